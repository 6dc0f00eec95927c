//! Whom a topic is of (`alleen`): whoever is somebody else is out of scope. Nobody is asked, for
//! whoever opens the topic has said it; the host, or an answer, can say otherwise.

use ladder::Certainty;
use ladder::date::Period;
use ladder::model::{Basis, Condition, Literal, OutOfScope};

use super::Cx;
use super::conditions::Asked;
use super::statements::Placed;
use super::written::Written;
use crate::raw::all_phrases;

/// The id of what follows from the head of a topic: no statement in a file can have it.
pub const ID: &str = "onderwerp.alleen";

/// Who is out of scope, where no statement of the file says so.
pub(super) fn of_others(
    cx: &Cx<'_>,
    asked: &Asked,
    only: &[Literal],
    said: &Placed<OutOfScope>,
) -> Placed<OutOfScope> {
    let other = |literal: &Literal| {
        let question = asked.questions.get(usize::from(literal.question))?;
        let others = Literal {
            values: question.all_but(literal.values),
            ..*literal
        };
        let known = said.iter().any(|(scope, _)| {
            let Condition { all, unless } = &scope.when;
            *all == [others] && unless.is_empty()
        });
        if known {
            return None;
        }
        let own = (0..).zip(&question.values);
        let own = own.filter(|(value, _)| literal.values.contains(*value));
        let own: Vec<_> = own.map(|(_, value)| value.label.to_lowercase()).collect();
        let given = cx
            .stack
            .layers
            .iter()
            .flat_map(|layer| layer.phrases.clone());
        let phrases = all_phrases(&given.collect::<Vec<_>>()).unwrap_or_default();
        let scope = OutOfScope {
            id: ID.to_owned(),
            when: Condition {
                all: vec![others],
                unless: Vec::new(),
            },
            topic: None,
            basis: Basis {
                reason: phrases.only_for.replace("{wie}", &own.join(" of ")),
                certainty: Certainty::Signpost,
                sources: Vec::new(),
                valid: Period::default(),
                term: None,
            },
        };
        let first = cx.only.first();
        let at = first.map(|raw| raw.question.at).unwrap_or_default();
        let written = Written {
            at,
            literals: vec![at],
            ..Written::default()
        };
        Some((scope, written))
    };
    only.iter().filter_map(other).collect()
}
