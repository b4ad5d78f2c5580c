// Forms and texts, as the server has them, kept by the browser for work without a network. Nothing here is
// about a person.

import * as database from "./database.js";

const CACHE = "sinxay-library";
const FORMS = "/field/forms.json";
const textsOf = (language) => "/field/texts/" + language + ".json";

/** Languages in which a person may read the questions; the first two are the officers' too. */
export const LANGUAGES = ["lo", "en", "th", "zh", "vi", "my"];

async function keptOr(address) {
  const kept = await caches.match(address);
  if (kept) return kept.json();
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(address + " " + answer.status);
  await (await caches.open(CACHE)).put(address, answer.clone());
  return answer.json();
}

export const forms = () => keptOr(FORMS);
export const texts = (language) => keptOr(textsOf(language)).then((told) => told.texts);

/** Whether everything is here that is needed without a network. */
export async function isComplete() {
  const cache = await caches.open(CACHE);
  const found = await Promise.all([FORMS].concat(LANGUAGES.map(textsOf)).map((address) => cache.match(address)));
  return found.every(Boolean);
}

/** Takes everything anew, all or nothing, so that forms and texts always belong together. */
export async function refresh() {
  const addresses = [FORMS].concat(LANGUAGES.map(textsOf));
  const answers = await Promise.all(addresses.map((address) => fetch(address, { cache: "no-cache" })));
  if (!answers.every((answer) => answer.ok)) return false;
  const cache = await caches.open(CACHE);
  await Promise.all(answers.map((answer, at) => cache.put(addresses[at], answer)));
  await database.put("settings", { id: "library", value: Date.now() });
  return true;
}

/** Whether it is time to ask again whether a text has changed. */
export async function isOld(now) {
  const taken = await database.get("settings", "library");
  // What a clock said that was ahead holds nothing up.
  return !taken || Math.abs(now - taken.value) > 24 * 3600 * 1000;
}

/** The recordings of one language, for those who will read questions with their ears. */
export async function keepAudio(audio, language) {
  const cache = await caches.open(CACHE);
  for (const one of audio.filter((recording) => recording.language === language)) {
    if (!(await cache.match(one.file))) await cache.add(one.file);
  }
}
