// The part of the widget that can be seen, where that isn't for the style sheet to know: in a frame as high as what is in
// it, or in something that cuts it off, the window around ends somewhere in the middle.

/** So many strips lie over the widget; where the one at an edge of what is seen changes, that edge moved. */
const STRIPS = 32;
const STEPS = Array.from({ length: 26 }, (_, step) => step / 25);
/** So long, in ms, an edge rests before the bar follows: while somebody scrolls it goes along with the page. */
const REST = 90;

/**
 * Says in the style sheets of `root` how far below the upper and above the lower edge of what scrolls around `place`
 * the part lies that is seen: `--above` and `--below`, for what sticks. Gives the off function. An observer without a
 * root of its own looks through every frame up to the window, of whatever origin.
 * @param {ShadowRoot} root
 * @param {HTMLElement} place
 */
export function watchSight(root, place) {
  const port = scroller(place);
  if (parent === self && port === null) return () => {};
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(".place { --above: 0px; --below: 0px }");
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const ladder = document.createElement("div");
  ladder.className = "sight";
  ladder.ariaHidden = "true";
  const strips = Array.from({ length: STRIPS }, () => ladder.appendChild(document.createElement("div")));
  place.append(ladder);

  /** @type {Map<Element, IntersectionObserverEntry>} */
  const seen = new Map();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const settle = () => {
    timer = undefined;
    const inView = strips.filter((strip) => seen.get(strip)?.isIntersecting);
    const [first, last] = [inView[0], inView.at(-1)].map((strip) => strip && seen.get(strip));
    // Nothing of it is in view: where it was last is as good as anywhere.
    if (!first || !last) return;
    /** @param {IntersectionObserverEntry} entry @param {Element | undefined} end */
    const whole = ({ intersectionRatio, target }, end) => target === end && intersectionRatio > 0.99;
    const { style } = /** @type {CSSStyleRule} */ (sheet.cssRules[0]);
    /** @param {string} name @param {string} value */
    const said = (name, value) => style.getPropertyValue(name) === value || style.setProperty(name, value);
    const [{ top }, { bottom }] = [first.intersectionRect, last.intersectionRect];
    const edge = port && edges(port);
    said("--above", whole(first, strips[0]) ? "0px" : px(top - (edge?.top ?? 0)));
    // Of the frame's own height the sheet knows at once when it grows.
    said("--below", whole(last, strips.at(-1)) ? "0px" : edge ? px(edge.bottom - bottom) : `calc(100vh - ${px(bottom)})`);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) seen.set(entry.target, entry);
      clearTimeout(timer);
      timer = setTimeout(settle, REST);
    },
    { threshold: STEPS },
  );
  // What grew has its strips elsewhere: all are asked again.
  const sized = new ResizeObserver(() => {
    observer.disconnect();
    for (const strip of strips) observer.observe(strip);
  });
  sized.observe(place);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    sized.disconnect();
    ladder.remove();
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}

/** @param {number} length */
const px = (length) => `${Math.max(0, Math.round(length))}px`;

/**
 * What something that sticks in `place` sticks to: the nearest that could scroll or cuts off; nothing where that is the window.
 * @param {Element} place
 */
function scroller(place) {
  for (let at = up(place); at && at !== document.documentElement && at !== document.body; at = up(at)) {
    const { overflowX, overflowY } = getComputedStyle(at);
    if ([overflowX, overflowY].some((overflow) => ["auto", "scroll", "hidden"].includes(overflow))) return at;
  }
  return null;
}

/** @param {Element} node */
const up = (node) => {
  const root = node.getRootNode();
  return node.assignedSlot ?? node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
};

/**
 * The upper and lower edge of what scrolls, as the window counts.
 * @param {Element} port
 */
function edges(port) {
  const top = port.getBoundingClientRect().top + port.clientTop;
  return { top, bottom: top + port.clientHeight };
}
