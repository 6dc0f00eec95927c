// Plays sequences of whatever may happen to the element of this page, and says after each step what was told and what
// stands there. What it plays comes from `src/anything/step.rs`.
import { walks } from "./trede.js";

const host = document.querySelector("trede-wijzer");
const place = host.parentElement;
const root = host.shadowRoot;
const $ = (selector) => root.querySelector(selector);
const $$ = (selector) => [...root.querySelectorAll(selector)];
const channel = new MessageChannel();
/** After the next frame; a timer in a timer would wait four milliseconds. */
const frame = () =>
  new Promise((done) =>
    requestAnimationFrame(() => {
      channel.port1.onmessage = done;
      channel.port2.postMessage(0);
    }),
  );
const settled = () => frame().then(frame).then(frame);
const nth = (all, n) => (all.length > 0 ? all[n % all.length] : undefined);
const isShown = (one) => one.checkVisibility({ visibilityProperty: true });

// Paper is a dialogue of the browser's, which nothing here closes.
window.print = () => {};

let told = [];
/** Whether a widget that was taken away and put back has all its files again. */
let whole = true;
host.addEventListener("trede-loaded", () => (whole = true));
for (const name of ["ready", "loaded", "progress", "advice", "handoff", "override", "reset", "error"])
  host.addEventListener(`trede-${name}`, ({ detail }) => told.push(...heard(name, detail)));
/** What the host answers to a hand-over. */
let arrives = true;

function heard(name, detail) {
  if (name === "handoff") detail.accept(arrives ? Promise.resolve() : Promise.reject(new Error("it did not arrive")));
  const { topic, advice, answered, open, code, message, chosen } = detail;
  if (!advice) return [{ name, answered, open, code, message }];
  const { entry } = detail.bundle;
  const response = entry.find(({ resource }) => resource.resourceType === "QuestionnaireResponse").resource;
  const coded = (response.item ?? []).map(({ linkId, answer: [{ valueCoding }] }) => [linkId, valueCoding.code]);
  return [{ name, topic, advice, chosen, items: coded.map(([id, code]) => [id, code === "asked-unknown" ? "?" : code]) }];
}

const key = (value) => {
  const at = root.activeElement ?? $(".trede") ?? host;
  const said = { key: value, bubbles: true, composed: true, cancelable: true };
  at.dispatchEvent(new KeyboardEvent("keydown", said));
  at.dispatchEvent(new KeyboardEvent("keyup", said));
};
const write = (field, text) => {
  if (!field) return;
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
};
const texts = () => {
  const walk = document.createTreeWalker($(".trede") ?? root, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walk.nextNode()) if (walk.currentNode.data.trim()) found.push(walk.currentNode);
  return found;
};
/** One of the row of tools: none where another program emptied the screen. */
const tool = (place) => nth($$(".tools .tool"), place);
const within = (promise) => Promise.race([promise.then(() => true), new Promise((done) => setTimeout(done, 4000, false))]);

/** What another program writes into the screen. */
const tears = [
  () => texts().forEach((text) => text.replaceWith(Object.assign(document.createElement("font"), { textContent: text.data }))),
  () => texts().forEach((text) => (text.data = "Anders")),
  () => $(".card")?.remove(),
  () => $(".alarms")?.remove(),
  () => $(".trede")?.replaceChildren(),
  () => $(".side")?.prepend($(".stair") ?? ""),
  () => $$("input").forEach((one) => (one.checked = !one.checked)),
  () => $$("[aria-current]").forEach((one) => one.removeAttribute("aria-current")),
];

