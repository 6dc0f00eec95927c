//! The card.

use ladder::Within;
use ladder::advice::{Next, Status};
use ladder::model::StepIx;
use serde::Serialize;

use super::detail::detail;
use crate::code::{Coding, TOPIC};
use crate::fhir::{ServiceRequest, service_request};
use crate::markdown::cut;
use crate::{Case, OverrideReason, words};

/// The part of a case that the card's identifier names.
pub(crate) const CARD: &str = "card";
/// The standard wants fewer than 140 characters.
const SUMMARY: usize = 139;

/// A card.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Card<'a> {
    /// The same answers of the same day have the same one.
    pub uuid: String,
    /// The advice in one line, of fewer than 140 characters.
    pub summary: String,
    /// Why, what to do now, what to send along; in GitHub's Markdown.
    pub detail: String,
    /// How urgent it is to read.
    pub indicator: Indicator,
    /// Who says so.
    pub source: Source<'a>,
    /// The step to take over, or both sides of a contradiction; none of agreements for training.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub suggestions: Vec<Suggestion<'a>>,
    /// Asked for where there are suggestions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub selection_behavior: Option<&'static str>,
    /// Why a GP may choose otherwise; never asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub override_reasons: Vec<Coding<'a>>,
}

/// How urgent a card is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Indicator {
    /// An advice, or what it still takes.
    Info,
    /// Today, or no advice where one was to be expected.
    Warning,
    /// A red flag.
    Critical,
}

/// Who says so.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Source<'a> {
    /// The agreements: region, version, and that they are not for care.
    pub label: String,
    /// Where the firmest source behind the advice is published, where that is an address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The topic.
    pub topic: Coding<'a>,
}

/// Something to take over.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Suggestion<'a> {
    /// What a button says.
    pub label: String,
    /// The same answers of the same day have the same one.
    pub uuid: String,
    /// The one step advised; neither side of a contradiction.
    pub is_recommended: bool,
    /// What it does.
    pub actions: [Action<'a>; 1],
}

/// Creates the proposal.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Action<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    /// In words.
    pub description: String,
    /// The proposal.
    pub resource: Box<ServiceRequest<'a>>,
}

/// The advice as a card.
pub fn card<'a>(case: &Case<'a>) -> Card<'a> {
    let suggestions = suggestions(case);
    let offered = !suggestions.is_empty();
    let reasons = OverrideReason::ALL.iter().filter(|_| offered);
    Card {
        uuid: case.uuid(CARD),
        summary: summary(case),
        detail: detail(case),
        indicator: indicator(case),
        source: source(case),
        selection_behavior: offered.then_some("at-most-one"),
        override_reasons: reasons.map(|reason| reason.coding()).collect(),
        suggestions,
    }
}

/// The advice in one line.
pub(crate) fn summary(case: &Case<'_>) -> String {
    let first = case.advice.next == Some(Next::Alarm);
    let names = || {
        let possible = case.advice.possible.iter();
        let names = possible.filter_map(|step| Some(case.step(*step)?.name.as_str()));
        names.collect::<Vec<_>>().join(" · ")
    };
    let line = match (case.advised(), case.advice.status) {
        (Some(step), _) => titled(case, step),
        (None, Status::Alarm) => words::AT_LEAST.to_owned() + &names(),
        (None, Status::Expired) => words::EXPIRED.to_owned() + &case.date.to_string(),
        (None, Status::OutOfScope) => words::OUT_OF_SCOPE.to_owned(),
        (None, Status::NoFit) => words::NO_FIT.to_owned(),
        (None, _) if first => words::FIRST.to_owned(),
        (None, Status::Contradictory) => words::CONTRADICTORY.to_owned() + &names(),
        (None, Status::Depends) => words::DEPENDS.to_owned() + &names(),
        (None, Status::Open | Status::Decided) => words::POSSIBLE.to_owned() + &names(),
    };
    cut(&line, SUMMARY)
}

/// A step with its term.
fn titled(case: &Case<'_>, step: StepIx) -> String {
    let title = case.title(step);
    match case.term(step) {
        Some(term) => format!("{title}, {term}"),
        None => title,
    }
}

fn indicator(case: &Case<'_>) -> Indicator {
    let term = case.advised().and_then(|step| case.within(step));
    let today = term.is_some_and(|term| term <= Within::TODAY);
    let itself = case.advised() == Some(0);
    match case.advice.status {
        Status::Alarm => Indicator::Critical,
        Status::Decided if today && !itself => Indicator::Warning,
        Status::Open | Status::Decided => Indicator::Info,
        Status::Expired
        | Status::OutOfScope
        | Status::NoFit
        | Status::Depends
        | Status::Contradictory => Indicator::Warning,
    }
}

fn source<'a>(case: &Case<'a>) -> Source<'a> {
    let header = &case.agreements.header;
    let (region, version) = (&header.region_name, &header.version);
    let mark = words::mark(header.usage).map_or_else(String::new, |mark| format!(": {mark}"));
    Source {
        label: format!("{} {region} {version}{mark}", words::SOURCE),
        url: url(case),
        topic: Coding::new(TOPIC, &case.topic.id, &case.topic.name),
    }
}

/// Rule files name where a source is to be found as people do, mostly a host with or without a
/// path; anything with a blank in it is no address.
fn url(case: &Case<'_>) -> Option<String> {
    let step = case.choices().first().copied()?;
    let fits = &case.advice.steps.get(usize::from(step))?.fits;
    let fits = fits
        .iter()
        .filter_map(|fit| case.topic.fits.get(usize::from(*fit)));
    let firmest = fits.min_by_key(|fit| fit.basis.certainty)?;
    let mut sources = firmest.basis.sources.iter();
    sources.find_map(|place| {
        let address = &case.topic.sources.get(usize::from(*place))?.address;
        let bare = address.strip_prefix("https://").unwrap_or(address);
        let host = bare.split('/').next()?;
        let known = |byte: u8| byte.is_ascii_alphanumeric() || b"./-_~?=&%:#".contains(&byte);
        (host.contains('.') && bare.bytes().all(known)).then(|| format!("https://{bare}"))
    })
}

fn suggestions<'a>(case: &Case<'a>) -> Vec<Suggestion<'a>> {
    if !case.may_hand_over() {
        return Vec::new();
    }
    let choices = case.choices();
    let one = choices.len() == 1;
    let suggested = choices.into_iter().filter_map(|step| {
        let known = case.step(step)?;
        Some(Suggestion {
            label: cut(&(words::PROPOSE.to_owned() + &case.title(step)), SUMMARY),
            uuid: case.uuid(&known.id),
            is_recommended: one,
            actions: [Action {
                kind: "create",
                description: titled(case, step),
                resource: Box::new(service_request(case, step, Vec::new())?),
            }],
        })
    });
    suggested.collect()
}
