//! All questions that can still matter, and those answered; the rest are gone, with a line that
//! says so.

use yew::{Html, html};

use super::View;
use super::alarms::alarms;
use super::pages::{moot, pages};
use super::question::field;
use crate::state::{Action, Target};

/// Draws the list of red flags and the questions.
pub(super) fn questions(view: &View) -> Html {
    let pages = pages(view);
    // Each has a key: when others come or go none is made anew, and the focus in it stays.
    let mut all = reopened(view).into_iter().collect::<Vec<Html>>();
    all.extend(pages.shown.iter().map(|page| asked(view, *page)));
    if pages.gone > 0 {
        all.push(line(view, pages.gone));
    }
    html! { <>{ for all }</> }
}

/// A question, or the list of red flags.
pub(super) fn asked(view: &View, page: Target) -> Html {
    match page {
        Target::Question(place) => field(view, place, moot(view, place)),
        _ => alarms(view),
    }
}

fn line(view: &View, gone: usize) -> Html {
    let texts = &view.texts;
    let text = match gone {
        1 => texts.get("question.gone.one"),
        n => texts.fill("question.gone", &[("n", &n.to_string())]),
    };
    let shown = view.session.show_all;
    html! {
        <p key="gone" class="gone">{ text }{ " " }
            <button type="button" class="link" onclick={view.on(Action::ShowAll(!shown))}>
                { texts.get(if shown { "question.hide" } else { "question.show" }) }
            </button>
        </p>
    }
}

/// What the last answer opened again.
pub(super) fn reopened(view: &View) -> Option<Html> {
    let places = &view.session.reopened;
    if places.is_empty() {
        return None;
    }
    let names = places
        .iter()
        .filter_map(|place| view.question(*place))
        .map(|q| q.text.as_str());
    let names = names.collect::<Vec<_>>().join(" · ");
    Some(
        html! { <p key="reopened" class="notice" role="status">{ view.texts.fill("question.reopened", &[("questions", &names)]) }</p> },
    )
}
