// On the standalone page: what the GP chose beside what was advised, as one count a consultation, where somebody asked for it
// (`choices.js`). An advice that nobody did anything with is no choice, and what a red flag decided is never counted.
import { count, isWanted } from "./choices.js";
import { today } from "./day.js";
/** @import { Choice } from "./choices.js" */
/** @import { AdviceDetail, Chosen, TredeWijzer } from "./interface.js" */

const TEXTS = {
  counts: "Uw keuzes worden op dit apparaat geteld, zonder iets van een patiënt.",
  look: "Bekijk ze, of stop",
  full: "Uw keuze is niet geteld: de opslag van deze browser is vol. Wat geteld was blijft, en het consult gaat gewoon door.",
  failed: "Uw keuze is niet geteld: deze browser laat niets bewaren. Het consult gaat gewoon door.",
};

/** A consultation, and the choice that it was counted as. @typedef {{ counted: Choice | null }} Consult */

/** @type {Consult} */
let consult = { counted: null };
/** @type {AdviceDetail | null} */
let last = null;
/** @type {string | null} */
let chosen = null;
let turn = Promise.resolve();

/** @param {HTMLElement} line */
async function say(line, text = "") {
  const wanted = await isWanted().catch(() => false);
  const link = Object.assign(document.createElement("a"), { href: "spiegel/index.html#eigen", textContent: TEXTS.look });
  line.hidden = !wanted && !text;
  line.replaceChildren(...(wanted ? [TEXTS.counts, " ", link, " "] : []), text);
}

/** What stands now as a choice: one step was advised, no red flag was raised, and it is no training. */
function choice() {
  if (!last) return null;
  const { topic, advice } = last;
  const { step, redFlags, status, use } = advice;
  if (!step || redFlags.length > 0 || status === "alarm" || use === "scholing") return null;
  return { month: today().slice(0, 7), topic, advised: step, chosen: chosen ?? step };
}

/**
 * One after another, each by what the one before it left: a consultation is never counted twice.
 * @param {Choice | null} next
 * @param {HTMLElement} line
 */
function settle(next, line) {
  const of = consult;
  turn = turn.then(async () => {
    if (JSON.stringify(next) === JSON.stringify(of.counted)) return;
    try {
      of.counted = (await count(next, of.counted)) ? next : null;
    } catch (error) {
      console.warn("trede-wijzer: the choice is not counted:", error);
      const full = error instanceof DOMException && error.name === "QuotaExceededError";
      await say(line, full ? TEXTS.full : TEXTS.failed);
    }
  });
}

/** @param {TredeWijzer} wijzer @param {HTMLElement} line */
export function counts(wijzer, line) {
  const another = () => {
    [consult, last, chosen] = [{ counted: null }, null, null];
  };
  wijzer.addEventListener("trede-reset", another);
  // Where nothing is answered yet a consultation begins, of the same topic too.
  wijzer.addEventListener("trede-progress", ({ detail }) => {
    if (detail.answered === 0) another();
  });
  wijzer.addEventListener("trede-advice", ({ detail }) => {
    last = detail;
    // What was counted before a red flag came up isn't a choice any more.
    if (consult.counted && !choice()) settle(null, line);
  });
  wijzer.addEventListener("trede-override", ({ detail }) => {
    last = detail;
    chosen = /** @type {{ chosen?: Chosen }} */ (detail).chosen?.step ?? null;
    settle(chosen ? choice() : null, line);
  });
  // The letter goes along: what it says was chosen.
  wijzer.addEventListener("click", (event) => {
    if (event.composedPath().some((one) => one instanceof Element && one.matches("[data-takes]"))) settle(choice(), line);
  });
  const shown = () => void (document.visibilityState === "visible" && say(line));
  document.addEventListener("visibilitychange", shown);
  shown();
}
