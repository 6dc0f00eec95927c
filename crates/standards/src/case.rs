//! One consultation, as all outputs see it.

use ladder::advice::{Advice, Status};
use ladder::date::Date;
use ladder::model::{Agreements, Step, StepIx, Topic, TopicEntry, Urgency, Use};
use ladder::report::Report;
use ladder::{Answers, OLDEST, Spoken, Within};

use crate::Named;
use crate::id::uuid;

/// One consultation: the agreements, the answers and what they come to. All must belong together.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    /// The region's agreements.
    pub agreements: &'a Agreements,
    /// The topic.
    pub topic: &'a Topic,
    /// The answers.
    pub answers: &'a Answers,
    /// What they come to.
    pub advice: &'a Advice,
    /// The same in words.
    pub report: &'a Report<'a>,
    /// The day.
    pub date: Date,
    /// What the host gave.
    pub given: Given<'a>,
}

/// What the host knows of the patient: it goes out again as it was given, whatever the questions make
/// of it.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Given<'a> {
    /// In years.
    pub age: Option<f64>,
    /// `vrouw` or `man`.
    pub sex: Option<&'a str>,
    /// The ICPC-1 code.
    pub icpc: Option<&'a str>,
}

impl Given<'_> {
    /// The patient in a few words: `vrouw, 60 jaar`; nothing where nothing was given.
    pub fn person(&self) -> String {
        let sex = self.sex.map(str::to_owned);
        let age = self.age.map(|age| format!("{} jaar", years(age)));
        sex.into_iter().chain(age).collect::<Vec<_>>().join(", ")
    }

    /// The one ICPC-1 code that is known: the given one, where it is of this topic, else the topic's
    /// only one. Of several the GP knows which; we don't.
    pub fn code(&self, entry: &TopicEntry) -> Option<String> {
        let given = self.icpc.map(|code| code.trim().to_ascii_uppercase());
        let given = given.filter(|code| {
            let (chapter, sub) = code.split_once('.').unwrap_or((code, "00"));
            let two = sub.len() == 2 && sub.bytes().all(|b| b.is_ascii_digit());
            two && entry.icpc.iter().any(|own| own == chapter || own == code)
        });
        given.or_else(|| match entry.icpc.as_slice() {
            [only] => Some(only.clone()),
            _ => None,
        })
    }
}

/// An age in whole years, as it is said. Printing any number whatever would weigh more in the widget
/// than all of this.
pub fn years(age: f64) -> u8 {
    let mut down = (0..=OLDEST).rev();
    down.find(|years| f64::from(*years) <= age).unwrap_or(0)
}

/// How urgent a request is, in FHIR's words.
///
/// A term of weeks is *routine*: the classes of a regular referral run from one week to three
/// months (`jbz-urgentie`). With a red flag it is *urgent* at least. This is no triage: NTS
/// urgencies are not mapped on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Priority {
    /// Within weeks, or no hurry.
    Routine,
    /// Within days, or a red flag.
    Urgent,
    /// Today, or within hours.
    Asap,
    /// At once.
    Stat,
}

impl<'a> Case<'a> {
    /// The step that may be named as the advice: one step, in scope, and the red flags are
    /// answered.
    pub fn advised(&self) -> Option<StepIx> {
        self.advice.advised(self.topic, self.answers)
    }

    /// The step at this place.
    pub fn step(&self, step: StepIx) -> Option<&'a Step> {
        self.topic.steps.get(usize::from(step))
    }

    /// How its steps are named.
    pub fn named(&self) -> Named<'a> {
        Named {
            agreements: self.agreements,
            topic: self.topic,
            advice: self.advice,
        }
    }

    /// The term of this step.
    pub(crate) fn within(&self, step: StepIx) -> Option<Within> {
        self.named().within(step)
    }

    /// The term in words; none where there is no hurry.
    pub(crate) fn term(&self, step: StepIx) -> Option<String> {
        self.named().term(step)
    }

    /// How urgent this step is.
    pub(crate) fn priority(&self, step: StepIx) -> Priority {
        let urgency = self.step(step).and_then(|step| step.urgency);
        let least = match self.advice.status {
            Status::Alarm => Priority::Urgent,
            _ => Priority::Routine,
        };
        least.max(match (urgency, self.within(step).map(Within::spoken)) {
            (Some(Urgency::Now), _) => Priority::Stat,
            (Some(Urgency::Today), _) | (None, Some(Spoken::Hours(_) | Spoken::Today)) => {
                Priority::Asap
            }
            (None, Some(Spoken::WorkingDays(_))) => Priority::Urgent,
            _ => Priority::Routine,
        })
    }

    /// Where to.
    pub(crate) fn destination(&self, step: StepIx) -> String {
        self.named().destination(step)
    }

    /// The treating specialist, where that is whom the question goes to.
    pub(crate) fn addressee(&self, step: StepIx) -> Option<&'a str> {
        self.named().addressee(step)
    }

    /// What the advice of this step is called.
    pub(crate) fn title(&self, step: StepIx) -> String {
        self.named().title(step)
    }

    /// The steps that a GP can be sent away with: the advised one, or both sides of a
    /// contradiction.
    pub(crate) fn choices(&self) -> Vec<StepIx> {
        match (self.advised(), self.advice.status) {
            (Some(step), _) => vec![step],
            (None, Status::Contradictory) => self.advice.possible.clone(),
            _ => Vec::new(),
        }
    }

    /// Whether something may be handed over at all.
    pub fn may_hand_over(&self) -> bool {
        self.agreements.header.usage != Use::Training
    }

    /// The one ICPC-1 code that is known.
    pub fn icpc(&self) -> Option<String> {
        self.given.code(self.entry()?)
    }

    fn entry(&self) -> Option<&'a TopicEntry> {
        let mut topics = self.agreements.topics.iter();
        topics.find(|entry| entry.id == self.topic.id)
    }

    /// The identifier of one part of this case. It names the advice and not the patient: the same
    /// answers of the same day have the same one.
    pub(crate) fn uuid(&self, part: &str) -> String {
        let date = self.date.to_string();
        let given = self.answers.named(self.topic);
        let given = given.flat_map(|(question, value)| [question, value]);
        let fixed = [part, &self.agreements.header.hash, &self.topic.id, &date];
        let host = self.given.icpc.unwrap_or_default();
        uuid(fixed.into_iter().chain([host]).chain(given))
    }
}
