// What the files beside this module are, as the `integrity` of a script says it: filled in by the build. The agreements
// have none here, for a region publishes those by itself.
/** @type {Record<string, string>} */
export const HASHES = {};