const does = {
  topic: (id) => (host.topic = id),
  next: (n) => {
    const next = host.api(1).advice()?.next;
    if (next === "alarm") $(".alarms .none")?.click();
    else if (next) nth([...($(`[data-id="${next}"]`)?.querySelectorAll("input") ?? [])].filter(isShown), n)?.click();
  },
  answer: (n) => nth($$("fieldset[data-id] input").filter(isShown), n)?.click(),
  flag: (n) => nth($$(".alarms [data-row] input").filter(isShown), n)?.click(),
  "no-flags": () => $(".alarms .none")?.click(),
  alter: (n) => nth($$("[data-folded] .alter"), n)?.click(),
  key,
  press: (n) => nth($$("button, summary, input").filter(isShown), n)?.click(),
  undo: () => tool(0)?.click(),
  redo: () => tool(1)?.click(),
  walk: async (forward) => {
    if (!(await within(walks.get(host)(forward)))) throw new Error("a step of the browser's never settled");
  },
  context: (context) => (host.context = context),
  "set-context": (context) => {
    try {
      host.api(1).setContext(context);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  },
  attribute: ([name, value]) => (value === null ? host.removeAttribute(name) : host.setAttribute(name, value)),
  strings: (strings) => (host.strings = strings),
  products: (products) => (host.products = products),
  reset: () => host.reset(),
  focus: () => host.api(1).focus(),
  search: async (text) => {
    write($("#find"), text);
    await frame();
    key("Enter");
  },
  write: (text) => write($("textarea"), text),
  "hand-over": async (confirmed) => {
    arrives = confirmed;
    const button = () => $("button[part=hand-over], [part=hand-over] button");
    if (!button()) {
      does.letter();
      await settled();
    }
    button()?.click();
  },
  letter: () => ($(".now button") ?? $(".card button"))?.click(),
  tear: (n) => nth(tears, n)(),
  width: (pixels) => (place.style.width = `${pixels}px`),
  move: async () => {
    whole = false;
    host.remove();
    await frame();
    place.append(host);
    for (let turn = 0; turn < 200 && !$(".trede"); turn++) await frame();
  },
  rest: () => new Promise((done) => setTimeout(done, 140)),
};

/** What a doctor sees, as far as it has to agree with what the host was told. */
function shown() {
  const flags = $$(".alarms [data-row]").map((row) => [row.dataset.row, row.dataset.state]);
  const answers = $$("fieldset[data-id]").map((box) => {
    const given = [...box.querySelectorAll("input")].findIndex((input) => input.checked);
    return [box.dataset.id, given, box.querySelectorAll("input").length];
  });
  return {
    work: $(".work") !== null,
    trial: $(".trial") !== null || $("[data-trial]") !== null,
    patient: $(".patient") !== null,
    stair: $(".stair") !== null,
    status: $(".card")?.dataset.status ?? null,
    current: $$(".stair [aria-current=step]").map((one) => one.dataset.step),
    letter: $$("textarea").map((one) => one.value),
    flags,
    answers,
  };
}

const wrong = () => {
  const { violations, errors } = __tested;
  return [...violations.splice(0), ...errors.splice(0)];
};

/** Nothing is left of the sequence before. */
async function afresh() {
  told = [];
  if (!host.isConnected) place.append(host);
  for (const name of host.getAttributeNames()) if (name !== "date") host.removeAttribute(name);
  place.style.width = "";
  [host.strings, host.products] = [{}, []];
  host.reset();
  for (let turn = 0; turn < 600 && !whole; turn++) await frame();
  await settled();
  told = [];
  return wrong();
}

async function step({ what, with: given }) {
  told = [];
  const tools = tool(0) !== undefined;
  let thrown = null;
  try {
    await does[what](given);
  } catch (error) {
    thrown = String(error);
  }
  await settled();
  const advice = host.api(1).advice();
  return { told, advice, tools, shown: shown(), wrong: [...wrong(), ...(thrown ? [thrown] : [])] };
}

/** What was seen after each step of each sequence, until something went wrong on the page. */
export async function play(sequences) {
  const logs = [];
  for (const steps of sequences) {
    const log = [];
    const before = await afresh();
    for (const one of steps) {
      const seen = await step(one);
      if (before.length > 0) seen.wrong.push(...before.splice(0));
      log.push(seen);
      if (seen.wrong.length > 0) break;
    }
    logs.push(log);
  }
  __tested.heard.length = __tested.events.length = __tested.said.length = 0;
  return logs;
}
