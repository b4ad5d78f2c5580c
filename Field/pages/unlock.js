// The locked phone: who is here, and the passphrase.

import * as officers from "../data/officers.js";
import * as server from "../sync/server.js";
import { secret } from "../app/controls.js";
import { button, el, link } from "../app/dom.js";
import { notice, say } from "../app/frame.js";
import { begin } from "../app/session.js";
import { day, t } from "../app/texts.js";
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
  if (officer.until <= clock.latest()) return closed(officer, isOneOfMany);
  let passphrase = "";
  const problem = el("p.error", { role: "alert" });
  const open = async () => {
    if (!passphrase) return;
    const until = (wrong.get(officer.id) || {}).until || 0;
    // A clock that is set does not shorten it.
    if (performance.now() < until) {
      problem.textContent = t("unlock.wait", { seconds: Math.ceil((until - performance.now()) / 1000) });
      return;
    }
    say(t("unlock.opening"));
    try {
      begin(await officers.unlock(officer, passphrase));
    } catch (refused) {
      const count = ((wrong.get(officer.id) || {}).count || 0) + 1;
      const wait = count > FREE_TRIES ? 5000 * Math.pow(2, count - FREE_TRIES) : 0;
      wrong.set(officer.id, { count, until: performance.now() + wait });
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

/**
 * The lease is over by what the phone's clock shows, or has shown: only the server's time decides that, and nothing is
 * forgotten before.
 */
function closed(officer, isOneOfMany) {
  const told = el("div", { role: "alert" });
  const again = async () => {
    const heard = await server.askTime();
    await officers.forgetExpired(clock.sure());
    if (heard) return router.draw();
    return told.replaceChildren(notice(t("phone.renew.away"), "warning"));
  };
  return {
    title: t("unlock.title", { label: officer.label }),
    lead:
      Date.now() < officer.until
        ? t("unlock.closed.seen", { day: day(Date.now()), seen: day(clock.latest()), last: day(officer.until) })
        : t("unlock.closed", { day: day(Date.now()), last: day(officer.until) }),
    back: isOneOfMany ? "#/unlock" : undefined,
    body: [told, languages(), isOneOfMany ? null : another()],
    actions: [button(t("unlock.closed.again"), again, "primary")],
  };
}

const clockDay = (milliseconds) => {
  const days = Math.max(0, Math.ceil((milliseconds - clock.latest()) / 86400000));
  return t("unlock.days", { count: days });
};
