//! What to do first, and what to send along.

use ladder::model::PreparationKind;
use yew::{Html, html};

use super::View;
use super::why::firmness;

/// Draws both lists.
pub(super) fn prepare(view: &View) -> Html {
    html! {
        <>
            { list(view, PreparationKind::Do, "prepare.do") }
            { list(view, PreparationKind::Send, "prepare.send") }
        </>
    }
}

fn list(view: &View, kind: PreparationKind, title: &str) -> Html {
    let held = view.advice.preparations.iter();
    let held = held.filter_map(|place| view.topic().preparations.get(usize::from(*place)));
    let lines = held.filter(|preparation| preparation.kind == kind).map(|preparation| {
        let because = view.rules().because(&preparation.id, &preparation.basis);
        html! {
            <li><label><input type="checkbox" /><span lang="nl">{ &preparation.text }</span></label>{ " " }{ firmness(view, &because) }</li>
        }
    });
    let lines = lines.collect::<Vec<_>>();
    if lines.is_empty() {
        return Html::default();
    }
    html! { <div class="prepare"><h3>{ view.texts.get(title) }</h3><ul>{ for lines }</ul></div> }
}
