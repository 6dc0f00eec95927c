// The day in the Netherlands: read for each consultation, and again while a page stays open.

const FORMAT = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" });

/** The day in the Netherlands, whatever the clock's zone. */
export const today = () => FORMAT.format(new Date());

/**
 * Whether a text is a day of the calendar.
 * @param {string} text
 */
export function isDate(text) {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T12:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/**
 * Hears of another day: looked at when somebody comes back to the page, begins to do something in `place`, and each minute. Gives the off function, and `look` to ask at once.
 * @param {HTMLElement} place
 * @param {string} from
 * @param {(day: string) => void} heard
 */
export function watchDay(place, from, heard) {
  let known = from;
  let minute = 0;
  const look = () => {
    const day = today();
    if (day === known) return;
    known = day;
    heard(day);
  };
  // A minute is a minute: nobody formats a date at every key.
  const glance = () => {
    const now = Math.floor(Date.now() / 60_000);
    if (now === minute) return;
    minute = now;
    look();
  };
  const every = setInterval(look, 60_000);
  const acts = ["pointerdown", "keydown"];
  for (const act of acts) place.addEventListener(act, glance, true);
  document.addEventListener("visibilitychange", look);
  return {
    look,
    stop() {
      clearInterval(every);
      for (const act of acts) place.removeEventListener(act, glance, true);
      document.removeEventListener("visibilitychange", look);
    },
  };
}
