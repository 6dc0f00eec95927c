// What a host may say, and what of it can be understood. Everything from outside passes here.
import { isKept } from "./kept.js";
import { Problem, short } from "./problem.js";
import { ATTRIBUTES, OLDEST, REGION, VALUES } from "./table.js";

// Written by those who read the Dutch texts first.
/** @type {Record<string, string>} */
export const ALIASES = {
  regio: "region",
  onderwerp: "topic",
  leeftijd: "age",
  geslacht: "sex",
  modus: "mode",
  taal: "lang",
  laden: "loading",
  datum: "date",
  gender: "sex",
  language: "lang",
};
const EVERYWHERE = new Set([
  "id",
  "class",
  "style",
  "slot",
  "part",
  "title",
  "dir",
  "hidden",
  "inert",
  "role",
  "tabindex",
  "is",
  "nonce",
  "translate",
  "exportparts",
  "autofocus",
  "popover",
]);

/**
 * What was understood, and what was wrong with it.
 * @template Value
 * @typedef {[value: Value, problem?: Problem]} Understood
 */
/** @typedef {"index" | "topics" | "reasons"} Name */
/** @typedef {{ bytes: Uint8Array<ArrayBuffer>, integrity: string | undefined }} Part */
/** @typedef {Record<Name, Part>} Agreements */

/**
 * Gives an element a property for each attribute; `lang` is HTMLElement's own.
 * @param {HTMLElement} prototype
 */
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

/**
 * Properties that were set before the element was defined.
 * @param {HTMLElement} element
 * @param {string[]} names
 */
export function upgrade(element, names) {
  const own = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (element));
  for (const name of names.filter((one) => Object.hasOwn(own, one))) {
    const value = own[name];
    delete own[name];
    own[name] = value;
  }
}

/**
 * The nearest of these words, where one is near.
 * @param {string} word
 * @param {readonly string[]} words
 */
export function nearest(word, words) {
  const found = words.map((known) => ({ known, far: distance(word.slice(0, 32), known) })).sort((a, b) => a.far - b.far)[0];
  return found && found.far <= Math.min(2, found.known.length / 2) ? found.known : undefined;
}

/**
 * A warning for each attribute that nothing here understands.
 * @param {Element} element
 */
export function strangers(element) {
  const names = element.getAttributeNames().filter((name) => !ATTRIBUTES.includes(name) && !EVERYWHERE.has(name));
  // Names with a hyphen, colon or underscore belong to frameworks, test tools and aria.
  return names
    .filter((name) => /^[a-z]+$/.test(name))
    .map((name) => {
      const meant = Object.hasOwn(ALIASES, name) ? ALIASES[name] : nearest(name, ATTRIBUTES);
      return `there is no attribute "${short(name)}"${meant ? `; did you mean "${meant}"?` : `; there are ${ATTRIBUTES.join(", ")}`}`;
    });
}

/**
 * One of a list, or the first of it with a problem beside.
 * @template {string} Word
 * @param {string} name
 * @param {string | null} value
 * @param {readonly [Word, ...Word[]]} list
 * @returns {Understood<Word>}
 */
function oneOf(name, value, list) {
  if (value === null || value === "") return [list[0]];
  const known = list.find((word) => word === value);
  if (known) return [known];
  const meant = nearest(value, list);
  const help = meant ? `did you mean "${meant}"?` : `there are ${list.join(", ")}`;
  return [list[0], new Problem(`bad-${name}`, `${name}="${short(value)}" is unknown; ${help}`, "shell.misheard")];
}

/** @param {string | null} value */
export const modeOf = (value) => oneOf("mode", value, VALUES.mode);
/** @param {string | null} value */
export const loadingOf = (value) => oneOf("loading", value, VALUES.loading);
/** @param {string | null} value */
export const languageOf = (value) => oneOf("lang", value?.toLowerCase().split(/[-_]/)[0] ?? null, VALUES.lang);

/**
 * Where the rule book is served: an address of the web, whole, with a slash at its end; nothing where there is none.
 * @param {string | null} text
 * @returns {Understood<string>}
 */
export function bookOf(text) {
  if (text === null || text.trim() === "") return [""];
  const found = URL.parse(text.slice(0, 500), document.baseURI);
  if (!found || !/^https?:$/.test(found.protocol))
    return ["", new Problem("bad-book", `book="${short(text)}" is no address of a rule book`, "shell.misheard")];
  const { origin, pathname } = found;
  return [`${origin}${pathname}${pathname.endsWith("/") ? "" : "/"}`];
}

/**
 * Years from 0 to `OLDEST`, a comma allowed; nothing where nothing was given.
 * @param {string | null} text
 * @returns {Understood<number | undefined>}
 */
export function ageOf(text) {
  if (text === null || text.trim() === "") return [undefined];
  const years = Number(text.slice(0, 32).replace(",", "."));
  if (years >= 0 && years <= OLDEST) return [years];
  return [undefined, new Problem("bad-age", `age="${short(text)}" is not a number of years from 0 to ${OLDEST}`, "shell.misheard")];
}

