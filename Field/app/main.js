// The phone: where everything is put together.

import * as batches from "../data/batches.js";
import * as library from "../data/library.js";
import * as officers from "../data/officers.js";
import * as renewal from "../sync/renew.js";
import * as sender from "../sync/sender.js";
import * as server from "../sync/server.js";
import * as status from "../sync/status.js";
import * as pages from "../pages/index.js";
import * as clock from "./clock.js";
import * as router from "./router.js";
import { lock, session, watch } from "./session.js";
import * as strip from "./strip.js";
import * as texts from "./texts.js";

const MINUTE = 60000;

async function begin() {
  server.onTime(clock.prove);
  await clock.wind();
  await officers.forgetExpired(clock.sure());
  await texts.load();
  pages.addAll(router);
  status.onChange(strip.show);
  await sender.count({});
  strip.show(status.now());
  addEventListener("sinxay-forgotten", () => (session() ? lock() : router.draw()));
  addEventListener("sinxay-unlocked", () => renewed());
  officers.onForgotten((id) => session() && session().officer === id && lock());
  watch();
  await router.start();
  checkTime();
  addEventListener("online", checkTime);
  setInterval(eachMinute, MINUTE);
  sender.start((told) => session() && batches.heard(session(), told.batches).catch(() => {}));
  await install();
}

/** After unlocking and once an hour: what is new on the server, if there is a line. */
async function renewed() {
  if (!session()) return;
  await renewal.renew(session());
  strip.show(status.now());
  if (["", "#/", "#/home"].indexOf(location.hash) >= 0) router.draw();
}

let minutes = 0;
async function eachMinute() {
  await clock.wind();
  await checkTime();
  minutes += 1;
  if (minutes % 60 === 0) await renewed();
}

/** A clock that can't be right, or says that a lease is over, is checked with the server: by that alone it ends. */
async function checkTime() {
  const isOff = async () => clock.inDoubt() || (await officers.list()).some((one) => one.until <= clock.latest());
  const wasOff = await isOff();
  if (wasOff) await server.askTime();
  const forgotten = await officers.forgetExpired(clock.sure());
  if (forgotten.length > 0) {
    // Their drafts are in the outbox now.
    await sender.count({});
    dispatchEvent(new Event("sinxay-forgotten"));
  } else if (session() && session().until <= clock.latest()) lock();
  else if (wasOff && !(await isOff())) router.draw();
}

async function install() {
  if (!navigator.serviceWorker) return;
  await navigator.serviceWorker.register(worker(), { scope: "/field" });
  // The browser may otherwise throw everything away when the phone is full.
  if (navigator.storage && navigator.storage.persist) await navigator.storage.persist();
  if (!(await library.isComplete())) await library.refresh();
  status.say({});
}

/** The one address from which this page may load a script by its name. */
function worker() {
  const address = "/field/sw.js";
  if (!window.trustedTypes) return address;
  return trustedTypes.createPolicy("sinxay-field", { createScriptURL: () => address }).createScriptURL("");
}

begin();
