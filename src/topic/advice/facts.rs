//! What a doctor and a patient want to know of a step; what the region has not filled in says so.

use ladder::model::{Attribute, AttributeKind, Basis, Shortest, Step};

use crate::el::{El, Fragment, el, together};
use crate::topic::View;
use crate::topic::advice::why::firmness;

/// Draws who is responsible, when an answer comes, and the rest that is known.
pub(crate) fn facts(view: &View, step: &Step) -> El {
    // These have a place of their own: beside this list, or in a row of the advice.
    let apart = |kind: &AttributeKind| {
        use AttributeKind::{Answer, CostConsult, CostTests, Responsible};
        matches!(kind, Answer | Responsible | CostConsult | CostTests)
    };
    let rest = AttributeKind::WORDS.iter().map(|(_, kind)| kind);
    let rest = rest.filter(|kind| !apart(kind));
    let rest = rest.filter_map(|kind| {
        let fact = find(step, *kind)?;
        Some(entry(view, kind.key(), said(view, Some(fact))))
    });
    let responsible = said(view, find(step, AttributeKind::Responsible));
    // Nobody is asked where the GP treats, so no answer comes.
    let answer = view.own_treatment().is_none();
    let answer = answer.then(|| entry(view, "facts.answer", access(view, step)));
    el("dl")
        .class("facts")
        .child(entry(view, "facts.responsible", responsible))
        .maybe(answer)
        .children(rest)
}

/// A fact in the line of a closed row: what it begins with. How firm it is, and the rest, stand in the row.
pub(crate) fn in_short(view: &View, fact: Option<&Attribute>) -> El {
    match fact.and_then(|fact| fact.text.as_ref()) {
        Some(text) => el("span").dutch().text(first_clause(text)),
        None => unfilled(view, "facts.open"),
    }
}

/// Up to the first semicolon, or the end of the first sentence.
fn first_clause(text: &str) -> &str {
    let ends = [text.find("; "), text.find(". ")];
    let end = ends.into_iter().flatten().min().unwrap_or(text.len());
    text.get(..end).unwrap_or(text).trim_end_matches('.')
}

/// A fact without how firm it is.
pub(crate) fn shortly(view: &View, fact: Option<&Attribute>) -> El {
    match fact.and_then(|fact| fact.text.as_ref()) {
        Some(text) => el("span").dutch().text(text),
        None => unfilled(view, "facts.open"),
    }
}

/// When an answer comes, in the line below the step.
pub(crate) fn answer_shortly(view: &View, step: &Step) -> Option<El> {
    let own = find(step, AttributeKind::Answer).and_then(|fact| fact.text.as_ref());
    let own = own.map(|text| el("span").dutch().text(text));
    own.or_else(|| Some(shortest(view, step.shortest.as_ref()?)))
}

/// The shortest term, in words.
fn shortest(view: &View, shortest: &Shortest) -> El {
    let term = view.agreements.phrases.within(shortest.within);
    el("span").fill(&view.texts, "facts.term", &[("term", &term)])
}

pub(crate) fn find(step: &Step, kind: AttributeKind) -> Option<&Attribute> {
    step.attributes
        .iter()
        .find(|attribute| attribute.kind == kind)
}

/// What is known of the costs; where nothing is, that it is to be filled in.
pub(crate) fn costs(view: &View, step: &Step) -> Fragment {
    let kinds = [AttributeKind::CostConsult, AttributeKind::CostTests];
    let mut known = kinds
        .iter()
        .filter_map(|kind| find(step, *kind))
        .filter(|fact| fact.text.is_some())
        .collect::<Vec<_>>();
    // What is true of both is said once.
    known.dedup_by(|one, other| one.text == other.text);
    let mut known = known
        .into_iter()
        .map(|fact| said(view, Some(fact)))
        .peekable();
    if known.peek().is_none() {
        return said(view, None).into();
    }
    together().children(known)
}

fn entry(view: &View, title: &str, said: El) -> El {
    let title = el("dt").say(&view.texts, title);
    el("div").child(title).child(el("dd").child(said))
}

fn said(view: &View, fact: Option<&Attribute>) -> El {
    let Some((text, fact)) = fact.and_then(|fact| Some((fact.text.as_ref()?, fact))) else {
        return unfilled(view, "facts.open");
    };
    sourced(view, el("span").dutch().text(text), &fact.basis)
}

fn unfilled(view: &View, key: &str) -> El {
    el("span").class("unfilled").say(&view.texts, key)
}

fn sourced(view: &View, text: El, basis: &Basis) -> El {
    let because = view.rules().because("", basis);
    let said = el("span").class("said").child(text).text(" ");
    said.maybe(firmness(view, &because))
}

/// When an answer comes: the region's own words, else the shortest term, marked where borrowed.
fn access(view: &View, step: &Step) -> El {
    if let Some(fact) = find(step, AttributeKind::Answer).filter(|fact| fact.text.is_some()) {
        return said(view, Some(fact));
    }
    let Some(shortest) = &step.shortest else {
        return unfilled(view, "facts.term.unknown");
    };
    sourced(view, self::shortest(view, shortest), &shortest.basis)
}
