// What stands in the element: the ladder, why there is no widget, or the widget; and its starts, one after another.
import { isDate, today } from "./day.js";
import { forget, parts } from "./load.js";
import { stops, traps } from "./module.js";
import { button, ladder, notice, ownSheet, slot, waiting } from "./notice.js";
import { Problem, messageOf, problemOf, short } from "./problem.js";
import { Run } from "./run.js";
/** @import { Agreements } from "./attributes.js" */
/** @import { Parts } from "./load.js" */
/** @import { Said } from "./trede_wijzer.js" */
/** @import { Voice } from "./voice.js" */

/** After so many stops within a minute, in ms, it begins only when somebody asks for it: it would stop again. */
const [STOPS, MINUTE] = [3, 60_000];
/** So long, in ms, the doctor can see that it stopped before it begins again. */
const SEEN = 300;
/** What may go well a second time. */
const RETRIED = ["shell.not-loaded", "shell.damaged", "shell.region-not-found"];

/**
 * A start is known by a name of its own: what an earlier one still had to say is not heard.
 * @typedef {{ is: "idle" }
 *   | { is: "starting" | "failed", start: symbol }
 *   | { is: "drawn", start: symbol, run: Run, sheet: Parts["sheet"] }} Phase
 */

/**
 * `asked()` gives the region, the portal's own agreements, the date and whether a topic that the host wants, and where its recalls are; `drawn(run)` is called once
 * there is a widget to tell things, `heard(run, said)` with what it says, and `ended()` when there is none any more.
 * @typedef {object} Follows
 * @property {() => { region: string, agreements: Agreements | null, date: string | null, opens: boolean, recalls: string | null }} asked
 * @property {(run: Run) => void} drawn
 * @property {(run: Run, said: Said) => void} heard
 * @property {() => void} ended
 */

export class Stage {
  /** @type {Phase} */
  #phase = { is: "idle" };
  #element;
  #root;
  #voice;
  #words;
  #follows;
  /** @type {number[]} */
  #stops = [];

  /**
   * @param {HTMLElement} element
   * @param {ShadowRoot} root
   * @param {Voice} voice
   * @param {(key: string, values?: Record<string, string>) => string} words
   * @param {Follows} follows
   */
  constructor(element, root, voice, words, follows) {
    this.#element = element;
    this.#root = root;
    this.#voice = voice;
    this.#words = words;
    this.#follows = follows;
    this.dress();
    root.append(ladder());
  }

  /** The widget at work; nothing while there is none. */
  get run() {
    return this.#phase.is === "drawn" ? this.#phase.run : null;
  }

