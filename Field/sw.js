// Keeps the program on the phone: after the first visit it opens without a network. The server puts
// `const shell = {version, files}` before this text.

const CACHE = "sinxay-shell-" + shell.version;
const LIBRARY = "sinxay-library";
const HOME = "/field";

self.addEventListener("install", (event) => {
  // All or nothing, asked of the server: a program of two versions would be none.
  const whole = caches
    .open(CACHE)
    .then((cache) => cache.addAll(shell.files.map((file) => new Request(file, { cache: "no-cache" }))));
  event.waitUntil(whole.then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  const tidy = caches
    .keys()
    .then((names) => names.filter((name) => name.startsWith("sinxay-shell-") && name !== CACHE))
    .then((old) => Promise.all(old.map((name) => caches.delete(name))));
  event.waitUntil(tidy.then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const address = new URL(event.request.url);
  if (event.request.method !== "GET" || address.origin !== location.origin) return;
  if (event.request.mode === "navigate" && address.pathname === HOME) {
    event.respondWith(kept(CACHE, HOME, event.request));
  } else if (shell.files.indexOf(address.pathname) >= 0) {
    event.respondWith(kept(CACHE, address.pathname, event.request));
  } else if (address.pathname.startsWith("/field/audio/")) {
    event.respondWith(kept(LIBRARY, address.pathname, event.request));
  }
  // Everything else goes to the network: what is about people is never kept here.
});

async function kept(name, path, request) {
  const found = await (await caches.open(name)).match(path);
  return found || fetch(request);
}
