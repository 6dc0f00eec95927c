// Fetches the parts once for all elements of a page, beside this module and nowhere else.

const here = (name) => new URL(name, import.meta.url);
let module;
let sheet;
const regions = new Map();
const listeners = new Set();

/** Something did not come; `sentence` is for the doctor, `message` for the developer. */
class NotLoaded extends Error {
  constructor(code, message, sentence) {
    super(message);
    this.code = code;
    this.sentence = sentence;
  }
}

/** The module, the sheet and a region's index; its topics follow by themselves. */
export async function start(region) {
  const [Wijzer, style, files] = await Promise.all([code(), css(), agreements(region)]);
  return {
    Wijzer,
    sheet: style,
    index: files.index,
    topics: files.topics,
    whenPanicked(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The day in the Netherlands, whatever the clock's zone. */
export function today() {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" }).format(new Date());
}

/** Whether a text is a day of the calendar. */
export function isDate(text) {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T12:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function code() {
  module ??= load().catch((error) => {
    module = undefined;
    throw error;
  });
  return module;
}

async function load() {
  const wasm = here("trede_wijzer_bg.wasm");
  let glue;
  try {
    glue = await import("./trede_wijzer.js");
  } catch (error) {
    throw new NotLoaded("no-module", `trede_wijzer.js could not be loaded: ${error.message}`, "De wijzer kon niet worden geladen. De trap hieronder blijft leesbaar. Laad de pagina opnieuw.");
  }
  const response = await get(wasm, "no-wasm");
  const type = response.headers.get("content-type") ?? "";
  if (!type.startsWith("application/wasm")) {
    console.warn(`trede-wijzer: ${wasm.pathname} is served as "${type}"; serve it as application/wasm, it then starts sooner`);
  }
  const bytes = type.startsWith("application/wasm") ? response : await response.arrayBuffer();
  try {
    await glue.default({ module_or_path: bytes });
  } catch (error) {
    throw new NotLoaded("bad-wasm", `trede_wijzer_bg.wasm can't run: ${error.message}; it needs script-src 'wasm-unsafe-eval' and the type application/wasm`, "De wijzer kan in deze browser niet starten. De trap hieronder blijft leesbaar. Vraag uw applicatiebeheerder.");
  }
  glue.onPanic((message) => {
    console.error(`trede-wijzer: ${message}`);
    for (const listener of listeners) queueMicrotask(listener);
    listeners.clear();
  });
  return glue.Wijzer;
}

function css() {
  sheet ??= get(here("trede.css"), "no-style").then(async (response) => {
    const made = new CSSStyleSheet();
    made.replaceSync(await response.text());
    return made;
  }).catch((error) => {
    sheet = undefined;
    throw error;
  });
  return sheet;
}

async function agreements(region) {
  if (!/^[a-z0-9-]{1,64}$/.test(region)) {
    throw new NotLoaded("unknown-region", `region="${String(region).slice(0, 64)}" is no region: lower case, digits and hyphens`, "Deze regio bestaat niet.");
  }
  let files = regions.get(region);
  if (!files) {
    const part = (name) => get(here(`regels/${region}.${name}.bin`), "unknown-region").then(async (r) => new Uint8Array(await r.arrayBuffer()));
    files = { index: part("index"), topics: part("topics") };
    // A failure of the topics is heard where they are awaited.
    files.topics.catch(() => {});
    files.index.catch(() => regions.delete(region));
    regions.set(region, files);
  }
  return { index: await files.index, topics: files.topics };
}

async function get(url, code) {
  let response;
  try {
    response = await fetch(url, { credentials: "same-origin" });
  } catch (error) {
    throw new NotLoaded(code, `${url.pathname}: ${error.message}`, sentence(code));
  }
  if (!response.ok) throw new NotLoaded(code, `${url.pathname}: HTTP ${response.status}`, sentence(code));
  return response;
}

function sentence(code) {
  return code === "unknown-region"
    ? "De afspraken van deze regio zijn niet gevonden. De trap hieronder blijft leesbaar. Kijk de naam van de regio na."
    : "De wijzer kon niet worden geladen. De trap hieronder blijft leesbaar. Laad de pagina opnieuw.";
}
