// What stands in the widget's place while it is not there. Nodes, never markup: a host's text stays text.
import { sheetOf } from "./sheet.js";

/** So long, in ms, a line may take before it is slow: a bar that comes and goes sooner is only unrest. */
const SLOW = 400;
/** Before it is seen, by so much, it begins: who scrolls on finds it ready. */
const NEAR = "200px";
const SHEET = `
:host { display: block }
:host([hidden]) { display: none }
.shell-notice { white-space: normal; letter-spacing: normal; text-transform: none; text-indent: 0; text-align: start; font: 16px/1.45 var(--trede-font, system-ui, sans-serif); margin: 0; padding: 12px 16px; display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center }
.shell-notice button { font: inherit; font-weight: 600; min-block-size: 44px; padding: 8px 16px; border: 1px solid currentcolor; border-radius: var(--trede-radius, 10px); background: var(--trede-accent, light-dark(#0a6b66, #5cc8bd)); color: var(--trede-on-accent, light-dark(#fff, #06201e)); cursor: pointer }
.shell-notice button:focus-visible { outline: 3px solid; outline-offset: 2px }
.guide { font: 16px/1.45 var(--trede-font, system-ui, sans-serif) }
.guide h1 { margin: 0; padding: 12px 16px 0 }
.guide ul { margin: 0; padding: 0 16px 12px; list-style: none }
.guide a { display: inline-block; padding-block: 6px; color: var(--trede-accent, light-dark(#0a6b66, #5cc8bd)) }
.guide a:focus-visible { outline: 3px solid; outline-offset: 2px }
.shell-notice progress { accent-color: var(--trede-accent, #0a6b66); inline-size: 192px; max-inline-size: 100% }
`;

/** The few rules that the shell needs before the widget's own are here; none in a browser too old for them. */
export const ownSheet = sheetOf(SHEET);

/** What the host put in the element: its ladder, or what it named as the fallback. */
export function ladder() {
  const named = document.createElement("slot");
  named.name = "fallback";
  named.append(document.createElement("slot"));
  return named;
}

/**
 * A named slot of the host's.
 * @param {string} name
 */
export function slot(name) {
  const made = document.createElement("slot");
  made.name = name;
  return made;
}

/**
 * A sentence, and perhaps a button or a bar beside it.
 * @param {string} role
 * @param {string} text
 * @param {...Node} beside
 */
export function notice(role, text, ...beside) {
  const made = document.createElement("p");
  made.className = "shell-notice";
  made.part = "notice";
  made.setAttribute("role", role);
  made.append(text, ...beside);
  return made;
}

/**
 * A button.
 * @param {string} text
 * @param {() => unknown} pressed
 */
export function button(text, pressed) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.addEventListener("click", pressed, { once: true });
  return made;
}

/**
 * The ladder stands; on a slow line a bar says how far the parts are, while `still` is so.
 * @param {ShadowRoot} root
 * @param {string} text
 * @param {() => boolean} still
 * @returns {(arrived: number, all: number) => void}
 */
export function waiting(root, text, still) {
  root.replaceChildren(ladder());
  const bar = document.createElement("progress");
  bar.setAttribute("aria-label", text);
  setTimeout(() => {
    if (still() && root.childElementCount === 1) root.prepend(notice("status", text, bar));
  }, SLOW);
  return (arrived, all) => {
    bar.max = all;
    if (arrived) bar.value = arrived;
  };
}

/**
 * Once it comes near the part of the page that is seen; gives the off function.
 * @param {Element} element
 * @param {() => void} seen
 */
export function whenSeen(element, seen) {
  const observer = new IntersectionObserver((entries) => void (entries.some((one) => one.isIntersecting) && seen()), {
    rootMargin: NEAR,
  });
  observer.observe(element);
  return () => observer.disconnect();
}
