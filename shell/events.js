// What the widget says, as the host hears it.

/**
 * The `detail` of the event, nothing where the host hears none; and of the answers what to `keep` for
 * when the widget has to start again: `null` to forget them.
 */
export function eventOf(type, first, second, third) {
  switch (type) {
    case "advice":
      return { detail: { topic: first, advice: second }, kept: { topic: first, answers: third } };
    case "handoff":
      return { detail: { topic: first, advice: second, letter: third } };
    case "override":
      return { detail: { topic: first, advice: second, chosen: third && { step: third[0], reason: third[1] } } };
    case "copy":
    case "print":
      return {};
    case "progress":
      return { detail: { answered: first, open: second } };
    case "error":
      return { detail: { code: first, message: second } };
    case "closed":
      return { kept: null };
    case "reset":
      return { detail: {}, kept: null };
    default:
      return { detail: {} };
  }
}
