// The versioned interface for a host.
/** @import { TredeApi } from "./interface.js" */
import { short } from "./problem.js";

/**
 * `api(1)` of an element; `inner` does what only the element can.
 * @param {HTMLElement & { reset(): void }} element
 * @param {number} version
 * @param {Pick<TredeApi, "setContext" | "advice" | "focus">} inner
 * @returns {TredeApi}
 */
export function apiOf(element, version, { setContext, advice, focus }) {
  if (version !== 1) throw new RangeError(`trede-wijzer: api(${short(version)}) is unknown; there is api(1)`);
  return Object.freeze({
    setContext,
    reset: () => element.reset(),
    advice,
    focus,
    /** @type {TredeApi["on"]} */
    on: (type, listener) => {
      /** @param {Event} event */
      const heard = (event) => event instanceof CustomEvent && listener(event.detail);
      element.addEventListener(`trede-${type}`, heard);
      return () => element.removeEventListener(`trede-${type}`, heard);
    },
  });
}
