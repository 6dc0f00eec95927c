// SMART Web Messaging, as both sides of a frame speak it: the envelope, and what is too much.
import { unique } from "./unique.js";

/** How long and how deep a message may be; longer than any text of a host's, shorter than a nuisance. */
const CHARACTERS = 200_000;
const DEPTH = 20;
const PARTS = 5_000;

/** @typedef {{ messagingHandle?: string, messageId: string, messageType: string, payload: any }} Request */
/** @typedef {{ success?: boolean, details?: string }} Answer */

/**
 * Every message has a type, an identifier of its own, and an object as its payload.
 * @param {string | undefined} messagingHandle
 * @param {string} messageType
 * @param {object} payload
 * @returns {Request}
 */
export function request(messagingHandle, messageType, payload) {
  return { messagingHandle, messageId: unique(), messageType, payload };
}

/**
 * What a request is answered with.
 * @param {string} to
 * @param {object} payload
 */
export function response(to, payload) {
  return { messageId: unique(), responseToMessageId: to, additionalResponsesExpected: false, payload };
}

/**
 * What is wrong with the envelope of a request; nothing where it can be read.
 * @param {any} message
 */
export function fault(message) {
  if (message === null || typeof message !== "object" || Array.isArray(message)) return "a message is an object";
  if (!fits(message)) return `a message has at most ${CHARACTERS} characters and ${PARTS} parts`;
  for (const key of ["messageId", "messageType"]) {
    const value = Object.hasOwn(message, key) ? message[key] : undefined;
    if (typeof value !== "string" || value === "" || value.length > 200) return `${key} is a text of at most 200 characters`;
  }
  const payload = Object.hasOwn(message, "payload") ? message.payload : undefined;
  if (payload === null || typeof payload !== "object" || Array.isArray(payload)) return "payload is an object";
  return undefined;
}

/**
 * Counts until it is too much: of a message of a hundred megabytes no more is read than that.
 * @param {unknown} message
 */
function fits(message) {
  let characters = 0;
  let parts = 0;
  /** @type {(value: unknown, depth: number) => boolean} */
  const small = (value, depth) => {
    if (++parts > PARTS || depth > DEPTH) return false;
    if (typeof value === "string") return (characters += value.length) <= CHARACTERS;
    if (value === null || typeof value === "number" || typeof value === "boolean" || value === undefined) return true;
    if (typeof value !== "object") return false;
    if (Array.isArray(value)) return value.length <= PARTS && value.every((one) => small(one, depth + 1));
    // Of what a page can send only plain objects are meant: no buffers, maps, files.
    if (Object.getPrototypeOf(value) !== Object.prototype) return false;
    // Of its own: a page may have given all objects more.
    for (const [key, inner] of Object.entries(value)) {
      characters += key.length;
      if (characters > CHARACTERS || !small(inner, depth + 1)) return false;
    }
    return true;
  };
  return small(message, 0);
}

/**
 * The origin that a text names, where it names exactly one: no path, no wildcard, no plain http but on this machine.
 * @param {unknown} text
 */
export function exactOrigin(text) {
  if (typeof text !== "string" || !URL.canParse(text)) return undefined;
  const { origin, protocol, hostname } = new URL(text);
  const local = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  return origin === text && (protocol === "https:" || (protocol === "http:" && local)) ? origin : undefined;
}

/**
 * Lets so many a second through, after a burst of as many; `refused` hears once a second of the rest.
 * @param {number} perSecond
 * @param {() => void} refused
 */
export function limit(perSecond, refused) {
  let room = perSecond;
  let last = performance.now();
  let told = -Infinity;
  return () => {
    const now = performance.now();
    room = Math.min(perSecond, room + ((now - last) / 1000) * perSecond);
    last = now;
    if (room >= 1) {
      room -= 1;
      return true;
    }
    if (now - told > 1000) {
      told = now;
      refused();
    }
    return false;
  };
}
