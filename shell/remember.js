// Where somebody was in a screen that is built anew: what had the focus, the caret, what was open, how far it was scrolled.

/**
 * Notes it now; what this gives puts it back in the new screen.
 * @param {ShadowRoot} root
 * @param {HTMLElement} place
 */
export function remember(root, place) {
  const active = place.contains(root.activeElement) ? root.activeElement : null;
  const focused = active && trace(place, active);
  const caret =
    isText(active) && active.selectionStart !== null
      ? { from: active.selectionStart, to: active.selectionEnd, direction: active.selectionDirection }
      : null;
  const scrolled = active ? active.scrollTop : 0;
  const open = [...place.querySelectorAll("details[open]")].map((one) => trace(place, one));
  const around = scrollers(root.host);
  return () => {
    for (const one of open) {
      const details = follow(place, one);
      details?.setAttribute("open", "");
    }
    // Where the state moved the focus it stays.
    if (place.contains(root.activeElement)) return;
    for (const { element, top, left } of around) element.scrollTo({ top, left, behavior: "instant" });
    if (!focused) return;
    const found = follow(place, focused) ?? place.querySelector(".trede");
    if (found instanceof HTMLElement) found.focus({ preventScroll: true });
    if (caret && isText(found)) {
      found.setSelectionRange(caret.from, caret.to, caret.direction ?? undefined);
      found.scrollTop = scrolled;
    }
  };
}

/**
 * How an element is known again: by what it is, and its place among those that are alike.
 * @param {HTMLElement} place
 * @param {Element} element
 */
function trace(place, element) {
  const kind = kindOf(element);
  return { tag: element.localName, kind, at: alike(place, element.localName, kind).indexOf(element) };
}

/**
 * @param {HTMLElement} place
 * @param {ReturnType<typeof trace>} trace
 */
function follow(place, { tag, kind, at }) {
  return alike(place, tag, kind)[at];
}

/**
 * @param {HTMLElement} place
 * @param {string} tag
 * @param {string} kind
 */
const alike = (place, tag, kind) => [...place.querySelectorAll(tag)].filter((one) => kindOf(one) === kind);

/** @param {Element} element */
function kindOf(element) {
  const own = ["id", "type", "name", "class", "data-key", "data-focus"].map((name) => element.getAttribute(name));
  const around = element.closest("[data-question], [data-row]");
  // What may stand in a field is no part of what it is.
  const value = element instanceof HTMLInputElement && ["radio", "checkbox"].includes(element.type) ? element.value : "";
  return JSON.stringify([...own, value, around?.getAttribute("data-question"), around?.getAttribute("data-row")]);
}

/**
 * What can scroll around the widget, and how far it is.
 * @param {Element} host
 * @returns {{ element: Element, top: number, left: number }[]}
 */
function scrollers(host) {
  const found = [];
  for (let at = /** @type {Element | null} */ (host); at; at = at.parentElement ?? hostOf(at)) {
    if (at.scrollTop || at.scrollLeft) found.push({ element: at, top: at.scrollTop, left: at.scrollLeft });
  }
  return found;
}

/** @param {Element} element */
function hostOf(element) {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/**
 * Whether it has a caret.
 * @param {Element | null | undefined} element
 */
const isText = (element) => element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
