// Fetches the parts once for all elements of a page, beside this module and nowhere else.
import { place } from "./files.js";
import { HASHES } from "./hashes.js";
import { code, rest } from "./module.js";
import { Problem, messageOf, short } from "./problem.js";
import { recallsAt } from "./recalls.js";
import { sheetOf } from "./sheet.js";
import { VALUES } from "./table.js";
/** @import { Agreements, Part } from "./attributes.js" */
/** @import { Wijzer } from "./trede_wijzer.js" */

/** @typedef {[key: string, text: string][]} Strings */
/** @typedef {<Fetched>(fetched: () => Promise<Fetched>) => Promise<Fetched>} After */
/** @typedef {Promise<Uint8Array<ArrayBuffer>>} Coming */
/** @typedef {{ index: Coming, topics: Coming, reasons: (first: Promise<unknown>) => Coming }} Files */
/**
 * @typedef {object} Parts
 * @property {typeof Wijzer} Wijzer
 * @property {(document: Document) => CSSStyleSheet[]} sheet
 * @property {Uint8Array} index
 * @property {() => Promise<[topics: Uint8Array, strings: Strings, second: void, recalls: string[]]>} topics
 * @property {() => Promise<Uint8Array>} reasons
 */

/** In which the module itself speaks: of this there is always a text. */
const [FIRST, ...OTHERS] = VALUES.lang;

/** @param {string} name */
const here = (name) => ({ url: place(name), integrity: HASHES[name] });
/** @type {Map<string, Files>} */
const regions = new Map();
/** @type {Promise<Parts["sheet"]> | undefined} */
let sheet;
/** @type {Map<string, Promise<string[]>>} */
const lists = new Map();
/** @type {Map<string, Promise<Strings>>} */
const said = new Map();

/** What the sheet is written with. Without it a red flag would have no box to see. */
const STYLES = ["(color: light-dark(#fff, #000))", "(container-type: inline-size)", "selector(:has(a))"];

/** What this browser lacks of what is needed, by name; nothing where it will do. */
function lacking() {
  if (typeof WebAssembly !== "object") return "WebAssembly";
  if (!("replaceSync" in CSSStyleSheet.prototype)) return "constructable style sheets";
  return STYLES.find((style) => !CSS.supports(style));
}

/**
 * The module, the sheet and a region's index; its topics follow by themselves, at once where one `opens`, and behind them why they say
 * what they say. `arrived` hears how many of how many parts are here.
 * @param {string} region
 * @param {Agreements | null} own
 * @param {boolean} opens
 * @param {(count: number, all: number) => void} arrived
 * @param {string | null} recalls
 * @returns {Promise<Parts>}
 */
export async function parts(region, own, opens, arrived, recalls) {
  const lacks = lacking();
  if (lacks)
    throw new Problem(
      "old-browser",
      `this browser has no ${lacks}; the oldest that will do are Chromium 123, Firefox 121 and Safari 17.5`,
      "shell.old-browser",
    );
  const started = code(() => get(here("trede_wijzer_bg.wasm"), "no-wasm"));
  /** @type {After} */
  const last = (fetched) => started.then(fetched, fetched);
  // What only an open topic needs would take the line from what the start field waits for; where a topic opens nobody waits for that.
  /** @type {After} */
  const after = opens ? (fetched) => fetched() : last;
  const files = own ? served(own) : agreements(region, after);
  const second = () => rest(() => after(() => get(here("trede_wijzer_rest.wasm"), "no-wasm")), started);
  // A failure of these is heard where the topics are awaited.
  const later = after(() => strings(FIRST));
  const topics = Promise.all([files.topics, later, second(), after(() => takenBack(recalls))]);
  // The line is the first question's until that is here.
  const reasons = files.reasons(topics);
  for (const coming of [topics, reasons]) coming.catch(() => {});
  const all = /** @type {const} */ ([started, style(), files.index]);
  for (const lang of OTHERS) void last(() => texts(lang));
  let count = 0;
  arrived(0, all.length);
  for (const part of all)
    part.then(
      () => arrived(++count, all.length),
      () => {},
    );
  const [Wijzer, made, index] = await Promise.all(all);
  // Asked again once the widget is there: its memory may be a fresh one since, which has nothing of the second file.
  return { Wijzer, sheet: made, index, topics: () => topics.then((all) => second().then(() => all)), reasons: () => reasons };
}

/**
 * Strings of the screens, as pairs; what the start field says in Dutch is in the module. They come with the other parts, for no request follows those.
 * @param {string} lang
 * @returns {Promise<Strings>}
 */
