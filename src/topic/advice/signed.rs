//! *Akkoord*: who signed what this topic says, when, and which content; that nobody did is said here, once.

use ladder::model::Signature;

use crate::el::{El, el, together};
use crate::topic::View;
use crate::topic::advice::row::Row;

/// The row. A signature to another content counts for nobody, and is shown as what it was.
pub(crate) fn signed(view: &View) -> Row {
    let texts = &view.texts;
    let all = &view.session.opened.signed;
    let (holding, lapsed): (Vec<_>, Vec<_>) = all.iter().partition(|one| one.holds);
    let closed = match (holding.as_slice(), lapsed.as_slice()) {
        ([], []) => el("span").say(texts, "signed.nobody"),
        ([], _) => el("span").say(texts, "signed.nobody.now"),
        (names, _) => {
            let names = names.iter().map(|one| one.name.as_str());
            let names = names.collect::<Vec<_>>().join(", ");
            el("span").dutch().text(&names)
        }
    };
    let lines = holding.into_iter().chain(lapsed);
    let lines = lines.map(|one| line(view, one));
    let none = all.is_empty().then(|| el("p").say(texts, "signed.none"));
    let body = together()
        .maybe(none)
        .child(el("ul").class("signed").children(lines))
        .child(el("p").class("quiet").say(texts, "signed.hint"));
    Row {
        title: "signed.title",
        closed,
        body,
    }
}

fn line(view: &View, one: &Signature) -> El {
    let key = if one.holds {
        "signed.holds"
    } else {
        "signed.lapsed"
    };
    let day = one.date.in_dutch();
    let values = [
        ("name", one.name.as_str()),
        ("role", &one.role),
        ("date", &day),
        ("mark", &one.mark),
    ];
    el("li")
        .flag("data-lapsed", !one.holds)
        .fill(&view.texts, key, &values)
}
