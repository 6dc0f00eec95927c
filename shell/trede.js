// <trede-wijzer>: the element around the Yew component. Loaded twice it is defined once.
import { start, today, isDate } from "./load.js";

const ATTRIBUTES = ["region", "topic", "icpc", "age", "sex", "mode", "lang", "loading", "date"];
const PROPERTIES = ["region", "topic", "icpc", "age", "sex", "mode", "loading", "date"];

export class TredeWijzer extends HTMLElement {
  static observedAttributes = ATTRIBUTES;
  #root = this.attachShadow({ mode: "open" });
  #place = null;
  #widget = null;
  #epoch = 0;
  #kept = { topic: "", answers: [] };
  // What the widget was last asked to open; what the GP chose since then stays.
  #asked = { topic: "", icpc: "" };
  #advice = null;
  #loaded = false;
  #here = false;
  #forgetPanic = () => {};

  constructor() {
    super();
    this.#root.append(document.createElement("slot"));
  }

  connectedCallback() {
    // Properties set before the element was defined become attributes.
    for (const name of PROPERTIES) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    this.#here = true;
    if (!this.#widget) void this.#begin(++this.#epoch);
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
    if (!this.#here) {
      // Asked for while it was away: nothing of before comes back.
      if (opens) this.#forget();
      return;
    }
    if (name === "region" || name === "date") {
      this.#end();
      void this.#begin(++this.#epoch);
    } else {
      this.#tell(name);
    }
  }

  /** The versioned interface for a host. */
  api(version) {
    if (version !== 1) throw new RangeError(`trede-wijzer: api(${version}) is unknown; there is api(1)`);
    return Object.freeze({
      setContext: (context) => this.#setContext(context),
      reset: () => this.reset(),
      advice: () => (this.#advice ? structuredClone(this.#advice) : null),
      focus: () => this.#place?.querySelector("[data-focus]")?.focus(),
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
    for (const name of ["topic", "icpc", "age", "sex"]) this.removeAttribute(name);
    this.#forget();
    this.#widget?.reset();
  }

  #forget() {
    this.#kept = { topic: "", answers: [] };
    this.#advice = null;
  }

  #setContext(context) {
    if (context === null || typeof context !== "object") throw new TypeError("trede-wijzer: a context is an object");
    for (const name of ["topic", "icpc", "age", "sex"]) {
      const value = Object.hasOwn(context, name) ? context[name] : undefined;
      if (value === undefined) continue;
      if (value === null) this.removeAttribute(name);
      else if (typeof value === "string" || typeof value === "number") this.setAttribute(name, String(value).slice(0, 64));
      else throw new TypeError(`trede-wijzer: context.${name} is a string or a number`);
    }
  }

  async #begin(epoch) {
    this.#wait();
    const date = this.getAttribute("date") || today();
    if (!isDate(date)) {
      this.#fail("bad-date", `date="${date.slice(0, 40)}" is not a date such as 2026-11-22`, `De datum “${date.slice(0, 40)}” bestaat niet. Schrijf haar als 2026-11-22.`);
      return;
    }
    try {
      const parts = await start(this.getAttribute("region") || "oostelijk-zuid-limburg");
      if (epoch !== this.#epoch || !this.isConnected) return;
      this.#place = document.createElement("div");
      this.#place.className = "place";
      const told = (...event) => queueMicrotask(() => this.#heard(epoch, ...event));
      const widget = damagedElse(() => new parts.Wijzer(this.#place, parts.index, date, told));
      this.#forgetPanic = parts.whenPanicked(() => this.#panicked(epoch));
      this.#ask();
      if (this.#kept.topic) {
        widget.keep(this.#kept.topic, this.#kept.answers);
        this.#asked = { topic: this.#kept.topic, icpc: "" };
      }
      this.#root.adoptedStyleSheets = [parts.sheet];
      this.#root.replaceChildren(this.#place);
      this.#widget = widget;
      this.#tell("age");
      parts.topics.then(
        (bytes) => epoch === this.#epoch && damagedElse(() => widget.topics(bytes)),
      ).catch((error) => {
        if (epoch !== this.#epoch) return;
        widget.failed();
        this.#complain(error);
      });
    } catch (error) {
      if (epoch === this.#epoch) this.#complain(error, true);
    }
  }

  /** Until the widget is here, and when it can't come, the slot's ladder stands. */
  #wait() {
    this.#root.replaceChildren(document.createElement("slot"));
  }

  #fail(code, text, sentence) {
    const notice = document.createElement("p");
    notice.setAttribute("role", "alert");
    notice.textContent = sentence;
    this.#root.replaceChildren(notice, document.createElement("slot"));
    console.error(`trede-wijzer: ${text}`);
    this.#emit("error", { code, message: text });
  }

  #complain(error, whole = false) {
    const code = error.code ?? "failed";
    const sentence = error.sentence ?? "De wijzer kan niet worden geladen. De trap hieronder blijft geldig; laad de pagina opnieuw of vraag uw applicatiebeheerder.";
    if (whole) this.#fail(code, String(error.message ?? error), sentence);
    else {
      console.error(`trede-wijzer: ${error.message ?? error}`);
      this.#emit("error", { code, message: String(error.message ?? error) });
    }
  }

  #panicked(epoch) {
    if (epoch !== this.#epoch) return;
    this.#widget = null;
    this.#fail("panic", "the module stopped", "Er ging iets mis in de wijzer. Uw antwoorden zijn bewaard op deze pagina; de wijzer start opnieuw.");
    setTimeout(() => {
      if (epoch === this.#epoch && this.isConnected) void this.#begin(++this.#epoch);
    }, 300);
  }

  #end() {
    this.#epoch += 1;
    this.#forgetPanic();
    this.#widget?.destroy();
    this.#widget?.free();
    this.#widget = null;
    this.#loaded = false;
  }

  #ask() {
    this.#asked = { topic: this.getAttribute("topic") ?? "", icpc: this.getAttribute("icpc") ?? "" };
  }

  #tell(changed) {
    if (!this.#widget) return;
    const age = this.getAttribute("age");
    const years = age === null || age.trim() === "" ? undefined : Number(age.replace(",", "."));
    if (changed === "age" && years !== undefined && !(years >= 0 && years <= 120)) {
      this.#complain({ code: "bad-age", message: `age="${age.slice(0, 40)}" is not a number of years from 0 to 120` });
    }
    const sex = sexOf(this.getAttribute("sex"));
    this.#widget.host(this.#asked.topic.slice(0, 200), this.#asked.icpc.slice(0, 20), Number.isFinite(years) ? years : undefined, sex);
  }

  #heard(epoch, type, first, second, third) {
    if (epoch !== this.#epoch) return;
    if (type === "advice") {
      this.#kept = { topic: first, answers: third };
      this.#advice = second;
      this.#emit("advice", { topic: first, advice: second });
    } else if (type === "handoff") {
      this.#emit("handoff", { topic: first, advice: second, letter: third });
    } else if (type === "progress") {
      this.#emit("progress", { answered: first, open: second });
    } else if (type === "error") {
      this.#complain({ code: first, message: second });
    } else if (type === "loaded") {
      if (!this.#loaded) this.#emit("loaded", {});
      this.#loaded = true;
    } else if (type === "closed") {
      this.#forget();
    } else {
      // What was still on its way when the host asked for another patient is the last one's.
      if (type === "reset") this.#forget();
      this.#emit(type, {});
    }
  }

  #emit(type, detail) {
    this.dispatchEvent(new CustomEvent(`trede-${type}`, { bubbles: true, composed: true, detail }));
  }
}

/** The agreements are read here; a file that is not whole, or of others, is refused. */
function damagedElse(read) {
  try {
    return read();
  } catch (error) {
    const sentence = "De afspraken zijn beschadigd aangekomen. De trap hieronder blijft leesbaar. Laad de pagina opnieuw.";
    throw Object.assign(new Error(String(error.message ?? error)), { code: "damaged-agreements", sentence });
  }
}

/** FHIR's administrative gender and Dutch words alike. */
function sexOf(text) {
  const known = { vrouw: "vrouw", v: "vrouw", female: "vrouw", f: "vrouw", man: "man", m: "man", male: "man" };
  const word = (text ?? "").toLowerCase();
  return Object.hasOwn(known, word) ? known[word] : "";
}

for (const name of PROPERTIES) {
  Object.defineProperty(TredeWijzer.prototype, name, {
    get() {
      return this.getAttribute(name);
    },
    set(value) {
      if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, String(value));
    },
    configurable: true,
    enumerable: true,
  });
}

if (!customElements.get("trede-wijzer")) customElements.define("trede-wijzer", TredeWijzer);
