// The element around the Yew component: follows its attributes, keeps its answers, tells its host.
import { ATTRIBUTES, OF_PATIENT, ageOf, agreementsOf, contextOf, copyOf, languageOf, loadingOf, modeOf, reflect, sexOf, strangers, stringsOf } from "./attributes.js";
import { eventOf } from "./events.js";
import { apiOf } from "./api.js";
import { acknowledgement } from "./acknowledge.js";
import { isDate, today, watchDay } from "./day.js";
import { parts, texts } from "./load.js";
import { lives, stops, traps, whenStopped } from "./module.js";
import { copy } from "./clipboard.js";
import { button, ladder, notice, ownSheet, slot, waiting, whenSeen } from "./notice.js";
import { afterPaint } from "./paint.js";
import { named, productsOf } from "./products.js";
import { watchPresses } from "./presses.js";
import { Problem, short } from "./problem.js";
import { watchScreen } from "./screen.js";
import { Voice } from "./voice.js";
import { LANGUAGES, say } from "./words.js";

const PROPERTIES = [...ATTRIBUTES, "context", "strings", "products", "agreements"];
/** For the standalone page only, which owns the browser's Back: `walks.get(element)(forward)`, and a promise that it has settled. */
export const walks = new WeakMap();
const REGION = "oostelijk-zuid-limburg";

export class TredeWijzer extends HTMLElement {
  static observedAttributes = ATTRIBUTES;
  static version = "0.1.0";
  static source = new URL("trede.js", import.meta.url).href;

  #root = this.attachShadow({ mode: "open" });
  #place = null; #widget = null;
  #epoch = 0; // Grows with each start and end: what an earlier one still had to say is not heard.
  #here = false; #begun = false; #loaded = false; #opened = false; #telling = false;
  #walking = [];
  #kept = { topic: "", answers: [] };
  #asked = { topic: "", icpc: "" }; // What to open; what the GP chose since then stays.
  #advice = null; #strings = new Map(); #products = []; #agreements = null;
  #day = null; #handing = null;
  #voice = new Voice(this, this.#root, (key, values) => this.#words(key, values));
  #stops = [];
  #unlisten = () => {}; #ended = () => {}; #unwatch = () => {};

  constructor() {
    super();
    this.#root.adoptedStyleSheets = ownSheet();
    this.#root.append(ladder());
    walks.set(this, (forward) => new Promise((settled) => {
      this.#walking.push(settled);
      if (this.#widget) this.#call((widget) => widget.walk(forward));
      else this.#walked();
    }));
  }

  connectedCallback() {
    // Properties set before the element was defined.
    for (const name of PROPERTIES) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    if (!this.#here) for (const text of strangers(this)) console.warn(`trede-wijzer: ${text}`);
    this.#here = true;
    if (!this.#widget) this.#beginWhenWanted();
  }

  disconnectedCallback() {
    // Moved within the page it is back before the next microtask; then nothing is lost.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#here = false;
      this.#end();
    });
  }

  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    const opens = name === "topic" || name === "icpc";
    if (opens) this.#ask();
    // Asked for while it was away: nothing of before comes back.
    if (!this.#here) return OF_PATIENT.includes(name) ? this.#forget() : undefined;
    if (name === "region" || name === "date") this.#beginAgain();
    else if (name === "loading") !this.#begun && this.#beginWhenWanted();
    else if (name === "lang" || name === "mode") this.#speak();
    else this.#tellSoon();
    return undefined;
  }

  /** The versioned interface for a host. */
  api(version) {
    return apiOf(this, version, {
      setContext: (context) => this.#setContext(context),
      advice: () => (this.#advice ? structuredClone(this.#advice) : null),
      focus: () => this.#focus(),
    });
  }

  /** Another patient: all answers are gone. */
  reset() {
    for (const name of OF_PATIENT) this.removeAttribute(name);
    this.#forget();
    this.#voice.understood();
    this.#call((widget) => widget.reset());
  }

  /** What the host knows of the patient: `topic`, `icpc`, `age`, `sex`. */
  get context() {
    return Object.fromEntries(OF_PATIENT.map((name) => [name, this.getAttribute(name)]));
  }

  set context(context) {
    this.#take("bad-context", () => this.#setContext(context));
  }

  /** The host's own texts, by key. */
  get strings() {
    return Object.fromEntries(this.#strings);
  }

  set strings(strings) {
    this.#take("bad-strings", () => {
      const { own, kept } = stringsOf(strings);
      this.#strings = own;
      this.#speak();
      if (kept.length > 0) throw new TypeError(`these texts keep a patient safe and can't be replaced: ${kept.slice(0, 20).join(", ")}`);
    });
  }

  /** The host's own product names: `{ step, specialty?, topic?, product }`. */
  get products() {
    return structuredClone(this.#products);
  }

  set products(products) {
    this.#take("bad-products", () => {
      this.#products = productsOf(products);
    });
  }

