//! The top of every screen: whose agreements these are, and that they are no advice for care yet.

use ladder::model::{Agreements, AgreementsStatus, Header, Use};
use yew::Callback;

use crate::el::{El, button, el, together};
use crate::state::Action;
use crate::texts::Texts;

/// The string that says how far the agreements are; none where they are for care.
pub(crate) fn caution(header: &Header) -> Option<&'static str> {
    match (header.usage, header.status) {
        (Use::Care, AgreementsStatus::Adopted) => None,
        (Use::Training, _) => Some("bar.training"),
        (_, AgreementsStatus::Draft) => Some("bar.draft"),
        _ => Some("bar.review"),
    }
}

/// Draws the bar.
pub(crate) fn bar(
    agreements: &Agreements,
    texts: &Texts,
    in_topic: bool,
    dispatch: &Callback<Action>,
) -> El {
    let header = &agreements.header;
    let region = [
        ("region", header.region_name.as_str()),
        ("version", header.version.as_str()),
    ];
    let caution = caution(header).map(|key| together().text(" ").child(el("b").say(texts, key)));
    let stair = el("path").attr("d", "M0 14h6v4H0zM8 8h6v10H8zM16 0h6v18h-6z");
    let mark = el("svg")
        .attr("viewBox", "0 0 22 18")
        .attr("aria-hidden", "true")
        .child(stair);
    let new = in_topic.then(|| {
        button("small")
            .on_click(dispatch, Action::Close)
            .say(texts, "bar.new")
    });
    let chip = el("p")
        .class("chip")
        .text(&texts.fill("bar.region", &region));
    // A host may hide the part, and with it the name and the button; never whose agreements these are,
    // and that they are not for care.
    let own = el("div")
        .class("own")
        .attr("part", "bar")
        .child(el("span").class("mark").child(mark).say(texts, "app.name"))
        .maybe(new);
    el("header")
        .class("top")
        .child(own)
        .child(chip.maybe(caution))
        .child(
            button("link")
                .on_click(dispatch, Action::About(true))
                .say(texts, "over.open"),
        )
}
