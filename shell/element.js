// The element around the Yew component: follows its attributes, keeps its answers, tells its host.
import { handOvers } from "./acknowledge.js";
import { apart, redraws } from "./apart.js";
import { apiOf } from "./api.js";
import { ageOf, agreementsOf, askedOf, bookOf, copyOf, languageOf, loadingOf, modeOf, sexOf, stringsOf } from "./attributes.js";
import { Base, reflect, strangers, upgrade } from "./attributes.js";
import { copyIn } from "./clipboard.js";
import { contextOf } from "./context.js";
import { heardOf } from "./events.js";
import { place } from "./files.js";
import { texts } from "./load.js";
import { whenSeen } from "./notice.js";
import { named, productsOf, unknownIn } from "./products.js";
import { Problem, messageOf } from "./problem.js";
import { Stage } from "./stage.js";
import { ATTRIBUTES, OF_PATIENT } from "./table.js";
import { Voice } from "./voice.js";
import { say } from "./words.js";
/** @import { Agreements } from "./attributes.js" */
/** @import { Kept } from "./events.js" */
/** @import { Advice, Product, TredeWijzer as Interface } from "./interface.js" */
/** @import { Strings } from "./load.js" */
/** @import { Run } from "./run.js" */
/** @import { Said, Wijzer } from "./trede_wijzer.js" */

const BEGINS_AGAIN = ["region", "date", "recalls"];
const PROPERTIES = [...ATTRIBUTES, "context", "strings", "products", "agreements"];
/** For the standalone page only, which owns the browser's Back: `walks.get(element)(forward)`, and a promise that it has settled. @type {WeakMap<HTMLElement, (forward: boolean) => Promise<void>>} */
export const walks = new WeakMap();
/** Nothing is kept of a topic that isn't open. */
const NOTHING = { topic: "", answers: [] };

export class TredeWijzer extends Base {
  static observedAttributes = ATTRIBUTES;
  static version = "0.1.0";
  /** Where its module is, by which it is told from another of the same tag. */
  static source = place("trede_wijzer_bg.wasm").href;

