// A hand-over has arrived when the host says so, and not before.

/** So long, in ms, is waited before the doctor is told to look. */
const PATIENCE = 3000;

/**
 * What the host calls with a promise: `heard(true)` when it is kept, `heard(false)` when it is broken, or when nothing came in time; a late word still counts.
 * @param {(arrived: boolean) => void} heard
 */
function acknowledgement(heard) {
  let open = true;
  const timer = setTimeout(() => heard(false), PATIENCE);
  return {
    /** @param {Promise<unknown> | boolean} promise */
    accept(promise) {
      if (!open) return;
      open = false;
      Promise.resolve(promise)
        .then(
          (arrived) => arrived !== false,
          () => false,
        )
        .then((arrived) => {
          clearTimeout(timer);
          heard(arrived);
        });
    },
  };
}

/**
 * One hand-over after another: of the last alone it is told what became of it, nothing while that is awaited. Each begins
 * with a call of what this gives, which gives what the host calls.
 * @param {(arrived?: boolean) => void} acknowledged
 */
export function handOvers(acknowledged) {
  /** @type {symbol} */
  let last;
  return () => {
    const own = (last = Symbol("hand-over"));
    /** @param {boolean} [arrived] */
    const heard = (arrived) => {
      if (own === last) acknowledged(arrived);
    };
    heard();
    return acknowledgement(heard).accept;
  };
}
