// The training in an element: its screens in the shadow root, and what they came to as an event.
import { languageOf } from "./attributes.js";
import { place } from "./scholing-files.js";
import { hall } from "./scholing-hall.js";
import { school } from "./scholing.js";
import { REGION } from "./table.js";

/** @type {Promise<string> | undefined} */
let style;

/**
 * Draws the training while it is `wanted`; gives what takes it away.
 * @param {HTMLElement} element
 * @param {ShadowRoot} root
 * @param {() => boolean} wanted
 * @returns {Promise<() => void>}
 */
export async function train(element, root, wanted) {
  style ??= fetched().catch((error) => {
    style = undefined;
    throw error;
  });
  const text = await style;
  const own = new CSSStyleSheet();
  own.replaceSync(text);
  if (!wanted()) return () => {};
  const place = document.createElement("div");
  root.adoptedStyleSheets = [own];
  root.replaceChildren(place);
  /** @param {string} name */
  const asked = (name) => (element.getAttribute(name) ?? "").slice(0, 80);
  const [lang] = languageOf(element.getAttribute("lang"));
  const [date, set] = [asked("date"), asked("set")];
  const where = {
    ...{ region: asked("region") || REGION, address: set && `alleen/${set}`, role: asked("learner"), lang },
    ...{ recalls: element.getAttribute("recalls"), ...(date && { date }) },
  };
  const audience = hall(place, where, text);
  const screens = await school(place, where, (word, first) => {
    if (word === "meeting") audience.tell(first);
    else if (word === "audience") void audience.open();
    else if (word === "result") element.dispatchEvent(new CustomEvent("trede-result", { detail: first, bubbles: true, composed: true }));
    else return false;
    return true;
  });
  return () => {
    audience.close();
    screens?.destroy();
    place.remove();
  };
}

async function fetched() {
  const response = await fetch(place("scholing.css"), { credentials: "same-origin" });
  if (!response.ok) throw new Error(`scholing.css: HTTP ${response.status}`);
  return response.text();
}
