// The standalone page: the browser's Back takes the last answer back. Its history says how many there were, and nothing of them.
import { walks } from "./element.js";

const wijzer = document.querySelector("trede-wijzer");
let at = history.state?.answers ?? 0;
let walking = false;

wijzer.addEventListener("trede-advice", () => {
  if (!walking) history.pushState({ answers: ++at }, "");
});

addEventListener("popstate", (event) => {
  const to = event.state?.answers ?? 0;
  const steps = Math.abs(to - at);
  const forward = to > at;
  at = to;
  walking = true;
  for (let step = 0; step < steps; step++) walks.get(wijzer)?.(forward);
  // The widget settles in microtasks: what it says after them is the doctor's.
  setTimeout(() => (walking = false));
});
