// Style sheets that elements of several documents share: each document has its own of a text.

/**
 * Of a text, the sheet for a document, in a list; an empty list in a browser too old for it, or a document that nobody looks at.
 * @param {string} text
 * @returns {(document: Document) => CSSStyleSheet[]}
 */
export function sheetOf(text) {
  /** @type {WeakMap<Document, CSSStyleSheet>} */
  const made = new WeakMap();
  return (document) => {
    const Sheet = document.defaultView?.CSSStyleSheet;
    if (!Sheet || !("replaceSync" in Sheet.prototype)) return [];
    const sheet = made.get(document) ?? new Sheet();
    if (!made.has(document)) sheet.replaceSync(text);
    made.set(document, sheet);
    return [sheet];
  };
}
