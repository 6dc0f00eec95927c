//! The screen turned to the patient: plain Dutch, large, and a leaflet on paper.

use ladder::model::{PatientTexts, StepIx};
use yew::{Html, html};

use super::View;
use crate::state::Action;

/// Draws what happens now, in the patient's words; they stay Dutch.
pub(super) fn patient(view: &View) -> Html {
    let texts = &view.texts;
    let step = view.chosen();
    let known = view
        .topics
        .as_ref()
        .and_then(|topics| topics.patient().ok());
    let body = match (step, known) {
        (Some(step), Some(known)) => told(view, step, &known),
        _ => html! { <p>{ texts.of_letter().get("patient.none") }</p> },
    };
    html! {
        <article class="patient">
            { body }
            { questions(view) }
            <div class="acts">
                <button type="button" class="main" onclick={view.on(Action::Turn(false))}>{ texts.get("patient.close") }</button>
                <button type="button" class="small" onclick={view.on(Action::Print)}>{ texts.get("patient.print") }</button>
            </div>
        </article>
    }
}

fn told(view: &View, step: StepIx, known: &PatientTexts) -> Html {
    let texts = view.texts.of_letter();
    let id = view
        .step(step)
        .map(|step| step.id.as_str())
        .unwrap_or_default();
    let of_step = known.steps.iter().find(|text| text.what.step == id);
    let of_topic = known
        .topics
        .iter()
        .find(|text| text.what.topic == view.topic().id);
    let Some(text) = of_step.map(|text| &text.what) else {
        return html! { <p lang="nl">{ texts.get("patient.none") }</p> };
    };
    let about = of_topic
        .map(|text| text.what.about.as_str())
        .unwrap_or_default();
    let parts = [
        ("patient.place", vec![text.place.as_str()]),
        ("patient.answer", vec![text.answer.as_str()]),
        (
            "patient.costs",
            vec![text.costs.as_str(), known.costs.what.as_str()],
        ),
    ];
    let parts = parts.into_iter().map(|(key, lines)| {
        let lines = lines.into_iter().filter(|line| !line.is_empty());
        html! { <section><h2>{ texts.get(key) }</h2>{ for lines.map(|line| html! { <p>{ line }</p> }) }</section> }
    });
    let of_topic = of_topic.map(|text| text.what.call_back.as_str());
    let call = of_topic
        .into_iter()
        .chain([text.call_back.as_str(), known.call_back.what.as_str()]);
    let call = call
        .filter(|line| !line.is_empty())
        .map(|line| html! { <li>{ line }</li> });
    html! {
        <div lang="nl">
            <h1 tabindex="-1" data-focus="patient">{ &text.happens }</h1>
            if !about.is_empty() { <p>{ about }</p> }
            { for parts }
            <section class="call"><h2>{ texts.get("patient.call") }</h2><ul>{ for call }</ul></section>
        </div>
    }
}

/// Three good questions of *samen beslissen*.
fn questions(view: &View) -> Html {
    let texts = view.texts.of_letter();
    let keys = [
        "patient.question.options",
        "patient.question.weigh",
        "patient.question.me",
    ];
    let lines = keys
        .into_iter()
        .map(|key| html! { <li>{ texts.get(key) }</li> });
    html! { <section lang="nl"><h2>{ texts.get("patient.questions") }</h2><ol>{ for lines }</ol></section> }
}
