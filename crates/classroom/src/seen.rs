//! A case as a screen shows it: what is heard, what can be asked, and what the rules say.

mod facts;
mod told;
mod twin;
mod why;

use ladder::model::Side;
use ladder::report::{RuleTexts, report};
use training::{Case, Role, Turn, again, choices, line, play, right, twin};

pub use self::facts::Fact;
use self::told::{Told, named};
pub(crate) use self::why::Why;
use self::why::{rule, why};
use crate::data::Data;
use crate::texts::Texts;
use crate::words;

/// How the rules end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ends {
    /// In one step.
    Step,
    /// In one step, by a red flag.
    Alarm,
    /// In both sides.
    Sides,
}

/// A case with everything that is drawn of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Seen {
    /// What is heard first.
    pub opening: String,
    /// Who the patient is: told without asking.
    pub person: Vec<String>,
    /// What can be asked.
    pub facts: Vec<Fact>,
    /// The choices by name, lightest first.
    pub choices: Vec<String>,
    /// The right ones, by place.
    pub right: Vec<u8>,
    /// Choices that can do too, heavier than the advice.
    pub(crate) also: Vec<u8>,
    /// The advice in words, with its term.
    pub advice: String,
    pub(crate) within: String,
    /// What the GP does then, where the choices are not hers but an assistant's.
    pub(crate) doctor: Option<String>,
    /// Somebody signed the statements that answer, as they are now.
    pub(crate) signed: bool,
    ends: Ends,
    pub(crate) flags: Vec<Why>,
    pub(crate) rule: Vec<Why>,
    pub(crate) not_lighter: Vec<Why>,
    /// Both sides, those for the lighter step first.
    pub(crate) sides: Vec<(bool, Why)>,
    /// What is different in the twin, and what it gets.
    pub twin: Option<(String, String)>,
    /// No shorter line of questions settles it.
    pub proven: bool,
    /// What is to be learnt; not of another patient of the rule.
    pub(crate) point: String,
    pub(crate) moved: bool,
}

impl Seen {
    /// A red flag is at *ja*.
    pub fn alarm(&self) -> bool {
        self.ends == Ends::Alarm
    }

    /// The advice with its term.
    pub(crate) fn whole(&self) -> String {
        if self.within.is_empty() {
            self.advice.clone()
        } else {
            format!("{}, {}", self.advice, self.within)
        }
    }

    /// The rules give both sides.
    pub fn disputed(&self) -> bool {
        self.ends == Ends::Sides
    }

    /// A case of a set, or another patient of its rule; none where the rules give no answer, or were taken back.
    pub fn of(data: &Data, texts: Texts, role: Role, case: &Case, turn: Turn) -> Option<Self> {
        // Its red flags hold, but what was taken back is not taught.
        let topic = data
            .topic(&case.topic)
            .filter(|topic| topic.recalled.is_none())?;
        let diagrams = data.diagrams(&topic);
        let given = case.answers.iter().map(|(q, v)| (q.as_str(), v.as_str()));
        let first = play(&topic, &diagrams, training::answers(&topic, given).ok()?).ok()?;
        let other = match turn {
            Turn::Case(_) => None,
            Turn::Again { round, .. } => again(&topic, &diagrams, &first, round),
        };
        let own = other.is_none();
        let played = other.unwrap_or(first);
        let told = Told {
            topic: &topic,
            diagrams: &diagrams,
            played: &played,
            case: own.then_some(case),
        };
        Some(told.seen(data, texts, role, case))
    }
}

impl Told<'_> {
    fn seen(&self, data: &Data, texts: Texts, role: Role, case: &Case) -> Seen {
        let (topic, played) = (self.topic, self.played);
        let report = report(
            &data.agreements,
            topic,
            self.diagrams,
            &played.answers,
            &played.advice,
        );
        let line = line(role, topic, self.diagrams, played);
        let open = choices(role, topic);
        let right = right(role, topic, played);
        let person = self.person();
        let rules = RuleTexts::new(&data.agreements, topic);
        let names: Vec<_> = open
            .iter()
            .map(|one| words::choice(texts, topic, *one))
            .collect();
        let advice = self.advice(&report);
        let within = report.within.clone().unwrap_or_default();
        let (advice, within, doctor) = if role == Role::Assistant {
            let both = [advice, within];
            let told: Vec<_> = both.into_iter().filter(|part| !part.is_empty()).collect();
            (named(&names, &right), String::new(), Some(told.join(", ")))
        } else {
            (advice, within, None)
        };
        Seen {
            opening: match self.case {
                Some(case) => case.opening.clone(),
                None => texts.fill("again.opening", &[&words::lower(&topic.name)]),
            },
            // What the writer of a case tells is in the opening.
            person: if self.case.is_some() {
                Vec::new()
            } else {
                person
            },
            facts: self.facts(role, case, &line),
            also: self.also(&open, &right),
            advice,
            within,
            doctor,
            signed: data.is_signed(&topic.id),
            ends: match (played.disputed(), played.flags().is_empty()) {
                (true, _) => Ends::Sides,
                (false, true) => Ends::Step,
                (false, false) => Ends::Alarm,
            },
            flags: report
                .red_flags
                .iter()
                .map(|flag| Why {
                    text: flag.text.to_owned(),
                    rests: flag.because.firmness(),
                })
                .collect(),
            rule: rule(&report),
            not_lighter: self.not_lighter(&report),
            sides: report
                .arguments
                .iter()
                .map(|one| (one.side == Side::For, why(&one.because)))
                .collect(),
            twin: twin(role, topic, self.diagrams, played)
                .map(|twin| self.twin(&rules, case, (role, &names), &twin)),
            choices: names,
            right,
            proven: line.proven,
            point: self.case.map(|case| case.point.clone()).unwrap_or_default(),
            moved: self.case.is_some_and(|case| case.moved),
        }
    }
}
