// A question to listen to, where someone has recorded it.

import * as library from "../data/library.js";
import { button } from "../app/dom.js";
import { t } from "../app/texts.js";
import * as work from "../app/work.js";

let recordings = [];

/** Reads which recordings there are. */
export async function load() {
  recordings = (await library.forms()).audio || [];
}

export function audioButton(question, language) {
  const form = work.currentForm();
  const found = recordings.find(
    (one) => one.form === form.code + "-" + form.version && one.language === language && one.question === question
  );
  if (!found) return null;
  return button("▶ " + t("ask.listen"), () => new Audio(found.file).play().catch(() => {}), "plain");
}
