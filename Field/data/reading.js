// What is typed, as it is read: digits of every script, and no signs that nobody sees. The server reads alike (`Digits`
// and `VisibleText`); both are held to Domain/Tests/shared-cases/reading.json.

/** The zero of each script; nine digits follow it. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x1090, 0x17e0, 0x19d0, 0x1a80, 0x1a90];

/** The text with its digits and full-width signs as ASCII has them. */
export const plain = (text) => Array.from(text, plainSign).join("");

function plainSign(sign) {
  const code = sign.codePointAt(0);
  if (code < ZEROS[0]) return sign;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  const zero = ZEROS.filter((one) => one <= code).pop();
  return code < zero + 10 ? String(code - zero) : sign;
}

const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u180e\p{Co}\ufffc\u{1d159}]|(?=[^\0-\u{ac}])\p{Cf}/u;
const MARKS_ALONE = /^\p{M}+$/u;
/** Joiners and selectors of variants: some scripts write with them. */
const OF_A_LETTER = /[\u200c\u200d\u180b-\u180d\u180f\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;
const ENDS = /^[\p{White_Space}\u2800\u200c\u200d\u180b-\u180d\u180f\ufe00-\ufe0f\u{e0100}-\u{e01ef}]+|[\p{White_Space}\u2800\u200c\u200d\u180b-\u180d\u180f\ufe00-\ufe0f\u{e0100}-\u{e01ef}]+$/gu;
const DIRECTION = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A line as it is kept: without invisible signs, and without white space at either end. */
export function line(text) {
  const kept = Array.from(text)
    .filter((sign) => !INVISIBLE.test(sign) || OF_A_LETTER.test(sign))
    .join("")
    .replace(ENDS, "");
  return MARKS_ALONE.test(kept) ? "" : kept;
}

/** Paragraphs as they are kept. */
export const paragraphs = (text) => line(text).replace(/[\u2028\u2029]/g, "\n");

/** A text of somebody else's as it is shown: nothing in it turns around what stands beside it. */
export const shown = (text) => text.replace(DIRECTION, "");

/** Digits as they are typed into a box for a number; what is none stays, to be told of. */
export const digits = (text) => plain(line(text));

/**
 * A year of birth from what was typed: a year, or an age on the day of the screening. Years of the Buddhist era are 543
 * more.
 * @returns four digits; nothing for nothing; else what was typed, so that it is told of and never lost.
 */
export function year(told, day) {
  const typed = digits(told);
  const now = Number(day.slice(0, 4));
  const number = Number(typed);
  if (!/^\d{1,4}$/.test(typed)) return typed;
  if (number <= 120) return String(now - number);
  if (number > now && number - 543 > 1900 && number - 543 <= now) return String(number - 543);
  return typed;
}

/** Whether a year of birth can be kept. */
export const isYear = (told, day) => /^\d{4}$/.test(told) && Number(told) >= 1900 && told <= day.slice(0, 4);
