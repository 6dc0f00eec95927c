// What the widget says, as the host hears it.

/**
 * The `detail` of the event, nothing where the host hears none; and of the answers what to `keep` for
 * when the widget has to start again: `null` to forget them.
 */
export function eventOf(type, first, second, third) {
  switch (type) {
    case "advice":
      return { detail: { topic: first, ...second }, kept: { topic: first, answers: third } };
    case "handoff":
      return { detail: { topic: first, ...second } };
    case "override":
      // Taken back, there is no other choice.
      return { detail: { topic: first, chosen: null, ...second } };
    case "copy":
    case "print":
    case "walked":
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
