//! The advice with its texts: the object of `advise --json`, and `detail.advice` of the widget.

mod request;
mod texts;

pub use request::{Due, about, addressee, destination, destinations, due, term};
use serde::Serialize;
pub use texts::Texts;

use crate::advice::{Advice, Change as ChangeOf, Next, State, Status};
use crate::model::{Agreements, AgreementsStatus, PreparationKind, Side, Topic, Use};
use crate::{Answers, Certainty, Diagrams};

/// The whole advice. Field names are the contract.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Report<'a> {
    /// How far it is.
    pub status: Status,
    /// The step, exactly when one is possible.
    pub step: Option<&'a str>,
    /// The term in words.
    pub within: Option<String>,
    /// With a red flag raised and others open: the latest term that is still possible, in words.
    pub at_latest: Option<String>,
    /// Where to, in one line: of the step, or with a red flag raised of the least that must happen.
    pub destination: Option<String>,
    /// The same one by one: the raised red flags can name several.
    pub destinations: Vec<&'a str>,
    /// The treating specialist, where that is the addressee.
    pub addressee: Option<&'a str>,
    /// The steps still possible.
    pub possible: Vec<&'a str>,
    /// Every step of the ladder, lightest first.
    pub steps: Vec<StepReport<'a>>,
    /// The red flags at *ja* or unknown.
    pub red_flags: Vec<FlagReport<'a>>,
    /// The arguments that hold.
    pub arguments: Vec<ArgumentReport<'a>>,
    /// Questions that can still matter.
    pub open: Vec<&'a str>,
    /// What to answer next; `alarm` while a row that can still matter is open.
    pub next: Option<&'a str>,
    /// What would lead to another step.
    pub changes: Vec<ChangeReport<'a>>,
    /// What to do or send along.
    pub preparations: Vec<PreparationReport<'a>>,
    /// The region's identifier.
    pub region: &'a str,
    /// The agreements' version.
    pub version: &'a str,
    /// Over the canonical rules.
    pub hash: &'a str,
    /// How far the agreements are.
    pub agreements_status: AgreementsStatus,
    /// What they may be used for.
    #[serde(rename = "use")]
    pub usage: Use,
}

/// A step's state, and why.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StepReport<'a> {
    /// Its identifier.
    pub id: &'a str,
    /// Whether it stands.
    pub state: State,
    /// Why it falls.
    pub because: Vec<Because<'a>>,
    /// Why it fits.
    pub fits: Vec<Because<'a>>,
}

/// A statement, with what it rests on.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Because<'a> {
    /// The statement's identifier.
    pub rule: &'a str,
    /// The reason in words.
    pub reason: String,
    /// How firm it is.
    pub certainty: Certainty,
    /// Its sources.
    pub sources: Vec<SourceReport<'a>>,
    /// What its term rests on, where that is something else.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term: Option<TermReport<'a>>,
    /// What to do now.
    #[serde(rename = "do", skip_serializing_if = "str::is_empty")]
    pub action: &'a str,
    /// Who checks, and when.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub check: &'a str,
}

/// On what a term rests.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TermReport<'a> {
    /// How firm it is.
    pub certainty: Certainty,
    /// Its sources; none where no source gives the term.
    pub sources: Vec<SourceReport<'a>>,
}

impl TermReport<'_> {
    /// The same in one Dutch phrase.
    pub fn words(&self) -> String {
        match self.certainty {
            Certainty::Unsourced => "termijn zonder bron".to_owned(),
            certainty => format!("termijn: {}", certainty.words()),
        }
    }
}

impl Because<'_> {
    /// How firm it is, and its term where that rests on something else, in one Dutch phrase.
    pub fn firmness(&self) -> String {
        let own = self.certainty.words();
        match &self.term {
            Some(term) => format!("{own}; {}", term.words()),
            None => own.to_owned(),
        }
    }
}

/// A source in a doctor's words.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SourceReport<'a> {
    /// Its identifier.
    pub id: &'a str,
    /// What it is called.
    pub title: &'a str,
    /// Who made it.
    pub publisher: &'a str,
    /// When.
    pub date: &'a str,
}

