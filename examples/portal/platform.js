// The platform: exchanges the token for the referral, and says when the doctor has sent it.
const token = new URLSearchParams(location.search).get("launch");
const line = new BroadcastChannel("nagespeelde-server");
const status = document.querySelector("[role=status]");
const form = document.querySelector("form");

line.addEventListener("message", ({ data }) => {
  if (data.answer !== token || !form.hidden) return;
  if (data.referral === null) {
    status.textContent = "Dit token is al gebruikt, of verlopen.";
    return;
  }
  status.textContent = "Lees de verwijzing na en verstuur haar.";
  for (const name of ["mark", "step", "within", "letter"]) form.elements[name].value = data.referral[name] ?? "";
  form.hidden = false;
});
line.postMessage({ ask: "referral", token });

form.querySelector("button").addEventListener("click", () => {
  line.postMessage({ ask: "sent", step: form.elements.step.value, number: Math.floor(Math.random() * 1e6) });
  status.textContent = "Verstuurd.";
});
