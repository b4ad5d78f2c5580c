// What this phone tells the server: made, sealed to the intake key, and put into the outbox.

import { base64url, fromBase64, hex, random, utf8 } from "../crypto/bytes.js";
import * as hpke from "../crypto/hpke.js";
import * as database from "./database.js";

const INFO = utf8("sinxay intake 1");

export const newId = () => hex(random(16));

/** The envelope `{id, key, enc, text}`; sent again it is byte for byte the same. */
export async function sealed(session, kind, body, { id, mends, unfinished, now }) {
  const plain = {
    kind,
    author: session.pack.staff.id,
    device: session.device,
    token: session.token,
    made_at: new Date(now).toISOString(),
    body,
  };
  if (mends) plain.mends = mends;
  if (unfinished) plain.unfinished = true;
  const intake = session.pack.intake;
  const made = await hpke.seal(fromBase64(intake.public), INFO, utf8(id), utf8(JSON.stringify(plain)));
  return { id, key: intake.id, enc: base64url(made.enc), text: base64url(made.text) };
}

/** Seals and puts into the outbox. @returns the operation's id. */
export async function tell(session, kind, body, now, mends) {
  const id = newId();
  const envelope = await sealed(session, kind, body, { id, mends, now });
  await database.put("outbox", Object.assign({ since: now }, envelope));
  return id;
}

/** The outbox, the oldest first. */
export async function outbox() {
  return (await database.all("outbox")).sort((one, other) => one.since - other.since);
}

export const envelope = (row) => ({ id: row.id, key: row.key, enc: row.enc, text: row.text });

/** What the server has taken; `refused` ones stay, with its sentence. */
export async function settle(results) {
  const rows = await database.all("outbox");
  await database.write(["outbox"], (store) => {
    for (const result of results) {
      const row = rows.find((one) => one.id === result.id);
      if (!row) continue;
      if (result.state === "refused") {
        store("outbox").put(Object.assign(row, { refused: result.sentence || result.reason || "refused" }));
      } else if (["done", "waiting", "returned"].indexOf(result.state) >= 0) {
        store("outbox").delete(row.id);
      }
    }
  });
}
