// Runs before anything else of a page: through DevTools, or as its first script where a browser has none.
if (!window.__tested) {
  window.__tested = { violations: [], errors: [], events: [], heard: [], said: [] };
  for (const level of ["warn", "error"]) {
    const real = console[level].bind(console);
    console[level] = (...words) => {
      __tested.said.push(words.join(" "));
      real(...words);
    };
  }
  addEventListener("securitypolicyviolation", (e) =>
    __tested.violations.push(`${e.effectiveDirective}: ${e.blockedURI} ${e.sample} (${e.sourceFile}:${e.lineNumber})`),
  );
  addEventListener("error", (e) => __tested.errors.push(String(e.message)));
  addEventListener("unhandledrejection", (e) => __tested.errors.push(String(e.reason)));
  for (const name of ["ready", "loaded", "progress", "advice", "handoff", "override", "reset", "error"])
    addEventListener("trede-" + name, (e) => {
      __tested.events.push("trede-" + name);
      // What can be called can't be copied.
      const said = Object.entries(e.detail ?? {}).filter(([, value]) => typeof value !== "function");
      __tested.heard.push([e.type, structuredClone(Object.fromEntries(said))]);
    });
}
