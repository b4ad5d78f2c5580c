// Elements made in one line. Text is text: nothing is ever read as markup.

import { shown } from "../data/reading.js";

/** `el("p.lead", {lang: "lo"}, "…", other)`: tag and classes, attributes, listeners under `on…`, children. */
export function el(name, attributes, ...children) {
  const [tag, ...classes] = name.split(".");
  const made = document.createElement(tag);
  if (classes.length > 0) made.className = classes.join(" ");
  for (const key of Object.keys(attributes || {})) {
    const value = attributes[key];
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (key === "value") made.value = value;
    else made.setAttribute(key, value === true ? "" : value);
  }
  add(made, children);
  return made;
}

function add(parent, children) {
  for (const child of children) {
    if (Array.isArray(child)) add(parent, child);
    else if (typeof child === "string") parent.append(shown(child));
    else if (child !== undefined && child !== null && child !== false) parent.append(child);
  }
}

/** A button; while its work lasts it takes no second press. */
export function button(label, press, style) {
  const made = el("button." + (style || "plain"), { type: "button" }, label);
  made.addEventListener("click", async () => {
    if (made.getAttribute("aria-disabled") === "true") return;
    made.setAttribute("aria-disabled", "true");
    try {
      await press();
    } finally {
      made.removeAttribute("aria-disabled");
    }
  });
  return made;
}

export const link = (label, to, style) => el("a" + (style ? "." + style : ""), { href: to }, label);
