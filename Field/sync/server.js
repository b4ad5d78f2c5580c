// The server, over a line that may be bad. Whatever happens is one of a few words.

/** How long an answer may take on a slow line, in milliseconds. */
const PATIENCE = 60000;

let heardTime = () => {};

/** @param then is called with the server's time whenever it has answered, in milliseconds since 1970. */
export const onTime = (then) => (heardTime = then);

/** Asks for nothing but the time; no sign-in is needed for it. */
export async function askTime() {
  try {
    await hear(await fetch("/field/sw.js", { cache: "no-store" }));
    return true;
  } catch (away) {
    return false;
  }
}

/** Each answer says when it was made; the site's own word, over its own line. */
const hear = (answer) => heardTime(Date.parse(answer.headers.get("date") || ""));

/**
 * @returns {state, told}: `ok` with the JSON told; `away` (no answer), `signed_out`, `wipe` (this phone was ended),
 * `refused` with the server's sentence, `busy` (to be asked again later).
 */
export async function ask(path, { body, device } = {}) {
  const headers = { Accept: "application/json" };
  if (device) headers["X-Device"] = device;
  if (body) headers["Content-Type"] = "application/json";
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const answer = await fetch(path, {
      method: body ? "POST" : "GET",
      body: body ? JSON.stringify(body) : undefined,
      headers,
      // Whoever is not signed in is sent to the sign-in page, which is no answer for a program.
      redirect: "manual",
      // What the server says of people must not come to stand in the browser's own store.
      cache: "no-store",
      signal: stop.signal,
    });
    return await read(answer);
  } catch (problem) {
    return { state: "away" };
  } finally {
    clearTimeout(timer);
  }
}

async function read(answer) {
  await hear(answer);
  if (answer.type === "opaqueredirect" || answer.status === 401) return { state: "signed_out" };
  const told = await answer.json().catch(() => null);
  if (answer.ok && told) return { state: "ok", told };
  if (answer.status === 410 && told && told.wipe) return { state: "wipe", told };
  if (answer.status === 429 || answer.status >= 500) return { state: "busy" };
  // A page instead of JSON: something between the phone and the server answered.
  if (answer.ok) return { state: "away" };
  return { state: "refused", status: answer.status, told: told || {} };
}
