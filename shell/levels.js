// What a host's object says by itself: its own properties and the getters of its class, and nothing that a library added to every object.

/**
 * An object and its classes, without the root of all objects, of this page or of another.
 * @param {object} object
 */
export function levelsOf(object) {
  const levels = [object];
  for (let of = Object.getPrototypeOf(object); of && Object.getPrototypeOf(of); of = Object.getPrototypeOf(of)) levels.push(of);
  return levels;
}

/**
 * What it says by this name; `undefined` where it says nothing.
 * @param {object} object
 * @param {string} name
 */
export const saidBy = (object, name) =>
  levelsOf(object).some((level) => Object.hasOwn(level, name)) ? /** @type {Record<string, unknown>} */ (object)[name] : undefined;
