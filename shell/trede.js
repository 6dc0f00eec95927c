// <trede-wijzer>: what a host's page loads. Everything else comes from beside this module.
import { TredeWijzer, walks } from "./element.js";

const TAG = "trede-wijzer";
/** @typedef {{ version?: string, source?: string }} Maker */
const here = "customElements" in globalThis;
const present = /** @type {(CustomElementConstructor & Maker) | undefined} */ (here ? customElements.get(TAG) : undefined);

// The first on a page has the tag. A second, of whatever version, leaves it, and says so unless it is the same file.
if (here && !present) customElements.define(TAG, TredeWijzer);
else if (present && present.source !== TredeWijzer.source) {
  /** @param {Maker} one */
  const words = (one) => `${one.version ?? "of another make"} (${one.source ?? "unknown address"})`;
  console.warn(`trede-wijzer: version ${words(present)} has the tag; ${words(TredeWijzer)} is not used`);
}

/** `walks` is for this site's own page, and no part of the interface. */
export { TredeWijzer, walks };
