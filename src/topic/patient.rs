//! The screen turned to the patient: plain Dutch, large, and a leaflet on paper.

use ladder::advice::Status;
use ladder::model::{PatientTexts, StepIx, Use};

use crate::el::{El, el};
use crate::state::Action;
use crate::topic::View;

/// Draws what happens now, in the patient's words; they stay Dutch.
pub(crate) fn patient(view: &View) -> El {
    let step = view.chosen();
    let known = view
        .topics
        .as_ref()
        .and_then(|topics| topics.patient().ok());
    let body = match (step, known) {
        (Some(step), Some(known)) => told(view, step, &known),
        _ => el("p").dutch().say(&view.texts.of_letter(), "patient.none"),
    };
    let acts = el("div")
        .class("acts")
        .child(view.button("main", Action::Turn(false), "patient.close"))
        .child(view.button("small", Action::Print, "patient.print"));
    let header = &view.agreements.header;
    let draft = (header.usage != Use::Care).then(|| {
        let draft = el("p").class("draft").dutch();
        draft.say(&view.texts.of_letter(), "patient.draft")
    });
    let article = el("article").class("patient");
    let article = article.maybe(draft).child(body);
    article.maybe(page(view)).child(questions(view)).child(acts)
}

/// Under a red flag, or where an urgent step is chosen, only what happens now is said: what holds for
/// most patients with the complaint would reassure, and nobody is sent home to read first.
fn is_urgent(view: &View) -> bool {
    let urgent = view.chosen().is_some_and(|step| view.is_urgent(step));
    urgent || view.advice.status == Status::Alarm
}

/// Where the patient reads more at home; written out, for on paper nothing can be pressed.
fn page(view: &View) -> Option<El> {
    if is_urgent(view) {
        return None;
    }
    let page = view.topic().patient_page.as_ref()?;
    let title = el("h2").say(&view.texts.of_letter(), "patient.page");
    let link = el("a").attr_of("href", page.address());
    let link = link
        .attr("target", "_blank")
        .attr("rel", "noopener noreferrer");
    let line = el("p").child(link.text(page.shown()));
    let line = match page.look() {
        Some(look) => line.text(&format!(", {look}")),
        None => line,
    };
    Some(el("section").class("page").dutch().child(title).child(line))
}

fn told(view: &View, step: StepIx, known: &PatientTexts) -> El {
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
        return el("p").dutch().say(&texts, "patient.none");
    };
    let about = of_topic
        .filter(|_| !is_urgent(view))
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
        let title = el("h2").say(&texts, key);
        el("section")
            .child(title)
            .children(lines.map(|line| el("p").text(line)))
    });
    let of_topic = of_topic.map(|text| text.what.call_back.as_str());
    let call = of_topic
        .into_iter()
        .chain([text.call_back.as_str(), known.call_back.what.as_str()]);
    let call = call
        .filter(|line| !line.is_empty())
        .map(|line| el("li").text(line));
    let happens = el("h1")
        .attr("tabindex", "-1")
        .attr("data-focus", "patient")
        .text(&text.happens);
    let title = el("h2").say(&texts, "patient.call");
    let call = el("section")
        .class("call")
        .child(title)
        .child(el("ul").children(call));
    el("div")
        .dutch()
        .child(happens)
        .maybe((!about.is_empty()).then(|| el("p").text(about)))
        .children(parts)
        .child(call)
}

/// Three good questions of *samen beslissen*.
fn questions(view: &View) -> El {
    let texts = view.texts.of_letter();
    let keys = [
        "patient.question.options",
        "patient.question.weigh",
        "patient.question.me",
    ];
    let lines = keys.into_iter().map(|key| el("li").say(&texts, key));
    let title = el("h2").say(&texts, "patient.questions");
    el("section")
        .dutch()
        .child(title)
        .child(el("ol").children(lines))
}
