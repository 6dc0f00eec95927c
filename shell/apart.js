// The modes that have screens of their own, where nobody is a patient.
import { guide, mirror, OF_GUIDE } from "./guide.js";
import { OF_TRAINING, training } from "./training.js";
/** @import { Voice } from "./voice.js" */

/** What their screens are drawn by, beside the region and the date.
 * @type {Record<string, string[]>} */
const DRAWN_BY = { training: OF_TRAINING, guide: OF_GUIDE, mirror: OF_GUIDE };

/** @param {HTMLElement} element */
const modeOf = (element) => element.getAttribute("mode") ?? "";

/**
 * Whether the screens of such a mode are others now, or gone.
 * @param {HTMLElement} element
 * @param {string} name
 * @param {string | null} before
 */
export function redraws(element, name, before) {
  const modes = name === "mode" ? [before ?? "", modeOf(element)] : [modeOf(element)];
  return modes.some((mode) => Object.hasOwn(DRAWN_BY, mode) && DRAWN_BY[mode]?.includes(name));
}

/**
 * Begins the mode that has screens of its own and gives what ends it; null where the consultation is asked for.
 * @param {HTMLElement} element
 * @param {ShadowRoot} root
 * @param {Voice} voice
 * @param {(key: string) => string} words
 * @param {boolean} own whether the portal serves its own agreements
 */
export function apart(element, root, voice, words, own) {
  const mode = modeOf(element);
  if (!Object.hasOwn(DRAWN_BY, mode)) return null;
  voice.misheard("bad-mode");
  if (mode === "guide") return guide(element, root, voice, words, own);
  if (mode === "mirror") return mirror(root, voice, words);
  return training(element, root, (problem) => voice.misheard("no-training", problem));
}