  /** Agreements that the portal serves itself, as compiled: `{ index, topics, integrity }`, the first two bytes, the last (or nothing) the SHA-384 of each. */
  get agreements() {
    return copyOf(this.#agreements);
  }

  set agreements(agreements) {
    this.#take("bad-agreements", () => {
      this.#agreements = agreementsOf(agreements);
      if (this.#here) this.#beginAgain();
    });
  }

  /** The whole patient: nothing of an earlier one is left by what this one doesn't say. */
  #setContext(context) {
    const { said, wrong } = contextOf(context ?? {});
    if ([...said.values()].every((value) => value === null)) this.reset();
    for (const [name, value] of said) {
      if (value === null) this.removeAttribute(name);
      else this.setAttribute(name, value);
    }
    if (wrong) throw new TypeError(`trede-wijzer: ${wrong}`);
  }

  #take(code, take) {
    try {
      take();
      this.#voice.misheard(code);
    } catch (error) {
      this.#voice.misheard(code, new Problem(code, error.message.replace("trede-wijzer: ", ""), "shell.misheard"));
    }
  }

  /** To the next question; before there is a widget, to what can be pressed. */
  #focus() {
    if (!this.#widget) this.#root.querySelector("button")?.focus();
    // Asked for: also out of a field of the portal's, where a question would take nothing.
    this.#place?.querySelector(".trede")?.focus({ preventScroll: true });
    this.#call((widget) => widget.focus());
  }

  #forget() {
    [this.#kept, this.#advice] = [{ topic: "", answers: [] }, null];
  }

  #ask() {
    this.#asked = { topic: this.getAttribute("topic") ?? "", icpc: this.getAttribute("icpc") ?? "" };
  }

  #words(key, values) {
    return say(key, languageOf(this.getAttribute("lang"), LANGUAGES)[0], this.#strings, values);
  }

  /** At once, when it comes into view, or when somebody asks for it. */
  #beginWhenWanted() {
    this.#unwatch();
    const [loading, problem] = loadingOf(this.getAttribute("loading"));
    this.#voice.misheard("bad-loading", problem);
    if (loading === "direct" || this.#begun) this.#begin();
    else if (loading === "click") this.#root.replaceChildren(notice("group", button(this.#words("shell.open"), () => this.#begin(true))), ladder());
    else this.#unwatch = whenSeen(this, () => this.#begin());
  }

  #beginAgain() {
    if (!this.#begun) return;
    this.#end();
    this.#begin();
  }

  async #begin(focus = false) {
    this.#unwatch();
    this.#begun = true;
    const epoch = ++this.#epoch;
    const progress = this.#wait(epoch);
    try {
      const date = this.getAttribute("date") || today();
      if (!isDate(date)) throw new Problem("bad-date", `date="${short(date)}" is not a date such as 2026-11-22`, "shell.bad-date", { value: short(date) });
      const loaded = await parts(this.getAttribute("region") || REGION, this.#agreements, progress);
      if (epoch !== this.#epoch || !this.isConnected) return;
      this.#start(epoch, loaded, date);
      if (focus) requestAnimationFrame(() => requestAnimationFrame(() => this.#focus()));
    } catch (error) {
      if (epoch !== this.#epoch) return;
      if (stops(error)) this.#stopped(epoch);
      else this.#fail(error);
    }
  }

  #start(epoch, loaded, date) {
    const place = document.createElement("div");
    place.className = "place";
    watchPresses(place);
    const told = (...event) => queueMicrotask(() => this.#heard(epoch, ...event));
    const later = (run) => afterPaint(() => epoch === this.#epoch && run());
    const screen = watchScreen(this.#root, place, () => this.#call((one) => one.redraw()));
    this.#unwatch = screen.stop;
    const widget = this.#read(() => new loaded.Wijzer(place, loaded.index, date, told, later, screen.torn));
    [this.#unlisten, this.#ended] = [whenStopped(() => this.#stopped(epoch)), lives()];
    [this.#place, this.#widget] = [place, widget];
    // A day that the host gave stays.
    this.#day = this.hasAttribute("date") ? null : watchDay(place, date, (day) => this.#call((one) => one.day(day)));
    this.#speak();
    this.#ask();
    if (this.#kept.topic) {
      widget.keep(this.#kept.topic, this.#kept.answers);
      this.#asked = { topic: this.#kept.topic, icpc: "" };
    }
    this.#root.adoptedStyleSheets = [...ownSheet(), loaded.sheet];
    this.#root.replaceChildren(...this.#voice.notes(), slot("intro"), place, slot("contact"), slot("footer"));
    this.#tell();
    loaded.topics().then(([bytes, strings]) => epoch === this.#epoch && this.#read(() => widget.later(strings.flat()) ?? widget.topics(bytes))).catch((error) => {
      if (epoch !== this.#epoch || stops(error)) return;
      this.#call((one) => one.failed());
      this.#voice.complain(error);
    });
  }

  /** The agreements are read in the module; a file that is not whole, or of others, is refused. */
  #read(read) {
    try {
      return read();
    } catch (error) {
      if (traps(error)) throw error;
      throw new Problem("damaged-agreements", String(error.message ?? error), this.#agreements ? "shell.no-agreements" : "shell.damaged");
    }
  }

  #wait(epoch) {
    return waiting(this.#root, this.#words("shell.waiting"), () => epoch === this.#epoch && !this.#widget);
  }

  /** Nothing of the widget: why, and the ladder. */
  #fail(error, ...beside) {
    const sentence = this.#words(error.sentence ?? "shell.not-loaded", error.values);
    this.#root.replaceChildren(notice("alert", sentence, ...beside), ladder());
    this.#voice.complain(error);
  }

  /** The module has stopped, and with it every widget of the page: start again with what was kept. */
  #stopped(epoch) {
    if (epoch !== this.#epoch) return;
    this.#letGo();
    this.#stops = [...this.#stops.filter((time) => performance.now() - time < 60_000), performance.now()];
    const again = () => this.#here && !this.#widget && this.#begin();
    if (this.#stops.length > 3) {
      this.#fail(new Problem("panic", "the module stopped, again", "shell.stopped-again"), button(this.#words("shell.again"), again));
      return;
    }
    const next = this.#epoch;
    this.#fail(new Problem("panic", "the module stopped", "shell.stopped"));
    setTimeout(() => next === this.#epoch && again(), 300);
  }

  #letGo() {
    this.#epoch += 1;
    this.#unwatch();
    this.#unlisten();
    this.#day?.stop();
    this.#walked();
    this.#ended();
    // Yew never lets go of its place: alone it is next to nothing.
    this.#place?.remove();
    const widget = this.#widget;
    [this.#widget, this.#place] = [null, null];
    [this.#loaded, this.#opened] = [false, false];
    return widget;
  }

  #end() {
    const widget = this.#letGo();
    if (!widget) return;
    this.#guard(() => {
      widget.destroy();
      widget.free();
    });
  }

  /** A call into the module; one that traps ends it for all, and they hear of it. */
  #call(call) {
    if (this.#widget) this.#guard(() => call(this.#widget));
  }

  #guard(call) {
    try {
      call();
    } catch (error) {
      if (!stops(error)) throw error;
    }
  }

  #speak() {
    const [lang, unknown] = languageOf(this.getAttribute("lang"), LANGUAGES);
    const [mode, strange] = modeOf(this.getAttribute("mode"));
    this.#voice.misheard("bad-lang", unknown);
    this.#voice.misheard("bad-mode", strange);
    if (!this.#widget) return;
    const speak = (strings) => this.#call((widget) => widget.language(lang, [...this.#strings, ...strings].flat()));
    speak([]);
    this.#call((widget) => widget.mode(mode));
    const epoch = this.#epoch;
    texts(lang).then((strings) => strings.length > 0 && epoch === this.#epoch && languageOf(this.getAttribute("lang"), LANGUAGES)[0] === lang && speak(strings));
  }

  /** Attributes set one after another are one word of the host's: never half a patient. */
  #tellSoon() {
    if (this.#telling) return;
    this.#telling = true;
    queueMicrotask(() => {
      this.#telling = false;
      this.#tell();
    });
  }

  #tell() {
    if (!this.#widget) return;
    this.#day?.look();
    const [age, problem] = ageOf(this.getAttribute("age"));
    this.#voice.misheard("bad-age", problem);
    const { topic, icpc } = this.#asked;
    this.#call((widget) => widget.host(topic.slice(0, 200), icpc.slice(0, 20), age, sexOf(this.getAttribute("sex"))));
  }

  #heard(epoch, type, first, second, third) {
    if (epoch !== this.#epoch) return;
    const { detail, kept } = eventOf(type, first, second, third);
    // What was still on its way when the host asked for another patient is the last one's. Before a topic opens
    // none can close: what was kept still waits for its own.
    if (kept === null && (type === "reset" || this.#opened)) this.#forget();
    if (kept) [this.#kept, this.#advice, this.#opened] = [kept, detail.advice, true];
    if (type === "copy") void this.#copy(first);
    else if (type === "print") window.print();
    else if (type === "walked") this.#walked(first);
    else if (type === "error") this.#voice.complain(detail);
    else if (type === "handoff") this.#handOver(detail);
    else if (type === "override" && detail.referral) this.#voice.emit(type, { ...detail, referral: named(detail.referral, this.#products) });
    else if (detail && !(type === "loaded" && this.#loaded)) this.#voice.emit(type, detail);
    this.#loaded ||= type === "loaded";
  }

  /** What became of it is said when the host says so. */
  #handOver(detail) {
    const handing = Symbol("hand-over");
    this.#handing = handing;
    const heard = (arrived) => handing === this.#handing && this.#call((widget) => widget.acknowledged(arrived));
    heard(undefined);
    const { accept } = acknowledgement(heard);
    this.#voice.emit("handoff", { ...detail, referral: named(detail.referral, this.#products), accept });
  }

  #walked(steps = Infinity) {
    for (const settled of this.#walking.splice(0, steps)) settled();
  }

  /** To the clipboard, as text and as HTML, and back whether it got there. */
  async #copy(text) {
    this.#call((widget) => widget.copied());
    const reached = await copy(text);
    this.#call((widget) => widget.copied(reached));
  }
}

reflect(TredeWijzer.prototype);
