// Training sessions, fetched only where somebody asks for them: a module of its own.
import { today } from "./day.js";
import { place as here } from "./scholing-files.js";
import { HASHES } from "./scholing-hashes.js";
import { recallsAt } from "./recalls.js";
import { saveFile, sayIn } from "./saying.js";
/** @import { School } from "./trede_scholing.js" */

/** @typedef {{ region: string, address?: string, role?: string, lang?: string, date?: string, recalls?: string | null }} Asked */
/** @typedef {(word: string, first: any, second: any) => unknown} Tell */
/** @typedef {typeof import("./trede_scholing.js")} Glue */

/** @type {Promise<Glue> | undefined} */
let loading;

/** @type {Record<string, Record<string, string>>} */
const SAYS = {
  nl: {
    noRegion: "Er zijn hier geen afspraken van deze regio. Kijk naar de naam van de regio in het adres, of laat haar daar weg.",
    notLoaded: "De scholing kan niet worden geladen. Kijk of er verbinding is, en laad de pagina opnieuw.",
    kept: "Bewaard op dit apparaat.",
    keptInstead: "Bewaard op dit apparaat, in plaats van wat hier van deze set al stond.",
    notKept: "Dit apparaat bewaart niets voor deze pagina. Schrijf de code op.",
    erased: "Gewist.",
    noWindow: "De browser opent geen tweede venster. Sta pop-ups toe voor deze pagina, en probeer het opnieuw.",
    hallClosed: "Het zaalscherm is gesloten. Open het opnieuw: het gaat verder waar u bent.",
  },
  en: {
    noRegion: "There are no agreements of this region here. Look at the name of the region in the address, or leave it out there.",
    notLoaded: "The training can't be loaded. See whether there is a connection, and load the page again.",
    kept: "Kept on this device.",
    keptInstead: "Kept on this device, in place of what it had of this set.",
    notKept: "This device keeps nothing for this page. Write the code down.",
    erased: "Erased.",
    noWindow: "The browser opens no second window. Allow pop-ups for this page, and try again.",
    hallClosed: "The audience's window is closed. Open it again: it goes on where you are.",
  },
};
/** The files of a region, each fetched once: an audience's window asks for no network. */
/** @type {Map<string, Promise<Uint8Array[]>>} */
const files = new Map();
/** The lists of recalls, likewise. */
/** @type {Map<string, Promise<string[]>>} */
const lists = new Map();
/** What ends the listening of the screens that stood in a place before. */
/** @type {WeakMap<Element, AbortController>} */
const following = new WeakMap();

/**
 * Draws the training in `place`. `tell` hears what only a page can do; what it doesn't take over is done here. Gives the
 * screens, or nothing where they can't be loaded: then `place` says so.
 * @param {HTMLElement} place
 * @param {Asked} asked
 * @param {Tell} [tell]
 * @returns {Promise<School | null>}
 */
export async function school(place, { region, address = "", role = "", lang = "nl", date = today(), recalls }, tell = () => false) {
  following.get(place)?.abort();
  const until = new AbortController();
  following.set(place, until);
  try {
    const [glue, parts, withdrawn] = await Promise.all([code(), filesOf(region), takenBack(recalls)]);
    /** @type {(word: string, first: any, second: any) => void} */
    const hear = (word, first, second) => {
      // What was said is of the screen that is left.
      if (word === "address") place.querySelector(".school-says")?.remove();
      if (!tell(word, first, second)) act(word, first, second, place, lang);
      if (word === "keep" || word === "forget") screens.kept(kept());
    };
    const screens = new glue.School(place, parts, withdrawn, [date, address, role, lang], kept(), hear);
    // Another tab kept or erased something, or somebody wiped it all.
    const follow = () => (place.isConnected ? screens.kept(kept()) : until.abort());
    addEventListener("storage", follow, { signal: until.signal });
    place.onchange = ({ target }) => void opened(target, screens);
    return screens;
  } catch (error) {
    console.error("trede-wijzer: the training can't start:", error);
    say(place, error instanceof NoRegion ? "noRegion" : "notLoaded", lang);
    return null;
  }
}

/**
 * What was taken back of the agreements since. A list that can't be read is no empty one.
 * @param {string | null} [from]
 */
