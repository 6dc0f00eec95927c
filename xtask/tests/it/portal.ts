// A portal, as its engineer would write it: compiled against the types, never run.
import type { Advice, HandoffDetail, TredeApi, TredeWijzer } from "./trede.js";

const wijzer: TredeWijzer | null = document.querySelector("trede-wijzer");
const api: TredeApi | undefined = wijzer?.api(1);
api?.setContext({ icpc: "K86", age: 60, sex: "vrouw" });
const off: (() => void) | undefined = api?.on("advice", ({ advice, card, bundle }) => {
  const step: string | null = advice.step;
  console.log(step, card.summary.length < 140, card.indicator === "critical", bundle.entry.length);
});
off?.();

function send({ referral, letter, feedback, bundle }: HandoffDetail): Promise<Response> {
  const body = JSON.stringify({ product: referral.product ?? referral.destination, letter, feedback, bundle });
  return fetch("/verwijzing", { method: "POST", body });
}

wijzer?.addEventListener("trede-handoff", (event) => void send(event.detail));
document.addEventListener("trede-advice", (event) => {
  const last: Advice = event.detail.advice;
  console.log(last.redFlags.map((flag) => flag.atLeast), last.use);
});
document.addEventListener("trede-override", ({ detail }) => console.log(detail.chosen?.step, detail.chosen?.reason));
document.addEventListener("trede-error", ({ detail }) => console.error(detail.code, detail.message));

const made = document.createElement("trede-wijzer");
made.region = "oostelijk-zuid-limburg";
made.mode = "consult";
made.agreements = { index: new ArrayBuffer(8), topics: new Uint8Array(8), reasons: new Uint8Array(8) };

// @ts-expect-error: there is no version 2.
wijzer?.api(2);
// @ts-expect-error: a name has no place in a context.
api?.setContext({ name: "Jansen" });
// @ts-expect-error: not a mode.
made.mode = "expert";
