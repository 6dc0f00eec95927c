// Texts that no host can replace: they keep a patient safe.

/** By a key, or by the beginning of one where it ends in a dot, each with why. */
export const KEPT = {
  "bar.draft": "how far the agreements are",
  "bar.review": "how far the agreements are",
  "bar.training": "how far the agreements are",
  "letter.mark": "how far the agreements are, where the letter is read",
  "patient.draft": "how far the texts for patients are",
  "foot.": "who decides, and whose agreements these are",
  "over.": "what it is meant for and what it is not, and where a fault is told",
  "alarm.": "what a red flag asks and says",
  "letter.alarms": "what was not reported is not what was not found",
  "stair.alarm": "that a red flag decided",
  "stair.contradictory": "that the agreements contradict each other",
  "stair.least": "the least that a red flag asks",
  "stair.calm": "that no red flag was reported",
  "advice.least": "the least that a red flag asks",
  "advice.at-latest": "by when at the latest",
  "advice.first": "that the red flags come first",
  "net.closed": "which red flags were not there",
  "call.": "what a red flag asks to do",
  "signed.": "whether a doctor signed these rules",
  "proof.": "how firm it is",
  "why.unsourced": "that nothing is behind it",
  "why.term": "how firm a term is",
  "advice.addressee": "who is called",
  "advice.within": "by when",
  "choose.lighter": "that the choice is lighter than a red flag allows",
  "keys.": "what a key says to a red flag",
  "start.lead": "who decides",
  "start.none.hint": "that the red flags of the complaint are not asked",
  "advice.no-hurry": "by when",
  "advice.no-term": "by when",
  "none.": "what to do where there is no advice",
  "conflict.until": "what to do until there is an answer",
  "step.unanswered": "that nothing was answered",
  "advice.scope": "that there may be no advice",
  "advice.expired": "that there is no advice",
  "advice.recalled": "that an advice was withdrawn",
  "advice.out-of-scope": "that there is no advice",
  "advice.no-fit": "that there is no advice",
  "advice.contradictory": "that the agreements contradict each other",
  "advice.depends": "that there is no advice yet",
  "advice.changed": "that something else wrote into the screen",
  "day.": "that the agreements have ended",
  "news.": "whether it is the same patient",
  "question.lost": "that answers are gone",
  "trial.": "that these are not the patient's answers",
  "stair.trial": "that these are not the patient's answers",
  "letter.call": "who is called",
  "letter.question.alarm": "that a red flag is asked about",
  "letter.asked": "what is asked of whoever is called",
  "letter.term": "by when",
  "letter.no-hurry": "by when",
  "letter.no-term": "by when",
  "letter.outdated": "that the letter is of other answers",
  "letter.handing-over": "that it has not arrived yet",
  "letter.handed-over": "that it has arrived",
  "letter.not-confirmed": "that nobody confirmed that it arrived",
};

const KEYS = Object.keys(KEPT);

/**
 * Whether a text with this key stays the widget's own.
 * @param {string} key
 */
export const isKept = (key) => KEYS.some((own) => (own.endsWith(".") ? key.startsWith(own) : key === own || key.startsWith(`${own}.`)));
