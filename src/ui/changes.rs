//! *Wat zou dit veranderen?*: the smallest other answers; trying them is a *proef*.

use yew::{Html, html};

use super::View;
use crate::state::Action;

/// Draws at most three changes.
pub(super) fn changes(view: &View) -> Html {
    let texts = &view.texts;
    let changes = view
        .session
        .opened
        .diagrams
        .changes(view.topic(), &view.session.answers);
    if changes.is_empty() {
        return Html::default();
    }
    let buttons = changes.into_iter().map(|change| {
        let answers = change.answers.iter().filter_map(|(question, value)| {
            let question = view.question(*question)?;
            let value = question.values.get(usize::from(*value))?;
            Some((question.text.clone(), value.label.clone()))
        });
        let answers = answers.collect::<Vec<_>>();
        let step = view.step_name(change.step);
        let shown = answers.into_iter().map(|(question, value)| {
            html! { <span class="cond" lang="nl"><small>{ question }</small>{ " " }{ value }</span> }
        });
        html! {
            <li><button type="button" onclick={view.on(Action::Try(change.answers.clone()))}>
                <span class="vh">{ texts.get("changes.try") }{ " " }</span>
                { for shown }<b><span aria-hidden="true">{ "→ " }</span>{ step }</b>
            </button></li>
        }
    });
    html! { <div class="flip"><h3>{ texts.get("changes.title") }</h3><ul>{ for buttons }</ul></div> }
}
