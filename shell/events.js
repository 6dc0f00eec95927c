// What the widget says, as the host hears it.
/** @import { Said } from "./trede_wijzer.js" */
/** @import { AdviceDetail, ErrorDetail, HandoffDetail, OverrideDetail, ProgressDetail } from "./interface.js" */

/** @typedef {{ topic: string, answers: string[] }} Kept */

/**
 * What the host hears; in `kept` the answers from which the widget can begin again, `null` where those are to be forgotten; and what the page
 * does for the widget, of which the host hears nothing.
 * @typedef {{ type: "ready" | "loaded" | "reset", detail: {}, kept?: null }
 *   | { type: "progress", detail: ProgressDetail, kept?: undefined }
 *   | { type: "advice", detail: AdviceDetail, kept: Kept }
 *   | { type: "answered", kept: Kept }
 *   | { type: "handoff", detail: Omit<HandoffDetail, "accept">, kept?: undefined }
 *   | { type: "override", detail: OverrideDetail, kept?: undefined }
 *   | { type: "error", detail: ErrorDetail, kept?: undefined }
 *   | { type: "closed", kept: null }
 *   | { type: "copy", text: string, kept?: undefined }
 *   | { type: "walked", steps: number, kept?: undefined }
 *   | { type: "print", kept?: undefined }} Heard
 */

/**
 * @param {Said} said
 * @returns {Heard}
 */
export function heardOf(said) {
  switch (said.type) {
    case "advice":
      return { type: said.type, detail: { topic: said.topic, ...said.detail }, kept: { topic: said.topic, answers: said.answers } };
    case "answered":
      return { type: said.type, kept: { topic: said.topic, answers: said.answers } };
    case "handoff":
      return { type: said.type, detail: { topic: said.topic, ...said.detail } };
    case "override":
      // Taken back, there is no other choice.
      return { type: said.type, detail: { topic: said.topic, ...said.detail, chosen: said.detail.chosen ?? null } };
    case "progress":
      return { type: said.type, detail: { answered: said.answered, open: said.open } };
    case "error":
      return { type: said.type, detail: { code: said.code, message: said.message } };
    case "closed":
      return { type: said.type, kept: null };
    case "reset":
      return { type: said.type, detail: {}, kept: null };
    case "ready":
    case "loaded":
      return { type: said.type, detail: {} };
    case "copy":
      return { type: said.type, text: said.text };
    case "walked":
      return { type: said.type, steps: said.steps };
    case "print":
      return { type: said.type };
  }
}
