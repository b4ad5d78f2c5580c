// Sealing to a public key so that only its private half opens it: HPKE, RFC 9180, base mode, with
// DHKEM(P-256, HKDF-SHA256), HKDF-SHA256 and AES-256-GCM. Only the sending half: the phone opens nothing.

import { concat, utf8 } from "./bytes.js";

const KEM = new Uint8Array([0x00, 0x10]);
const SUITE = concat(utf8("HPKE"), KEM, new Uint8Array([0x00, 0x01, 0x00, 0x02]));
const KEM_SUITE = concat(utf8("KEM"), KEM);
const CURVE = { name: "ECDH", namedCurve: "P-256" };
const NOTHING = new Uint8Array(0);
const BASE_MODE = new Uint8Array([0x00]);

async function hmac(key, data) {
  // An empty key and one of 32 zeros are the same to HMAC; browsers refuse the empty one.
  const bytes = key.length === 0 ? new Uint8Array(32) : key;
  const made = await crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", made, data));
}

function extract(suite, salt, label, material) {
  return hmac(salt, concat(utf8("HPKE-v1"), suite, utf8(label), material));
}

/** At most 32 bytes: one round of HKDF-Expand is all that these suites need. */
async function expand(suite, key, label, info, length) {
  const labelled = concat(new Uint8Array([0, length]), utf8("HPKE-v1"), suite, utf8(label), info);
  return (await hmac(key, concat(labelled, new Uint8Array([1])))).subarray(0, length);
}

async function raw(key) {
  return new Uint8Array(await crypto.subtle.exportKey("raw", key));
}

async function encapsulate(recipient) {
  const pair = await crypto.subtle.generateKey(CURVE, false, ["deriveBits"]);
  const shared = await crypto.subtle.deriveBits({ name: "ECDH", public: recipient }, pair.privateKey, 256);
  const enc = await raw(pair.publicKey);
  const context = concat(enc, await raw(recipient));
  const secret = await extract(KEM_SUITE, NOTHING, "eae_prk", new Uint8Array(shared));
  return { enc, secret: await expand(KEM_SUITE, secret, "shared_secret", context, 32) };
}

/**
 * Seals `plain` to the 65 bytes of a public key.
 * @returns {enc, text}: the encapsulated key and the ciphertext with its tag, as bytes.
 */
export async function seal(publicKey, info, aad, plain) {
  const recipient = await crypto.subtle.importKey("raw", publicKey, CURVE, true, []);
  const { enc, secret } = await encapsulate(recipient);
  const context = concat(
    BASE_MODE,
    await extract(SUITE, NOTHING, "psk_id_hash", NOTHING),
    await extract(SUITE, NOTHING, "info_hash", info)
  );
  const schedule = await extract(SUITE, secret, "secret", NOTHING);
  const key = await expand(SUITE, schedule, "key", context, 32);
  const nonce = await expand(SUITE, schedule, "base_nonce", context, 12);
  const cipher = await crypto.subtle.importKey("raw", key, "AES-GCM", false, ["encrypt"]);
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce, additionalData: aad }, cipher, plain);
  return { enc, text: new Uint8Array(sealed) };
}
