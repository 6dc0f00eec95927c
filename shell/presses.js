// A press is meant for what was there when it began.

const PRESSED = "button, label, input, summary, [role=option]";

/** In `place`: a held Enter or space presses once, and the second half of a double click is not meant for what came under the finger meanwhile. */
export function watchPresses(place) {
  let first = "";
  let stray = false;
  const stop = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  place.addEventListener("mousedown", (event) => {
    const now = under(event);
    if (event.detail === 1) first = now;
    stray = event.detail > 1 && now !== first;
  }, true);
  place.addEventListener("click", (event) => {
    if (stray && event.detail > 1) stop(event);
  }, true);
  place.addEventListener("keydown", (event) => {
    const presses = event.key === "Enter" || event.key === " ";
    if (event.repeat && presses && event.composedPath()[0].tagName !== "TEXTAREA") stop(event);
  }, true);
}

/** The element is often the same, and what stands on it another. */
function under(event) {
  const pressed = event.composedPath()[0].closest?.(PRESSED);
  return pressed && `${pressed.tagName} ${pressed.id} ${(pressed.closest("label") ?? pressed).textContent}`;
}
