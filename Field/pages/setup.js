// Setting up an officer on this phone: once, with a network, by the passphrase that opens the site too.

import * as library from "../data/library.js";
import * as officers from "../data/officers.js";
import * as server from "../sync/server.js";
import * as status from "../sync/status.js";
import { line, secret } from "../app/controls.js";
import { button, el } from "../app/dom.js";
import { notice, say } from "../app/frame.js";
import { begin } from "../app/session.js";
import { t } from "../app/texts.js";
import * as clock from "../app/clock.js";
import * as router from "../app/router.js";

export async function setup() {
  const here = await officers.list();
  const told = { name: "", label: String(here.length + 1), passphrase: "" };
  const problem = el("div", { role: "alert" });
  const prepare = async () => {
    if (!told.passphrase) return;
    say(t("setup.working"));
    const refusal = await attempt(told);
    if (refusal) problem.replaceChildren(...refusal);
  };
  return {
    title: t("setup.title"),
    lead: t("setup.lead"),
    back: here.length > 0 ? "#/unlock" : undefined,
    body: [
      problem,
      line({ label: t("setup.name"), hint: t("setup.name.hint") }, "", (value) => (told.name = value)),
      line({ label: t("setup.label"), hint: t("setup.label.hint") }, told.label, (value) => (told.label = value)),
      secret({ label: t("setup.passphrase"), hint: t("setup.passphrase.hint") }, (value) => (told.passphrase = value), prepare),
    ],
    actions: [button(t("setup.button"), prepare, "primary")],
  };
}

/** @returns what to show if it could not be done; nothing if the phone is ready. */
async function attempt(told) {
  const name = told.name || t("setup.name.unnamed");
  const made = await server.ask("/field/devices", { body: { passphrase: told.passphrase, name } });
  status.say({ line: made.state === "ok" ? "ok" : made.state });
  if (made.state !== "ok") return refused(made);
  const pack = await server.ask("/field/pack", { body: {}, device: made.told.device });
  if (pack.state !== "ok") return refused(pack);
  await clock.prove(Date.parse(pack.told.at), true);
  await library.refresh().catch(() => false);
  const all = { device: made.told.device, token: made.told.token, pack: pack.told };
  begin(await officers.add(told.label || "?", told.passphrase, all));
  router.go("home");
  return null;
}

function refused(answer) {
  const told = answer.told || {};
  if (answer.state === "signed_out") {
    return [
      notice(t("setup.sign_in"), "warning"),
      el("p", null, el("a.button", { href: "/sign-in?back=/field" }, t("sign_in"))),
    ];
  }
  const sentence = answer.state === "away" ? t("setup.away") : told.sentence || t("setup.refused");
  return [notice(sentence, "danger")];
}
