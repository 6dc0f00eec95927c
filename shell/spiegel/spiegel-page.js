// The mirror's page: it opens a file and hands it over in pieces. Nothing of it is sent, and nothing of it is kept.
import { today } from "./day.js";
import { saveFile, sayIn } from "./saying.js";
import { mine } from "./spiegel-choices.js";
import { HASHES } from "./spiegel-hashes.js";
/** @import { Mirror } from "./trede_spiegel.js" */

const NAME = "trede_spiegel_bg.wasm";
/** So much of a file shows its columns; so much is read at a time, and then the page breathes. */
const [HEAD, PIECE] = [64 * 1024, 1024 * 1024];
const NOT_LOADED = {
  nl: "De spiegel kan niet worden geladen. Kijk of er verbinding is, en laad de pagina opnieuw.",
  en: "The mirror can't be loaded. See whether there is a connection, and load the page again.",
};
const NOT_READ = {
  nl: "Het bestand is niet meer te lezen: het is weg of veranderd. Open het opnieuw.",
  en: "The file can't be read any more: it is gone or has changed. Open it again.",
};

const place = /** @type {HTMLElement} */ (document.querySelector("#spiegel"));
const lang = new URLSearchParams(location.search).get("lang") === "en" ? "en" : "nl";
document.documentElement.lang = lang;
/** @type {File | null} */
let file = null;
/** @type {Mirror | null} */
let screens = null;

/** A number that nobody can foresee: practices have theirs from it. */
const lot = () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;

/**
 * A piece of a file.
 * @param {File} of
 * @param {number} from
 * @param {number} length
 */
const bytes = async (of, from, length) => new Uint8Array(await of.slice(from, from + length).arrayBuffer());

/** Hands over the opened file, as long as more of it is wanted and no other was opened. */
async function read() {
  const of = file;
  if (!of) return;
  try {
    for (let from = 0; from < of.size; from += PIECE) {
      const piece = await bytes(of, from, PIECE);
      if (file !== of || !screens?.piece(piece)) return;
      // The screen is drawn, and a press on Stop is heard.
      await new Promise((done) => setTimeout(done));
    }
    if (file === of) screens?.end(lot());
  } catch (error) {
    console.warn("trede-wijzer: the file can't be read:", error);
    sayIn(place, NOT_READ[lang]);
  }
}

/**
 * @param {string} word
 * @param {any} about
 * @param {any} content
 */
function act(word, about, content) {
  if (word === "read") void read();
  else if (word === "close") file = null;
  else if (word === "print") window.print();
  else if (word === "file") saveFile(about[0], about[1], content);
  else if (word === "look" || word === "count" || word === "erase") void mine(word).then((said) => screens?.mine(...said));
}

// Counted or erased in another tab meanwhile.
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && act("look", null, null));

place.addEventListener("change", async ({ target }) => {
  if (!(target instanceof HTMLInputElement) || !target.matches(".opens")) return;
  const [chosen, other] = target.files ?? [];
  if (!chosen) return;
  file = chosen;
  place.querySelector(".school-says")?.remove();
  try {
    if (target.matches(".two")) {
      // One alone is no two: what is said of it says so.
      screens?.both(await bytes(chosen, 0, PIECE), other ? await bytes(other, 0, PIECE) : new Uint8Array());
    } else screens?.opened(chosen.name, await bytes(chosen, 0, HEAD));
  } catch (error) {
    console.warn("trede-wijzer: the file can't be read:", error);
    sayIn(place, NOT_READ[lang]);
  }
  target.value = "";
});

async function begin() {
  try {
    const { default: start, Mirror } = await import("./trede_spiegel.js");
    const integrity = HASHES[NAME];
    const address = new URL("./trede_spiegel_bg.wasm", import.meta.url);
    const response = await fetch(address, { credentials: "same-origin", ...(integrity && { integrity }) });
    if (!response.ok) throw new Error(`${NAME}: HTTP ${response.status}`);
    // Served under another type it starts as well.
    await start({ module_or_path: await response.arrayBuffer() });
    place.replaceChildren();
    screens = new Mirror(place, lang, today(), lot(), act);
  } catch (error) {
    console.error("trede-wijzer: the mirror can't start:", error);
    sayIn(place, NOT_LOADED[lang]);
  }
}
void begin();
