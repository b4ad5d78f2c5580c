// Controls of a form. Nothing of what is typed may be kept by the browser: neither for filling in nor for
// restoring pages.

import { el } from "./dom.js";
import { t } from "./texts.js";
import * as reading from "../data/reading.js";

let made = 0;
const newId = () => "c" + (made += 1);

/** @param say {label, hint, error, optional} */
function around(id, say, control) {
  return el(
    "div.field",
    { class: say.error ? "field wrong" : "field" },
    el("label", { for: id }, say.label, say.optional ? el("small", null, " " + t("optional")) : null),
    say.hint ? el("p.hint", { id: id + "-hint" }, say.hint) : null,
    say.error ? el("p.error", { id: id + "-error" }, say.error) : null,
    control
  );
}

const described = (id, say) =>
  [say.hint && id + "-hint", say.error && id + "-error"].filter(Boolean).join(" ") || undefined;

/** A line of text; `change` is called at each letter. */
export function line(say, value, change, more) {
  const id = newId();
  const given = {
    id,
    type: "text",
    value: value || "",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    "aria-describedby": described(id, say),
    "aria-invalid": say.error ? "true" : undefined,
    oninput: (event) => change(reading.line(event.target.value)),
  };
  return around(id, say, el("input", Object.assign(given, more)));
}

export const secret = (say, change, enter) =>
  line(say, "", change, {
    type: "password",
    // A password field of another name: browsers offer to keep the others.
    autocomplete: "new-password",
    onkeydown: (event) => event.key === "Enter" && enter(),
    oninput: (event) => change(event.target.value),
  });

/** A number, typed in whatever digits. What is none is given on as it was typed, to be told of. */
export const number = (say, value, change) =>
  line(say, value, (told) => change(reading.digits(told)), { inputmode: "numeric" });

/** A day, `2020-05-31`. */
export const day = (say, value, change) => line(say, value, change, { type: "date" });

/** Longer text. */
export function area(say, value, change) {
  const id = newId();
  return around(
    id,
    say,
    el("textarea", {
      id,
      rows: "4",
      value: value || "",
      autocomplete: "off",
      spellcheck: "false",
      "aria-describedby": described(id, say),
      oninput: (event) => change(reading.paragraphs(event.target.value)),
    })
  );
}

/** One of many, as a list to open. `options` are `[value, label]`. */
export function select(say, options, value, change) {
  const id = newId();
  const rows = [["", t("choose")]].concat(options);
  return around(
    id,
    say,
    el(
      "select",
      {
        id,
        autocomplete: "off",
        "aria-describedby": described(id, say),
        onchange: (event) => change(event.target.value),
      },
      rows.map(([code, label]) => el("option", { value: code, selected: code === (value || "") }, label))
    )
  );
}

/** One of a few, as large buttons; `change` is called with the value that was pressed. */
export function choice(say, options, value, change) {
  const id = newId();
  const buttons = options.map(([code, label, note]) =>
    el(
      "button.option",
      {
        type: "button",
        "aria-pressed": code === value ? "true" : "false",
        onclick: () => {
          for (const one of buttons) one.setAttribute("aria-pressed", one === buttons[at(code)] ? "true" : "false");
          change(code);
        },
      },
      label,
      note ? el("small", null, note) : null
    )
  );
  const at = (code) => options.findIndex((option) => option[0] === code);
  return el(
    "div.field",
    { class: say.error ? "field wrong" : "field", role: "group", "aria-labelledby": id, "aria-describedby": described(id, say) },
    el("p.label", { id }, say.label),
    say.hint ? el("p.hint", { id: id + "-hint" }, say.hint) : null,
    say.error ? el("p.error", { id: id + "-error" }, say.error) : null,
    el("div.options", null, buttons)
  );
}

export const yesNo = (say, value, change) =>
  choice(say, [["yes", t("yes")], ["no", t("no")]], value, change);
