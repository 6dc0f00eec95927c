//! What a doctor and a patient want to know of a step; what the region has not filled in says so.

use ladder::model::{Attribute, AttributeKind, Basis, Step, StepIx};

use super::why::firmness;
use crate::el::{El, el, together};
use crate::topic::View;

/// Draws who is responsible, when an answer comes and what it costs; the rest on demand.
pub(crate) fn facts(view: &View, step: StepIx) -> Option<El> {
    let texts = &view.texts;
    let step = view.step(step)?;
    let rest = [
        (AttributeKind::Seen, "facts.seen"),
        (AttributeKind::Form, "fact.form"),
        (AttributeKind::Contact, "facts.contact"),
        (AttributeKind::Product, "facts.product"),
        (AttributeKind::Consent, "facts.consent"),
        (AttributeKind::Content, "fact.content"),
        (AttributeKind::Validity, "fact.validity"),
        (AttributeKind::ReferBack, "fact.refer-back"),
    ];
    let rest = rest
        .iter()
        .filter_map(|(kind, key)| Some((find(step, *kind)?, *key)));
    let rest = rest.map(|(fact, key)| entry(view, key, said(view, Some(fact))));
    let mut rest = rest.peekable();
    let more = rest.peek().is_some().then(|| {
        let title = el("summary").say(texts, "facts.more");
        let list = el("dl").class("facts list").all(rest);
        el("details").class("more").child(title).child(list)
    });
    let responsible = said(view, find(step, AttributeKind::Responsible));
    // Of what one does oneself no answer is awaited.
    let answer = view.own_treatment().is_none();
    let answer = answer.then(|| entry(view, "facts.answer", access(view, step)));
    let first = el("dl")
        .class("facts")
        .child(entry(view, "facts.responsible", responsible))
        .maybe(answer)
        .child(entry(view, "facts.cost", costs(view, step)));
    Some(together().child(first).maybe(more))
}

pub(crate) fn find(step: &Step, kind: AttributeKind) -> Option<&Attribute> {
    step.attributes
        .iter()
        .find(|attribute| attribute.kind == kind)
}

/// What is known of the costs; where nothing is, that it is to be filled in.
fn costs(view: &View, step: &Step) -> El {
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
        return said(view, None);
    }
    together().all(known)
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
    let term = view.agreements.phrases.within(shortest.within);
    let term = view.texts.fill("facts.term", &[("term", &term)]);
    sourced(view, together().text(&term), &shortest.basis)
}
