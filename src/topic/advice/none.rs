//! Where there is no advice: why not, what to do instead, and the way to where it does belong.

use ladder::Reason;
use ladder::recall::Recall;

use crate::el::{El, Fragment, button, el, together};
use crate::state::Action;
use crate::topic::View;
use crate::topic::advice::call::act;
use crate::topic::advice::why::reasons;

/// The agreements don't hold on this day.
pub(crate) fn expired(view: &View, head: El) -> Fragment {
    if let Some(recall) = &view.topic().recalled {
        return taken_back(view, head, recall);
    }
    none(
        view,
        head,
        None,
        &[
            ("none.ask", "none.ask.expired"),
            ("none.renew", "none.renew.expired"),
            ("none.flags", "none.flags.hold"),
        ],
    )
}

/// This advice was withdrawn: why, and what to do instead.
fn taken_back(view: &View, head: El, recall: &Recall) -> Fragment {
    let day = recall.since.in_dutch();
    let said = |text: &str| el("p").dutch().text(text);
    let hint = el("p").fill(&view.texts, "advice.recalled.hint", &[("date", &day)]);
    together()
        .child(head)
        .child(said(&recall.why))
        .child(said(&recall.instead))
        .child(hint)
}

/// Nobody agreed on anything for this patient.
pub(crate) fn no_fit(view: &View, head: El) -> Fragment {
    let topic = view.topic();
    // The general path of the specialty has an answer for anybody.
    let general = view.agreements.topics.iter().position(|other| {
        other.general && other.specialty == topic.specialty && other.id != topic.id
    });
    none(
        view,
        head,
        None,
        &[
            ("none.ask", "none.ask.no-fit"),
            ("none.report", "none.report.no-fit"),
            ("none.flags", "none.flags.hold"),
        ],
    )
    .maybe(ways(view, general.as_slice()))
}

/// These agreements are not made for this patient.
pub(crate) fn out_of_scope(view: &View, head: El) -> Fragment {
    let rules = view.rules();
    let step = view.advice.steps.first();
    let because = step.map(|step| step.because.as_slice()).unwrap_or_default();
    let places = because.iter().filter_map(|why| match why {
        Reason::OutOfScope(place) => Some(*place),
        _ => None,
    });
    let places = places.collect::<Vec<_>>();
    let why = places
        .iter()
        .map(|place| rules.reason(Reason::OutOfScope(*place), 0));
    let why = why.collect::<Vec<_>>();
    let topics = &view.agreements.topics;
    let mut there = Vec::new();
    for place in places {
        let scope = view.topic().out_of_scope.get(usize::from(place));
        let id = scope.and_then(|scope| scope.topic.as_ref());
        let way = id.and_then(|id| topics.iter().position(|topic| topic.id == *id));
        there.extend(way.filter(|way| !there.contains(way)));
    }
    let ask = if there.is_empty() {
        ("none.ask", "none.ask.out-of-scope")
    } else {
        ("none.go", "none.go.out-of-scope")
    };
    let flags = ("none.flags", "none.flags.hold");
    none(view, head, reasons(view, &why), &[ask, flags]).maybe(ways(view, &there))
}

/// That there is no advice, why, and what to do, in order.
fn none(view: &View, head: El, why: Option<El>, acts: &[(&str, &str)]) -> Fragment {
    let agreements = &view.agreements;
    let specialty = agreements.specialty(&view.topic().specialty);
    let values = [
        ("owner", agreements.header.owner.as_str()),
        ("specialty", specialty.map_or("", |own| &own.name)),
    ];
    let acts = acts
        .iter()
        .map(|(title, text)| act(view, title, together().fill(&view.texts, text, &values)));
    together()
        .child(head)
        .maybe(why)
        .child(el("ol").class("calls").children(acts))
}

/// Buttons to other topics, with these answers.
fn ways(view: &View, places: &[usize]) -> Option<El> {
    let ways = places.iter().filter_map(|place| {
        let topic = view.agreements.topics.get(*place)?;
        let name = [("topic", topic.name.as_str())];
        let open = button("main").on_click(&view.dispatch, Action::GoTo(*place));
        let open = open.attr_text("data-goes", &topic.id);
        // One piece in a button that lays its pieces in a row.
        Some(open.child(el("span").fill(&view.texts, "none.open", &name)))
    });
    (!places.is_empty()).then(|| el("div").class("acts").children(ways))
}
