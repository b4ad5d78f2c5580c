// What the server could not take, with why: to be mended and sent again by its author.

import { button, el } from "../app/dom.js";
import { session } from "../app/session.js";
import { t, time } from "../app/texts.js";
import { draftOf } from "../data/body.js";
import * as drafts from "../data/drafts.js";
import * as operations from "../data/operations.js";
import * as clock from "../app/clock.js";
import * as router from "../app/router.js";
import * as work from "../app/work.js";

export async function returned() {
  const list = session().returned;
  return {
    title: t("returned.title"),
    lead: t("returned.lead"),
    back: "#/home",
    body: [
      list.length === 0 ? el("p", null, t("returned.none")) : null,
      list.map((one) =>
        el("section.card", null, [
          el("h2", null, t("returned.kind." + one.kind) + " · " + time(Date.parse(one.made_at))),
          el("p", null, one.sentence),
          el("ul", null, (one.problems || []).map((problem) => el("li", null, problem.sentence))),
          button(t("returned.mend"), () => mend(one), "plain"),
        ])
      ),
    ],
  };
}

async function mend(operation) {
  if (operation.kind !== "screening") return router.go("mend/" + operation.id);
  // It may be mended already, here or in another tab: then that goes on.
  const begun = (await drafts.list(session())).find((one) => one.mends === operation.id);
  const draft = begun || draftOf(operation, operations.newId(), clock.now());
  if (!(await work.take(draft))) return;
  if (!begun) work.change({});
  return router.go(draft.context && draft.age_status ? "details" : "start");
}
