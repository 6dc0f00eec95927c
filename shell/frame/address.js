// What the address of a frame says, in its query and in its fragment: taken as it is, cut where it is long, and trusted in
// nothing.
import { nearest } from "./attributes.js";
import { short } from "./problem.js";
import { OF_PATIENT } from "./table.js";

/** Attributes of the element that a query may give. */
const GIVEN = ["region", "mode", "date", "set", "learner"];
/** All that a query may say. */
const QUERY = [...GIVEN, "lang", "theme", "origin"];
/** All that a fragment may say: servers and their logs never see it. */
const FRAGMENT = [...OF_PATIENT, "handle"];

/**
 * @typedef {object} Address
 * @property {Map<string, string>} attributes
 * @property {string} [lang]
 * @property {string} [theme]
 * @property {string} [origin]
 * @property {string} [handle]
 * @property {string[]} wrong What is not read, and why; no word of a patient is in it.
 */

/**
 * @param {URLSearchParams} query
 * @param {URLSearchParams} fragment
 * @returns {Address}
 */
export function addressOf(query, fragment) {
  /** @type {Map<string, string>} */
  const attributes = new Map();
  for (const name of GIVEN) take(attributes, name, query.get(name), 64);
  for (const name of OF_PATIENT) take(attributes, name, fragment.get(name), 200);
  return {
    attributes,
    lang: said(query, "lang"),
    theme: said(query, "theme"),
    origin: said(query, "origin"),
    handle: said(fragment, "handle"),
    wrong: [...strange("address", query, QUERY), ...strange("fragment", fragment, FRAGMENT)],
  };
}

/** @type {(into: Map<string, string>, name: string, value: string | null, most: number) => void} */
const take = (into, name, value, most) => {
  if (value !== null) into.set(name, value.slice(0, most));
};

/** @type {(from: URLSearchParams, name: string) => string | undefined} */
const said = (from, name) => from.get(name)?.slice(0, 200);

/**
 * What stands there and isn't read, by its name alone.
 * @param {string} where
 * @param {URLSearchParams} from
 * @param {string[]} known
 */
function strange(where, from, known) {
  const names = [...new Set(from.keys())].filter((name) => !known.includes(name)).slice(0, 5);
  return names.map((name) => {
    if (OF_PATIENT.includes(name))
      return `${name} stands in the address, where servers log it, and is not read; give it in the fragment or as a message`;
    const meant = nearest(name, known);
    return `"${short(name)}" in the ${where} says nothing here${meant ? `; did you mean "${meant}"?` : `; it may say ${known.join(", ")}`}`;
  });
}
