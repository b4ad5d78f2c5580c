// The table of contents: an address after `#`, and the page that answers.

import { ask } from "./ask.js";
import { load } from "./audio.js";
import { batch } from "./batch.js";
import { batches } from "./batches.js";
import { day } from "./day.js";
import { details } from "./details.js";
import { done } from "./done.js";
import { elsewhere, twice } from "./elsewhere.js";
import { home } from "./home.js";
import { join } from "./join.js";
import { left } from "./left.js";
import { mend } from "./mend.js";
import { opening } from "./opening.js";
import { openBatch } from "./open-batch.js";
import { outbox } from "./outbox.js";
import { phone } from "./phone.js";
import { place } from "./place.js";
import { privately } from "./private.js";
import { refer } from "./refer.js";
import { result } from "./result.js";
import { returned } from "./returned.js";
import { setup } from "./setup.js";
import { start } from "./start.js";
import { unlock } from "./unlock.js";
import { who } from "./who.js";

export function addAll(router) {
  const pages = {
    unlock, setup, home, phone, outbox, returned, mend,
    start, place, who, opening, details, ask, private: privately, result, refer, done,
    day, elsewhere, twice, batches, batch, join, "open-batch": openBatch, left,
  };
  for (const name of Object.keys(pages)) router.add(name, pages[name]);
  load().catch(() => {});
}
