// Seals one operation as a phone does, with WebCrypto alone (RFC 9180, base mode, P-256 / HKDF-SHA256 / AES-256-GCM), and
// prints the vector that Tests/VaultTests/IntakeKeyTests.swift opens. Run: node Tests/Field/vector.mjs
const { subtle } = globalThis.crypto;
const bytes = (text) => new TextEncoder().encode(text);
const join = (...parts) => Uint8Array.from(parts.flatMap((part) => [...part]));
const i2osp = (number, length) => Uint8Array.from({ length }, (_, place) => (number >> (8 * (length - 1 - place))) & 255);
const hex = (data) => [...data].map((byte) => byte.toString(16).padStart(2, "0")).join("");
const base64url = (data) => Buffer.from(data).toString("base64url");

async function hmac(key, data) {
  const imported = await subtle.importKey("raw", key, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return new Uint8Array(await subtle.sign("HMAC", imported, data));
}
const extract = (salt, ikm) => hmac(salt.length ? salt : new Uint8Array(32), ikm);
async function expand(prk, info, length) {
  let last = new Uint8Array(0);
  let out = new Uint8Array(0);
  for (let round = 1; out.length < length; round += 1) {
    last = await hmac(prk, join(last, info, [round]));
    out = join(out, last);
  }
  return out.slice(0, length);
}
const labeledExtract = (suite, salt, label, ikm) => extract(salt, join(bytes("HPKE-v1"), suite, bytes(label), ikm));
const labeledExpand = (suite, prk, label, info, length) =>
  expand(prk, join(i2osp(length, 2), bytes("HPKE-v1"), suite, bytes(label), info), length);

async function seal(publicKey, info, aad, plain) {
  const curve = { name: "ECDH", namedCurve: "P-256" };
  const recipient = await subtle.importKey("raw", publicKey, curve, false, []);
  const ephemeral = await subtle.generateKey(curve, true, ["deriveBits"]);
  const dh = new Uint8Array(await subtle.deriveBits({ name: "ECDH", public: recipient }, ephemeral.privateKey, 256));
  const enc = new Uint8Array(await subtle.exportKey("raw", ephemeral.publicKey));
  const kem = join(bytes("KEM"), i2osp(0x0010, 2));
  const eaePrk = await labeledExtract(kem, new Uint8Array(0), "eae_prk", dh);
  const shared = await labeledExpand(kem, eaePrk, "shared_secret", join(enc, publicKey), 32);
  const suite = join(bytes("HPKE"), i2osp(0x0010, 2), i2osp(0x0001, 2), i2osp(0x0002, 2));
  const none = new Uint8Array(0);
  const context = join(
    [0], await labeledExtract(suite, none, "psk_id_hash", none), await labeledExtract(suite, none, "info_hash", info));
  const secret = await labeledExtract(suite, shared, "secret", none);
  const key = await subtle.importKey(
    "raw", await labeledExpand(suite, secret, "key", context, 32), "AES-GCM", false, ["encrypt"]);
  const nonce = await labeledExpand(suite, secret, "base_nonce", context, 12);
  const text = await subtle.encrypt({ name: "AES-GCM", iv: nonce, additionalData: aad }, key, plain);
  return { enc, text: new Uint8Array(text) };
}

// The recipient's private number is 1, 2, 3 … 32.
const d = Uint8Array.from({ length: 32 }, (_, place) => place + 1);
const pair = await import("node:crypto").then(({ createECDH }) => {
  const ecdh = createECDH("prime256v1");
  ecdh.setPrivateKey(d);
  return new Uint8Array(ecdh.getPublicKey());
});
const id = "00112233445566778899aabbccddeeff";
const plain = '{"kind":"screening","body":{"person":{"given_name":"ຄຳພອນ"}}}';
const { enc, text } = await seal(pair, bytes("sinxay intake 1"), bytes(id), bytes(plain));
console.log(JSON.stringify({ private: hex(d), public: base64url(pair), id, plain, enc: base64url(enc), text: base64url(text) }, null, 1));
