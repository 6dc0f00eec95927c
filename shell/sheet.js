// Style sheets that elements of several documents share: each document has its own of a text.

/** Of a text, the sheet for a document, in a list; an empty list in a browser too old for it, or a document that nobody looks at. */
export function sheetOf(text) {
  const made = new WeakMap();
  return (document) => {
    const Sheet = document.defaultView?.CSSStyleSheet;
    if (!Sheet || !("replaceSync" in Sheet.prototype)) return [];
    if (!made.has(document)) {
      const sheet = new Sheet();
      sheet.replaceSync(text);
      made.set(document, sheet);
    }
    return [made.get(document)];
  };
}
