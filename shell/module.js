// The WebAssembly module, in two files: one for all elements of a page, and a fresh instance after it stopped.
import { Problem, messageOf } from "./problem.js";

/** @typedef {typeof import("./trede_wijzer.js")} Glue */

/** Yew keeps a little of every widget that went: after so many, and a second in which none was there, the next starts in fresh memory. */
const WORN = 20;
const SECOND = 1000;
/** @type {Promise<Glue> | undefined} */
let loading;
/** @type {Promise<WebAssembly.Module> | undefined} */
let second;
/** Where the glue runs, whatever a bundler made of its name: a trap of the module's passes there. */
let glueAt = "";
let stopped = false;
let living = 0;
let ended = 0;
let lastEnded = 0;
/**
 * The instances of the first file that have the second one, or are about to.
 * @type {WeakMap<WebAssembly.Exports, Promise<unknown>>}
 */
const joined = new WeakMap();
/** @type {Set<(message: string) => void>} */
const listeners = new Set();

/**
 * The bound module; `fetched` gives the response with its bytes, and is called once.
 * @param {() => Promise<Response>} fetched
 */
export async function code(fetched) {
  loading ??= load(fetched).catch((error) => {
    loading = undefined;
    throw error;
  });
  const glue = await loading;
  const worn = living === 0 && ended >= WORN && performance.now() - lastEnded > SECOND;
  if (stopped || worn) {
    // The compiled module is still good; its memory is not.
    glue.__wbg_reset_state();
    stopped = false;
    ended = 0;
    listen(glue);
  }
  return glue.Wijzer;
}

/** A widget begins; what this gives is called when it ends. */
export function lives() {
  let here = true;
  living += 1;
  return () => {
    if (!here) return;
    here = false;
    living -= 1;
    ended += 1;
    lastEnded = performance.now();
  };
}

/**
 * Puts the second file, without which no topic opens, beside the first, once `code` has given that.
 * @param {() => Promise<Response>} fetched
 * @param {Promise<unknown>} started
 */
export async function rest(fetched, started) {
  second ??= compiled(fetched()).catch((error) => {
    second = undefined;
    throw error;
  });
  const [module] = await Promise.all([second, started]);
  const glue = await loading;
  if (!glue) throw new Problem("no-module", "the first file is not there");
  // The exports of now: a fresh instance has nothing of the second file yet.
  const first = glue.initSync();
  if (!joined.has(first))
    joined.set(
      first,
      WebAssembly.instantiate(module, { first }).catch((error) => unfit("trede_wijzer_rest.wasm", error)),
    );
  await joined.get(first);
}

/**
 * Calls the listener once when the module stops, which ends every widget of the page.
 * @param {(message: string) => void} listener
 */
export function whenStopped(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Whether an error is a trap: of the module's own, after which nothing in it can be trusted.
 * @param {unknown} error
 */
export function stops(error) {
  if (!glueAt || !traps(error) || !String(error.stack).includes(glueAt)) return false;
  stop(`the module stopped: ${error.message}`);
  return true;
}

/**
 * Whether an error is WebAssembly's, and no answer of the module.
 * @param {unknown} error
 * @returns {error is WebAssembly.RuntimeError}
 */
export function traps(error) {
  return typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError;
}

/** @param {string} message */
function stop(message) {
  if (stopped) return;
  stopped = true;
  console.error(`trede-wijzer: ${message}`);
  const told = [...listeners];
  listeners.clear();
  // Not from within the module, which is still on the stack.
  for (const listener of told) queueMicrotask(() => listener(message));
}

/** @param {Glue} glue */
function listen(glue) {
  glue.onPanic((message) => stop(`the module stopped: ${message}`));
}

/** @param {() => Promise<Response>} fetched */
async function load(fetched) {
  // Both at once: the module is the larger by far.
  const coming = fetched();
  coming.catch(() => {});
  let glue;
  try {
    glue = await import("./trede_wijzer.js");
  } catch (error) {
    throw new Problem("no-module", `trede_wijzer.js could not be loaded: ${messageOf(error)}`);
  }
  glueAt = /[a-z-]+:\/\/[^\s)]+?(?=:\d+:\d+)/.exec(glue.stack)?.[0] ?? "";
  const response = await coming;
  const typed = isTyped(response);
  if (!typed)
    console.warn(
      `trede-wijzer: the module is served as "${response.headers.get("content-type")}"; served as application/wasm it starts sooner`,
    );
  try {
    await glue.default({ module_or_path: typed ? response : await response.arrayBuffer() });
  } catch (error) {
    unfit("trede_wijzer_bg.wasm", error);
  }
  listen(glue);
  // What traps in a listener or a timer of the widget reaches nobody else.
  addEventListener("error", (event) => stops(event.error));
  addEventListener("unhandledrejection", (event) => stops(event.reason));
  return glue;
}

/** @param {Promise<Response>} coming */
async function compiled(coming) {
  const response = await coming;
  try {
    return await (isTyped(response) && WebAssembly.compileStreaming
      ? WebAssembly.compileStreaming(response)
      : WebAssembly.compile(await response.arrayBuffer()));
  } catch (error) {
    return unfit("trede_wijzer_rest.wasm", error);
  }
}

/** @param {Response} response */
function isTyped(response) {
  return (response.headers.get("content-type") ?? "").startsWith("application/wasm");
}

/**
 * @param {string} name
 * @param {unknown} error
 * @returns {never}
 */
function unfit(name, error) {
  const message = messageOf(error);
  const blocked = /content security policy|unsafe-eval|blocked by csp/i.test(message);
  throw blocked
    ? new Problem(
        "blocked",
        `the Content-Security-Policy stops the module: it needs script-src 'wasm-unsafe-eval' (${message})`,
        "shell.blocked",
      )
    : new Problem("bad-wasm", `${name} can't run: ${message}`, "shell.not-started");
}
