// The portal: gives the wijzer what it knows, and starts the platform with what comes back.
import { launch, whenSent } from "./server.js";

const dialog = document.querySelector("dialog");
const wijzer = document.querySelector("trede-wijzer");
const platform = document.querySelector("iframe");
await customElements.whenDefined("trede-wijzer");
const api = wijzer.api(1);

for (const patient of document.querySelectorAll("[data-icpc]")) {
  patient.addEventListener("click", () => {
    const { icpc, age, sex } = patient.dataset;
    api.reset();
    // The GP pressed this for the wijzer: its first question may have the focus.
    wijzer.addEventListener("trede-advice", api.focus, { once: true });
    api.setContext({ icpc, age, sex });
    dialog.showModal();
  });
}

// The referral names the step that the doctor goes on with: the advised one, or another.
api.on("handoff", ({ referral, letter, accept }) => {
  dialog.close();
  const { step, addressee, within, mark } = referral;
  platform.src = `platform.html?launch=${launch({ step, addressee, within, mark, letter })}`;
  platform.hidden = false;
  // It has arrived: the wijzer says so, and never before.
  accept(true);
});

whenSent(({ step, number }) => {
  platform.hidden = true;
  const entry = document.createElement("li");
  entry.textContent = `Verstuurd naar ${step}, nummer ${number}`;
  document.querySelector("#record").append(entry);
  api.reset();
});
