// Guide and mirror in the element: links to their pages beside the module, for the region and the topic. Nothing is fetched, and
// no link says more of a patient than the topic.
import { place as beside } from "./files.js";
import { notice, slot } from "./notice.js";
import { REGION } from "./table.js";
/** @import { Voice } from "./voice.js" */

/** What its links are drawn by, and the region. */
export const OF_GUIDE = ["mode", "lang", "topic"];

/** What holds in every region.
 * @type {[key: string, page: string][]} */
const GENERAL = [
  ["shell.guide.forms", "vormen.html"],
  ["shell.guide.known", "bekend.html"],
  ["shell.guide.about", "over.html"],
];
/** @type {[key: string, page: string]} */
const MIRROR = ["shell.mirror.open", "spiegel/index.html"];

/**
 * Of a name that is none no address is made.
 * @param {string} name
 */
const named = (name) => /^[a-z0-9-]+$/.test(name);

/**
 * The region's and the topic's own pages.
 * @param {string} region
 * @param {string} topic
 * @returns {[key: string, page: string][]}
 */
function pagesOf(region, topic) {
  if (!named(region)) return [];
  /** @type {[key: string, page: string][]} */
  const pages = named(topic) ? [["shell.guide.topic", `${region}/onderwerpen/${topic}.html`]] : [];
  return [...pages, ["shell.guide.ladder", `${region}/index.html`], ["shell.guide.topics", `${region}/onderwerpen.html`]];
}

/**
 * Rules of the portal's `own` may differ from those of the pages: then these are not linked to.
 * @param {HTMLElement} element
 * @param {ShadowRoot} root
 * @param {Voice} voice
 * @param {(key: string) => string} words
 * @param {boolean} own
 */
export function guide(element, root, voice, words, own) {
  const here = own ? [] : pagesOf(element.getAttribute("region") || REGION, element.getAttribute("topic") ?? "");
  /** @type {typeof here} */
  const pages = [...here, ...GENERAL].map(([key, page]) => [key, `gids/${page}`]);
  return links(root, voice, words, "shell.guide", [...pages, MIRROR]);
}

/**
 * The mirror in the element: it has a page of its own, where a file of counts is opened.
 * @param {ShadowRoot} root
 * @param {Voice} voice
 * @param {(key: string) => string} words
 */
export const mirror = (root, voice, words) =>
  links(root, voice, words, "shell.mirror", [MIRROR, ["shell.mirror.own", "spiegel/index.html#eigen"]]);

/**
 * Draws links below a title of this key; there is nothing to end.
 * @param {ShadowRoot} root
 * @param {Voice} voice
 * @param {(key: string) => string} words
 * @param {string} titled
 * @param {[key: string, page: string][]} pages
 */
function links(root, voice, words, titled, pages) {
  const items = pages.map(([key, page]) => {
    const link = document.createElement("a");
    link.href = beside(page).href;
    // The portal's own page stays.
    [link.target, link.rel] = ["_blank", "noopener noreferrer"];
    link.textContent = words(key);
    const item = document.createElement("li");
    item.append(link);
    return item;
  });
  const list = document.createElement("ul");
  list.append(...items);
  const place = document.createElement("nav");
  place.className = "guide";
  place.setAttribute("aria-label", words(titled));
  const title = document.createElement("h1");
  title.textContent = words(titled);
  place.append(title, notice("note", words(`${titled}.says`)), list);
  root.replaceChildren(...voice.notes(), slot("intro"), place, slot("contact"), slot("footer"));
  voice.emit("ready", {});
  voice.emit("loaded", {});
  return () => {};
}