function strings(lang) {
  const coming =
    said.get(lang) ??
    get(here(`${lang}.txt`), "no-texts")
      .then((response) => response.text())
      .then(pairs);
  if (!said.has(lang)) coming.catch(() => said.delete(lang));
  said.set(lang, coming);
  return coming;
}

/**
 * What was taken back since, from where the host says, or else beside the agreements.
 * @param {string | null} from
 */
function takenBack(from) {
  const url = from ? new URL(from, document.baseURI) : place("regels/intrekkingen.json");
  // Never from a cache without asking: that is what it is for.
  const coming = lists.get(url.href) ?? recallsAt(url, (url) => get({ url, cache: "no-cache" }, "no-recalls"));
  coming.catch(() => lists.delete(url.href));
  lists.set(url.href, coming);
  return coming;
}

/**
 * Those of a language beside Dutch; without them the screens stay Dutch.
 * @param {string} lang
 * @returns {Promise<Strings>}
 */
export function texts(lang) {
  if (lang === FIRST) return Promise.resolve([]);
  return strings(lang).catch((error) => {
    console.warn(`trede-wijzer: ${messageOf(error)}; the screens stay Dutch`);
    return [];
  });
}

/** @param {string} file @returns {Strings} */
function pairs(file) {
  const lines = file.split("\n").filter((line) => !line.startsWith("#") && line.includes("="));
  return lines.map((line) => [line.slice(0, line.indexOf("=")).trim(), line.slice(line.indexOf("=") + 1).trim()]);
}

function style() {
  sheet ??= get(here("trede.css"), "no-style")
    .then(async (response) => sheetOf(await response.text()))
    .catch((error) => {
      sheet = undefined;
      throw error;
    });
  return sheet;
}

/**
 * @param {Agreements} own
 * @returns {Files}
 */
const served = (own) => ({ index: whole(own.index), topics: whole(own.topics), reasons: () => whole(own.reasons) });

/**
 * A portal's own file, if it is what the portal says that it should be.
 * @param {Part} part
 */
async function whole({ bytes, integrity }) {
  if (integrity === undefined) return bytes;
  if (!crypto.subtle)
    throw new Problem(
      "no-https",
      "over plain http a browser can't tell whether the agreements are those that their integrity names",
      "shell.no-agreements",
    );
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-384", bytes));
  if (`sha384-${btoa(String.fromCharCode(...digest))}` === integrity) return bytes;
  throw new Problem("damaged-agreements", "the agreements are not those that their integrity names", "shell.no-agreements");
}

/**
 * @param {string} region
 * @param {After} after
 * @returns {Files}
 */
function agreements(region, after) {
  if (!/^[a-z0-9-]{1,64}$/.test(region)) {
    const problem = new Problem(
      "unknown-region",
      `region="${short(region)}" is no region: lower case, digits and hyphens`,
      "shell.no-region",
    );
    return { index: Promise.reject(problem), topics: Promise.reject(problem), reasons: () => Promise.reject(problem) };
  }
  let files = regions.get(region);
  if (!files) {
    /** @param {"index" | "topics" | "reasons"} name */
    const part = (name) => {
      const coming = get(here(`regels/${region}.${name}.bin`), "unknown-region", "shell.region-not-found").then(
        async (r) => new Uint8Array(await r.arrayBuffer()),
      );
      coming.catch(() => regions.delete(region));
      return coming;
    };
    /** @type {Coming | undefined} */
    let reasons;
    const why = () => part("reasons");
    files = { index: part("index"), topics: after(() => part("topics")), reasons: (first) => (reasons ??= first.then(why, why)) };
    regions.set(region, files);
  }
  return files;
}

/**
 * The files of a region that turned out to be damaged are asked for again.
 * @param {string} region
 */
export const forget = (region) => regions.delete(region);

/**
 * A file that has an integrity is this version's own, to the last byte, or it is not here.
 * @param {{ url: URL, integrity?: string, cache?: RequestCache }} file
 * @param {string} code
 * @param {string} [sentence]
 */
async function get({ url, integrity, cache }, code, sentence) {
  let response;
  try {
    response = await fetch(url, { credentials: "same-origin", integrity, cache });
  } catch (error) {
    // Nothing answered, or something else than was meant: that says nothing of the name that was asked for.
    const other = integrity ? "; or it is not the file of this version" : "";
    const far = url.origin === location.origin ? "" : `; or ${url.origin} lets no other origin read it: it needs CORS`;
    throw new Problem(code, `${url.pathname}: ${messageOf(error)}${other}${far}`);
  }
  if (!response.ok) throw new Problem(code, `${url.pathname}: HTTP ${response.status}`, sentence);
  return response;
}
