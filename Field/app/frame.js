// The frame of each page: the strip, the heading that takes the focus, and the buttons within a thumb's reach.

import { el } from "./dom.js";
import { t } from "./texts.js";

/**
 * Shows the page of a name.
 * @param page {title, kicker, lead, body, actions, back, plain}; `plain` for what is held out to the person.
 */
export function show(page, name) {
  const heading = el("h1", { tabindex: "-1", lang: page.language }, page.title);
  const main = el(
    "main",
    { id: "main", class: page.plain ? "plain" : "" },
    page.back ? el("p.back", null, el("a", { href: page.back }, "‹ " + t("back"))) : null,
    page.kicker ? el("p.kicker", null, page.kicker) : null,
    heading,
    page.lead ? el("p.lead", null, page.lead) : null,
    page.body
  );
  const actions = el("footer.actions", { class: page.actions ? "actions" : "actions none" }, page.actions);
  document.getElementById("page").replaceChildren(main, actions);
  // No name and no answer: titles stand in the phone's list of what is open.
  document.title = t("title");
  document.body.dataset.page = name;
  document.body.classList.toggle("held-out", Boolean(page.plain));
  scrollTo(0, 0);
  heading.focus({ preventScroll: true });
}

/** Says something to those who see and those who hear. */
export function say(words) {
  const place = document.getElementById("said");
  place.textContent = "";
  setTimeout(() => (place.textContent = words), 50);
}

export function notice(words, tone, title) {
  return el("div.notice." + (tone || "info"), null, title ? el("p", null, el("b", null, title)) : null, el("p", null, words));
}
