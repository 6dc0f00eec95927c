// For a portal that has the wijzer in an iframe: speaks with `frame.html`, so that the portal needn't.
//
//   const wijzer = framed(document.querySelector("iframe"));
//   wijzer.on("advice", ({ advice }) => …);
//   await wijzer.setContext({ icpc: "K86", age: 60, sex: "vrouw" });
import { fault, request, response } from "./messages.js";

/** `origin` is the frame's, `handle` what its fragment was given; the frame grows with what is in it unless `grow` is false. */
export function framed(iframe, { origin = new URL(iframe.src).origin, handle, grow = true } = {}) {
  const listeners = new Map();
  const asked = new Map();
  const waiting = [];
  let open = false;

  const send = (message) => iframe.contentWindow?.postMessage(message, origin);
  const ask = (type, payload) => new Promise((done, failed) => {
    const message = request(handle, type, payload);
    asked.set(message.messageId, ({ success, details }) => (success ? done() : failed(new TypeError(`trede-wijzer: ${details}`))));
    if (open) send(message);
    else waiting.push(message);
  });

  const heard = ({ source, origin: from, data }) => {
    if (source !== iframe.contentWindow || from !== origin) return;
    if (data?.responseToMessageId !== undefined) {
      asked.get(data.responseToMessageId)?.(data.payload ?? {});
      asked.delete(data.responseToMessageId);
      return;
    }
    const wrong = fault(data) ?? (data.messagingHandle === handle ? undefined : "messagingHandle is another");
    if (wrong) {
      console.warn(`trede-wijzer: a message of the frame is passed over: ${wrong}`);
    } else {
      send(response(data.messageId, { success: true }));
      open = true;
      for (const message of waiting.splice(0)) send(message);
      if (grow && data.messageType === "trede.resize") iframe.height = Number(data.payload.height);
      const type = data.messageType.replace("trede.", "");
      for (const listener of listeners.get(type) ?? []) listener(data.payload);
    }
  };
  addEventListener("message", heard);

  return Object.freeze({
    setContext: (context) => ask("trede.context", context),
    reset: () => ask("trede.reset", {}),
    focus: () => ask("trede.focus", {}),
    language: (lang) => ask("trede.language", { lang }),
    theme: (theme) => ask("trede.theme", theme),
    strings: (strings) => ask("trede.strings", strings),
    /** Hears `ready`, `loaded`, `resize`, `progress`, `advice`, `handoff`, `override`, `reset`, `error` and `ui.done`; gives the off function. */
    on(type, listener) {
      const all = listeners.get(type) ?? new Set();
      listeners.set(type, all.add(listener));
      return () => all.delete(listener);
    },
    /** Hears nothing more; what was asked and not answered fails. */
    close() {
      removeEventListener("message", heard);
      for (const answer of asked.values()) answer({ success: false, details: "closed" });
      asked.clear();
    },
  });
}
