// The element around the Yew component: follows its attributes, keeps its answers, tells its host.
import { ATTRIBUTES, OF_PATIENT, ageOf, agreementsOf, contextOf, copyOf, languageOf, loadingOf, modeOf, reflect, sexOf, strangers, stringsOf } from "./attributes.js";
import { eventOf } from "./events.js";
import { isDate, parts, texts, today } from "./load.js";
import { lives, stops, traps, whenStopped } from "./module.js";
import { copy } from "./clipboard.js";
import { bar, button, ladder, notice, ownSheet, slot } from "./notice.js";
import { afterPaint } from "./paint.js";
import { watchPresses } from "./presses.js";
import { Problem, short } from "./problem.js";
import { Voice } from "./voice.js";
import { LANGUAGES, say } from "./words.js";

const PROPERTIES = [...ATTRIBUTES, "context", "strings", "agreements"];
/** For the standalone page only, which owns the browser's Back: `walks.get(element)(forward)`, and a promise that it has settled. */
export const walks = new WeakMap();
const REGION = "oostelijk-zuid-limburg";

export class TredeWijzer extends HTMLElement {
  static observedAttributes = ATTRIBUTES;
  static version = "0.1.0";
  static source = new URL("trede.js", import.meta.url).href;

  #root = this.attachShadow({ mode: "open" });
  #place = null;
  #widget = null;
  // Grows with each start and end: what an earlier one still had to say is not heard.
  #epoch = 0;
  #here = false;
  #begun = false;
  #loaded = false;
  #opened = false;
  #telling = false;
  #walking = [];
  #kept = { topic: "", answers: [] };
  // What the widget was last asked to open; what the GP chose since then stays.
  #asked = { topic: "", icpc: "" };
  #advice = null;
  #strings = new Map();
  #agreements = null;
  #voice = new Voice(this, this.#root, (key, values) => this.#words(key, values));
  #stops = [];
  #unlisten = () => {};
  #ended = () => {};
  #unwatch = () => {};

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
    if (version !== 1) throw new RangeError(`trede-wijzer: api(${short(version)}) is unknown; there is api(1)`);
    return Object.freeze({
      setContext: (context) => this.#setContext(context),
      reset: () => this.reset(),
      advice: () => (this.#advice ? structuredClone(this.#advice) : null),
      focus: () => this.#focus(),
      on: (type, listener) => {
        const name = `trede-${type}`;
        const heard = (event) => listener(event.detail);
        this.addEventListener(name, heard);
        return () => this.removeEventListener(name, heard);
      },
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
    this.#take("bad-context", () => this.#setContext(context ?? {}));
  }

  /** The host's own texts, by key. */
  get strings() {
    return Object.fromEntries(this.#strings);
  }

  set strings(strings) {
    this.#take("bad-strings", () => {
      this.#strings = stringsOf(strings);
      this.#speak();
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

  #setContext(context) {
    for (const [name, value] of contextOf(context)) {
      if (value === null) this.removeAttribute(name);
      else this.setAttribute(name, value);
    }
  }

  #take(code, take) {
    try {
      take();
      this.#voice.misheard(code);
    } catch (error) {
      this.#voice.misheard(code, new Problem(code, error.message.replace("trede-wijzer: ", ""), "shell.misheard"));
    }
  }

  #focus() {
    (this.#place ?? this.#root).querySelector("[data-focus], button")?.focus();
  }

  #forget() {
    this.#kept = { topic: "", answers: [] };
    this.#advice = null;
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
    if (loading === "direct" || this.#begun) {
      this.#begin();
    } else if (loading === "click") {
      const open = button(this.#words("shell.open"), () => this.#begin(true));
      this.#root.replaceChildren(notice("group", open), ladder());
    } else {
      const observer = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && this.#begin(), { rootMargin: "200px" });
      observer.observe(this);
      this.#unwatch = () => observer.disconnect();
    }
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
      if (focus) this.#focusWhenDrawn();
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
    const widget = this.#read(() => new loaded.Wijzer(place, loaded.index, date, told, later));
    this.#unlisten = whenStopped(() => this.#stopped(epoch));
    this.#ended = lives();
    this.#place = place;
    this.#widget = widget;
    this.#speak();
    this.#ask();
    if (this.#kept.topic) {
      widget.keep(this.#kept.topic, this.#kept.answers);
      this.#asked = { topic: this.#kept.topic, icpc: "" };
    }
    this.#root.adoptedStyleSheets = [...ownSheet(), loaded.sheet];
    this.#root.replaceChildren(...this.#voice.notes(), slot("intro"), place, slot("contact"), slot("footer"));
    this.#tell();
    loaded.topics.then((bytes) => epoch === this.#epoch && this.#read(() => widget.topics(bytes))).catch((error) => {
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

  /** The ladder stands; on a slow line a bar says how far the parts are. */
  #wait(epoch) {
    this.#root.replaceChildren(ladder());
    const waiting = bar(this.#words("shell.waiting"));
    setTimeout(() => {
      if (epoch === this.#epoch && !this.#widget && this.#root.childElementCount === 1) {
        this.#root.prepend(notice("status", this.#words("shell.waiting"), waiting));
      }
    }, 400);
    return (arrived, all) => {
      waiting.max = all;
      if (arrived) waiting.value = arrived;
    };
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
    const now = performance.now();
    this.#stops = [...this.#stops.filter((time) => now - time < 60_000), now];
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
    const [age, problem] = ageOf(this.getAttribute("age"));
    this.#voice.misheard("bad-age", problem);
    const { topic, icpc } = this.#asked;
    this.#call((widget) => widget.host(topic.slice(0, 200), icpc.slice(0, 20), age, sexOf(this.getAttribute("sex"))));
  }

  #focusWhenDrawn() {
    requestAnimationFrame(() => requestAnimationFrame(() => this.#focus()));
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
    else if (detail && !(type === "loaded" && this.#loaded)) this.#voice.emit(type, detail);
    this.#loaded ||= type === "loaded";
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
