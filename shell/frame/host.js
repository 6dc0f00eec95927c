// For a portal that has the wijzer in an iframe: speaks with `frame.html`, so that the portal needn't.
//
//   const wijzer = framed(document.querySelector("iframe"));
//   wijzer.on("advice", ({ advice }) => …);
//   await wijzer.setContext({ icpc: "K86", age: 60, sex: "vrouw" });
import { saidBy } from "./levels.js";
import { fault, request, response } from "./messages.js";
import { OF_PATIENT } from "./table.js";
/** @import { Answer, Request } from "./messages.js" */

/** @typedef {(payload: any) => unknown} Listener */

/**
 * A context with what a class says by its getters, which a copy would lose.
 * @param {any} context
 */
function plain(context) {
  if (context === null || typeof context !== "object" || Array.isArray(context)) return context;
  const said = OF_PATIENT.map((name) => [name, saidBy(context, name)]);
  return { ...context, ...Object.fromEntries(said.filter(([, value]) => value !== undefined)) };
}

/** What holds until something else is said. */
const LASTING = ["trede.context", "trede.language", "trede.theme", "trede.strings", "trede.products"];

/**
 * `origin` is the frame's, `handle` what its fragment was given; the frame grows with what is in it unless `grow` is false.
 * @param {HTMLIFrameElement} iframe
 * @param {{ origin?: string, handle?: string, grow?: boolean }} [options]
 */
export function framed(iframe, { origin = new URL(iframe.src).origin, handle, grow = true } = {}) {
  /** @type {Map<string, Set<Listener>>} */
  const listeners = new Map();
  /** @type {Map<string, { message: Request, settle: (answer: Answer) => void }>} */
  const asked = new Map();
  /** @type {Request[]} */
  const waiting = [];
  /**
   * What still holds: of each kind the last, for a frame that is loaded anew.
   * @type {Map<string, Request>}
   */
  const said = new Map();
  let open = false;

  /** @param {object} message */
  const send = (message) => iframe.contentWindow?.postMessage(message, origin);
  /** @type {(type: string, payload?: unknown) => Promise<void>} */
  const ask = (type, payload) =>
    new Promise((done, failed) => {
      // A plain copy: what a framework watches can't be sent.
      const message = request(handle, type, JSON.parse(JSON.stringify(payload ?? {})));
      // What the frame would pass over is never answered.
      const wrong = fault(message);
      if (wrong) throw new TypeError(`trede-wijzer: ${wrong}`);
      /** @param {Answer} answer */
      const settle = ({ success, details }) => (success ? done() : failed(new TypeError(`trede-wijzer: ${details}`)));
      asked.set(message.messageId, { message, settle });
      // Colours and scheme are said apart; of the others the last is the whole.
      const kind = type === "trede.theme" ? `${type} ${Object.keys(message.payload)}` : type;
      said.delete(kind);
      if (LASTING.includes(type)) said.set(kind, message);
      if (open) send(message);
      else waiting.push(message);
    });

  const again = () => {
    const open = [...asked.values()].map(({ message }) => message);
    return [...[...said.values()].filter((message) => !open.includes(message)), ...open];
  };

  /**
   * What the listeners make of it: an error of one is the portal's own, and stops no other.
   * @param {string} type
   * @param {unknown} payload
   */
  const tell = (type, payload) =>
    [...(listeners.get(type) ?? [])].map((listener) => {
      try {
        return listener(payload);
      } catch (error) {
        reportError(error);
        return Promise.reject(error);
      }
    });

  /**
   * A hand-over has arrived when a listener says so: by its promise, kept, or by `true`.
   * @param {string} messageId
   * @param {any[]} said
   */
  const acknowledge = async (messageId, said) => {
    const words = said.filter((one) => one === true || typeof one?.then === "function");
    const kept = Promise.all(words).then(
      (all) => all.length > 0 && all.every((one) => one !== false),
      () => false,
    );
    const success = await kept;
    send(response(messageId, success ? { success } : { success, details: "no listener of handoff confirmed it" }));
  };

  /** @param {MessageEvent} event */
  const heard = ({ source, origin: from, data }) => {
    if (source !== iframe.contentWindow || from !== origin) return;
    if (data?.responseToMessageId !== undefined) {
      asked.get(data.responseToMessageId)?.settle(data.payload ?? {});
      asked.delete(data.responseToMessageId);
      return;
    }
    const wrong = fault(data) ?? (data.messagingHandle === handle ? undefined : "messagingHandle is another");
    if (wrong) {
      console.warn(`trede-wijzer: a message of the frame is passed over: ${wrong}`);
    } else {
      const type = data.messageType.replace("trede.", "");
      if (type === "handoff") return void acknowledge(data.messageId, tell(type, data.payload));
      send(response(data.messageId, { success: true }));
      // A frame that greets again was moved or loaded anew: it knows nothing of what it was told, nor what it was asked.
      if (data.messageType === "status.handshake" && open) waiting.push(...again());
      open = true;
      for (const message of waiting.splice(0)) send(message);
      if (grow && data.messageType === "trede.resize") iframe.height = String(Number(data.payload.height));
      tell(type, data.payload);
    }
  };
  addEventListener("message", heard);

  return Object.freeze({
    /** @param {unknown} context */
    setContext: (context) => ask("trede.context", plain(context)),
    reset: () => {
      said.delete("trede.context");
      return ask("trede.reset", {});
    },
    focus: () => ask("trede.focus", {}),
    /** @param {string} lang */
    language: (lang) => ask("trede.language", { lang }),
    /** @param {object} theme */
    theme: (theme) => ask("trede.theme", theme),
    /** @param {object} strings */
    strings: (strings) => ask("trede.strings", strings),
    /** @param {unknown[]} products */
    products: (products) => ask("trede.products", { products }),
    /**
     * Hears `ready`, `loaded`, `resize`, `progress`, `advice`, `handoff`, `override`, `reset`, `error` and `ui.done`; gives the off function. What a listener of `handoff` returns, a promise or `true`, says that it arrived.
     * @param {string} type
     * @param {Listener} listener
     */
    on(type, listener) {
      const all = listeners.get(type) ?? new Set();
      listeners.set(type, all.add(listener));
      return () => all.delete(listener);
    },
    /** Hears nothing more; what was asked and not answered fails. */
    close() {
      removeEventListener("message", heard);
      for (const { settle } of asked.values()) settle({ success: false, details: "closed" });
      asked.clear();
    },
  });
}
