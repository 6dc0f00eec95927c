// The letter to the clipboard: as text for a record, as HTML for a mail program.

/**
 * Whether the text got there.
 * @param {string} text
 */
export async function copy(text) {
  try {
    const item = { "text/plain": text, "text/html": html(text) };
    const blobs = Object.entries(item).map(([type, content]) => [type, new Blob([content], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return plain(text);
  }
}

/**
 * An older browser, or a frame that may not: the text alone, or nothing.
 * @param {string} text
 */
async function plain(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * A paragraph a line; what stands before the first colon is its heading.
 * @param {string} text
 */
export function html(text) {
  const lines = text.split("\n").map((line) => line.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"));
  return lines.map((line) => `<p>${line.replace(/^([^:.]{1,40}:)/, "<b>$1</b>")}</p>`).join("");
}

/**
 * The same for a widget, which hears whether it got there.
 * @param {import("./run.js").Run} run
 * @param {string} text
 */
export async function copyIn(run, text) {
  run.call((widget) => widget.copied());
  const reached = await copy(text);
  run.call((widget) => widget.copied(reached));
}
