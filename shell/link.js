// The frame's end of the link: with whom it speaks, and what of it is passed on.
import { exactOrigin, fault, limit, request, response } from "./messages.js";

const say = (text) => console.warn(`trede-frame: ${text}`);

/**
 * Speaks with the page around this frame, if it is of an origin that `frame.json` names, or of this one's own.
 * `heard` has a function for each type of message, called once `ready` is there. Gives a function that tells
 * the host, with a promise of its answer; what it is told before the handshake waits for it.
 */
export function connect({ handle, origin, ready, heard }) {
  if (parent === self) return () => new Promise(() => {});
  const known = Promise.all([origins(), ready]).then(([found]) => found);
  const greeting = request(handle, "status.handshake", {});
  const seen = new Set();
  const asked = new Map();
  const waiting = [];
  let host;

  const send = (message) => parent.postMessage(message, host);
  const open = (with_) => {
    if (host) return;
    host = with_;
    for (const message of waiting.splice(0)) send(message);
  };
  const free = limit(60, () => say("more messages than anybody reads: the rest is passed over"));
  const strange = limit(5, () => {});

  const take = (from, data) => {
    // The host's answer to the greeting opens the link; others say what became of what was told.
    if (data?.responseToMessageId !== undefined) {
      if (data.responseToMessageId === greeting.messageId) return open(from);
      asked.get(data.responseToMessageId)?.(data.payload ?? {});
      return asked.delete(data.responseToMessageId);
    }
    const wrong = fault(data) ?? (handle !== undefined && data.messagingHandle !== handle ? "messagingHandle is another" : undefined)
      ?? (seen.has(data.messageId) ? "it came before" : undefined);
    if (wrong) return say(`a message is passed over: ${wrong}`);
    seen.add(data.messageId);
    if (seen.size > 1000) seen.delete(seen.values().next().value);
    open(from);
    return send(response(data.messageId, answer(heard, data)));
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
    if (!allowed.has(around)) return say(`${short(around)} is around this frame, and frame.json doesn't name it: nothing is said to it`);
    // A portal may begin to listen later than this.
    let times = 0;
    const greet = () => host || times++ > 60 || (parent.postMessage(greeting, around), setTimeout(greet, 500));
    return greet();
  });

  return (type, payload) => {
    const message = request(handle, type, payload);
    const answered = new Promise((done, failed) => {
      asked.set(message.messageId, ({ success, details }) => (success ? done() : failed(new Error(details ?? "the host said no"))));
    });
    // Nobody has to wait for it, and a host that answers nothing fills no memory.
    answered.catch(() => {});
    if (asked.size > 200) asked.delete(asked.keys().next().value);
    if (host) send(message);
    else if (waiting.length < 200) waiting.push(message);
    return answered;
  };
}

function answer(heard, { messageType, payload }) {
  if (messageType === "status.handshake") return { success: true };
  try {
    if (!Object.hasOwn(heard, messageType)) throw new TypeError("there is no such message");
    heard[messageType](payload);
    return { success: true };
  } catch (error) {
    say(`${short(messageType)}: ${error.message}`);
    return { success: false, details: error.message };
  }
}

const short = (text) => String(text).slice(0, 200);

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
    console.error(`trede-frame: frame.json can't be read (${error.message}): no other origin is spoken to`);
  }
  return found;
}
