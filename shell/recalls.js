// What was taken back of the agreements since they were published: a list beside them, asked for afresh by every page.
import { Problem, messageOf } from "./problem.js";

/** A page that was kept for use without a network says when this was asked last. After so long nobody knows what was withdrawn. */
const WEEK = 7 * 24 * 60 * 60 * 1000;
/** Fields of a recall, in the order in which the module takes them; of `afspraken` there may be several. */
const FIELDS = ["regio", "onderwerp", "afspraken", "sinds", "waarom", "doe"];
const FREE = ["regio", "afspraken"];

/**
 * The list as the module takes it. One that can't be read is no empty one: then nothing opens.
 * @param {URL} url
 * @param {(url: URL) => Promise<Response>} fetched
 * @returns {Promise<string[]>}
 */
export async function recallsAt(url, fetched) {
  // A bundler may write a small file into the address.
  const text = url.protocol === "data:" ? inAddress(url) : await fresh(await fetched(url));
  try {
    return JSON.parse(text).intrekkingen.flatMap(fieldsOf);
  } catch (error) {
    throw new Problem("no-recalls", `${url.pathname.slice(0, 200)} is no list of recalls: ${messageOf(error)}`);
  }
}

/** @param {Response} response */
function fresh(response) {
  const checked = response.headers.get("trede-checked");
  // A clock that was set back says nothing either.
  if (checked && !(Math.abs(Date.now() - Number(checked)) <= WEEK))
    throw new Problem("too-long-offline", "what was withdrawn was not asked for a week", "shell.too-long-offline");
  return response.text();
}

/** @param {Record<string, unknown>} recall */
function fieldsOf(recall) {
  return FIELDS.map((name) => {
    const value = recall[name] ?? (FREE.includes(name) ? "" : undefined);
    const text = Array.isArray(value) ? value.join(" ") : value;
    if (typeof text !== "string") throw new TypeError(`a recall without ${name}`);
    return text;
  });
}

/** @param {URL} url */
function inAddress({ href }) {
  const [head = "", ...rest] = href.split(",");
  const body = rest.join(",");
  if (!head.endsWith(";base64")) return decodeURIComponent(body);
  return new TextDecoder().decode(Uint8Array.from(atob(body), (letter) => letter.charCodeAt(0)));
}
