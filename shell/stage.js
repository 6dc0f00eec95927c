// What stands in the element: the ladder, why there is no widget, or the widget; and its starts, one after another.
import { isDate, today } from "./day.js";
import { forget, parts } from "./load.js";
import { stops, traps } from "./module.js";
import { button, ladder, notice, ownSheet, slot, waiting } from "./notice.js";
import { Problem, short } from "./problem.js";
import { Run } from "./run.js";

/** What may go well a second time. */
const RETRIED = ["shell.not-loaded", "shell.damaged", "shell.region-not-found"];

export class Stage {
  /** The widget at work; nothing while there is none. */
  run = null;
  #element;
  #root;
  #voice;
  #words;
  #follows;
  #start = null; // The start under way, or the last: what an earlier one still had to say is not heard.
  #sheet = () => [];
  #stops = [];

  /**
   * `asked()` gives the region, the portal's own agreements and the date that the host wants; `drawn(run)` is called
   * once there is a widget to tell things, `heard(run, …)` with what it says, and `ended()` when there is none any more.
   */
  constructor(element, root, voice, words, follows) {
    [this.#element, this.#root, this.#voice, this.#words, this.#follows] = [element, root, voice, words, follows];
    this.dress();
    root.append(ladder());
  }

  /** In the document that it is in, and where it is in that: sheets of another are none here. */
  dress() {
    const { ownerDocument } = this.#element;
    this.#root.adoptedStyleSheets = [...ownSheet(ownerDocument), ...(this.run ? this.#sheet(ownerDocument) : [])];
    this.run?.seen(this.#root);
  }

  /** Until somebody asks for it. */
  offer(pressed) {
    this.#root.replaceChildren(notice("group", button(this.#words("shell.open"), pressed)), ladder());
  }

  async begin(begun = () => {}) {
    const start = (this.#start = Symbol("start"));
    const progress = waiting(this.#root, this.#words("shell.waiting"), () => start === this.#start && !this.run);
    const { region, agreements, date } = this.#follows.asked();
    try {
      const day = date || today();
      if (!isDate(day)) throw new Problem("bad-date", `date="${short(day)}" is not a date such as 2026-11-22`, "shell.bad-date", { value: short(day) });
      const loaded = await parts(region, agreements, progress);
      if (start !== this.#start || !this.#element.isConnected) return;
      this.#draw(loaded, { date: day, fixed: Boolean(date) });
      begun();
    } catch (error) {
      if (start !== this.#start) return;
      if (stops(error)) this.#stopped(this.run);
      else this.#fail(error, ...this.#retry(error, () => this.begin()));
    }
  }

  end() {
    this.#letGo()?.end();
  }

  #draw(loaded, day) {
    const [heard, stopped] = [this.#follows.heard, (run) => this.#stopped(run)];
    this.run = this.#read(() => new Run(this.#root, loaded, { ...day, heard, stopped }));
    this.#sheet = loaded.sheet;
    this.#root.replaceChildren(...this.#voice.notes(), slot("intro"), this.run.place, slot("contact"), slot("footer"));
    this.dress();
    this.#follows.drawn(this.run);
    this.#finish(this.run, loaded);
  }

  /** The topics, and what only an open topic needs. Where they don't come the start field stays, and somebody may ask again. */
  async #finish(run, loaded) {
    try {
      const [bytes, strings] = await loaded.topics();
      this.#read(() => run.read((widget) => widget.later(strings.flat()) ?? widget.topics(bytes)));
    } catch (error) {
      if (run !== this.run || stops(error)) return;
      run.call((widget) => widget.failed());
      const said = notice("alert", this.#words("shell.not-finished"), ...this.#retry(error, () => {
        said.remove();
        this.#finishAgain(run, error);
      }));
      this.#root.prepend(said);
      this.#voice.complain(error);
    }
  }

  async #finishAgain(run, { code }) {
    // Agreements that were published meanwhile are others than those of the start field.
    if (code === "damaged-agreements") {
      this.end();
      return this.begin();
    }
    const { region, agreements } = this.#follows.asked();
    const loaded = parts(region, agreements, () => {});
    return this.#finish(run, { topics: async () => (await loaded).topics() });
  }

  /** A button to try it again, where that can help. */
  #retry({ code, sentence = "shell.not-loaded" }, again) {
    if (code === "damaged-agreements") forget(this.#follows.asked().region);
    return RETRIED.includes(sentence) ? [button(this.#words("shell.again"), () => this.#element.isConnected && again())] : [];
  }

  /** The agreements are read in the module; a file that is not whole, or of others, is refused. */
  #read(read) {
    try {
      return read();
    } catch (error) {
      if (traps(error)) throw error;
      throw new Problem("damaged-agreements", String(error.message ?? error), this.#follows.asked().agreements ? "shell.no-agreements" : "shell.damaged");
    }
  }

  /** Nothing of the widget: why, and the ladder. */
  #fail(error, ...beside) {
    const sentence = this.#words(error.sentence ?? "shell.not-loaded", error.values);
    this.#root.replaceChildren(notice("alert", sentence, ...beside), ladder());
    this.#voice.complain(error);
  }

  /** The module has stopped, and with it every widget of the page: start again with what was kept. */
  #stopped(run) {
    if (run !== this.run) return;
    this.#letGo()?.letGo();
    this.#stops = [...this.#stops.filter((time) => performance.now() - time < 60_000), performance.now()];
    const again = () => this.#element.isConnected && this.#start === null && this.begin();
    if (this.#stops.length > 3) {
      this.#fail(new Problem("panic", "the module stopped, again", "shell.stopped-again"), button(this.#words("shell.again"), again));
      return;
    }
    this.#fail(new Problem("panic", "the module stopped", "shell.stopped"));
    setTimeout(again, 300);
  }

  #letGo() {
    const { run } = this;
    [this.#start, this.run] = [null, null];
    this.#follows.ended();
    return run;
  }
}
