// What pages of ours do alike: a sentence above what is there, and a file for who asks for one.

/**
 * A sentence above what stands in `place`, instead of the one before; nothing else is lost.
 * @param {Element} place
 * @param {string} text
 */
export function sayIn(place, text) {
  const line = Object.assign(document.createElement("p"), { className: "school-says", textContent: text });
  line.setAttribute("role", "alert");
  place.querySelector(".school-says")?.remove();
  place.prepend(line);
}

/**
 * Hands somebody a file, which the browser puts where they keep files.
 * @param {string} name
 * @param {string} type
 * @param {BlobPart} content
 */
export function saveFile(name, type, content) {
  const full = type.startsWith("text/") ? `${type};charset=utf-8` : type;
  const address = URL.createObjectURL(new Blob([content], { type: full }));
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
