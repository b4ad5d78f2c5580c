// One value, encrypted under an officer's key and bound to its name: a box can't be put in another's place.

import { random, text, utf8 } from "./bytes.js";

export async function close(key, name, value) {
  const iv = random(12);
  const plain = utf8(JSON.stringify(value));
  const box = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: utf8(name) }, key, plain);
  return { iv, box: new Uint8Array(box) };
}

export async function open(key, name, closed) {
  const rule = { name: "AES-GCM", iv: closed.iv, additionalData: utf8(name) };
  return JSON.parse(text(new Uint8Array(await crypto.subtle.decrypt(rule, key, closed.box))));
}
