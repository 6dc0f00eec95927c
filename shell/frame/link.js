// The frame's end of the link: with whom it speaks, and what of it is passed on.
import { exactOrigin, fault, limit, request, response } from "./messages.js";
import { messageOf } from "./problem.js";
/** @import { Answer, Request } from "./messages.js" */

/** @typedef {Record<string, (payload: any) => void>} Heard */

/** So many messages are remembered, lest one is heard twice. */
const REMEMBERED = 1000;
/** So many of our own wait for a host or for its answer; one that never answers fills no memory. */
const WAITING = 200;
/** A portal may begin to listen later than we greet: so often, and so many ms apart, which is half a minute. */
const [GREETINGS, APART] = [60, 500];

/** @param {string} text */
const say = (text) => console.warn(`trede-frame: ${text}`);

/**
 * Speaks with the page around this frame, if it is of an origin that `frame.json` names, or of this one's own.
 * `heard` has a function for each type of message, called once `ready` is there. Gives a function that tells
 * the host, with a promise of its answer; what it is told before the handshake waits for it.
 * @param {object} link
 * @param {string} [link.handle]
 * @param {string} [link.origin]
 * @param {Promise<unknown>} link.ready
 * @param {Heard} link.heard
 * @returns {(type: string, payload: object) => Promise<void>}
 */
export function connect({ handle, origin, ready, heard }) {
  if (parent === self) return () => new Promise(() => {});
  const known = Promise.all([origins(), ready]).then(([found]) => found);
  const greeting = request(handle, "status.handshake", {});
  /** @type {Set<string>} */
  const seen = new Set();
  /** @type {Map<string, (answer: Answer) => void>} */
  const asked = new Map();
  /** @type {Request[]} */
  const waiting = [];
  /** @type {string | undefined} */
  let host;

  /** @param {object} message */
  const send = (message) => host !== undefined && parent.postMessage(message, host);
  /** @param {string} with_ */
  const open = (with_) => {
    if (host) return;
    host = with_;
    for (const message of waiting.splice(0)) send(message);
  };
  const free = limit(60, () => say("more messages than anybody reads: the rest is passed over"));
  const strange = limit(5, () => {});

  /** @type {(from: string, data: any) => void} */
  const take = (from, data) => {
    // The host's answer to the greeting opens the link; others say what became of what was told.
    if (data?.responseToMessageId !== undefined) {
      if (data.responseToMessageId === greeting.messageId) {
        open(from);
        return;
      }
      asked.get(data.responseToMessageId)?.(data.payload ?? {});
      asked.delete(data.responseToMessageId);
      return;
    }
    const wrong =
      fault(data) ??
      (handle !== undefined && data.messagingHandle !== handle ? "messagingHandle is another" : undefined) ??
      (seen.has(data.messageId) ? "it came before" : undefined);
    if (wrong) {
      say(`a message is passed over: ${wrong}`);
      return;
    }
    seen.add(data.messageId);
    keep(seen, REMEMBERED);
    open(from);
    send(response(data.messageId, answer(heard, data)));
  };

  addEventListener("message", async ({ source, origin: from, data }) => {
    if (source === self) return;
    const allowed = await known;
    if (source !== parent || !allowed.has(from) || (host && from !== host)) {
      if (strange()) say(`a message from ${short(from)} is passed over: frame.json doesn't name that origin`);
    } else if (free()) {
      take(from, data);
    }
  });

  void known.then((allowed) => {
    const around = origin ?? location.ancestorOrigins?.[0] ?? location.origin;
    if (!allowed.has(around)) {
      say(`${short(around)} is around this frame, and frame.json doesn't name it: nothing is said to it`);
      return;
    }
    let times = 0;
    const greet = () => {
      if (host || times++ > GREETINGS) return;
      parent.postMessage(greeting, around);
      setTimeout(greet, APART);
    };
    greet();
  });

  return (type, payload) => {
    const message = request(handle, type, payload);
    /** @type {Promise<void>} */
    const answered = new Promise((done, failed) => {
      asked.set(message.messageId, ({ success, details }) => (success ? done() : failed(new Error(details ?? "the host said no"))));
    });
    // Nobody has to wait for it.
    answered.catch(() => {});
    keep(asked, WAITING);
    if (host) send(message);
    else if (waiting.length < WAITING) waiting.push(message);
    return answered;
  };
}

/**
 * @param {Heard} heard
 * @param {Request} message
 */
function answer(heard, { messageType, payload }) {
  if (messageType === "status.handshake") return { success: true };
  try {
    if (!Object.hasOwn(heard, messageType)) throw new TypeError("there is no such message");
    heard[messageType]?.(payload);
    return { success: true };
  } catch (error) {
    say(`${short(messageType)}: ${messageOf(error)}`);
    return { success: false, details: messageOf(error) };
  }
}

/** @param {unknown} text */
const short = (text) => String(text).slice(0, 200);

/**
 * Of what came, no more than so many: the first goes.
 * @param {Set<string> | Map<string, unknown>} all
 * @param {number} most
 */
function keep(all, most) {
  const [first] = all.keys();
  if (first !== undefined && all.size > most) all.delete(first);
}

/** The origins of `frame.json`, and this page's own. */
async function origins() {
  const found = new Set([location.origin]);
  try {
    const reply = await fetch(new URL("frame.json", import.meta.url), { credentials: "same-origin" });
    for (const text of (await reply.json()).origins) {
      const origin = exactOrigin(text);
      if (origin) found.add(origin);
      else console.error(`trede-frame: "${short(text)}" in frame.json is no exact origin such as https://portaal.example: it is left out`);
    }
  } catch (error) {
    console.error(`trede-frame: frame.json can't be read (${messageOf(error)}): no other origin is spoken to`);
  }
  return found;
}
