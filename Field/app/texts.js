// Words: the officer's language for everything, the person's for what the person sees.

import * as database from "../data/database.js";
import * as library from "../data/library.js";

let own = {};
let language = "lo";
const persons = new Map();

export const current = () => language;

/** Reads the officer's language: as it was chosen on this phone, else that of the browser, else Lao. */
export async function load() {
  const chosen = await database.get("settings", "language");
  language = chosen ? chosen.value : (navigator.language || "").startsWith("en") ? "en" : "lo";
  own = await library.texts(language);
  document.documentElement.lang = language;
}

export async function choose(code) {
  await database.put("settings", { id: "language", value: code });
  await load();
}

/** Any text by its whole key; `⟦key⟧` shows that one is missing. */
export function text(key, values) {
  return filled(own[key] === undefined ? "⟦" + key + "⟧" : own[key], values);
}

/** A text of the phone: `phone.<key>`. */
export const t = (key, values) => text("phone." + key, values);
/** A word of a list of codes. */
export const code = (list, value) => text("code." + list + "." + value);
export const has = (key) => own[key] !== undefined;
/** Keys that begin so, as `[rest, text]`, in the order of the file. */
export const under = (prefix) =>
  Object.keys(own).filter((key) => key.startsWith(prefix)).map((key) => [key.slice(prefix.length), own[key]]);

function filled(words, values) {
  return words.replace(/\{(\w+)\}/g, (whole, name) => (values && values[name] !== undefined ? values[name] : whole));
}

/** Reads the language in which a person sees the questions. */
export async function loadPersons(code) {
  if (!persons.has(code)) persons.set(code, await library.texts(code).catch(() => ({})));
}

/** What the person sees: in their language, or in the officer's where it says nothing. `{words, language}`. */
export function personal(key, code) {
  const words = (persons.get(code) || {})[key];
  return words === undefined ? { words: text(key), language } : { words, language: code };
}

/** The languages of the screen by the register's code for what a person speaks. */
const SCREEN = { lao: "lo", tha: "th", zho: "zh", vie: "vi", mya: "my", eng: "en" };
export const screenLanguage = (spoken) => SCREEN[spoken] || "lo";

/** The name of a place, an agency, in the officer's language. */
export const name = (one) => (language === "lo" ? one.name_lo || one.name_en : one.name_en || one.name_lo) || "";

export function day(milliseconds) {
  const date = new Date(milliseconds);
  return [date.getDate(), date.getMonth() + 1, date.getFullYear()].join("/");
}

export function time(milliseconds) {
  const date = new Date(milliseconds);
  const clock = date.getHours() + ":" + String(date.getMinutes()).padStart(2, "0");
  const isToday = day(milliseconds) === day(Date.now());
  return isToday ? clock : day(milliseconds) + " " + clock;
}
