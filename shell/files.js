// Where the files beside this module are: each a literal of its own, so that a bundler finds it, names it and moves it. Filled in by the
// build. What isn't here lies beside the sheet.
/** @type {Record<string, URL>} */
const FILES = {};

/**
 * @param {string} name
 * @returns {URL}
 */
export const place = (name) => FILES[name] ?? new URL(name, FILES["trede.css"]);
