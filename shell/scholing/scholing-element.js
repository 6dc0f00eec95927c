// The training in an element: its screens in the shadow root, and what they came to as an event.
import { languageOf } from "./attributes.js";
import { place } from "./scholing-files.js";
import { school } from "./scholing.js";
import { REGION } from "./table.js";

/** @type {Promise<CSSStyleSheet> | undefined} */
let sheet;

/**
 * Draws the training while it is `wanted`; gives what takes it away.
 * @param {HTMLElement} element
 * @param {ShadowRoot} root
 * @param {() => boolean} wanted
 * @returns {Promise<() => void>}
 */
export async function train(element, root, wanted) {
  sheet ??= style().catch((error) => {
    sheet = undefined;
    throw error;
  });
  const own = await sheet;
  if (!wanted()) return () => {};
  const place = document.createElement("div");
  root.adoptedStyleSheets = [own];
  root.replaceChildren(place);
  /** @param {string} name */
  const asked = (name) => (element.getAttribute(name) ?? "").slice(0, 80);
  const [lang] = languageOf(element.getAttribute("lang"));
  const [date, set] = [asked("date"), asked("set")];
  const where = { region: asked("region") || REGION, address: set && `alleen/${set}`, role: asked("learner"), lang, ...(date && { date }) };
  const screens = await school(
    place,
    where,
    (word, detail) =>
      word === "result" && element.dispatchEvent(new CustomEvent("trede-result", { detail, bubbles: true, composed: true })),
  );
  return () => {
    screens?.destroy();
    place.remove();
  };
}

async function style() {
  const response = await fetch(place("scholing.css"), { credentials: "same-origin" });
  if (!response.ok) throw new Error(`scholing.css: HTTP ${response.status}`);
  const made = new CSSStyleSheet();
  made.replaceSync(await response.text());
  return made;
}
