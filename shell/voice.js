// What the element has to say: to its host as events, of trouble on the console too, and to the doctor in a sentence.
/** @import { Problem } from "./problem.js" */
import { notice } from "./notice.js";

export class Voice {
  #element;
  #root;
  #words;
  /** @type {HTMLElement | null} */
  #note = null;
  /** @type {Map<string, Problem>} */
  #misheard = new Map();

  /**
   * `words` gives the sentence with a key, in the language of the element.
   * @param {HTMLElement} element
   * @param {ShadowRoot} root
   * @param {(key: string, values?: Record<string, string>) => string} words
   */
  constructor(element, root, words) {
    this.#element = element;
    this.#root = root;
    this.#words = words;
  }

  /**
   * To the host: it bubbles, and leaves the shadow roots it is in.
   * @param {string} type
   * @param {object} detail
   */
  emit(type, detail) {
    this.#element.dispatchEvent(new CustomEvent(`trede-${type}`, { bubbles: true, composed: true, detail }));
  }

  /**
   * To the developer.
   * @param {any} error
   */
  complain(error) {
    const message = String(error.message ?? error).slice(0, 400);
    console.error(`trede-wijzer: ${message}`);
    // The browser's own errors have a number there.
    /** @type {import("./interface.js").ErrorDetail} */
    const detail = { code: typeof error.code === "string" ? error.code : "failed", message };
    if (error.sentence) detail.sentence = this.#words(error.sentence, error.values);
    this.emit("error", detail);
  }

  /**
   * The host said something that can't be used: once to it, and where it has a sentence a line for the doctor until it says better.
   * @param {string} code
   * @param {Problem} [problem]
   */
  misheard(code, problem) {
    if (this.#misheard.get(code)?.message === problem?.message) return;
    if (problem) this.#misheard.set(code, problem);
    else this.#misheard.delete(code);
    const last = [...this.#misheard.values()].filter(({ sentence }) => sentence).at(-1);
    this.#note?.remove();
    this.#note = last?.sentence ? notice("status", this.#words(last.sentence)) : null;
    if (this.#note && this.#element.isConnected) this.#root.prepend(this.#note);
    if (problem) this.complain(problem);
  }

  /** Another patient, another start: what was misheard is past. */
  understood() {
    this.#misheard.clear();
    this.#note?.remove();
    this.#note = null;
  }

  /** The line for the doctor that still holds. */
  notes() {
    return this.#note ? [this.#note] : [];
  }
}
