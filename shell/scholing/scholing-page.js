// The training's own page: its address, its keys, and the audience's window.
import { say, school } from "./scholing.js";
import { unique } from "./unique.js";
/** @import { School } from "./trede_scholing.js" */

const place = /** @type {HTMLElement} */ (document.querySelector("#school"));
const asked = new URLSearchParams(location.search);
const region = asked.get("region") || place.dataset.region || "";
const lang = asked.get("lang") === "en" ? "en" : "nl";
document.documentElement.lang = lang;

/** @typedef {{ meeting?: Uint8Array, set?: string, code?: string }} Left */

/** The presenter and its audience have a channel of their own; no network is in it. */
const token = /^#zaal\/([\w-]{1,40})$/.exec(location.hash)?.[1] ?? unique().slice(0, 8);
const channel = new BroadcastChannel(`trede-scholing-${token}`);
const isAudience = location.hash.startsWith("#zaal");
/** @type {Uint8Array | null} */
let last = null;
/** @type {Window | null} */
let hall = null;
let address = location.hash.slice(1);
/** @type {School | null} */
let screens = null;

/**
 * What only a page of its own can do; `true` where it did.
 * @param {string} word
 * @param {any} first
 * @param {any} second
 */
function act(word, first, second) {
  if (word === "meeting") {
    last = first;
    channel.postMessage({ meeting: first });
    remember({ meeting: first });
    if (hall?.closed) {
      hall = null;
      say(place, "hallClosed", lang);
    }
  } else if (word === "audience") {
    hall = window.open(`${location.pathname}${location.search}#zaal/${token}`, `zaal-${token}`);
    if (!hall) say(place, "noWindow", lang);
  } else if (word === "address") {
    address = first;
    // What was left goes with it: it names its own set.
    history.replaceState(history.state, "", address ? `#${address}` : location.pathname + location.search);
  } else if (word === "progress") {
    remember({ set: first, code: second });
  } else if (word === "result") {
    document.dispatchEvent(new CustomEvent("trede-result", { detail: first }));
  } else return false;
  return true;
}

/**
 * What this window goes on with after it was loaded again; gone when it closes, and never on the device.
 * @param {Left} left
 */
function remember(left) {
  try {
    history.replaceState(left, "");
  } catch {
    // A browser that has had enough of them keeps the one before.
  }
}

/**
 * The address of a set, with what was answered of it before the page was loaded again.
 * @param {Left | null} left
 */
function addressOf(left) {
  const { set, code = "" } = left ?? {};
  const [, test, answers] = /^(T?)([0-9A-Z]{15})$/.exec(code) ?? [];
  if (!answers || address !== `${test ? "toets" : "alleen"}/${set}`) return address;
  return `${test ? "toets" : "hervat"}/${set}/${answers}`;
}

channel.addEventListener("message", ({ data }) => {
  if (isAudience && data?.meeting instanceof Uint8Array) screens?.meeting(data.meeting);
  else if (!isAudience && data?.hello && last) channel.postMessage({ meeting: last });
});

/**
 * Whether a field or a button takes the key.
 * @param {string} key
 * @param {EventTarget | null} target
 */
function isTaken(key, target) {
  if (!(target instanceof Element)) return false;
  if (target.closest("textarea, select, input:not([type=radio], [type=checkbox])")) return true;
  return [" ", "Enter"].includes(key) && target.closest("button, summary, a, label, input") !== null;
}

addEventListener("keydown", (event) => {
  if (!screens || event.ctrlKey || event.metaKey || event.altKey || isTaken(event.key, event.target)) return;
  if (!address.startsWith("groep")) return;
  if ([" ", "ArrowLeft", "ArrowRight", "PageUp", "PageDown"].includes(event.key)) event.preventDefault();
  screens.key(event.key);
});

async function begin() {
  screens?.destroy();
  place.replaceChildren();
  const left = /** @type {Left | null} */ (history.state);
  screens = await school(place, { region, address: addressOf(left), role: asked.get("role") ?? "", lang }, act);
  if (address.startsWith("groep") && left?.meeting) screens?.meeting(left.meeting);
  if (isAudience) channel.postMessage({ hello: true });
}

// Somebody followed a link to a case.
addEventListener("hashchange", () => {
  address = location.hash.slice(1);
  void begin();
});
void begin();
