// A press is meant for what was there when it began.

const PRESSED = "button, label, input, summary, [role=option]";
/** So long has the list of red flags the focus, in ms, before a key can be meant for it: nobody reads it sooner. */
const ARRIVES = 120;
/** So soon after one another, in ms, come keys of one run: what is typed ahead, repeated or dictated. */
const RUN = 250;

/**
 * What it happened to, in the shadow root.
 * @param {Event} event
 */
const at = (event) => /** @type {Element} */ (event.composedPath()[0]);

/**
 * In `place`: a held Enter or space presses once, the second half of a double click is not meant for what came under the finger meanwhile and takes nothing back, and a run of keys never answers the red flags.
 * @param {HTMLElement} place
 */
export function watchPresses(place) {
  let first = "";
  let stray = false;
  /** @type {Element | undefined} */
  let began;
  const swift = watchList(place);
  /** @param {Event} event */
  const stop = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  place.addEventListener(
    "mousedown",
    (event) => {
      const now = under(event);
      if (event.detail === 1) first = now;
      stray = event.detail > 1 && now !== first;
    },
    true,
  );
  place.addEventListener(
    "click",
    (event) => {
      if (event.detail > 1 && (stray || turns(at(event)))) stop(event);
    },
    true,
  );
  place.addEventListener(
    "keydown",
    (event) => {
      // What ends a composition is of the composition; one browser says so by this number alone.
      if (event.isComposing || event.keyCode === 229) {
        event.stopImmediatePropagation();
        return;
      }
      const presses = event.key === "Enter" || event.key === " ";
      if (!event.repeat) began = at(event);
      if (event.repeat && presses && at(event).tagName !== "TEXTAREA") stop(event);
      else if (swift(event)) stop(event);
    },
    true,
  );
  // Space presses when it is let go: a button that it didn't go down on is not meant.
  place.addEventListener(
    "keyup",
    (event) => {
      if (event.key === " " && at(event) !== began) stop(event);
    },
    true,
  );
}

/**
 * Whether pressing it a second time takes the first back.
 * @param {Element} node
 */
function turns(node) {
  const pressed = node.closest("[aria-pressed], input, label");
  const input = pressed instanceof HTMLLabelElement ? pressed.control : pressed;
  return Boolean(pressed?.hasAttribute("aria-pressed") || (input instanceof HTMLInputElement && input.type === "checkbox"));
}

/**
 * Whether a key in the list of red flags came too soon to be meant for it, or in one run with one that did.
 * @param {HTMLElement} place
 * @returns {(event: KeyboardEvent) => boolean}
 */
function watchList(place) {
  let arrived = -Infinity;
  let last = -Infinity;
  let refused = false;
  /** @param {EventTarget | null} node */
  const list = (node) => (node instanceof Element ? node.closest(".alarms") : null);
  place.addEventListener(
    "focusin",
    (event) => {
      const here = list(at(event));
      if (here && here !== list(event.relatedTarget)) arrived = event.timeStamp;
    },
    true,
  );
  return (event) => {
    const answers = event.key.length === 1 || event.key === "Enter";
    const run = refused && event.timeStamp - last < RUN;
    last = event.timeStamp;
    refused = answers && Boolean(list(at(event))) && (run || event.timeStamp - arrived < ARRIVES);
    return refused;
  };
}

/**
 * The element is often the same, and what stands on it another.
 * @param {Event} event
 */
function under(event) {
  const pressed = at(event).closest(PRESSED);
  return pressed ? `${pressed.tagName} ${pressed.id} ${(pressed.closest("label") ?? pressed).textContent}` : "";
}
