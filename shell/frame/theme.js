// Looks that a host may set from outside a frame; of the element it sets the same `--trede-*` properties itself.

const COLOURS = ["ink", "soft", "paper", "card", "line", "accent", "on-accent", "wash", "alarm", "amber"];
/** Each as the property of CSS that takes the same. */
const KINDS = new Map(
  Object.entries({ ...Object.fromEntries(COLOURS.map((name) => [name, "color"])), radius: "border-radius", font: "font-family" }),
);

/** Light, dark, or as the device is set. */
export const SCHEMES = ["light", "dark", "auto"];

/**
 * Sets these properties on the element: all of them, or none where one can't be.
 * @param {HTMLElement} element
 * @param {Record<string, string>} properties
 */
export function dress(element, properties) {
  if (properties === null || typeof properties !== "object") throw new TypeError("properties is an object");
  const names = Object.keys(properties);
  for (const name of names) {
    const kind = KINDS.get(name);
    if (!kind) throw new TypeError(`there is no property ${name.slice(0, 40)}; there are ${[...KINDS.keys()].join(", ")}`);
    const value = properties[name];
    const valid = typeof value === "string" && value.length <= 200 && !/[;{}]|url\(|var\(|image/i.test(value) && CSS.supports(kind, value);
    if (!valid) throw new TypeError(`${name} is no ${kind}`);
  }
  for (const name of names) element.style.setProperty(`--trede-${name}`, properties[name]);
}
