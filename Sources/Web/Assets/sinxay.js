// Every page works without this file. It adds: a question before unsaved answers are lost, one sending per press,
// lists that narrow while typing, a live count of answered questions, printing, focus on what is wrong, and a session
// that lasts while somebody types and says before it ends.
"use strict";

const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const plain = (text) => text.normalize("NFKC").toLowerCase().trim();

// Unsaved answers
for (const form of all("form[data-unsaved]")) {
  // What came back after signing in, or waits for it, is unsaved before anything is typed.
  let changed = document.querySelector("[data-kept]") !== null;
  form.addEventListener("input", () => { changed = true; });
  form.addEventListener("submit", () => { changed = false; });
  addEventListener("beforeunload", (event) => { if (changed) event.preventDefault(); });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (!changed || !link || link.getAttribute("href").startsWith("#") || link.target) return;
    if (confirm(form.dataset.unsaved)) changed = false; else event.preventDefault();
  });
}

// One sending per press; coming back with the browser's arrow lets the form be sent again.
const release = (form) => {
  delete form.dataset.sent;
  for (const button of all("button[aria-disabled]", form)) button.removeAttribute("aria-disabled");
};
for (const form of all("form[method=post]")) {
  form.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "1";
    event.submitter?.setAttribute("aria-disabled", "true");
    setTimeout(release, 15000, form);
  });
}
addEventListener("pageshow", (event) => { if (event.persisted) all("form[data-sent]").forEach(release); });

// Lists that narrow while typing
const narrow = (host, items, show) => {
  const label = document.createElement("label");
  const input = document.createElement("input");
  const count = document.createElement("output");
  const box = document.createElement("div");
  input.type = "search";
  input.autocomplete = "off";
  input.id = "narrow-" + all(".narrow").length;
  label.htmlFor = count.htmlFor = input.id;
  label.textContent = host.dataset.filter;
  box.className = "narrow";
  box.append(label, input, count);
  host.before(box);
  input.addEventListener("input", (event) => {
    event.stopPropagation();
    const words = plain(input.value).split(/\s+/);
    const shown = items.filter((item) => words.every((word) => item.text.includes(word)));
    show(shown);
    count.textContent = input.value ? `${shown.length} / ${items.length}` : "";
  });
  input.addEventListener("keydown", (event) => { if (event.key === "Enter") event.preventDefault(); });
};
const hideOthers = (items) => (shown) => {
  const keep = new Set(shown);
  for (const item of items) item.node.hidden = !keep.has(item) && !item.node.querySelector(":checked");
};
for (const list of all(".narrowed[data-filter]")) {
  const items = all(".choice", list).map((node) => ({ node, text: plain(node.textContent) }));
  narrow(list, items, hideOthers(items));
}
for (const table of all("table[data-filter]")) {
  const items = all("tbody tr", table).map((node) => ({ node, text: plain(node.textContent) }));
  narrow(table, items, hideOthers(items));
}
for (const select of all("select[data-filter]")) {
  // Some browsers can't hide options, so the list is made again from those that fit, the chosen one always among them.
  const items = all("option", select).filter((node) => node.value)
    .map((node) => ({ node, parent: node.parentElement, text: plain(node.textContent) }));
  narrow(select, items, (shown) => {
    const keep = new Set(shown);
    const chosen = select.selectedOptions[0];
    for (const item of items) item.node.remove();
    for (const item of items) if (keep.has(item) || item.node === chosen) item.parent.append(item.node);
    if (chosen) chosen.selected = true;
  });
}

// How many questions are answered: each choice group of the form is one question.
for (const counter of all("[data-counter]")) {
  const form = counter.closest("form");
  if (!form) continue;
  const update = () => {
    const questions = all("fieldset.choices", form);
    const answered = questions.filter((question) => question.querySelector("input:checked")).length;
    const bar = counter.querySelector("progress");
    bar.max = questions.length;
    bar.value = answered;
    counter.querySelector("span").textContent =
      counter.dataset.counter.replace("{answered}", answered).replace("{total}", questions.length);
  };
  form.addEventListener("change", update);
  update();
}

// Printing, with every folded table open
for (const button of all("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
let opened = [];
addEventListener("beforeprint", () => {
  opened = all(".chart details:not([open])");
  for (const fold of opened) fold.open = true;
});
addEventListener("afterprint", () => { for (const fold of opened) fold.open = false; });

// What is wrong comes first, and each line of it leads into its control.
const problems = document.querySelector("[data-focus]");
problems?.focus();
problems?.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#']");
  const target = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!target) return;
  event.preventDefault();
  target.scrollIntoView({ block: "center" });
  target.focus({ preventScroll: true });
});

// The session lasts while somebody types in a form, and two minutes before it ends the page says so.
const ending = document.getElementById("session-end");
if (ending) {
  const ahead = 120000;
  const idle = Number(ending.dataset.idle) * 1000;
  const title = ending.querySelector("#session-end-title b");
  const words = ending.querySelector("#session-end-text");
  const stay = ending.querySelector("button");
  const lead = words.textContent;
  const soon = title.textContent;
  // What other windows of the same session do counts here too.
  const others = "BroadcastChannel" in window ? new BroadcastChannel("sinxay-session") : null;
  let seen = Date.now();
  let told = seen;
  let last = ending.dataset.left ? seen + Number(ending.dataset.left) * 1000 : Infinity;
  let before = null;

  const hide = () => {
    if (ending.hidden) return;
    ending.hidden = true;
    before?.focus?.({ preventScroll: true });
    before = null;
  };
  const show = (sentence, canStay) => {
    if (words.textContent !== sentence) words.textContent = sentence;
    const heading = sentence === ending.dataset.over ? ending.dataset.overTitle : soon;
    if (title.textContent !== heading) title.textContent = heading;
    stay.hidden = !canStay;
    if (!ending.hidden) return;
    before = document.activeElement;
    ending.hidden = false;
    if (canStay) stay.focus({ preventScroll: true });
  };
  const look = () => {
    const end = Math.min(seen + idle, last);
    const left = end - Date.now();
    if (left > ahead) hide();
    else if (left <= 0) show(ending.dataset.over, false);
    else if (last < seen + idle) show(ending.dataset.last, false);
    else show(lead, true);
  };
  const tell = async () => {
    told = Date.now();
    try {
      const answer = await fetch(ending.dataset.stay, { method: "POST", redirect: "manual" });
      if (answer.status === 204) {
        seen = Date.now();
        const left = Number(answer.headers.get("Session-Seconds-Left"));
        if (left > 0) last = seen + left * 1000;
        others?.postMessage("seen");
      } else if (answer.type === "opaqueredirect" || answer.status === 401) {
        seen = -Infinity;
      }
    } catch {
      // Without a network the server hears nothing, and the end comes when it said it would.
    }
    look();
  };
  addEventListener("input", (event) => {
    if (event.target.closest?.("form") && Date.now() - told >= ahead && Date.now() < Math.min(seen + idle, last)) tell();
  });
  others?.addEventListener("message", () => { seen = Date.now(); look(); });
  others?.postMessage("seen");
  stay.addEventListener("click", tell);
  addEventListener("visibilitychange", look);
  setInterval(look, 5000);
}
