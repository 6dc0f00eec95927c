// The audience's window of an element. It is a blank page of the host's own origin, drawn from here: it has no
// address, nothing is fetched for it, and it needs no channel.
import { say, school } from "./scholing.js";
/** @import { School } from "./trede_scholing.js" */
/** @import { Asked } from "./scholing.js" */

/**
 * What opens the window, tells it the meeting, and closes it.
 * @param {Element} place where a sentence is said
 * @param {Asked} asked
 * @param {string} style
 */
export function hall(place, asked, style) {
  /** @type {(Window & typeof globalThis) | null} */
  let page = null;
  /** @type {School | null} */
  let screens = null;
  /** @type {Uint8Array | null} */
  let last = null;

  async function open() {
    if (page && !page.closed) return page.focus();
    screens = null;
    const made = /** @type {typeof page} */ (window.open("", "_blank"));
    if (!made) return say(place, "noWindow", asked.lang ?? "nl");
    page = made;
    made.document.title = "Trede";
    made.document.documentElement.lang = asked.lang ?? "nl";
    const sheet = new made.CSSStyleSheet();
    sheet.replaceSync(style);
    made.document.adoptedStyleSheets = [sheet];
    const root = document.createElement("div");
    root.id = "school";
    made.document.body.replaceChildren(root);
    const drawn = await school(root, { ...asked, address: "zaal" });
    if (page !== made) return;
    screens = drawn;
    if (last) screens?.meeting(last);
  }

  return {
    open,
    /** @param {Uint8Array} meeting */
    tell(meeting) {
      last = meeting;
      // Of a window that is closed nothing is drawn any more.
      if (page?.closed) {
        [page, screens] = [null, null];
        say(place, "hallClosed", asked.lang ?? "nl");
      }
      screens?.meeting(meeting);
    },
    close() {
      page?.close();
      [page, screens] = [null, null];
    },
  };
}
