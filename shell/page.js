// The standalone page: the browser's Back takes the last answer back. Its history says how many there were, and nothing of them.
import { counts } from "./counting.js";
import "./offline.js";
import { walks } from "./trede.js";
/** @import { TredeWijzer } from "./interface.js" */

const wijzer = /** @type {TredeWijzer} */ (document.querySelector("trede-wijzer"));
let at = history.state?.answers ?? 0;
let walking = 0;

// A link of the guide names a topic and its region, nothing of a patient. It is read once: loaded again nothing is asked.
const asked = new URLSearchParams(location.hash.slice(1));
const topic = asked.get("onderwerp");
if (topic) {
  history.replaceState(history.state, "", location.pathname + location.search);
  const region = asked.get("regio");
  if (region && region !== wijzer.region) wijzer.region = region;
  wijzer.topic = topic;
}

// On a page of our own the first thing is to type; where the reader went somewhere else meanwhile, that stays.
const type = () => {
  if (document.activeElement === document.body) wijzer.api(1).focus();
};
wijzer.addEventListener("trede-ready", type, { once: true });
// It may have been there before this file was.
if (wijzer.shadowRoot?.querySelector(".trede")) type();

// Loaded again nothing is answered: back to where nothing was.
if (at > 0) history.go(-at);

// What the widget says while it walks is the browser's doing, and in the history already.
wijzer.addEventListener("trede-advice", () => {
  if (walking === 0) history.pushState({ answers: ++at }, "");
});

// Where in the questions the GP is: for who reads the title, or hears it. Never what the complaint is, which a browser would keep.
const { title } = document;
const retitle = () => {
  const at = wijzer.shadowRoot?.querySelector("[data-count]")?.textContent ?? "";
  document.title = at ? `${at.charAt(0).toUpperCase()}${at.slice(1)} · ${title}` : title;
};
for (const said of ["progress", "advice", "reset"]) wijzer.addEventListener(`trede-${said}`, retitle);

addEventListener("popstate", async (event) => {
  const to = event.state?.answers ?? 0;
  const steps = Array(Math.abs(to - at)).fill(to > at);
  at = to;
  walking++;
  await Promise.all(steps.map((forward) => walks.get(wijzer)?.(forward)));
  walking--;
});

const counted = document.getElementById("keuzes");
if (counted) counts(wijzer, counted);