  #root = this.attachShadow({ mode: "open" });
  /**
   * `new`: it was never on a page, or left before it began; `waiting` for what its `loading` says; `begun`; `left` the page
   * after it began, and begins again when it is back.
   * @type {"new" | "waiting" | "begun" | "left"}
   */
  #phase = "new";
  /** Whether the host has set something that the widget hears in a moment. */
  #telling = false;
  /** @type {(() => void)[]} */
  #walking = [];
  /** @type {Kept} */
  #kept = NOTHING;
  /** What to open; what the GP chose since then stays. */
  #asked = { topic: "", icpc: "" };
  /** @type {Advice | null} */
  #advice = null;
  /** @type {Map<string, string>} */
  #strings = new Map();
  /** @type {Required<Product>[]} */
  #products = [];
  /** @type {Agreements | null} */
  #agreements = null;
  #accepting = handOvers((arrived) => this.#call((widget) => widget.acknowledged(arrived)));
  #unwatch = () => {};
  /** What ends the screens of a mode that has its own, while they are there.
   * @type {(() => void) | null} */
  #apart = null;
  #voice = new Voice(this, this.#root, (key, values) => this.#words(key, values));
  #stage = new Stage(this, this.#root, this.#voice, (key, values) => this.#words(key, values), {
    asked: () => askedOf(this, this.#agreements),
    drawn: (run) => this.#drawn(run),
    heard: (run, said) => this.#heard(run, said),
    ended: () => this.#walked(),
  });

  constructor() {
    super();
    walks.set(this, (forward) => {
      /** @type {Promise<void>} */
      const settled = new Promise((done) => void this.#walking.push(done));
      if (this.#stage.run) this.#call((widget) => widget.walk(forward));
      else this.#walked();
      return settled;
    });
  }

  connectedCallback() {
    upgrade(this, PROPERTIES);
    if (!this.#isHere()) for (const text of strangers(this)) console.warn(`trede-wijzer: ${text}`);
    if (this.#phase === "new") this.#phase = "waiting";
    if (this.#phase === "left") this.#phase = "begun";
    // It may have come to another document.
    this.#stage.dress();
    if (!this.#stage.run && !this.#apart) this.#beginWhenWanted();
  }

  disconnectedCallback() {
    // Moved within the page it is back before the next microtask; then nothing is lost.
    queueMicrotask(() => {
      if (this.isConnected || !this.#isHere()) return;
      this.#phase = this.#phase === "begun" ? "left" : "new";
      this.#unwatch();
      this.#end();
    });
  }

  /** @param {string} name @param {string | null} before @param {string | null} after */
  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    if (name === "topic" || name === "icpc") this.#ask();
    if (!this.#isHere()) {
      // Asked for while it was away: nothing of before comes back.
      if (OF_PATIENT.includes(name)) this.#forget();
    } else if (BEGINS_AGAIN.includes(name) || redraws(this, name, before)) this.#beginAgain();
    else if (name === "loading") {
      if (this.#phase === "waiting") this.#beginWhenWanted();
    } else if (name === "lang" || name === "mode" || name === "book") this.#speak();
    else this.#tellSoon();
  }

  /**
   * The versioned interface for a host.
   * @param {number} version
   */
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
    // Also the topic that was kept over a restart, of which no attribute says anything.
    this.#ask();
    this.#voice.understood();
    if (["guide", "mirror"].includes(this.getAttribute("mode") ?? "")) this.#voice.emit("reset", {});
    this.#call((widget) => widget.reset());
  }

  /** What the host knows of the patient: `topic`, `icpc`, `age`, `sex`. */
  get context() {
    return Object.fromEntries(OF_PATIENT.map((name) => [name, this.getAttribute(name)]));
  }

  /** @param {Interface["context"]} context */
  set context(context) {
    this.#take("bad-context", () => this.#setContext(context));
  }

  /** The host's own texts, by key. */
  get strings() {
    return Object.fromEntries(this.#strings);
  }

  /** @param {Interface["strings"]} strings */
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

  /** @param {Interface["products"]} products */
  set products(products) {
    this.#take("bad-products", () => {
      this.#products = productsOf(products);
    });
    this.#checkProducts();
  }

  /** Agreements that the portal serves itself, as compiled: `{ index, topics, reasons, integrity }`, the first three bytes, the last (or nothing) the SHA-384 of each. */
  get agreements() {
    return copyOf(this.#agreements);
  }

  /** @param {Interface["agreements"]} agreements */
  set agreements(agreements) {
    this.#take("bad-agreements", () => {
      this.#agreements = agreementsOf(agreements);
      if (this.#isHere()) this.#beginAgain();
    });
  }

  /**
   * The whole patient: nothing of an earlier one is left by what this one doesn't say.
   * @param {Interface["context"] | null} context
   */
  #setContext(context) {
    const { said, wrong, strange, empty } = contextOf(context ?? {});
    if (empty) {
      this.reset();
      return;
    }
    for (const [name, value] of said) {
      if (value === null) this.removeAttribute(name);
      else this.setAttribute(name, value);
    }
    this.#voice.misheard("unknown-context", strange ? new Problem("unknown-context", strange, null) : undefined);
    if (wrong) throw new TypeError(`trede-wijzer: ${wrong}`);
  }

  /** @param {string} code @param {() => void} take */
  #take(code, take) {
    try {
      take();
      this.#voice.misheard(code);
    } catch (error) {
      this.#voice.misheard(code, new Problem(code, messageOf(error).replace("trede-wijzer: ", ""), "shell.misheard"));
    }
  }

  /** To the next question; before there is a widget, to what can be pressed. */
  #focus() {
    const { run } = this.#stage;
    if (!run) /** @type {HTMLElement | null} */ (this.#root.querySelector("button, .guide a"))?.focus();
    // Asked for: also out of a field of the portal's, where a question would take nothing.
    const widget = run?.place.querySelector(".trede");
    if (widget instanceof HTMLElement) widget.focus({ preventScroll: true });
    this.#call((widget) => widget.focus());
  }

  #isHere() {
    return this.#phase === "waiting" || this.#phase === "begun";
  }

  #forget() {
    [this.#kept, this.#advice] = [NOTHING, null];
  }

  #ask() {
    this.#asked = { topic: this.getAttribute("topic") ?? "", icpc: this.getAttribute("icpc") ?? "" };
  }

  /** @param {string} key @param {Record<string, string>} [values] */
  #words(key, values) {
    return say(key, languageOf(this.getAttribute("lang"))[0], this.#strings, values);
  }

  /** At once, when it comes into view, or when somebody asks for it. */
  #beginWhenWanted() {
    this.#unwatch();
    const [loading, problem] = loadingOf(this.getAttribute("loading"));
    this.#voice.misheard("bad-loading", problem);
    if (loading === "direct" || this.#phase === "begun") this.#begin();
    else if (loading === "click")
      this.#stage.offer(() => this.#begin(() => requestAnimationFrame(() => requestAnimationFrame(() => this.#focus()))));
    else this.#unwatch = whenSeen(this, () => this.#begin());
  }

  /** @param {() => void} [begun] */
  #begin(begun) {
    this.#unwatch();
    this.#phase = "begun";
    this.#stage.dress();
    this.#apart = apart(this, this.#root, this.#voice, (key) => this.#words(key), this.#agreements !== null);
    if (this.#apart) begun?.();
    else this.#stage.begin(begun);
  }

  #end() {
    this.#stage.end();
    this.#apart?.();
    this.#apart = null;
  }

  #beginAgain() {
    if (this.#phase !== "begun") return;
    this.#end();
    // By other agreements, or on another day: what was advised holds no longer.
    this.#advice = null;
    this.#begin();
  }

  /** @param {Run} run */
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

  /** @param {(widget: Wijzer) => void} call */
  #call(call) {
    this.#stage.run?.call(call);
  }

  #speak() {
    const [lang, unknown] = languageOf(this.getAttribute("lang"));
    const [mode, strange] = modeOf(this.getAttribute("mode"));
    this.#voice.misheard("bad-lang", unknown);
    const [book, nowhere] = bookOf(this.getAttribute("book"));
    this.#voice.misheard("bad-mode", strange);
    this.#voice.misheard("bad-book", nowhere);
    const { run } = this.#stage;
    if (!run) return;
    /** @param {Strings} strings */
    const speak = (strings) => run.call((widget) => widget.language(lang, [...this.#strings, ...strings].flat()));
    speak([]);
    run.call((widget) => widget.mode(mode));
    run.call((widget) => widget.book(book));
    const spoken = () => languageOf(this.getAttribute("lang"))[0];
    void texts(lang).then((strings) => strings.length > 0 && spoken() === lang && speak(strings));
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
      this.#voice.misheard("unknown-product", text ? new Problem("unknown-product", text, null) : undefined);
    });
  }

  /** @param {Run} run @param {Said} said */
  #heard(run, said) {
    const heard = heardOf(said);
    // What was still on its way when the host asked for another patient is the last one's. Before a topic opens none can close.
    if (heard.kept === null && (heard.type === "reset" || run.opened)) this.#forget();
    switch (heard.type) {
      case "copy":
        void copyIn(run, heard.text);
        break;
      case "print":
        window.print();
        break;
      case "walked":
        this.#walked(heard.steps);
        break;
      case "closed":
        break;
      case "error":
        this.#voice.complain(heard.detail);
        break;
      case "advice":
        [this.#kept, this.#advice, run.opened] = [heard.kept, heard.detail.advice, true];
        this.#voice.emit(heard.type, heard.detail);
        break;
      case "answered":
        [this.#kept, run.opened] = [heard.kept, true];
        break;
      case "handoff":
        this.#voice.emit(heard.type, {
          ...heard.detail,
          referral: named(heard.detail.referral, this.#products),
          accept: this.#accepting(),
        });
        break;
      case "override": {
        const { referral, ...rest } = heard.detail;
        this.#voice.emit(heard.type, referral ? { ...rest, referral: named(referral, this.#products) } : rest);
        break;
      }
      case "loaded":
        if (!run.loaded) this.#voice.emit(heard.type, heard.detail);
        run.loaded = true;
        break;
      default:
        this.#voice.emit(heard.type, heard.detail);
    }
  }

  #walked(steps = Infinity) {
    for (const settled of this.#walking.splice(0, steps)) settled();
  }
}

reflect(TredeWijzer.prototype);
