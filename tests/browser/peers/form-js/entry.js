// The form of `form.js`, made with form-js: ten questions of three answers.
import { createForm } from "@bpmn-io/form-js-viewer";

const values = ["Ja", "Nee", "Weet ik niet"].map((label) => ({ label, value: label }));
const components = Array.from({ length: 10 }, (_, place) => ({
  type: "radio",
  key: `q${place + 1}`,
  label: `Vraag ${place + 1}`,
  values,
}));

void createForm({ container: document.querySelector("main"), schema: { type: "default", components }, data: {} });
