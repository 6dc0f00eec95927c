// What the fragment said, read once and erased before anything else runs: no history entry keeps it.
export const fragment = new URLSearchParams(location.hash.slice(1));
if (location.hash) history.replaceState(null, "", location.pathname + location.search);
