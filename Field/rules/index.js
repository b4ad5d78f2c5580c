// The rules that server and phone share, without I/O: `Tests/shared-cases` and ten thousand random screenings a form hold
// them to what the server says (Tests/Browser/rules.py).
export { assess } from "./assess.js";
export { holds } from "./condition.js";
export { sections } from "./sections.js";
