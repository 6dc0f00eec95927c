//! The topic at the top of the talk, with the row of tools beside it.

use ladder::model::TopicEntry;

use crate::el::{El, el};
use crate::place::Mode;
use crate::state::Action;
use crate::texts::capital;
use crate::topic::View;
use crate::topic::advice::another_day::another_day;
use crate::topic::questions::pages::count;
use crate::topic::tools::tools;

/// Draws both; `over` is the action that opens all questions again.
pub(crate) fn subject(view: &View, date: &str, over: Action) -> El {
    let (texts, topic) = (&view.texts, view.topic());
    let lost = view.session.lost.join(", ");
    let lost = (!lost.is_empty()).then(|| {
        let line = el("p").class("notice").attr("role", "status");
        line.fill(texts, "question.lost", &[("answers", &lost)])
    });
    let old = another_day(view, date).map(|line| line.attr("role", "status"));
    // One question a page says it in the heading of the question.
    let at = count(view).map(|text| {
        let at = el("p").class("at").attr("data-count", "true").text(&text);
        at.flag("hidden", view.mode == Mode::Step)
    });
    let name = el("h1").attr("tabindex", "-1").attr("data-focus", "topic");
    el("header")
        .class("subject")
        .child(name.dutch().text(&topic.name))
        .child(el("p").class("of").dutch().text(&belongs(view)))
        .maybe(at)
        .child(tools(view, over))
        .maybe(old)
        .maybe(lost)
}

/// The specialty and the codes.
fn belongs(view: &View) -> String {
    let specialty = view.agreements.specialty(&view.topic().specialty);
    let entry = view.agreements.topics.get(view.session.opened.place);
    let parts = [
        specialty.map(|s| capital(&s.name)).unwrap_or_default(),
        entry.map(codes).unwrap_or_default(),
    ];
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" · ")
}

/// Its first codes: more of them tell nobody anything.
fn codes(entry: &TopicEntry) -> String {
    let shown = entry.icpc.iter().take(3).map(String::as_str);
    let more = (entry.icpc.len() > 3).then_some("…");
    shown.chain(more).collect::<Vec<_>>().join(", ")
}
