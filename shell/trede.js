// <trede-wijzer>: what a host's page loads. Everything else comes from beside this module.
//
// It goes out as one file. Where it can't be bundled, the modules named here are fetched at once and not one
// after another.
import "./words.js";
import "./problem.js";
import "./attributes.js";
import "./notice.js";
import "./paint.js";
import "./presses.js";
import "./events.js";
import "./clipboard.js";
import "./voice.js";
import "./module.js";
import "./sheet.js";
import "./load.js";
import "./context.js";
import "./day.js";
import "./screen.js";
import "./sight.js";
import "./run.js";
import "./stage.js";
import { TredeWijzer, walks } from "./element.js";

const TAG = "trede-wijzer";
const present = customElements.get(TAG);

// The first on a page has the tag. A second, of whatever version, leaves it, and says so unless it is the same file.
if (!present) customElements.define(TAG, TredeWijzer);
else if (present.source !== TredeWijzer.source) {
  const words = (one) => `${one.version ?? "of another make"} (${one.source ?? "unknown address"})`;
  console.warn(`trede-wijzer: version ${words(present)} has the tag; ${words(TredeWijzer)} is not used`);
}

/** `walks` is for this site's own page, and no part of the interface. */
export { TredeWijzer, walks };
