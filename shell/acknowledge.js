// A hand-over has arrived when the host says so, and not before.

/** So long, in ms, is waited before the doctor is told to look. */
const PATIENCE = 3000;

/** What the host calls with a promise: `heard(true)` when it is kept, `heard(false)` when it is broken, or when nothing came in time; a late word still counts. */
export function acknowledgement(heard) {
  let open = true;
  const timer = setTimeout(() => heard(false), PATIENCE);
  return {
    accept(promise) {
      if (!open) return;
      open = false;
      Promise.resolve(promise).then((arrived) => arrived !== false, () => false).then((arrived) => {
        clearTimeout(timer);
        heard(arrived);
      });
    },
  };
}
