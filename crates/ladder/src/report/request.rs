//! Where a step sends the patient or the question, and within which term: one owner for the
//! screen, the letter, the card and the hand-over.

use crate::Within;
use crate::advice::Advice;
use crate::model::{Question, QuestionIx, RedFlag, StepIx, Topic, Urgency};

/// Where this step goes, under this advice.
///
/// With a red flag raised that is where the raised rows say, of those the heaviest that the step is
/// heavy enough for; never the step's own place while they name another. An ambulance has its own,
/// unless a row that asks for one names another. Several rows can each name one. The step's own is
/// that which its rules and fits name for this patient, of a suspicion for example; while answers are
/// open it can be one of more.
pub fn destinations<'a>(topic: &'a Topic, advice: &Advice, step: StepIx) -> Vec<&'a str> {
    let now = |step: StepIx| {
        let step = topic.steps.get(usize::from(step));
        step.is_some_and(|step| step.urgency == Some(Urgency::Now))
    };
    let own = |step: StepIx| {
        let known = advice.steps.get(usize::from(step));
        let doors = known.into_iter().flat_map(|step| &step.doors);
        doors.filter_map(move |door| topic.door(*door, step))
    };
    let ages = &advice.ages;
    let met = raised(topic, advice).filter(|flag| flag.at_least <= step);
    let heaviest = met.map(|flag| flag.at_least).max();
    let Some(floor) = heaviest.filter(|floor| now(*floor) == now(step)) else {
        return once(own(step).flat_map(|door| door.names(ages)));
    };
    let rows = raised(topic, advice).filter(|flag| flag.at_least == floor);
    let doors = rows.flat_map(|flag| match flag.destination {
        Some(named) => topic.door(Some(named), flag.at_least).into_iter().collect(),
        None => own(flag.at_least).collect::<Vec<_>>(),
    });
    once(doors.flat_map(|door| door.names(ages)))
}

/// Each of them once.
fn once<'a>(names: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut places = Vec::new();
    for name in names {
        if !places.contains(&name) {
            places.push(name);
        }
    }
    places
}

/// The same in one line.
pub fn destination(topic: &Topic, advice: &Advice, step: StepIx) -> String {
    destinations(topic, advice, step).join(" · ")
}

/// Whether this step's question goes to the treating specialist: so it is of every step that a
/// specialist answers, advised or chosen instead.
pub fn addressee(topic: &Topic, advice: &Advice, step: StepIx) -> bool {
    let step = topic.steps.get(usize::from(step));
    let treating = step.is_some_and(|step| step.by_specialist);
    treating && advice.addressee && !advice.possible.is_empty()
}

/// Within which term this step is asked, under this advice; nothing where nobody says.
///
/// An urgent step is called today, or within the hours that are asked for. The advised step has the term of the advice, and with a red flag
/// raised and others open the latest that is still possible. Another step has its own where its
/// fits say one, and never the term of what one does oneself.
pub fn term(topic: &Topic, advice: &Advice, step: StepIx) -> Option<Within> {
    let known = topic.steps.get(usize::from(step))?;
    let of_advice = advice
        .within
        .or_else(|| raised(topic, advice).next().and(advice.latest));
    if known.urgency.is_some() {
        let hours = of_advice.filter(|term| *term < Within::TODAY);
        return Some(hours.unwrap_or(Within::TODAY));
    }
    if advice.step == Some(step) {
        return of_advice;
    }
    let fits = advice.steps.get(usize::from(step)).map(|step| &step.fits);
    let fits = fits.into_iter().flatten();
    let own = fits
        .filter_map(|fit| topic.fits.get(usize::from(*fit))?.within)
        .min();
    let asked = advice.possible.iter().all(|step| {
        let step = topic.steps.get(usize::from(*step));
        step.is_some_and(|step| step.by_specialist || step.urgency.is_some())
    });
    let asked = of_advice.filter(|_| asked && !advice.possible.is_empty());
    own.into_iter().chain(asked).min()
}

/// By when this step is asked, as it may be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// Within this term; the access time of a clinic too.
    Within(Within),
    /// An agreement says that there is no hurry.
    NoHurry,
    /// Nobody agreed on a term, and the answer comes on the day that it is asked.
    SameDay,
    /// Nobody agreed on a term: whoever answers has an access time.
    Access,
    /// Nobody agreed on a term, and no specialist's access time holds.
    NoneAgreed,
    /// Nobody says.
    Unknown,
}

/// By when this step is asked, under this advice. *Geen haast* is said only where a fit of that step
/// says so, and an access time only of what has one: a telephone has none.
pub fn due(topic: &Topic, advice: &Advice, step: StepIx) -> Due {
    let Some(term) = term(topic, advice, step) else {
        return Due::Unknown;
    };
    let known = topic.steps.get(usize::from(step));
    let answers = known.filter(|step| step.by_specialist && step.urgency.is_none());
    let shortest = answers.and_then(|step| step.shortest.as_ref());
    let same_day = shortest.is_some_and(|shortest| shortest.within <= Within::TODAY);
    match term {
        Within::NO_HURRY if says_no_hurry(topic, advice, step) => Due::NoHurry,
        Within::NO_HURRY | Within::ACCESS if same_day => Due::SameDay,
        Within::NO_HURRY if answers.is_some() => Due::Access,
        Within::NO_HURRY => Due::NoneAgreed,
        term => Due::Within(term),
    }
}

/// Whether a fit of this step says that there is no hurry; else nobody agreed on a term.
fn says_no_hurry(topic: &Topic, advice: &Advice, step: StepIx) -> bool {
    let fits = advice.steps.get(usize::from(step));
    let mut fits = fits.into_iter().flat_map(|step| &step.fits);
    fits.any(|fit| {
        let fit = topic.fits.get(usize::from(*fit));
        fit.is_some_and(|fit| fit.within == Some(Within::NO_HURRY))
    })
}

/// What the request is about: the signs of the raised red flags, else the topic. A topic's name can
/// say that nothing is the matter, such as *niet acuut*.
pub fn about(topic: &Topic, advice: &Advice) -> String {
    let rows = advice.red_flags.iter().filter(|flag| flag.counts);
    let signs = rows.filter_map(|flag| topic.questions.get(usize::from(flag.row)));
    let signs: Vec<_> = signs.map(Question::named).collect();
    if signs.is_empty() {
        topic.name.clone()
    } else {
        signs.join("; ")
    }
}

/// What the red flags at *ja* ask for.
fn raised<'a>(topic: &'a Topic, advice: &Advice) -> impl Iterator<Item = &'a RedFlag> {
    let rows = advice.red_flags.iter().filter(|flag| flag.counts);
    rows.filter_map(|flag| red_flag(topic, flag.row))
}

fn red_flag(topic: &Topic, row: QuestionIx) -> Option<&RedFlag> {
    topic.questions.get(usize::from(row))?.red_flag()
}
