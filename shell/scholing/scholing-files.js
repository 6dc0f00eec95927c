// Where the files of the training are, as in `files.js`. Filled in by the build.
/** @type {Record<string, URL>} */
const FILES = {};

/**
 * @param {string} name
 * @returns {URL}
 */
export const place = (name) => FILES[name] ?? new URL(name, FILES["scholing.css"]);
