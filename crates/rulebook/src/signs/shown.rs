//! The signs of a region as the book shows them.

use ladder::model::Urgency;
use ladder::{Certainty, Within};

use super::named;
use crate::lower::as_used;
use crate::raw::{RawLeast, RawSign, RawTopic};
use crate::stack::Stack;
use crate::tree::At;

/// A sign as the book shows it.
#[derive(Debug)]
pub struct Shown {
    /// What it is called.
    pub name: String,
    /// The step that it asks for at least, as written.
    pub least: String,
    /// Within which term.
    pub within: Option<Within>,
    /// Whom it goes to.
    pub door: String,
    /// How firm it is in the region.
    pub certainty: Certainty,
    /// How firm the term is, where it rests on something else.
    pub term: Option<Certainty>,
    /// The topics that ask for it.
    pub topics: Vec<String>,
}

/// All signs of a region, with who asks for them.
pub(crate) fn shown(stack: &Stack<'_>) -> Vec<Shown> {
    let firm = |names: &[At<String>]| {
        let sources = names.iter();
        let sources = sources.filter_map(|name| stack.sources.get(name.value.as_str()));
        let all = sources.map(|raw| as_used(&raw.source, &stack.region));
        all.min().unwrap_or(Certainty::Unsourced)
    };
    let one = |(id, sign): (&&str, &RawSign)| {
        let asks = |(_, parts): &(&&str, &Vec<(usize, &RawTopic)>)| {
            parts
                .iter()
                .any(|(_, part)| named(&part.statements).any(|name| name.value == **id))
        };
        let topics = stack.topics.iter().filter(asks);
        Shown {
            name: sign.name.clone().unwrap_or_default(),
            least: sign
                .at_least
                .as_ref()
                .map_or_else(String::new, |at| least(stack, &at.value)),
            within: sign.within.as_ref().map(|at| at.value),
            door: sign.door.clone().unwrap_or_default(),
            certainty: firm(sign.sources.as_deref().unwrap_or_default()),
            term: sign.term_sources.as_ref().map(|at| firm(&at.value)),
            topics: topics.map(|(id, _)| (*id).to_owned()).collect(),
        }
    };
    stack.signs.iter().map(one).collect()
}

fn least(stack: &Stack<'_>, least: &RawLeast) -> String {
    match least {
        RawLeast::Step(name) => {
            let step = stack.steps.get(name.value.as_str());
            let known = step.and_then(|step| step.name.clone());
            known.unwrap_or_else(|| name.value.clone())
        }
        RawLeast::Urgent(urgency) => match urgency.value {
            Urgency::Today => "spoed, vandaag".to_owned(),
            Urgency::Now => "spoed, direct".to_owned(),
        },
    }
}
