//! *Over deze wijzer*: what it is for and what it is not, whose agreements these are, what is kept, and
//! where a fault goes. One press from every screen.

use ladder::model::AgreementsStatus;
use yew::Callback;

use crate::el::{El, button, el, together};
use crate::host::Host;
use crate::state::Action;
use crate::texts::Texts;

/// The headings, each with its paragraphs.
const PARTS: [(&str, &[&str]); 5] = [
    ("over.use", &["over.use.text"]),
    (
        "over.device",
        &[
            "over.device.adviser",
            "over.device.guide",
            "over.device.training",
            "over.device.mirror",
        ],
    ),
    ("over.made", &["over.made.text", "over.made.draft"]),
    ("over.kept", &["over.kept.text"]),
    ("over.report", &["over.report.text"]),
];

/// Draws it.
pub(crate) fn about(host: &Host, texts: &Texts, dispatch: &Callback<Action>) -> El {
    let header = &host.data.agreements.header;
    let open = || texts.get("facts.open");
    let review = header
        .review
        .map_or_else(open, ladder::date::Date::in_dutch);
    let manufacturer = header
        .manufacturer
        .clone()
        .unwrap_or_else(|| texts.get("over.nobody"));
    let adopted = header.status == AgreementsStatus::Adopted;
    let values = [
        ("region", header.region_name.as_str()),
        ("version", &header.version),
        ("owner", &header.owner),
        ("status", header.status.words()),
        ("use", header.usage.word()),
        ("hash", &header.hash),
    ];
    // Where nobody filled these in, the screen says so itself.
    let own = [("review", review.as_str()), ("manufacturer", &manufacturer)];
    let parts = PARTS.iter().map(|(title, texts_of)| {
        // Adopted rules are no draft.
        let said = |key: &&&str| !adopted || **key != "over.made.draft";
        let lines = texts_of.iter().filter(said);
        let lines = lines.map(|key| el("p").fill_in(&texts.fill(key, &own), &values));
        together().child(el("h2").say(texts, title)).children(lines)
    });
    let title = el("h1").attr("tabindex", "-1").attr("data-focus", "about");
    let back = button("main").on_click(dispatch, Action::About(false));
    // Its strings come beside the topics.
    let here = host.data.topics.is_some() || cfg!(not(target_arch = "wasm32"));
    let told = if here {
        together()
            .child(title.say(texts, "over.title"))
            .children(parts)
    } else {
        together().child(title.say(texts, "app.loading"))
    };
    el("div")
        .class("start about")
        .child(told)
        .child(el("div").class("acts").child(back.say(texts, "over.close")))
}
