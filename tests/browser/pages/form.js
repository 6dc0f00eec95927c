// A form as one would write it by hand: ten questions, and a line that says what was answered.
const form = document.querySelector("form");
for (let number = 1; number <= 10; number++) {
  const box = document.createElement("fieldset");
  const legend = document.createElement("legend");
  legend.textContent = `Vraag ${number}`;
  box.append(legend);
  for (const text of ["Ja", "Nee", "Weet ik niet"]) {
    const label = document.createElement("label");
    const input = document.createElement("input");
    input.type = "radio";
    input.name = `q${number}`;
    input.value = text;
    label.append(input, ` ${text}`);
    box.append(label);
  }
  form.append(box);
}
form.addEventListener("change", () => {
  const given = [...new FormData(form)].map(([name, value]) => `${name}: ${value}`);
  document.querySelector("output").textContent = given.join(", ");
});
