// Lists to choose from, in the order in which they are most often needed; what a list has besides comes after.

import { under } from "./texts.js";

const CONTEXTS = ["returnee", "quarantine", "raid", "work_site", "venue", "domestic_work", "marriage", "scam_compound", "child"];
const LANGUAGES = ["lao", "tha", "zho", "vie", "mya", "khm", "hmn", "kjg", "eng"];
const PURPOSES = ["identification", "services", "child_protection", "labour_remedy", "return", "civil_registration"];
const COUNTRIES = ["LA", "TH", "CN", "VN", "MM", "KH", "MY"];
export const NEIGHBOURS = ["TH", "CN", "VN", "MM", "KH"];

/** @param last codes that come after all others. */
function ordered(options, first, last) {
  const rank = ([code]) => {
    if (code === last) return 1000;
    const at = first.indexOf(code);
    return at < 0 ? 500 : at;
  };
  return options.sort((one, other) => rank(one) - rank(other) || one[1].localeCompare(other[1]));
}

export const contexts = () => ordered(under("code.screening_context."), CONTEXTS, "other");
export const languages = () => ordered(under("code.language."), LANGUAGES, "other");
export const purposes = () => ordered(under("code.referral_purpose."), PURPOSES, "other");
export const countries = () => ordered(under("country."), COUNTRIES);
export const siteKinds = () => ordered(under("code.site_kind."), [], "other");
export const ageBases = () => under("code.age_basis.").filter(([code]) => code !== "in_doubt");

