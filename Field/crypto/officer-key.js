// The key under which everything of one officer stands on this phone: random, and kept only wrapped under
// the officer's passphrase. Without the passphrase nobody reads it, whoever has the phone.

import { fromBase64, base64url, random, utf8 } from "./bytes.js";

/** Rounds of PBKDF2-SHA256 (OWASP, 2023); kept with the wrapped key, so that a later version may raise them. */
const ROUNDS = 600000;

async function wrapping(passphrase, salt, rounds) {
  const known = await crypto.subtle.importKey("raw", utf8(passphrase.normalize("NFC")), "PBKDF2", false, ["deriveKey"]);
  return crypto.subtle.deriveKey(
    { name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds },
    known,
    { name: "AES-GCM", length: 256 },
    false,
    ["wrapKey", "unwrapKey"]
  );
}

/** A fresh key and how it is kept: `{key, wrapped}`. */
export async function make(passphrase) {
  const fresh = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, true, ["encrypt", "decrypt"]);
  const [salt, iv] = [random(16), random(12)];
  const under = await wrapping(passphrase, salt, ROUNDS);
  const box = await crypto.subtle.wrapKey("raw", fresh, under, { name: "AES-GCM", iv });
  const wrapped = {
    salt: base64url(salt),
    iv: base64url(iv),
    rounds: ROUNDS,
    box: base64url(new Uint8Array(box)),
  };
  return { key: await unwrap(passphrase, wrapped), wrapped };
}

/** The key, which can't be taken out of the browser again. Throws if the passphrase is another. */
export async function unwrap(passphrase, wrapped) {
  const under = await wrapping(passphrase, fromBase64(wrapped.salt), wrapped.rounds);
  return crypto.subtle.unwrapKey(
    "raw",
    fromBase64(wrapped.box),
    under,
    { name: "AES-GCM", iv: fromBase64(wrapped.iv) },
    { name: "AES-GCM" },
    false,
    ["encrypt", "decrypt"]
  );
}
