//! Reasons, each with how firm it is and where it comes from.

use ladder::Certainty;
use ladder::report::Because;

use super::View;
use super::el::{El, el};

/// A list of reasons; nothing where there are none.
pub(super) fn reasons(view: &View, list: &[Because<'_>]) -> Option<El> {
    let lines = list.iter().map(|because| {
        let reason = el("span").dutch().text(&because.reason);
        let line = el("li").set("data-rule", because.rule).child(reason);
        line.text(" ").maybe(firmness(view, because))
    });
    (!list.is_empty()).then(|| el("ul").class("why").all(lines))
}

/// How firm, with the sources behind it. The engine's own sentences follow from the model.
pub(super) fn firmness(view: &View, because: &Because<'_>) -> Option<El> {
    let own = [
        "geen-past",
        "verlopen",
        "termijn-onbekend",
        "lichter-dan-zonder-alarm",
    ];
    if own.contains(&because.rule) {
        return None;
    }
    let sources = because.sources.iter().map(|source| {
        [source.title, source.publisher, source.date]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(", ")
    });
    let sources = sources.collect::<Vec<_>>().join("; ");
    let class = match because.certainty {
        Certainty::Unsourced => "src none",
        _ => "src",
    };
    let words = match because.certainty {
        Certainty::Unsourced => view.texts.get("why.unsourced"),
        certainty => certainty.words().to_owned(),
    };
    let span = el("span").class(class).dutch().set("title", &sources);
    Some(span.text(&words))
}
