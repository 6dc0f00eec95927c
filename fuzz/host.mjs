// node host.mjs FAST_CHECK SECONDS SHELL: what a host may say, in any form that a page can hold. What can't be understood is a
// TypeError or a Problem for the developer, short enough to print, and never anything else. Prints how much was tried.
import { strict as assert } from "node:assert";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [library, seconds, folder] = process.argv.slice(2);
const fc = await import(pathToFileURL(library));
// All scripts of the shell beside each other, as a page has them.
const shell = (name) => import(pathToFileURL(join(folder, name)));
globalThis.document = { baseURI: "https://portaal.example/dossier/" };
const { ageOf, bookOf, languageOf, loadingOf, modeOf, nearest, sexOf, stringsOf } = await shell("attributes.js");
const { addressOf } = await shell("address.js");
const { contextOf } = await shell("context.js");
const { exactOrigin, fault } = await shell("messages.js");
const { productsOf, unknownIn } = await shell("products.js");
const { recallsAt } = await shell("recalls.js");
const { Problem } = await shell("problem.js");

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary", maxLength: 4000 }),
  fc.constantFrom("120", "1e9", "-0", "NaN", "0x10", "٣", "12,5", "__proto__"),
);
const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSparseArray: true,
  maxDepth: 4,
});
const context = fc.record({ topic: anything, icpc: anything, age: anything, sex: anything, bsn: text }, { requiredKeys: [] });
const products = fc.array(fc.record({ step: fc.oneof(text, anything), specialty: text, topic: text, product: text }, { requiredKeys: [] }));
const { OF_PATIENT: PATIENT } = await shell("table.js");
const named = fc.oneof(text, fc.constantFrom("region", "mode", "date", "set", "learner", "lang", "theme", "origin", "handle", ...PATIENT));
// As it stands in an address: written properly, or whatever somebody made of it.
const asked = fc.oneof(
  text,
  fc.webQueryParameters(),
  fc.array(fc.tuple(named, text), { maxLength: 20 }).map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join("&")),
  fc.array(fc.tuple(named, fc.string({ unit: "binary" }))).map((pairs) => pairs.map((pair) => pair.map(escape).join("=")).join("&")),
);
const recalls = fc.record({
  intrekkingen: fc.array(
    fc.record({ regio: text, onderwerp: text, afspraken: fc.array(text), sinds: text, waarom: text, doe: text }, { requiredKeys: [] }),
  ),
});

/** Returns, or refuses in the way that a developer reads. */
const refuses = (what) => {
  try {
    return what();
  } catch (error) {
    assert(error instanceof TypeError || error instanceof Problem, String(error));
    assert(error.message.length < 2000, error.message.slice(0, 200));
    return undefined;
  }
};

const properties = {
  "an attribute": fc.property(text, (value) => {
    for (const read of [ageOf, bookOf, languageOf, loadingOf, modeOf]) {
      const [, problem] = read(value);
      assert(problem === undefined || (problem instanceof Problem && problem.message.length < 300));
    }
    const [age] = ageOf(value);
    assert(age === undefined || (age >= 0 && age <= 120));
    assert(["", "vrouw", "man"].includes(sexOf(value)));
    nearest(value, ["region", "topic"]);
  }),
  "a context": fc.property(fc.oneof(anything, context), (value) => {
    const read = refuses(() => contextOf(value));
    if (!read) return;
    for (const one of read.said.values()) assert(one === null || (typeof one === "string" && one.length <= 200));
    for (const told of [read.wrong, read.strange]) assert(told === undefined || told.length < 1000);
  }),
  strings: fc.property(fc.oneof(anything, fc.dictionary(text, text)), (value) => void refuses(() => stringsOf(value))),
  products: fc.property(fc.oneof(anything, products), (value) => {
    const read = refuses(() => productsOf(value));
    if (read) assert((unknownIn(read, () => ["pluspunt"]) ?? "").length < 2000);
  }),
  "a message": fc.property(
    fc.oneof(anything, fc.record({ messageId: text, messageType: text, payload: anything }, { requiredKeys: [] })),
    (value) => {
      const told = fault(value);
      assert(told === undefined || told.length < 200);
      if (told === undefined) assert(typeof value.messageId === "string" && typeof value.payload === "object");
    },
  ),
  "an address of a frame": fc.property(asked, asked, (query, fragment) => {
    const [search, hash] = [new URLSearchParams(query), new URLSearchParams(fragment)];
    const { attributes, lang, theme, origin, handle, wrong } = addressOf(search, hash);
    // Of a patient only what the fragment says: a query is in the logs of servers.
    for (const [name, value] of attributes) {
      const from = PATIENT.includes(name) ? hash : search;
      assert(value.length <= 200 && from.get(name).startsWith(value));
    }
    for (const said of [lang, theme, origin, handle]) assert(said === undefined || said.length <= 200);
    assert(wrong.length <= 10 && wrong.every((line) => line.length < 300));
    const values = PATIENT.flatMap((name) => [...search.getAll(name), ...hash.getAll(name)]);
    for (const value of values.filter((one) => one.length > 40)) assert(wrong.every((line) => !line.includes(value)));
  }),
  "an origin": fc.property(fc.oneof(text, fc.webUrl(), anything), (value) => {
    const origin = exactOrigin(value);
    assert(origin === undefined || new URL(origin).origin === value);
  }),
  "a list of recalls": fc.asyncProperty(
    fc.oneof(
      text,
      fc.json(),
      recalls.map((list) => JSON.stringify(list)),
    ),
    async (body) => {
      const read = await recallsAt(new URL("https://portaal.example/intrekkingen.json"), async () => new Response(body)).catch(
        (error) => error,
      );
      // Six texts each, or a Problem: a list that can't be read is no empty one.
      if (Array.isArray(read)) assert(read.length % 6 === 0 && read.every((one) => typeof one === "string"));
      else assert(read instanceof Problem && read.message.length < 1000, String(read));
    },
  ),
};

const each = (Number(seconds) * 1000) / Object.keys(properties).length;
let inputs = 0;
for (const [name, property] of Object.entries(properties)) {
  const until = Date.now() + each;
  do {
    const told = await fc.check(property, { numRuns: 500, endOnFailure: false });
    if (told.failed) {
      console.error(
        `${name}, seed ${told.seed}, path ${told.counterexamplePath}: ${fc.stringify(told.counterexample)}\n${told.errorInstance}`,
      );
      process.exit(1);
    }
    inputs += told.numRuns;
  } while (Date.now() < until);
}
console.log(inputs);
