// Where somebody was in a screen that is built anew: what had the focus, the caret, what was open, how far it was scrolled.

/** Notes it now; what this gives puts it back in the new screen. */
export function remember(root, place) {
  const active = place.contains(root.activeElement) ? root.activeElement : null;
  const focused = active && trace(place, active);
  const caret = active && "selectionStart" in active && active.selectionStart !== null
    ? [active.selectionStart, active.selectionEnd, active.selectionDirection] : null;
  const scrolled = active ? active.scrollTop : 0;
  const open = [...place.querySelectorAll("details[open]")].map((one) => trace(place, one));
  const around = scrollers(root.host);
  return () => {
    for (const one of open) {
      const details = follow(place, one);
      if (details) details.open = true;
    }
    // Where the state moved the focus it stays.
    if (place.contains(root.activeElement)) return;
    for (const [element, top, left] of around) element.scrollTo({ top, left, behavior: "instant" });
    if (!focused) return;
    const found = follow(place, focused) ?? place.querySelector(".trede");
    found?.focus({ preventScroll: true });
    if (caret && found && "selectionStart" in found) {
      found.setSelectionRange(...caret);
      found.scrollTop = scrolled;
    }
  };
}

/** How an element is known again: by what it is, and its place among those that are alike. */
function trace(place, element) {
  const kind = kindOf(element);
  return { tag: element.localName, kind, at: alike(place, element.localName, kind).indexOf(element) };
}

function follow(place, { tag, kind, at }) {
  return alike(place, tag, kind)[at];
}

const alike = (place, tag, kind) => [...place.querySelectorAll(tag)].filter((one) => kindOf(one) === kind);

function kindOf(element) {
  const own = ["id", "type", "name", "class", "data-key", "data-focus"].map((name) => element.getAttribute(name));
  const around = element.closest("[data-question], [data-row]");
  // What may stand in a field is no part of what it is.
  const value = ["radio", "checkbox"].includes(element.type) ? element.value : "";
  return JSON.stringify([...own, value, around?.dataset.question, around?.dataset.row]);
}

/** What can scroll around the widget, and how far it is. */
function scrollers(host) {
  const found = [];
  for (let at = host; at; at = at.parentElement ?? at.getRootNode().host) {
    if (at.scrollTop || at.scrollLeft) found.push([at, at.scrollTop, at.scrollLeft]);
  }
  return found;
}
