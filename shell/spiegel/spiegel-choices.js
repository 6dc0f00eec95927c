// What the mirror asks of one's own choices, and what there is of them then: a word, and a line for each.
import { all, erase, want } from "./choices.js";

/** What each word asks for, before it is looked what there is. */
const ACTS = { look: async () => {}, count: want, erase };

/**
 * @param {keyof typeof ACTS} word
 * @returns {Promise<[word: string, lines: string]>}
 */
export async function mine(word) {
  try {
    await ACTS[word]();
    const choices = await all();
    if (!choices) return [word === "erase" ? "erased" : "off", ""];
    const line = (/** @type {typeof choices[number]} */ one) => [one.month, one.topic, one.advised, one.chosen, one.count].join("\t");
    return ["on", choices.map(line).join("\n")];
  } catch (error) {
    console.warn("trede-wijzer: own choices:", error);
    // Nobody asked for anything yet: a browser that keeps nothing is told where somebody does.
    if (word === "look") return ["off", ""];
    return [error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "blocked", ""];
  }
}
