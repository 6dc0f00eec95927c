// The element around the Yew component: follows its attributes, keeps its answers, tells its host.
import { acknowledgement } from "./acknowledge.js";
import { apiOf } from "./api.js";
import { ATTRIBUTES, OF_PATIENT, ageOf, agreementsOf, copyOf, languageOf, loadingOf, modeOf, reflect, sexOf, strangers, stringsOf } from "./attributes.js";
import { copy } from "./clipboard.js";
import { contextOf } from "./context.js";
import { eventOf } from "./events.js";
import { texts } from "./load.js";
import { whenSeen } from "./notice.js";
import { named, productsOf, unknownIn } from "./products.js";
import { Problem } from "./problem.js";
import { Stage } from "./stage.js";
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
  #here = false; #begun = false; #telling = false;
  #walking = [];
  #kept = { topic: "", answers: [] };
  #asked = { topic: "", icpc: "" }; // What to open; what the GP chose since then stays.
  #advice = null; #strings = new Map(); #products = []; #agreements = null;
  #handing = null;
  #unwatch = () => {};
  #voice = new Voice(this, this.#root, (key, values) => this.#words(key, values));
  #stage = new Stage(this, this.#root, this.#voice, (key, values) => this.#words(key, values), {
    asked: () => ({ region: this.getAttribute("region") || REGION, agreements: this.#agreements, date: this.getAttribute("date") }),
    drawn: (run) => this.#drawn(run),
    heard: (...event) => this.#heard(...event),
    ended: () => this.#walked(),
  });

  constructor() {
    super();
    walks.set(this, (forward) => new Promise((settled) => {
      this.#walking.push(settled);
      if (this.#stage.run) this.#call((widget) => widget.walk(forward));
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
    // It may have come to another document.
    this.#stage.dress();
    if (!this.#stage.run) this.#beginWhenWanted();
  }

  disconnectedCallback() {
    // Moved within the page it is back before the next microtask; then nothing is lost.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#here = false;
      this.#unwatch();
      this.#stage.end();
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
    this.#checkProducts();
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
    const { said, wrong, strange, empty } = contextOf(context ?? {});
    if (empty) return this.reset();
    for (const [name, value] of said) {
      if (value === null) this.removeAttribute(name);
      else this.setAttribute(name, value);
    }
    this.#voice.misheard("unknown-context", strange && new Problem("unknown-context", strange, null));
    if (wrong) throw new TypeError(`trede-wijzer: ${wrong}`);
    return undefined;
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
    const { run } = this.#stage;
    if (!run) this.#root.querySelector("button")?.focus();
    // Asked for: also out of a field of the portal's, where a question would take nothing.
    run?.place.querySelector(".trede")?.focus({ preventScroll: true });
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
    else if (loading === "click") this.#stage.offer(() => this.#begin(() => requestAnimationFrame(() => requestAnimationFrame(() => this.#focus()))));
    else this.#unwatch = whenSeen(this, () => this.#begin());
  }

  #begin(begun) {
    this.#unwatch();
    this.#begun = true;
    this.#stage.begin(begun);
  }

  #beginAgain() {
    if (!this.#begun) return;
    this.#stage.end();
    // By other agreements, or on another day: what was advised holds no longer.
    this.#advice = null;
    this.#begin();
  }

  #drawn(run) {
    this.#speak();
    this.#ask();
    if (this.#kept.topic) {
      run.call((widget) => widget.keep(this.#kept.topic, this.#kept.answers));
      this.#asked = { topic: this.#kept.topic, icpc: "" };
    }
    this.#tell();
    this.#checkProducts();
  }

  #call(call) {
    this.#stage.run?.call(call);
  }

  #speak() {
    const [lang, unknown] = languageOf(this.getAttribute("lang"), LANGUAGES);
    const [mode, strange] = modeOf(this.getAttribute("mode"));
    this.#voice.misheard("bad-lang", unknown);
    this.#voice.misheard("bad-mode", strange);
    const { run } = this.#stage;
    if (!run) return;
    const speak = (strings) => run.call((widget) => widget.language(lang, [...this.#strings, ...strings].flat()));
    speak([]);
    run.call((widget) => widget.mode(mode));
    const spoken = () => languageOf(this.getAttribute("lang"), LANGUAGES)[0];
    texts(lang).then((strings) => strings.length > 0 && spoken() === lang && speak(strings));
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
    const { run } = this.#stage;
    if (!run) return;
    run.look();
    const [age, problem] = ageOf(this.getAttribute("age"));
    this.#voice.misheard("bad-age", problem);
    const { topic, icpc } = this.#asked;
    run.call((widget) => widget.host(topic.slice(0, 200), icpc.slice(0, 20), age, sexOf(this.getAttribute("sex"))));
  }

  /** Names of products that these agreements don't have say nothing to the doctor: the others hold. */
  #checkProducts() {
    this.#call((widget) => {
      const text = unknownIn(this.#products, (kind) => widget.names(kind));
      this.#voice.misheard("unknown-product", text && new Problem("unknown-product", text, null));
    });
  }

  #heard(run, type, first, second, third) {
    const { detail, kept } = eventOf(type, first, second, third);
    // What was still on its way when the host asked for another patient is the last one's. Before a topic opens
    // none can close: what was kept still waits for its own.
    if (kept === null && (type === "reset" || run.opened)) this.#forget();
    if (kept) [this.#kept, this.#advice, run.opened] = [kept, detail.advice, true];
    if (type === "copy") void this.#copy(first);
    else if (type === "print") window.print();
    else if (type === "walked") this.#walked(first);
    else if (type === "error") this.#voice.complain(detail);
    else if (type === "handoff") this.#handOver(detail);
    else if (type === "override" && detail.referral) this.#voice.emit(type, { ...detail, referral: named(detail.referral, this.#products) });
    else if (detail && !(type === "loaded" && run.loaded)) this.#voice.emit(type, detail);
    run.loaded ||= type === "loaded";
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
    const { run } = this.#stage;
    run?.call((widget) => widget.copied());
    const reached = await copy(text);
    run?.call((widget) => widget.copied(reached));
  }
}

reflect(TredeWijzer.prototype);
