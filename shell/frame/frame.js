// The page for an iframe: the element, and messages with the portal around it.
//
// The address says region, mode, language and looks. What is known of the patient comes as a message, or in
// the fragment.
import { fragment } from "./fragment.js";
import { stringsOf } from "./attributes.js";
import { connect } from "./link.js";
import { messageOf } from "./problem.js";
import { productsOf } from "./products.js";
import { EVENTS, OF_PATIENT, VALUES } from "./table.js";
import { SCHEMES, dress } from "./theme.js";
/** @import { TredeWijzer } from "./interface.js" */

const query = new URLSearchParams(location.search);
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
for (const name of ["region", "mode", "date", "set", "learner"]) {
  const value = query.get(name);
  if (value !== null) wijzer.setAttribute(name, value.slice(0, 64));
}
for (const [name, apply] of Object.entries({ theme: show, lang: speak })) {
  const value = query.get(name);
  try {
    if (value !== null) apply(value);
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
for (const name of OF_PATIENT) {
  const value = fragment.get(name);
  if (value !== null) wijzer.setAttribute(name, value.slice(0, 200));
  if (query.has(name))
    console.error(
      `trede-frame: ${name} stands in the address, where servers log it, and is not read; give it in the fragment or as a message`,
    );
}

const defined = import("./trede.js").catch((error) => {
  void tell("trede.error", { code: "no-module", message: `trede.js could not be loaded: ${messageOf(error)}` });
});

/** What the host may say, and how its payload is taken. What throws is answered with the reason. */
const tell = connect({
  ready: defined,
  handle: fragment.get("handle") ?? undefined,
  origin: query.get("origin") ?? undefined,
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
