// Runs something after the next paint: what was pressed is seen to be pressed before the rest follows.
/** @param {() => void} run */
export function afterPaint(run) {
  let waits = true;
  const once = () => {
    if (!waits) return;
    waits = false;
    run();
  };
  requestAnimationFrame(() => setTimeout(once));
  // A page that isn't shown paints nothing.
  setTimeout(once, 100);
}
