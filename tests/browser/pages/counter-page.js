// Both at once, as the widget's shell does.
const module_or_path = fetch("counter_bg.wasm");
const { default: start } = await import("./counter.js");
await start({ module_or_path });
