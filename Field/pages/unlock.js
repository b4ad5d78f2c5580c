// The locked phone: who is here, and the passphrase.

import * as officers from "../data/officers.js";
import { secret } from "../app/controls.js";
import { button, el, link } from "../app/dom.js";
import { say } from "../app/frame.js";
import { begin } from "../app/session.js";
import { t } from "../app/texts.js";
import * as clock from "../app/clock.js";
import * as router from "../app/router.js";
import { languages } from "./languages.js";

/** After this many wrong passphrases in a row each further one has to wait, longer each time. */
const FREE_TRIES = 3;
const wrong = new Map();

export async function unlock(chosen) {
  const list = await officers.list();
  if (list.length === 0) {
    return {
      title: t("welcome.title"),
      lead: t("welcome.lead"),
      body: [languages()],
      actions: [link(t("welcome.begin"), "#/setup", "primary")],
    };
  }
  const officer = list.length === 1 ? list[0] : list.find((one) => one.id === chosen);
  if (!officer) return choose(list);
  return ask(officer, list.length > 1);
}

function choose(list) {
  return {
    title: t("unlock.who"),
    body: [
      el("ul.rows", null, list.map((one) => el("li", null, link(one.label, "#/unlock/" + one.id, "row")))),
      languages(),
      another(),
    ],
  };
}

const another = () => el("p", null, link(t("unlock.another"), "#/setup"));

function ask(officer, isOneOfMany) {
  let passphrase = "";
  const problem = el("p.error", { role: "alert" });
  const open = async () => {
    if (!passphrase) return;
    const until = (wrong.get(officer.id) || {}).until || 0;
    if (Date.now() < until) {
      problem.textContent = t("unlock.wait", { seconds: Math.ceil((until - Date.now()) / 1000) });
      return;
    }
    say(t("unlock.opening"));
    try {
      begin(await officers.unlock(officer, passphrase));
    } catch (refused) {
      const count = ((wrong.get(officer.id) || {}).count || 0) + 1;
      const wait = count > FREE_TRIES ? 5000 * Math.pow(2, count - FREE_TRIES) : 0;
      wrong.set(officer.id, { count, until: Date.now() + wait });
      problem.textContent = t("unlock.wrong");
      return;
    }
    router.go("home");
    dispatchEvent(new Event("sinxay-unlocked"));
  };
  return {
    title: t("unlock.title", { label: officer.label }),
    back: isOneOfMany ? "#/unlock" : undefined,
    body: [
      secret({ label: t("unlock.passphrase") }, (value) => (passphrase = value), open),
      problem,
      el("p.hint", null, t("unlock.until", { day: clockDay(officer.until) })),
      languages(),
      isOneOfMany ? null : another(),
    ],
    actions: [button(t("unlock.button"), open, "primary")],
  };
}

const clockDay = (milliseconds) => {
  const days = Math.max(0, Math.ceil((milliseconds - clock.now()) / 86400000));
  return t("unlock.days", { count: days });
};
