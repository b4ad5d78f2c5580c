// How it stands with what this phone has to tell, for the strip on each page.

const status = { unsent: 0, since: null, refused: 0, line: "unknown", sending: false, next: null };
const listeners = new Set();

export const now = () => Object.assign({}, status);

export function say(changes) {
  Object.assign(status, changes);
  for (const listener of listeners) listener(now());
}

export function onChange(listener) {
  listeners.add(listener);
}
