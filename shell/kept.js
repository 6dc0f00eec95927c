// Texts that no host can replace, by the beginning of their key: they keep a patient safe.

/** What the widget is, and how far its agreements are; what a red flag says; what is no advice; whether a hand-over arrived. */
export const KEPT = [
  "bar.draft", "bar.review", "bar.training", "letter.mark", "patient.draft", "foot.",
  "alarm.", "stair.least", "advice.least", "advice.at-latest", "advice.first", "choose.lighter", "letter.alarms",
  "advice.expired", "advice.out-of-scope", "advice.no-fit", "advice.contradictory", "advice.depends", "day.", "trial.", "stair.trial",
  "letter.handing-over", "letter.handed-over", "letter.not-confirmed",
];

/** Whether a text with this key stays the widget's own. */
export const isKept = (key) => KEPT.some((own) => (own.endsWith(".") ? key.startsWith(own) : key === own || key.startsWith(`${own}.`)));
