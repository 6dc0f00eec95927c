// The site without a network, for who asked for it (`offline.js`): all of one version, or nothing. Filled in by the build.
const VERSION = "";
/** @type {Record<string, string>} */
const FILES = {};

const RECALLS = "regels/intrekkingen.json";
const KEPT = `trede-${VERSION}`;
/** TypeScript knows a page or a worker, not both. */
const worker = /** @type {any} */ (self);

worker.addEventListener("install", (/** @type {any} */ event) => event.waitUntil(fill()));
worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(clear()));
// It waits until no page uses the version before it, or the doctor asks for it: never in mid-consultation.
worker.addEventListener("message", (/** @type {MessageEvent} */ { data }) => data === "take" && worker.skipWaiting());
worker.addEventListener("fetch", (/** @type {any} */ event) => {
  const { method, url } = event.request;
  const scope = worker.registration.scope;
  if (method !== "GET" || !url.startsWith(scope)) return;
  const name = new URL(url).pathname.slice(new URL(scope).pathname.length) || "index.html";
  if (name === RECALLS) event.respondWith(recalls());
  else if (name in FILES) event.respondWith(kept(name, event.request));
});

/** Each file is that of this version, to the last byte, or none of them is kept. */
async function fill() {
  const cache = await caches.open(KEPT);
  const one = async (/** @type {[string, string]} */ [name, integrity]) => {
    const response = await fetch(name, { integrity, cache: "no-cache" });
    if (!response.ok) throw new Error(`${name}: HTTP ${response.status}`);
    await cache.put(name, response);
  };
  await Promise.all([...Object.entries(FILES).map(one), recalls()]);
  if (!(await cache.match(RECALLS))) throw new Error("what was withdrawn is not known");
}

async function clear() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith("trede-") && name !== KEPT).map((name) => caches.delete(name)));
}

/** @param {string} name @param {Request} request */
async function kept(name, request) {
  const cache = await caches.open(KEPT);
  return (await cache.match(name)) ?? fetch(request);
}

/** Afresh where that can be, else as it was found last, and when that was: the page decides whether that is too long ago. */
async function recalls() {
  const cache = await caches.open(KEPT);
  try {
    const fresh = await fetch(RECALLS, { cache: "no-cache" });
    if (fresh.ok) {
      const headers = { "content-type": "application/json", "trede-checked": String(Date.now()) };
      await cache.put(RECALLS, new Response(await fresh.blob(), { headers }));
    }
  } catch {
    // No network.
  }
  return (await cache.match(RECALLS)) ?? Response.error();
}
