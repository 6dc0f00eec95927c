// The page for an iframe: the element, and messages with the portal around it.
//
// The address says region, mode, language and looks. What is known of the patient comes as a message, or in
// the fragment.
import { addressOf } from "./address.js";
import { fragment } from "./fragment.js";
import { stringsOf } from "./attributes.js";
import { connect } from "./link.js";
import { messageOf } from "./problem.js";
import { productsOf } from "./products.js";
import { EVENTS, VALUES } from "./table.js";
import { SCHEMES, dress } from "./theme.js";
/** @import { TredeWijzer } from "./interface.js" */

const said = addressOf(new URLSearchParams(location.search), fragment);
const wijzer = /** @type {TredeWijzer} */ (document.querySelector("trede-wijzer"));

/** @param {string} scheme */
const show = (scheme) => {
  if (!SCHEMES.includes(scheme)) throw new TypeError(`scheme is ${SCHEMES.join(", ")}`);
  document.documentElement.dataset.scheme = scheme;
};
/** @param {string} lang */
const speak = (lang) => {
  if (!VALUES.lang.some((known) => known === lang)) throw new TypeError(`lang is ${VALUES.lang.join(" or ")}`);
  wijzer.lang = lang;
  document.documentElement.lang = lang;
};

// Before the element is defined, so that it starts once, with all it is told.
for (const [name, value] of said.attributes) wijzer.setAttribute(name, value);
for (const wrong of said.wrong) console.error(`trede-frame: ${wrong}`);
for (const [name, value, apply] of /** @type {const} */ ([
  ["theme", said.theme, show],
  ["lang", said.lang, speak],
])) {
  try {
    if (value !== undefined) apply(value);
  } catch (error) {
    console.error(`trede-frame: ${name}: ${messageOf(error)}`);
  }
}
// The ladder on this page is one region's; of another only its book can be pointed to.
const region = wijzer.getAttribute("region");
const ladder = wijzer.querySelector("[data-region]");
const link = ladder?.querySelector("a");
if (region && ladder && link && region !== ladder.getAttribute("data-region")) {
  if (/^[a-z0-9-]{1,64}$/.test(region)) link.href = `boek/${region}/index.html`;
  ladder.replaceChildren(link);
}

const defined = import("./trede.js").catch((error) => {
  void tell("trede.error", { code: "no-module", message: `trede.js could not be loaded: ${messageOf(error)}` });
});

/** What the host may say, and how its payload is taken. What throws is answered with the reason. */
const tell = connect({
  ready: defined,
  handle: said.handle,
  origin: said.origin,
  heard: {
    "trede.context": (payload) => wijzer.api(1).setContext(payload),
    "trede.reset": () => wijzer.api(1).reset(),
    "trede.focus": () => wijzer.api(1).focus(),
    "trede.language": ({ lang }) => speak(lang),
    "trede.theme": ({ scheme, properties }) => {
      if (properties !== undefined) dress(wijzer, properties);
      if (scheme !== undefined) show(scheme);
    },
    "trede.strings": (payload) => {
      const { kept } = stringsOf(payload);
      wijzer.strings = payload;
      if (kept.length > 0) throw new TypeError(`these texts keep a patient safe and can't be replaced: ${kept.slice(0, 20).join(", ")}`);
    },
    "trede.products": (payload) => {
      productsOf(payload.products);
      wijzer.products = payload.products;
    },
  },
});

for (const name of EVENTS.filter((one) => one !== "handoff")) {
  wijzer.addEventListener(`trede-${name}`, (event) => {
    if (event instanceof CustomEvent) void tell(`trede.${name}`, event.detail);
  });
}
// Handed over is what the portal confirms, by its answer to the message.
wijzer.addEventListener("trede-handoff", ({ detail: { accept, ...detail } }) => {
  const answer = tell("trede.handoff", detail);
  accept(answer);
  answer.then(
    () => void tell("ui.done", { status: "handed-over" }),
    () => {},
  );
});
new ResizeObserver(() => tell("trede.resize", { height: Math.ceil(wijzer.getBoundingClientRect().height) })).observe(wijzer);