  /** In the document that it is in, and where it is in that: sheets of another are none here. */
  dress() {
    const { ownerDocument } = this.#element;
    const own = this.#phase.is === "drawn" ? this.#phase.sheet(ownerDocument) : [];
    this.#root.adoptedStyleSheets = [...ownSheet(ownerDocument), ...own];
    this.run?.seen(this.#root);
  }

  /**
   * Until somebody asks for it.
   * @param {() => void} pressed
   */
  offer(pressed) {
    this.#root.replaceChildren(notice("group", "", button(this.#words("shell.open"), pressed)), ladder());
  }

  async begin(begun = () => {}) {
    const start = Symbol("start");
    this.#phase = { is: "starting", start };
    const progress = waiting(this.#root, this.#words("shell.waiting"), () => this.#phase.is === "starting" && this.#isOf(start));
    const { region, agreements, date, opens, recalls } = this.#follows.asked();
    try {
      const day = date || today();
      if (!isDate(day)) {
        const value = short(day);
        throw new Problem("bad-date", `date="${value}" is not a date such as 2026-11-22`, "shell.bad-date", { value });
      }
      const loaded = await parts(region, agreements, opens, progress, recalls);
      if (!this.#isOf(start) || !this.#element.isConnected) return;
      this.#draw(start, loaded, { date: day, fixed: Boolean(date) });
      begun();
    } catch (error) {
      if (!this.#isOf(start)) return;
      if (stops(error)) {
        this.#stopped(this.run);
        return;
      }
      this.#phase = { is: "failed", start };
      this.#fail(problemOf(error), ...this.#retry(problemOf(error), () => this.begin()));
    }
  }

  end() {
    this.#letGo()?.end();
  }

  /** @param {symbol} start */
  #isOf(start) {
    return this.#phase.is !== "idle" && this.#phase.start === start;
  }

  /**
   * @param {symbol} start
   * @param {Parts} loaded
   * @param {{ date: string, fixed: boolean }} day
   */
  #draw(start, loaded, day) {
    const { heard } = this.#follows;
    const run = this.#read(() => new Run(this.#root, loaded, { ...day, heard, stopped: (one) => this.#stopped(one) }));
    this.#phase = { is: "drawn", start, run, sheet: loaded.sheet };
    this.#root.replaceChildren(...this.#voice.notes(), slot("intro"), run.place, slot("contact"), slot("footer"));
    this.#follows.drawn(run);
    // By now it knows what the page wants: nothing is drawn in vain. Drawing empties its place: what lies over it comes after.
    run.call((widget) => widget.draw());
    this.dress();
    void this.#finish(run, loaded);
  }

  /**
   * The topics, what only an open topic needs, and why the topics say what they say. Where they don't come the start field stays, and somebody may ask again.
   * @param {Run} run
   * @param {Pick<Parts, "topics" | "reasons">} loaded
   */
  async #finish(run, loaded) {
    try {
      const [bytes, strings, , recalls] = await loaded.topics();
      this.#read(() =>
        run.read((widget) => {
          widget.later(strings.flat());
          widget.topics(bytes, recalls);
        }),
      );
      const reasons = await loaded.reasons();
      this.#read(() => run.read((widget) => widget.reasons(reasons)));
    } catch (error) {
      if (run !== this.run || stops(error)) return;
      run.call((widget) => widget.failed());
      const problem = problemOf(error);
      const again = () => {
        said.remove();
        void this.#finishAgain(run, problem);
      };
      const sentence = problem.code === "too-long-offline" ? "shell.too-long-offline" : "shell.not-finished";
      const said = notice("alert", this.#words(sentence), ...this.#retry(problem, again));
      this.#root.prepend(said);
      this.#voice.complain(problem);
    }
  }

  /**
   * @param {Run} run
   * @param {Problem} problem
   */
  async #finishAgain(run, { code }) {
    // Agreements that were published meanwhile are others than those of the start field.
    if (code === "damaged-agreements") {
      this.end();
      return this.begin();
    }
    const { region, agreements, recalls } = this.#follows.asked();
    const loaded = parts(region, agreements, true, () => {}, recalls);
    return this.#finish(run, { topics: async () => (await loaded).topics(), reasons: async () => (await loaded).reasons() });
  }

  /**
   * A button to try it again, where that can help.
   * @param {Problem} problem
   * @param {() => void} again
   */
  #retry({ code, sentence }, again) {
    if (code === "damaged-agreements") forget(this.#follows.asked().region);
    const pressed = () => this.#element.isConnected && again();
    return sentence !== null && RETRIED.includes(sentence) ? [button(this.#words("shell.again"), pressed)] : [];
  }

  /**
   * The agreements are read in the module; a file that is not whole, or of others, is refused.
   * @template Read
   * @param {() => Read} read
   */
  #read(read) {
    try {
      return read();
    } catch (error) {
      if (traps(error)) throw error;
      throw new Problem("damaged-agreements", messageOf(error), this.#follows.asked().agreements ? "shell.no-agreements" : "shell.damaged");
    }
  }

  /**
   * Nothing of the widget: why, and the ladder.
   * @param {Problem} problem
   * @param {...Node} beside
   */
  #fail(problem, ...beside) {
    const sentence = this.#words(problem.sentence ?? "shell.not-loaded", problem.values);
    this.#root.replaceChildren(notice("alert", sentence, ...beside), ladder());
    this.#voice.complain(problem);
  }

  /**
   * The module has stopped, and with it every widget of the page: start again with what was kept.
   * @param {Run | null} run
   */
  #stopped(run) {
    if (run !== this.run) return;
    this.#letGo()?.letGo();
    this.#stops = [...this.#stops.filter((time) => performance.now() - time < MINUTE), performance.now()];
    const again = () => void (this.#element.isConnected && this.#phase.is === "idle" && this.begin());
    if (this.#stops.length > STOPS) {
      this.#fail(new Problem("panic", "the module stopped, again", "shell.stopped-again"), button(this.#words("shell.again"), again));
      return;
    }
    this.#fail(new Problem("panic", "the module stopped", "shell.stopped"));
    setTimeout(again, SEEN);
  }

  #letGo() {
    const { run } = this;
    this.#phase = { is: "idle" };
    this.#follows.ended();
    return run;
  }
}