/**
 * FHIR's administrative gender and Dutch words alike; anything else is asked.
 * @param {string | null} text
 */
export function sexOf(text) {
  /** @type {Record<string, string>} */
  const known = { vrouw: "vrouw", v: "vrouw", female: "vrouw", f: "vrouw", man: "man", m: "man", male: "man" };
  const word = (text ?? "").slice(0, 16).toLowerCase();
  return (Object.hasOwn(known, word) && known[word]) || "";
}

/**
 * A host's own texts, by key; and the keys that it can't have (`kept.js`).
 * @param {unknown} strings
 * @returns {{ own: Map<string, string>, kept: string[] }}
 */
export function stringsOf(strings) {
  if (strings === null || strings === undefined) return { own: new Map(), kept: [] };
  if (typeof strings !== "object" || Array.isArray(strings)) throw new TypeError("trede-wijzer: strings is an object of texts");
  const texts = /** @type {Record<string, unknown>} */ (strings);
  const keys = Object.keys(texts);
  if (keys.length > 1000) throw new TypeError(`trede-wijzer: ${keys.length} strings are too many`);
  /** @param {unknown} text */
  const fits = (text) => typeof text === "string" && text.length <= 5000;
  const wrong = keys.find((key) => !fits(texts[key]) || key.length > 100);
  if (wrong !== undefined) throw new TypeError(`trede-wijzer: strings["${short(wrong)}"] is not a text of at most 5000 characters`);
  const own = new Map(keys.filter((key) => !isKept(key)).map((key) => [key, String(texts[key])]));
  return { own, kept: keys.filter(isKept) };
}

/**
 * Compiled agreements that a portal serves itself, and what they should be: a copy, which nobody changes under the widget.
 * @param {unknown} given
 * @returns {Agreements | null}
 */
export function agreementsOf(given) {
  if (given === null || given === undefined) return null;
  if (typeof given !== "object") throw new TypeError("trede-wijzer: agreements are an object with index, topics and reasons");
  const said = /** @type {Record<string, unknown>} */ (given);
  /** @param {Name} name */
  const part = (name) => ({ bytes: bytesOf(said[name], name), integrity: integrityOf(said.integrity, name) });
  return { index: part("index"), topics: part("topics"), reasons: part("reasons") };
}

/**
 * The same as a portal gave them; nothing where it gave none.
 * @param {Agreements | null} given
 */
export function copyOf(given) {
  if (!given) return null;
  const { index, topics, reasons } = given;
  const bytes = { index: index.bytes.slice(), topics: topics.bytes.slice(), reasons: reasons.bytes.slice() };
  // It names all or none.
  if (index.integrity === undefined || topics.integrity === undefined || reasons.integrity === undefined) return bytes;
  return { ...bytes, integrity: { index: index.integrity, topics: topics.integrity, reasons: reasons.integrity } };
}

/**
 * What the bytes should be, as in the `integrity` of a script; nothing where the portal doesn't say.
 * @param {unknown} given
 * @param {Name} name
 */
function integrityOf(given, name) {
  if (given === undefined) return undefined;
  const text = /** @type {any} */ (given)?.[name];
  if (typeof text !== "string" || !/^sha384-[A-Za-z0-9+/]{64}$/.test(text))
    throw new TypeError(`trede-wijzer: agreements.integrity.${name} is sha384- and 64 characters`);
  return text;
}

/**
 * @param {unknown} given
 * @param {Name} name
 */
function bytesOf(given, name) {
  const bytes =
    given instanceof ArrayBuffer
      ? new Uint8Array(given)
      : ArrayBuffer.isView(given)
        ? new Uint8Array(given.buffer, given.byteOffset, given.byteLength)
        : undefined;
  if (!bytes) throw new TypeError(`trede-wijzer: agreements.${name} is an ArrayBuffer or a view of one`);
  if (bytes.length > 16_000_000)
    throw new TypeError(`trede-wijzer: agreements.${name} has ${bytes.length} bytes, more than any agreements have`);
  return bytes.slice();
}

/**
 * How many characters two short words differ in.
 * @param {string} a
 * @param {string} b
 */
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

/**
 * Whose agreements an element asks for, of which day, whether a topic opens at once, and where its recalls are.
 * @param {HTMLElement} element
 * @param {Agreements | null} agreements
 */
export const askedOf = (element, agreements) => ({
  region: element.getAttribute("region") || REGION,
  agreements,
  date: element.getAttribute("date"),
  opens: element.hasAttribute("topic") || element.hasAttribute("icpc"),
  recalls: element.getAttribute("recalls"),
});

/**
 * On a server, where a portal may draw its pages first, there is no element: the tag is plain text there.
 * @type {typeof HTMLElement}
 */
export const Base = globalThis.HTMLElement ?? class {};