/// A red flag at *ja* or unknown.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FlagReport<'a> {
    /// The row.
    pub id: &'a str,
    /// The sign in words.
    pub text: &'a str,
    /// `ja`, or `onbekend` where it is to be checked first.
    pub answer: &'static str,
    /// No lighter step than this.
    pub at_least: &'a str,
    /// Within which term.
    pub within: Option<String>,
    /// Where to.
    pub destination: Option<String>,
    /// What to measure or ask now.
    pub check_now: &'a str,
    /// What it rests on.
    #[serde(flatten)]
    pub because: Because<'a>,
}

/// An argument where no agreement decides.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ArgumentReport<'a> {
    /// The step it speaks of.
    pub step: &'a str,
    /// Which way it points.
    pub side: Side,
    /// What it rests on.
    #[serde(flatten)]
    pub because: Because<'a>,
}

/// What would lead to another step.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ChangeReport<'a> {
    /// That step.
    pub step: &'a str,
    /// Which answers, by question.
    #[serde(serialize_with = "as_map")]
    pub answers: Vec<(&'a str, &'a str)>,
}

/// What to do or send along.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PreparationReport<'a> {
    /// Do it, or send it along.
    pub kind: PreparationKind,
    /// What, in words.
    pub text: &'a str,
    /// For which steps; all where empty.
    pub steps: Vec<&'a str>,
    /// What it rests on.
    #[serde(flatten)]
    pub because: Because<'a>,
}

fn as_map<S: serde::Serializer>(pairs: &[(&str, &str)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(pairs.iter().copied())
}

/// Puts the advice into words. `advice` must be that of these answers.
pub fn report<'a>(
    agreements: &'a Agreements,
    topic: &'a Topic,
    diagrams: &Diagrams,
    answers: &Answers,
    advice: &Advice,
) -> Report<'a> {
    let texts = Texts::new(agreements, topic);
    let header = &agreements.header;
    let steps = topic.steps.iter().zip(&advice.steps);
    let going = advice.step.or_else(|| advice.least(topic));
    Report {
        status: advice.status,
        step: advice.step.map(|step| texts.step_id(step)),
        within: advice
            .step
            .and(advice.within)
            .map(|term| texts.within(term, advice.step)),
        at_latest: advice
            .least(topic)
            .filter(|_| advice.step.is_none())
            .and_then(|least| Some(texts.within(term(topic, advice, least)?, Some(least)))),
        destination: going
            .map(|step| destination(topic, advice, step))
            .filter(|place| !place.is_empty()),
        destinations: going
            .map(|step| destinations(topic, advice, step))
            .unwrap_or_default(),
        addressee: (advice.addressee && !advice.possible.is_empty())
            .then_some(agreements.phrases.behandelaar.as_str()),
        possible: advice
            .possible
            .iter()
            .map(|step| texts.step_id(*step))
            .collect(),
        steps: (0..)
            .zip(steps)
            .map(|(place, (step, state))| StepReport {
                id: &step.id,
                state: state.state,
                because: state
                    .because
                    .iter()
                    .map(|why| texts.reason(*why, place))
                    .collect(),
                fits: state
                    .fits
                    .iter()
                    .filter_map(|fit| texts.fit(*fit))
                    .collect(),
            })
            .collect(),
        red_flags: advice
            .red_flags
            .iter()
            .filter_map(|raised| texts.flag(*raised, &advice.ages))
            .collect(),
        arguments: advice
            .arguments
            .iter()
            .filter_map(|place| texts.argument(*place))
            .collect(),
        open: advice
            .open
            .iter()
            .map(|question| texts.question_id(*question))
            .collect(),
        next: advice.next.map(|next| match next {
            Next::Alarm => "alarm",
            Next::Question(question) => texts.question_id(question),
        }),
        changes: diagrams
            .changes(topic, answers)
            .iter()
            .map(|c: &ChangeOf| texts.change(c))
            .collect(),
        preparations: advice
            .preparations
            .iter()
            .filter_map(|p| texts.preparation(*p))
            .collect(),
        region: &header.region,
        version: &header.version,
        hash: &header.hash,
        agreements_status: header.status,
        usage: header.usage,
    }
}
