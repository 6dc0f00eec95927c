//! The facts of a step, in the order in which they are read.

use ladder::model::{AttributeKind, Step};
use maud::{Markup, html};
use regelboek::of_fact;
use rulebook::within;

/// What is known of one thing of a step: each text with how certain it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fact {
    /// What it is about.
    pub(crate) what: &'static str,
    /// What is said; none where the region must fill it in.
    pub(crate) said: Vec<(Option<String>, &'static str)>,
}

/// All that is said of a step, its term first.
pub(crate) fn of(step: &Step) -> Vec<Fact> {
    let known = AttributeKind::WORDS
        .iter()
        .map(|(_, kind)| fact(step, *kind));
    let known = known.filter(|fact| !fact.said.is_empty());
    [term(step)].into_iter().chain(known).collect()
}

fn fact(step: &Step, kind: AttributeKind) -> Fact {
    let said = step.attributes.iter().filter(|fact| fact.kind == kind);
    let said = said.map(|fact| (fact.text.clone(), fact.basis.certainty.words()));
    Fact {
        what: of_fact(kind),
        said: said.collect(),
    }
}

fn term(step: &Step) -> Fact {
    let said = match (step.urgency, &step.shortest) {
        (Some(_), _) => (Some("altijd op tijd".to_owned()), ""),
        (None, Some(shortest)) => {
            let certainty = shortest.basis.certainty.words();
            (Some(within(shortest.within)), certainty)
        }
        (None, None) => (Some("onbekend: alleen bij geen haast".to_owned()), ""),
    };
    Fact {
        what: "Kortste termijn",
        said: vec![said],
    }
}

/// What is said, one below another.
pub(crate) fn said(fact: Option<&Fact>) -> Markup {
    html! {
        @match fact {
            None => span.open { "niets genoemd" },
            Some(fact) => {
                @for (at, (text, certainty)) in fact.said.iter().enumerate() {
                    @if at > 0 { br; }
                    @match text {
                        Some(text) => { (text) @if !certainty.is_empty() { " " span.certainty { (certainty) } } }
                        None => span.open { "door de regio in te vullen" },
                    }
                }
            }
        }
    }
}
