// What a host says of a patient, as an object: the whole patient, and nothing that there is no place for.
import { ALIASES, nearest } from "./attributes.js";
import { levelsOf, saidBy } from "./levels.js";
import { short } from "./problem.js";
import { OF_PATIENT } from "./table.js";

/**
 * Of an object of the host's the whole patient, as attributes: what it leaves out, or says in a way that can't be
 * understood, is `null` and so open again. `wrong` is what is wrong, where something is; `strange` what else it names, by
 * name only, for there is no place for it; `empty` is an object that says nothing at all.
 * @param {unknown} context
 */
export function contextOf(context) {
  if (typeof context !== "object" || context === null) throw new TypeError("trede-wijzer: a context is an object");
  /** @type {Map<string, string | null>} */
  const said = new Map(OF_PATIENT.map((name) => [name, null]));
  const wrong = [];
  for (const name of OF_PATIENT) {
    // A getter of a class says as much as a property of its own.
    const value = saidBy(context, name);
    if (value === null || value === undefined || value === "") continue;
    if (typeof value === "string" || typeof value === "number") said.set(name, String(value).slice(0, 200));
    else wrong.push(`context.${name} is a string or a number`);
  }
  const strange = [];
  for (const name of namesOf(context).filter((own) => !OF_PATIENT.includes(own))) {
    const meant = Object.hasOwn(ALIASES, name) ? ALIASES[name] : nearest(name, OF_PATIENT);
    if (meant !== undefined && OF_PATIENT.includes(meant)) wrong.push(`context.${short(name)} is unknown; did you mean "${meant}"?`);
    else strange.push(name);
  }
  const empty = wrong.length + strange.length === 0 && [...said.values()].every((value) => value === null);
  return { said, wrong: wrong[0], strange: strange.length > 0 ? strangers(strange) : undefined, empty };
}

/**
 * Names alone: what stands in them may be of a patient.
 * @param {string[]} names
 */
function strangers(names) {
  const some = names
    .slice(0, 5)
    .map((name) => `"${short(name)}"`)
    .join(", ");
  return `a context has no ${some}${names.length > 5 ? " …" : ""}: passed over and kept nowhere; it has ${OF_PATIENT.join(", ")}`;
}

/**
 * What an object says: its own names, and the getters of its class. What a class can do says nothing.
 * @param {object} object
 */
function namesOf(object) {
  const names = new Set();
  for (const level of levelsOf(object)) {
    for (const name of Object.getOwnPropertyNames(level).slice(0, 200)) {
      if (typeof Object.getOwnPropertyDescriptor(level, name)?.value !== "function") names.add(name);
    }
  }
  return [...names];
}
