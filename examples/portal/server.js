// Plays the portal's server: keeps a referral under a token that is good once, for five minutes.

const MINUTES = 5;
const referrals = new Map();
// Between a server and a platform this is a call over the network.
const line = new BroadcastChannel("nagespeelde-server");
let sent = () => {};

/** Keeps a referral and gives the token for it. */
export function launch(referral) {
  const token = crypto.randomUUID();
  referrals.set(token, { referral, until: Date.now() + MINUTES * 60_000 });
  return token;
}

/** Hears of each referral that the doctor sent off. */
export function whenSent(listener) {
  sent = listener;
}

line.addEventListener("message", ({ data }) => {
  if (data.ask === "referral") {
    const kept = referrals.get(data.token);
    referrals.delete(data.token);
    line.postMessage({ answer: data.token, referral: kept && Date.now() < kept.until ? kept.referral : null });
  } else if (data.ask === "sent") {
    sent(data);
  }
});
