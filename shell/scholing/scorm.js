// A set in a learning management system, by SCORM 1.2. Nothing of the learner is read: only what was chosen goes there.
import { school } from "./scholing.js";

/** @typedef {Record<string, (...values: string[]) => unknown>} Api */

const place = /** @type {HTMLElement} */ (document.querySelector("#school"));
const { region = "", set = "" } = place.dataset;
const REFUSED = "Het leersysteem neemt het resultaat niet aan. Ga gerust door, en schrijf aan het eind uw code op.";
const api = above();
let ended = false;

/**
 * The system's API, of a window above or of the one that opened this.
 * @returns {Api | undefined}
 */
function above() {
  /** @param {any} one */
  const of = (one) => {
    try {
      return one?.API;
    } catch {
      // Of another origin: that is not ours to ask.
      return undefined;
    }
  };
  /** @type {Window} */
  let at = window;
  for (let steps = 0; steps < 10 && at !== at.parent; steps += 1) {
    at = at.parent;
    if (of(at)) return of(at);
  }
  return of(window.opener);
}

/**
 * An answer of the system; where it gives an error, or nothing, that is said once and nothing else is lost.
 * @param {string} name
 * @param {string[]} values
 */
function call(name, ...values) {
  if (ended) return "";
  try {
    if (!api) throw new Error("there is no API");
    // As its own: a system's functions may need it.
    const answer = String(api[name]?.(...values));
    if (!name.startsWith("LMSGet") && answer !== "true") refuse(api.LMSGetLastError?.());
    return answer;
  } catch (error) {
    refuse(error);
    return "";
  }
}

/** @param {unknown} why */
function refuse(why) {
  console.warn("trede-wijzer: the learning management system refused:", why);
  if (document.querySelector(".school-says")) return;
  const line = Object.assign(document.createElement("p"), { className: "school-says", textContent: REFUSED });
  line.setAttribute("role", "alert");
  place.before(line);
}

/** @param {string} name @param {string} value */
const put = (name, value) => call("LMSSetValue", name, value);
const commit = () => call("LMSCommit", "");

function finish() {
  commit();
  call("LMSFinish", "");
  ended = true;
}

/**
 * Practice is neither passed nor failed: only an end test of this set says so.
 * @param {any} statement
 */
const isTest = (statement) => typeof statement?.result?.success === "boolean" && String(statement.object?.id).endsWith(`:${set}`);

/**
 * Where the learner goes on: after a `T` comes what was answered of the end test.
 * @param {string} kept
 */
function addressOf(kept) {
  const [, test, code] = /^(T?)([0-9A-Z]{15})$/.exec(kept) ?? [];
  if (!code) return `alleen/${set}`;
  return test ? `toets/${set}/${code}` : `hervat/${set}/${code}`;
}

/**
 * What the screens tell; the rest of what a page can do is done as anywhere.
 * @param {string} word
 * @param {any} first
 * @param {any} second
 */
function act(word, first, second) {
  if (word === "progress" && first === set) {
    put("cmi.suspend_data", second);
    commit();
  } else if (word === "result" && isTest(first) && (first.result.success || status !== "passed")) {
    status = first.result.success ? "passed" : "failed";
    put("cmi.core.score.min", "0");
    put("cmi.core.score.max", "100");
    put("cmi.core.score.raw", String(Math.round((first.result.score?.scaled ?? 0) * 100)));
    put("cmi.core.lesson_status", status);
    put("cmi.core.exit", "");
    commit();
  }
  return false;
}

call("LMSInitialize", "");
let status = call("LMSGetValue", "cmi.core.lesson_status");
const kept = call("LMSGetValue", "cmi.suspend_data");
// Opened is not passed; and what was passed stays so, also where somebody tries the test once more.
if (!["passed", "failed", "completed"].includes(status)) {
  put("cmi.core.lesson_status", "incomplete");
  put("cmi.core.exit", "suspend");
  commit();
}
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") commit();
});
addEventListener("pagehide", finish);
// A browser that kept the page while one looked at another gives it back as it was; the system thinks that it ended.
addEventListener("pageshow", ({ persisted }) => {
  if (!persisted) return;
  ended = false;
  call("LMSInitialize", "");
});
void school(place, { region, address: addressOf(kept) }, act);
