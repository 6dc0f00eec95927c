//! Reasons, each with how firm it is and where it comes from.

use ladder::Certainty;
use ladder::report::Because;
use yew::{Html, html};

use super::View;

/// A list of reasons; nothing where there are none.
pub(super) fn reasons(view: &View, list: &[Because<'_>]) -> Html {
    if list.is_empty() {
        return Html::default();
    }
    html! { <ul class="why">{ for list.iter().map(|because| reason(view, because)) }</ul> }
}

/// One reason.
pub(super) fn reason(view: &View, because: &Because<'_>) -> Html {
    html! {
        <li data-rule={because.rule.to_owned()}><span lang="nl">{ &because.reason }</span>{ " " }{ firmness(view, because) }</li>
    }
}

/// How firm, with the sources behind it. The engine's own sentences follow from the model.
pub(super) fn firmness(view: &View, because: &Because<'_>) -> Html {
    let own = [
        "geen-past",
        "verlopen",
        "termijn-onbekend",
        "lichter-dan-zonder-alarm",
    ];
    if own.contains(&because.rule) {
        return Html::default();
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
    html! { <span {class} lang="nl" title={sources}>{ words }</span> }
}
