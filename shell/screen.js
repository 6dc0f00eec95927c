// The screen can't part from the state: what else writes into it is seen, and the next drawing builds it anew.
import { remember } from "./remember.js";

/** So long, in ms, between two times that a screen of which something was taken away is built anew by itself. */
const PAUSE = 1000;
/** Attributes that take away what they stand on. */
const HIDES = ["hidden", "inert", "aria-hidden"];

/**
 * Watches `place`, in the shadow root `root`. Before each drawing the widget asks `torn()`: whether something else
 * changed the screen since the last one, so that it has to be built anew. Where something was taken away `again` is
 * called at once; a text that was changed waits for the next drawing, for nobody wins from a translator.
 * @param {ShadowRoot} root
 * @param {HTMLElement} place
 * @param {() => void} again
 */
export function watchScreen(root, place, again) {
  /** @type {WeakSet<Node>} */
  const foreign = new WeakSet();
  let [isTorn, drawing, composing, pressing] = [false, false, false, false];
  let last = -Infinity;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  const soon = () => {
    timer ??= setTimeout(
      () => {
        [timer, last] = [undefined, performance.now()];
        if (isTorn && !composing) again();
      },
      Math.max(0, last + PAUSE - performance.now()),
    );
  };
  /** @param {MutationRecord[]} records */
  const judge = (records) => {
    for (const record of records) {
      if (pressing && record.attributeName === "aria-pressed" && record.target instanceof HTMLElement && record.target.dataset.key)
        continue;
      const harm = harmOf(record, place, foreign);
      isTorn ||= harm !== "";
      if (harm === "gone") soon();
    }
  };
  // The browser may report a drawing before its own end: what it wrote is not judged.
  const observer = new MutationObserver((records) => (drawing ? drawn() : judge(records)));
  let drawn = () => {};
  observer.observe(place, { subtree: true, childList: true, characterData: true, attributeOldValue: true });

  // A key shows its answer as given before anything is drawn: that is the widget's own.
  const pressed = () => {
    judge(observer.takeRecords());
    pressing = true;
    setTimeout(() => {
      pressing = false;
    });
  };
  /** @param {Event} event */
  const composes = ({ type }) => {
    composing = type !== "compositionend";
    if (isTorn && !composing) soon();
  };
  const heard = { keydown: pressed, compositionstart: composes, compositionend: composes };
  for (const [type, hears] of Object.entries(heard)) root.addEventListener(type, hears, true);

  return {
    torn() {
      const records = observer.takeRecords();
      // Drawn twice in one go: what was written since is the first one's.
      if (drawing) return false;
      drawing = true;
      judge(records);
      // What is being composed would be lost.
      const anew = isTorn && !composing;
      const restore = anew ? remember(root, place) : () => {};
      if (anew) isTorn = false;
      // Before the observer hears of it, and before anything else can write.
      drawn = () => {
        drawn = () => {};
        drawing = false;
        observer.takeRecords();
        restore();
      };
      queueMicrotask(drawn);
      return anew;
    },
    stop() {
      clearTimeout(timer);
      observer.disconnect();
      for (const [type, hears] of Object.entries(heard)) root.removeEventListener(type, hears, true);
    },
  };
}

/**
 * What a change by something else does to the screen: "gone" where something was taken away, "changed", or nothing.
 * @param {MutationRecord} record
 * @param {HTMLElement} place
 * @param {WeakSet<Node>} foreign
 */
function harmOf(record, place, foreign) {
  const { type, target, attributeName, oldValue, addedNodes, removedNodes } = record;
  for (let node = /** @type {Node | null} */ (target); node && node !== place; node = node.parentNode) {
    if (foreign.has(node)) return "";
  }
  if (type === "characterData") return "changed";
  if (target instanceof HTMLElement && attributeName) return target === place ? "" : harmOfAttribute(target, attributeName, oldValue);
  const taken = [...removedNodes].filter((node) => !foreign.has(node));
  if (target !== place) for (const node of addedNodes) foreign.add(node);
  if (taken.some((node) => node.nodeType === Node.ELEMENT_NODE)) return "gone";
  return taken.length > 0 || (addedNodes.length > 0 && target !== place) ? "changed" : "";
}

/**
 * @param {HTMLElement} target
 * @param {string} name
 * @param {string | null} before
 */
function harmOfAttribute(target, name, before) {
  const now = target.getAttribute(name);
  // The browser's own, and what an extension notes for itself.
  if (now === before || name === "open" || (name.startsWith("data-") && before === null)) return "";
  if (HIDES.includes(name)) return "gone";
  if (name !== "style") return "changed";
  const { display, visibility, opacity } = target.style;
  return display === "none" || visibility === "hidden" || opacity === "0" ? "gone" : "";
}
