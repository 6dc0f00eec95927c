// A host's own names for what it calls a product, such as ZorgDomein's.
/** @import { Product, Referral } from "./interface.js" */
import { nearest } from "./attributes.js";
import { saidBy } from "./levels.js";
import { short } from "./problem.js";

const WORDS = /** @type {const} */ (["step", "specialty", "topic", "product"]);

/**
 * Of a host's list: `{ step, specialty?, topic?, product }`; the narrowest that fits a referral names its product.
 * @param {unknown} given
 * @returns {Required<Product>[]}
 */
export function productsOf(given) {
  if (given === null || given === undefined) return [];
  if (!Array.isArray(given) || given.length > 2000)
    throw new TypeError("trede-wijzer: products is a list of at most 2000 of { step, specialty?, topic?, product }");
  return given.map((one, place) => {
    /** @param {string} name @returns {any} */
    const said = (name) => (typeof one === "object" && one !== null ? (saidBy(one, name) ?? "") : "");
    const entry = { step: said("step"), specialty: said("specialty"), topic: said("topic"), product: said("product") };
    const wrong = WORDS.find((name) => typeof entry[name] !== "string" || entry[name].length > 200);
    if (wrong) throw new TypeError(`trede-wijzer: products[${place}].${wrong} is a text of at most 200 characters`);
    if (!entry.step || !entry.product)
      throw new TypeError(`trede-wijzer: products[${place}] has a step and a product; it has ${short(JSON.stringify(one))}`);
    return entry;
  });
}

/**
 * What of these products the agreements don't know, in a sentence for the developer; `known` gives the names of a kind. Nothing where all is known.
 * @param {Required<Product>[]} products
 * @param {(kind: string) => string[]} known
 */
export function unknownIn(products, known) {
  const wrong = WORDS.slice(0, 3).flatMap((kind) => {
    const names = products.length > 0 ? known(kind) : [];
    const unknown = products.map((entry, place) => ({ place, name: entry[kind] })).filter(({ name }) => name && !names.includes(name));
    return unknown.map(({ place, name }) => {
      const meant = nearest(name, names);
      return `products[${place}].${kind}="${short(name)}" is unknown${meant ? `; did you mean "${meant}"?` : ""}`;
    });
  });
  const more = wrong.length > 3 ? `; and ${wrong.length - 3} more` : "";
  return wrong.length > 0 ? `${wrong.slice(0, 3).join("; ")}${more}` : undefined;
}

/**
 * The referral with the host's own product name, where it has one.
 * @template {Referral | null | undefined} Given
 * @param {Given} referral
 * @param {Required<Product>[]} products
 * @returns {Given}
 */
export function named(referral, products) {
  if (!referral) return referral;
  /** @param {Required<Product>} entry */
  const fits = (entry) =>
    entry.step === referral.step &&
    (!entry.specialty || entry.specialty === referral.specialty.id) &&
    (!entry.topic || entry.topic === referral.topic);
  /** @param {Required<Product>} entry */
  const narrow = (entry) => (entry.topic ? 2 : 0) + (entry.specialty ? 1 : 0);
  const [best] = products.filter(fits).sort((a, b) => narrow(b) - narrow(a));
  return best ? { ...referral, product: best.product } : referral;
}
