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
    let held =
        held.filter_map(|place| Some((place, view.topic().preparations.get(usize::from(*place))?)));
    let lines = held.filter(|(_, preparation)| preparation.kind == kind).map(|(place, preparation)| {
        let because = view.rules().because(&preparation.id, &preparation.basis);
        html! {
            <li>
                <input type="checkbox" id={format!("prep-{place}")} />
                <span><label for={format!("prep-{place}")} lang="nl">{ &preparation.text }</label>{ " " }{ firmness(view, &because) }</span>
            </li>
        }
    });
    let lines = lines.collect::<Vec<_>>();
    if lines.is_empty() {
        return Html::default();
    }
    html! { <div class="prepare"><h3>{ view.texts.get(title) }</h3><ul>{ for lines }</ul></div> }
}
