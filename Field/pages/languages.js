// The officer's language, on the locked phone and on its page.

import { button, el } from "../app/dom.js";
import { choose, current } from "../app/texts.js";
import * as router from "../app/router.js";
import * as strip from "../app/strip.js";
import * as status from "../sync/status.js";

const NAMES = [["lo", "ລາວ"], ["en", "English"]];

export function languages() {
  return el(
    "p.languages",
    null,
    NAMES.map(([code, name]) => {
      const made = button(name, () => change(code), "quiet");
      made.lang = code;
      if (code === current()) made.setAttribute("aria-current", "true");
      return made;
    })
  );
}

async function change(code) {
  await choose(code);
  strip.show(status.now());
  await router.draw();
}
