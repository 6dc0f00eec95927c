//! The screen turned to the patient, or to the parent of a child: plain Dutch, large, and a leaflet on
//! paper.

mod said;

use ladder::advice::Status;
use ladder::model::{PatientTexts, StepIx, Use};
use ladder::report::Due;

use self::said::{Said, is_child};
use crate::el::{El, el};
use crate::place::Screen;
use crate::state::Action;
use crate::topic::View;

/// Draws what happens now, in the patient's words; they stay Dutch.
pub(crate) fn patient(view: &View) -> El {
    let known = view
        .reasons
        .as_ref()
        .and_then(|reasons| reasons.patient().ok());
    let told = view.chosen().zip(known);
    let told = told.and_then(|(step, known)| told_of(view, step, &known));
    let none = || el("p").dutch().say(&view.texts.of_letter(), "patient.none");
    let body = told.unwrap_or_else(none);
    let acts = el("div")
        .class("acts")
        .child(view.button("main", Action::Turn(Screen::Consultation), "patient.close"))
        .child(view.button("small", Action::Print, "patient.print"));
    let header = &view.agreements.header;
    let draft = (header.usage != Use::Care).then(|| {
        let draft = el("p").class("draft").dutch();
        draft.say(&view.texts.of_letter(), "patient.draft")
    });
    // Who waits for an ambulance weighs nothing.
    let at_once = view.chosen().is_some_and(|step| view.is_at_once(step));
    let questions = (!at_once).then(|| questions(view));
    let article = el("article").class("patient");
    let article = article.maybe(draft).child(body);
    article.maybe(page(view)).maybe(questions).child(acts)
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
    let link = el("a").attr_text("href", page.address());
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

fn told_of(view: &View, step: StepIx, known: &PatientTexts) -> Option<El> {
    let texts = view.texts.of_letter();
    let topic = view.topic();
    let id = view.step(step)?.id.as_str();
    let child = is_child(view);
    let of_step = known.steps.iter().find(|text| text.what.step == id)?;
    let said = Said::of(&of_step.what, child)?;
    let mut topics = known.topics.iter().map(|text| &text.what);
    let of_topic = topics.find(|text| text.topic == topic.id);
    let about = of_topic.map_or("", |text| text.about.as_str());
    let happens = el("h1")
        .attr("tabindex", "-1")
        .attr("data-focus", "screen")
        .text(said.happens);
    let about = (!about.is_empty() && !is_urgent(view)).then(|| el("p").text(about));
    let section = |key: &str, lines: &[&str]| {
        let lines = lines.iter().filter(|line| !line.is_empty());
        let title = el("h2").say(&texts, key);
        el("section")
            .child(title)
            .children(lines.map(|line| el("p").text(line)))
    };
    let place = section("patient.place", &[said.place]).maybe(whom(view, step));
    let answer = section("patient.answer", &[said.answer]);
    let costs = said.costs;
    let costs = costs.map(|costs| section("patient.costs", &[costs, &known.costs.what]));
    // A topic of adults says *u*; where a child has it all the same, that is said.
    let own = of_topic.map_or("", |text| text.child.as_str());
    let of_adults = child && own.is_empty() && topic.ladder != said::OF_CHILDREN;
    let of_topic = match of_topic {
        Some(_) if child && !own.is_empty() => own,
        Some(text) => text.call_back.as_str(),
        None => "",
    };
    let lines = [of_topic, said.call_back, known.call_back.what.as_str()];
    let lines = lines.into_iter().filter(|line| !line.is_empty());
    let lines = lines.map(|line| el("li").text(line));
    let call = el("section")
        .class("call")
        .child(el("h2").say(&texts, "patient.call"))
        .maybe(of_adults.then(|| el("p").say(&texts, "patient.child")))
        .child(el("ul").children(lines));
    let told = el("div").dutch().child(happens).maybe(about);
    // What is urgent comes before what it costs.
    Some(if view.is_urgent(step) {
        told.child(call).child(place).child(answer).maybe(costs)
    } else {
        told.child(place).child(answer).maybe(costs).child(call)
    })
}

/// Whom, and by when, as the doctor's screen says it; of what the practice does itself, and of the
/// ambulance, that is said already.
fn whom(view: &View, step: StepIx) -> Option<El> {
    let texts = view.texts.of_letter();
    let known = view.step(step)?;
    if view.is_at_once(step) || !(known.by_specialist || view.is_urgent(step)) {
        return None;
    }
    let place = [("place", view.destination(step))];
    let place = place
        .each_ref()
        .map(|(name, place)| (*name, place.as_str()));
    let place = el("p").fill(&texts, "patient.to", &place);
    let term = match view.named().due(step) {
        Due::Within(_) => view.named().term(step),
        Due::NoHurry => Some(texts.get("advice.no-hurry")),
        _ => None,
    };
    let term = term.map(|term| el("p").fill(&texts, "patient.term", &[("term", &term)]));
    Some(el("div").child(place).maybe(term))
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
