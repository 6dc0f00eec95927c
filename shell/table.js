// The words of the interface, from xtask/src/api/table.rs by `cargo run -p xtask -- api`.

/** Attributes, each a property too. */
export const ATTRIBUTES = ["region", "topic", "icpc", "age", "sex", "mode", "lang", "loading", "date", "book", "recalls", "set", "learner"];

/** What belongs to one patient, and goes when another comes. */
export const OF_PATIENT = ["topic", "icpc", "age", "sex"];

/**
 * What an attribute can say, where that is one of a few; the first where nothing is said.
 * @type {{ mode: ["consult", "step", "training", "guide", "mirror"], lang: ["nl", "en"], loading: ["direct", "visible", "click"] }}
 */
export const VALUES = {
  mode: ["consult", "step", "training", "guide", "mirror"],
  lang: ["nl", "en"],
  loading: ["direct", "visible", "click"],
};

/** Whose agreements where nobody says. */
export const REGION = "oostelijk-zuid-limburg";

/** No patient is older, in years. */
export const OLDEST = 120;

/** Events, without the `trede-` that all begin with. */
export const EVENTS = ["ready", "loaded", "progress", "advice", "handoff", "override", "reset", "result", "error"];
