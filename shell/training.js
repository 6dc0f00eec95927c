// The training in the element: it has screens and a module of its own, fetched only here.
import { Problem, messageOf } from "./problem.js";

/** What its screens are drawn by. */
export const OF_TRAINING = ["mode", "lang", "set", "learner"];

/**
 * Begins it, and gives what ends it.
 * @param {HTMLElement} element
 * @param {ShadowRoot} root
 * @param {(problem: Problem) => void} failed
 */
export function training(element, root, failed) {
  let wanted = true;
  const coming = import("./scholing-element.js").then(({ train }) => train(element, root, () => wanted));
  coming.catch((error) => failed(new Problem("no-training", messageOf(error), "shell.not-loaded")));
  return () => {
    wanted = false;
    coming.then(
      (end) => end(),
      () => {},
    );
  };
}
