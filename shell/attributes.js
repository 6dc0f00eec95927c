// What a host may say, and what of it can be understood. Everything from outside passes here.
import { isKept } from "./kept.js";
import { Problem, short } from "./problem.js";

/** Words as attributes; each is a property too. */
export const ATTRIBUTES = ["region", "topic", "icpc", "age", "sex", "mode", "lang", "loading", "date"];

/** What belongs to one patient, and goes when another comes. */
export const OF_PATIENT = ["topic", "icpc", "age", "sex"];

const MODES = ["consult", "step"];
const LOADING = ["direct", "visible", "click"];

// Written by those who read the Dutch texts first.
export const ALIASES = { regio: "region", onderwerp: "topic", leeftijd: "age", geslacht: "sex", modus: "mode", taal: "lang", laden: "loading", datum: "date", gender: "sex", language: "lang" };
const EVERYWHERE = new Set(["id", "class", "style", "slot", "part", "title", "dir", "hidden", "inert", "role", "tabindex", "is", "nonce", "translate", "exportparts", "autofocus", "popover"]);

/** Gives an element a property for each attribute; `lang` is HTMLElement's own. */
export function reflect(prototype) {
  for (const name of ATTRIBUTES.filter((one) => one !== "lang")) {
    Object.defineProperty(prototype, name, {
      get() {
        return this.getAttribute(name);
      },
      set(value) {
        if (value === null || value === undefined) this.removeAttribute(name);
        else this.setAttribute(name, String(value));
      },
      configurable: true,
      enumerable: true,
    });
  }
}

/** The nearest of these words, where one is near. */
export function nearest(word, words) {
  const found = words.map((known) => [distance(word.slice(0, 32), known), known]).sort(([a], [b]) => a - b)[0];
  return found && found[0] <= Math.min(2, found[1].length / 2) ? found[1] : undefined;
}

/** A warning for each attribute that nothing here understands. */
export function strangers(element) {
  const names = element.getAttributeNames().filter((name) => !ATTRIBUTES.includes(name) && !EVERYWHERE.has(name));
  // Names with a hyphen, colon or underscore belong to frameworks, test tools and aria.
  return names.filter((name) => /^[a-z]+$/.test(name)).map((name) => {
    const meant = Object.hasOwn(ALIASES, name) ? ALIASES[name] : nearest(name, ATTRIBUTES);
    return `there is no attribute "${short(name)}"${meant ? `; did you mean "${meant}"?` : `; there are ${ATTRIBUTES.join(", ")}`}`;
  });
}

/** One of a list, or the first of it with a problem beside. */
function oneOf(name, value, list) {
  if (value === null || value === "") return [list[0]];
  if (list.includes(value)) return [value];
  const meant = nearest(value, list);
  const help = meant ? `did you mean "${meant}"?` : `there are ${list.join(", ")}`;
  return [list[0], new Problem(`bad-${name}`, `${name}="${short(value)}" is unknown; ${help}`, "shell.misheard")];
}

export const modeOf = (value) => oneOf("mode", value, MODES);
export const loadingOf = (value) => oneOf("loading", value, LOADING);
export const languageOf = (value, languages) => oneOf("lang", value?.toLowerCase().split(/[-_]/)[0] ?? null, languages);

/** Years from 0 to 120, a comma allowed; nothing where nothing was given. */
export function ageOf(text) {
  if (text === null || text.trim() === "") return [undefined];
  const years = Number(text.slice(0, 32).replace(",", "."));
  if (years >= 0 && years <= 120) return [years];
  return [undefined, new Problem("bad-age", `age="${short(text)}" is not a number of years from 0 to 120`, "shell.misheard")];
}

/** FHIR's administrative gender and Dutch words alike; anything else is asked. */
export function sexOf(text) {
  const known = { vrouw: "vrouw", v: "vrouw", female: "vrouw", f: "vrouw", man: "man", m: "man", male: "man" };
  const word = (text ?? "").slice(0, 16).toLowerCase();
  return Object.hasOwn(known, word) ? known[word] : "";
}

/** A host's own texts, by key; and the keys that it can't have (`kept.js`). */
export function stringsOf(strings) {
  if (strings === null || strings === undefined) return { own: new Map(), kept: [] };
  if (typeof strings !== "object" || Array.isArray(strings)) throw new TypeError("trede-wijzer: strings is an object of texts");
  const keys = Object.keys(strings);
  if (keys.length > 1000) throw new TypeError(`trede-wijzer: ${keys.length} strings are too many`);
  const wrong = keys.find((key) => typeof strings[key] !== "string" || strings[key].length > 5000 || key.length > 100);
  if (wrong !== undefined) throw new TypeError(`trede-wijzer: strings["${short(wrong)}"] is not a text of at most 5000 characters`);
  const own = new Map(keys.filter((key) => !isKept(key)).map((key) => [key, strings[key]]));
  return { own, kept: keys.filter(isKept) };
}

/** Compiled agreements that a portal serves itself, and what they should be: a copy, which nobody changes under the widget. */
export function agreementsOf(given) {
  if (given === null || given === undefined) return null;
  if (typeof given !== "object") throw new TypeError("trede-wijzer: agreements are an object with index and topics");
  const part = (name) => ({ bytes: bytesOf(given[name], name), integrity: integrityOf(given.integrity, name) });
  return { index: part("index"), topics: part("topics") };
}

/** The same as a portal gave them; nothing where it gave none. */
export function copyOf(given) {
  if (!given) return null;
  const { index, topics } = given;
  const integrity = index.integrity && { index: index.integrity, topics: topics.integrity };
  return { index: index.bytes.slice(), topics: topics.bytes.slice(), ...(integrity && { integrity }) };
}

/** What the bytes should be, as in the `integrity` of a script; nothing where the portal doesn't say. */
function integrityOf(given, name) {
  if (given === undefined) return undefined;
  const text = given?.[name];
  if (typeof text !== "string" || !/^sha384-[A-Za-z0-9+/]{64}$/.test(text)) throw new TypeError(`trede-wijzer: agreements.integrity.${name} is sha384- and 64 characters`);
  return text;
}

function bytesOf(given, name) {
  const bytes = given instanceof ArrayBuffer ? new Uint8Array(given)
    : ArrayBuffer.isView(given) ? new Uint8Array(given.buffer, given.byteOffset, given.byteLength) : undefined;
  if (!bytes) throw new TypeError(`trede-wijzer: agreements.${name} is an ArrayBuffer or a view of one`);
  if (bytes.length > 16_000_000) throw new TypeError(`trede-wijzer: agreements.${name} has ${bytes.length} bytes, more than any agreements have`);
  return bytes.slice();
}

/** How many characters two short words differ in. */
function distance(a, b) {
  let row = [...b, ""].map((_, i) => i);
  for (let i = 0; i < a.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      next.push(Math.min(row[j] + (a[i] === b[j] ? 0 : 1), row[j + 1] + 1, next[j] + 1));
    }
    row = next;
  }
  return row[b.length];
}
