//! What a doctor and a patient want to know of a step; what the region has not filled in says so.

use ladder::model::{Attribute, AttributeKind, Step, StepIx};
use yew::{Html, html};

use super::View;
use super::why::firmness;

/// Draws who is responsible, when an answer comes and what it costs; the rest on demand.
pub(super) fn facts(view: &View, step: StepIx) -> Html {
    let texts = &view.texts;
    let Some(step) = view.step(step) else {
        return Html::default();
    };
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
    let rest = rest
        .map(|(fact, key)| entry(view, &texts.get(key), Some(fact)))
        .collect::<Vec<_>>();
    html! {
        <>
            <dl class="facts">
                { entry(view, &texts.get("facts.responsible"), find(step, AttributeKind::Responsible)) }
                <div><dt>{ texts.get("facts.answer") }</dt><dd>{ access(view, step) }</dd></div>
                <div><dt>{ texts.get("facts.cost") }</dt><dd>
                    { costs(view, step) }
                </dd></div>
            </dl>
            if !rest.is_empty() {
                <details class="more"><summary>{ texts.get("facts.more") }</summary><dl class="facts list">{ for rest }</dl></details>
            }
        </>
    }
}

pub(super) fn find(step: &Step, kind: AttributeKind) -> Option<&Attribute> {
    step.attributes
        .iter()
        .find(|attribute| attribute.kind == kind)
}

/// What is known of the costs; where nothing is, that it is to be filled in.
fn costs(view: &View, step: &Step) -> Html {
    let kinds = [AttributeKind::CostConsult, AttributeKind::CostTests];
    let known = kinds
        .iter()
        .filter_map(|kind| find(step, *kind))
        .filter(|fact| fact.text.is_some());
    let known = known.map(|fact| said(view, Some(fact))).collect::<Vec<_>>();
    if known.is_empty() {
        said(view, None)
    } else {
        html! { <>{ for known }</> }
    }
}

fn entry(view: &View, title: &str, fact: Option<&Attribute>) -> Html {
    html! { <div><dt>{ title }</dt><dd>{ said(view, fact) }</dd></div> }
}

fn said(view: &View, fact: Option<&Attribute>) -> Html {
    match fact.and_then(|fact| Some((fact.text.as_ref()?, fact))) {
        Some((text, fact)) => {
            let because = view.rules().because("", &fact.basis);
            html! { <span class="said"><span lang="nl">{ text }</span>{ " " }{ firmness(view, &because) }</span> }
        }
        None => html! { <span class="unfilled">{ view.texts.get("facts.open") }</span> },
    }
}

/// When an answer comes: the region's own words, else the shortest term, marked where borrowed.
fn access(view: &View, step: &Step) -> Html {
    if let Some(fact) = find(step, AttributeKind::Answer).filter(|fact| fact.text.is_some()) {
        return said(view, Some(fact));
    }
    let Some(shortest) = &step.shortest else {
        return html! { <span class="unfilled">{ view.texts.get("facts.term.unknown") }</span> };
    };
    let term = view.agreements.phrases.within(shortest.within);
    let because = view.rules().because("", &shortest.basis);
    html! { <span class="said">{ view.texts.fill("facts.term", &[("term", &term)]) }{ " " }{ firmness(view, &because) }</span> }
}