function takenBack(from) {
  const url = from ? new URL(from, document.baseURI) : here("regels/intrekkingen.json");
  const known = lists.get(url.href);
  if (known) return known;
  const list = recallsAt(url, (url) => answer(url, "no-cache"));
  lists.set(url.href, list);
  list.catch(() => lists.delete(url.href));
  return list;
}

/** A region that has no files here; what went wrong with those of another is something else. */
class NoRegion extends Error {}

/**
 * @param {string} region
 * @returns {Promise<Uint8Array[]>}
 */
function filesOf(region) {
  if (!/^[a-z0-9-]{1,64}$/.test(region)) return Promise.reject(new NoRegion(`"${region.slice(0, 64)}" is no name of a region`));
  const known = files.get(region);
  if (known) return known;
  const all = Promise.all(["index", "topics", "reasons", "training"].map((kind) => bytes(here(`regels/${region}.${kind}.bin`))));
  files.set(region, all);
  all.catch(() => files.delete(region));
  return all;
}

/**
 * A case that somebody opens. More than so much is none: what is read of it is refused.
 * @param {EventTarget | null} target
 * @param {School} screens
 */
async function opened(target, screens) {
  if (!(target instanceof HTMLInputElement) || !target.matches(".opens")) return;
  const file = target.files?.[0];
  if (!file) return;
  screens.file(new Uint8Array(await file.slice(0, 1_000_000).arrayBuffer()));
  target.value = "";
}

/**
 * A sentence above what is there; nothing else is lost.
 * @param {Element} place
 * @param {string} key
 * @param {string} lang
 */
export function say(place, key, lang) {
  sayIn(place, (SAYS[lang] ?? SAYS.nl)[key] ?? "");
}

function code() {
  loading ??= load().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load() {
  const glue = await import("./trede_scholing.js");
  const name = "trede_scholing_bg.wasm";
  const response = await answer(here(name), "default", HASHES[name]);
  // Served under another type it starts as well.
  await glue.default({ module_or_path: await response.arrayBuffer() });
  return glue;
}

/** @param {URL} url */
async function bytes(url) {
  return new Uint8Array(await (await answer(url)).arrayBuffer());
}

/**
 * @param {URL} url
 * @param {RequestCache} [cache]
 * @param {string} [integrity]
 */
async function answer(url, cache = "default", integrity = "") {
  const response = await fetch(url, { credentials: "same-origin", cache, ...(integrity && { integrity }) });
  // Whichever of its four is the first to be missed.
  if (response.status === 404 && url.pathname.endsWith(".bin")) throw new NoRegion(`${url.pathname}: HTTP 404`);
  if (!response.ok) throw new Error(`${url.pathname}: HTTP ${response.status}`);
  return response;
}

const KEY = "trede-scholing:";

/** What the learner asked to keep: sets and codes, one after another. */
function kept() {
  try {
    const names = Object.keys(localStorage).filter((name) => name.startsWith(KEY));
    return names.flatMap((name) => [name.slice(KEY.length), String(localStorage.getItem(name)).slice(0, 40)]);
  } catch {
    return [];
  }
}

/**
 * What any page can do.
 * @param {string} word
 * @param {any} first
 * @param {any} second
 * @param {Element} place
 * @param {string} lang
 */
function act(word, first, second, place, lang) {
  if (word === "print") window.print();
  else if (word === "file") saveFile(first[0], first[1], second);
  else if (word === "keep") keep(first, second, place, lang);
  else if (word === "forget") forget(first, place, lang);
}

/**
 * @param {string} set
 * @param {string} text
 * @param {Element} place
 * @param {string} lang
 */
function keep(set, text, place, lang) {
  try {
    const before = localStorage.getItem(KEY + set);
    localStorage.setItem(KEY + set, text);
    say(place, before && before !== text ? "keptInstead" : "kept", lang);
  } catch {
    say(place, "notKept", lang);
  }
}

/**
 * @param {string} set
 * @param {Element} place
 * @param {string} lang
 */
function forget(set, place, lang) {
  try {
    localStorage.removeItem(KEY + set);
  } catch {
    // What can't be reached keeps nothing.
  }
  say(place, "erased", lang);
}
