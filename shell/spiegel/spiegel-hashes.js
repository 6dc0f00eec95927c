// What the mirror's module is, as the `integrity` of a script says it: filled in by the build.
/** @type {Record<string, string>} */
export const HASHES = {};
