// The versioned interface for a host.
import { short } from "./problem.js";

/** `api(1)` of an element; `inner` does what only the element can. */
export function apiOf(element, version, { setContext, advice, focus }) {
  if (version !== 1) throw new RangeError(`trede-wijzer: api(${short(version)}) is unknown; there is api(1)`);
  return Object.freeze({
    setContext,
    reset: () => element.reset(),
    advice,
    focus,
    on: (type, listener) => {
      const name = `trede-${type}`;
      const heard = (event) => listener(event.detail);
      element.addEventListener(name, heard);
      return () => element.removeEventListener(name, heard);
    },
  });
}
