//! A case that was put to the rules, and their advice in words.

use ladder::Diagrams;
use ladder::model::{StepIx, Topic};
use ladder::report::Report;
use training::{Case, Choice, Played};

/// A case that was put to the rules.
pub(super) struct Told<'a> {
    pub(super) topic: &'a Topic,
    pub(super) diagrams: &'a Diagrams,
    pub(super) played: &'a Played,
    /// None of another patient of the same rule: nobody wrote what that one says.
    pub(super) case: Option<&'a Case>,
}

impl Told<'_> {
    /// The advice in words: of both sides, where it is disputed.
    pub(super) fn advice(&self, report: &Report<'_>) -> String {
        if let Some(destination) = &report.destination {
            return destination.clone();
        }
        let name = |step: StepIx| {
            let step = self.topic.steps.get(usize::from(step));
            step.map(|step| step.name.clone()).unwrap_or_default()
        };
        let steps: Vec<_> = self.played.steps().into_iter().map(name).collect();
        steps.join(" of ")
    }

    /// Choices heavier than the right ones that stand.
    pub(super) fn also(&self, open: &[Choice], right: &[u8]) -> Vec<u8> {
        let heaviest = right.last().copied().unwrap_or(0);
        let also = self.played.advice.also(self.topic, &self.played.answers);
        let places = (0..).zip(open);
        let standing = places.filter(|(place, choice)| {
            *place > heaviest && matches!(choice, Choice::Step(step) if also.contains(step))
        });
        standing.map(|(place, _)| place).collect()
    }
}

/// The names of these places.
pub(super) fn named(names: &[String], places: &[u8]) -> String {
    let names = places
        .iter()
        .filter_map(|place| names.get(usize::from(*place)));
    let names: Vec<_> = names.map(String::as_str).collect();
    names.join(" of ")
}
