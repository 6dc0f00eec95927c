//! The advice with its texts: the object of `advise --json`, and `detail.advice` of the widget.

mod parts;
mod request;
mod texts;

pub use parts::{
    ArgumentReport, Because, ChangeReport, FlagReport, PreparationReport, SourceReport, TermReport,
};
pub use request::{Due, about, addressee, destination, destinations, due, term};
use serde::Serialize;
pub use texts::RuleTexts;

use crate::advice::{Advice, Change as ChangeOf, Next, Status, StepState};
use crate::model::{Agreements, AgreementsStatus, Topic, Use};
use crate::{Answers, Diagrams};

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
    pub state: StepState,
    /// Why it falls.
    pub because: Vec<Because<'a>>,
    /// Why it fits.
    pub fits: Vec<Because<'a>>,
}

/// Puts the advice into words. `advice` must be that of these answers.
pub fn report<'a>(
    agreements: &'a Agreements,
    topic: &'a Topic,
    diagrams: &Diagrams,
    answers: &Answers,
    advice: &Advice,
) -> Report<'a> {
    let texts = RuleTexts::new(agreements, topic);
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
            .then_some(agreements.phrases.addressee.as_str()),
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
