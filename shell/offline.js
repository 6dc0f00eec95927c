// The standalone page without a network: only for who asks, for else nothing is kept on a machine.

const TEXTS = {
  offer: "Ook zonder netwerk gebruiken",
  keeps:
    "Bewaart de wijzer en de afspraken op dit apparaat; niets van een patiënt. Na zeven dagen zonder netwerk geeft hij geen advies meer.",
  kept: "Deze wijzer werkt ook zonder netwerk.",
  failed: "Bewaren is niet gelukt.",
  newer: "Er zijn nieuwe afspraken of een nieuwe wijzer. Zij gelden pas als u ze neemt; een consult dat openstaat gaat dan weg.",
  take: "Neem ze nu",
};

/** By this name alone a policy of Trusted Types lets the page start the worker. */
const POLICY = "trede-site";

/** @param {HTMLElement} line */
async function begin(line) {
  const [button, said] = [document.createElement("button"), document.createElement("span")];
  button.type = "button";
  said.setAttribute("role", "status");
  line.replaceChildren(button, " ", said);
  line.hidden = false;
  /** @param {string} text @param {string} [press] @param {() => void} [pressed] */
  const show = (text, press, pressed) => {
    said.textContent = text;
    button.hidden = !press;
    button.textContent = press ?? "";
    button.onclick = pressed ?? null;
  };
  /** @param {ServiceWorkerRegistration} registration */
  const follow = (registration) => {
    const { waiting, installing } = registration;
    if (waiting && registration.active) show(TEXTS.newer, TEXTS.take, () => take(waiting));
    else show(registration.active ? TEXTS.kept : TEXTS.keeps);
    installing?.addEventListener("statechange", () => {
      if (installing.state === "redundant" && !registration.active) show(TEXTS.failed);
      else follow(registration);
    });
  };
  /** @param {ServiceWorkerRegistration} registration */
  const watch = (registration) => {
    installable();
    follow(registration);
    registration.addEventListener("updatefound", () => follow(registration));
  };
  const known = await navigator.serviceWorker.getRegistration();
  if (known) watch(known);
  else show(TEXTS.keeps, TEXTS.offer, () => void register().then(watch, () => show(TEXTS.failed)));
}

/** Only now: a browser fetches what this names, and who didn't ask has no use for it. */
function installable() {
  const manifest = document.createElement("link");
  manifest.rel = "manifest";
  manifest.href = "manifest.json";
  document.head.append(manifest);
}

function register() {
  const { trustedTypes } = /** @type {any} */ (globalThis);
  const policy = trustedTypes?.createPolicy(POLICY, { createScriptURL: () => "sw.js" });
  return navigator.serviceWorker.register(policy?.createScriptURL("") ?? "sw.js", { updateViaCache: "none" });
}

/** @param {ServiceWorker} waiting */
function take(waiting) {
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  waiting.postMessage("take");
}

const line = document.getElementById("offline");
if (line && "serviceWorker" in navigator) void begin(line);
