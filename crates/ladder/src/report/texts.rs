//! Places turned into words.

use super::parts::{
    ArgumentReport, Because, ChangeReport, FlagReport, PreparationReport, SourceReport, TermReport,
};
use crate::advice::{Change, Raised};
use crate::model::{
    AgeIx, Agreements, Basis, QuestionIx, RedFlag, SourceIx, Step, StepIx, Topic, Urgency,
};
use crate::{Certainty, Reason, Within};

/// The texts of a topic, with the engine's own sentences.
#[derive(Debug, Clone, Copy)]
pub struct RuleTexts<'a> {
    agreements: &'a Agreements,
    topic: &'a Topic,
}

impl<'a> RuleTexts<'a> {
    /// The texts of this topic of these agreements.
    pub fn new(agreements: &'a Agreements, topic: &'a Topic) -> Self {
        Self { agreements, topic }
    }

    /// A term in words; that of a step at once is *direct*.
    pub fn within(&self, term: Within, step: Option<StepIx>) -> String {
        let phrases = &self.agreements.phrases;
        match step.and_then(|step| self.step(step)) {
            Some(Step {
                urgency: Some(Urgency::Now),
                ..
            }) => phrases.at_once.clone(),
            _ => phrases.within(term),
        }
    }

    /// Why a step falls, in words.
    pub fn reason(&self, why: Reason, step: StepIx) -> Because<'a> {
        let (topic, phrases) = (self.topic, &self.agreements.phrases);
        let step = self.step(step);
        let of = |rule: &'a str, basis: &'a Basis| self.because(rule, basis);
        let own = |rule: &'a str, reason: String| Because {
            rule,
            reason,
            certainty: Certainty::Unsourced,
            sources: Vec::new(),
            term: None,
            action: "",
            check: "",
            own: true,
        };
        let found = match why {
            Reason::OutOfScope(place) => topic
                .out_of_scope
                .get(usize::from(place))
                .map(|s| of(&s.id, &s.basis)),
            Reason::Rule(place) => topic
                .rules
                .get(usize::from(place))
                .map(|s| of(&s.id, &s.basis)),
            Reason::RedFlag(row) => topic.questions.get(usize::from(row)).and_then(|question| {
                Some(Because {
                    reason: phrases.red_flag.replace("{alarm}", &question.text),
                    ..of(&question.id, &question.red_flag()?.basis)
                })
            }),
            Reason::NotOffered(place) => step
                .and_then(|step| step.only_if.get(usize::from(place)))
                .map(|only| of("alleen-als", &only.basis)),
            Reason::Late => step
                .and_then(|step| step.shortest.as_ref())
                .map(|shortest| Because {
                    reason: phrases
                        .too_slow
                        .replace("{termijn}", &phrases.within(shortest.within)),
                    ..of("niet-op-tijd", &shortest.basis)
                }),
            Reason::NotUrgentEnough => {
                step.and_then(|step| step.only_within.as_ref())
                    .map(|(bound, basis)| Because {
                        reason: match basis.reason.as_str() {
                            "" => phrases
                                .only_within
                                .replace("{termijn}", &phrases.within(*bound)),
                            reason => reason.to_owned(),
                        },
                        ..of("alleen-binnen", basis)
                    })
            }
            Reason::Expired => Some(match &self.topic.recalled {
                Some(recall) => own("ingetrokken", recall.told()),
                None => own("verlopen", phrases.expired.clone()),
            }),
            Reason::TermUnknown => Some(own("termijn-onbekend", phrases.term_unknown.clone())),
            Reason::NotAgreed => Some(own("geen-past", phrases.not_agreed.clone())),
            Reason::LighterThanWithoutRedFlag => Some(own(
                "lichter-dan-zonder-alarm",
                phrases.lighter_than_without.clone(),
            )),
        };
        found.unwrap_or_else(|| own("geen-past", phrases.not_agreed.clone()))
    }

    /// Why a step fits, in words.
    pub fn fit(&self, place: u16) -> Option<Because<'a>> {
        let fit = self.topic.fits.get(usize::from(place))?;
        Some(Because {
            action: &fit.action,
            check: &fit.check,
            ..self.because(&fit.id, &fit.basis)
        })
    }

    /// A statement with what it rests on.
    pub fn because(&self, rule: &'a str, basis: &'a Basis) -> Because<'a> {
        let term = basis.term.as_ref().map(|term| TermReport {
            certainty: term.certainty,
            sources: self.sources(&term.sources),
        });
        Because {
            rule,
            reason: basis.reason.clone(),
            certainty: basis.certainty,
            sources: self.sources(&basis.sources),
            term,
            action: "",
            check: "",
            own: false,
        }
    }

    fn sources(&self, places: &[SourceIx]) -> Vec<SourceReport<'a>> {
        let sources = places.iter();
        let sources = sources.filter_map(|place| self.topic.sources.get(usize::from(*place)));
        let told = sources.map(|source| SourceReport {
            id: &source.id,
            title: &source.title,
            publisher: &source.publisher,
            date: &source.date,
        });
        told.collect()
    }

    pub(super) fn flag(&self, raised: Raised, ages: &[Option<AgeIx>]) -> Option<FlagReport<'a>> {
        let question = self.topic.questions.get(usize::from(raised.row))?;
        let flag = question.red_flag()?;
        Some(FlagReport {
            id: &question.id,
            text: &question.text,
            answer: if raised.counts { "ja" } else { "onbekend" },
            at_least: self.step_id(flag.at_least),
            within: flag.within.map(|term| self.agreements.phrases.within(term)),
            destination: self.door(flag, ages),
            check_now: &flag.check_now,
            because: self.because(&question.id, &flag.basis),
        })
    }

    /// Where a row sends the patient; every door that can be, where the age is open.
    fn door(&self, flag: &RedFlag, ages: &[Option<AgeIx>]) -> Option<String> {
        let door = self.topic.door(flag.destination, flag.at_least)?;
        Some(door.names(ages).join(" · "))
    }

    pub(super) fn argument(&self, place: u16) -> Option<ArgumentReport<'a>> {
        let argument = self.topic.arguments.get(usize::from(place))?;
        Some(ArgumentReport {
            step: self.step_id(argument.step),
            side: argument.side,
            because: self.because(&argument.id, &argument.basis),
        })
    }

    pub(super) fn preparation(&self, place: u16) -> Option<PreparationReport<'a>> {
        let preparation = self.topic.preparations.get(usize::from(place))?;
        Some(PreparationReport {
            kind: preparation.kind,
            text: &preparation.text,
            steps: preparation
                .steps
                .iter()
                .map(|step| self.step_id(*step))
                .collect(),
            because: self.because(&preparation.id, &preparation.basis),
        })
    }

    pub(super) fn change(&self, change: &Change) -> ChangeReport<'a> {
        let answers = change.answers.iter().filter_map(|(question, value)| {
            let question = self.topic.questions.get(usize::from(*question))?;
            Some((
                question.id.as_str(),
                question.values.get(usize::from(*value))?.id.as_str(),
            ))
        });
        ChangeReport {
            step: self.step_id(change.step),
            answers: answers.collect(),
        }
    }

    pub(super) fn step_id(&self, step: StepIx) -> &'a str {
        self.step(step).map_or("", |step| &step.id)
    }

    pub(super) fn question_id(&self, question: QuestionIx) -> &'a str {
        self.topic
            .questions
            .get(usize::from(question))
            .map_or("", |question| &question.id)
    }

    fn step(&self, step: StepIx) -> Option<&'a Step> {
        self.topic.steps.get(usize::from(step))
    }
}
