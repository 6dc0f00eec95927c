//! One question: native radio buttons drawn as keys, a digit for each.

use ladder::Answer;
use ladder::model::QuestionIx;
use yew::{Html, html};

use super::View;
use crate::keys;
use crate::state::{Action, Mode, Target};

/// Draws a question with its answers; `moot` when it makes no difference any more.
pub(super) fn field(view: &View, place: QuestionIx, moot: bool) -> Html {
    let Some(question) = view.question(place) else {
        return Html::default();
    };
    let texts = &view.texts;
    let given = view.session.answers.get(place);
    let on_key = view.on_key(Target::Question(place));
    let option = |answer: Answer, label: String, key: String, possible: bool| {
        let checked = given == Some(answer);
        let id = format!("q{place}-{key}");
        let action = Action::Answer {
            question: place,
            answer: Some(answer),
            go_on: false,
        };
        let class = if answer == Answer::Unknown {
            "key unknown"
        } else {
            "key"
        };
        html! {
            <label {class} for={id.clone()} data-barred={(!possible).then_some("true")}>
                <input {id} type="radio" name={format!("q{place}")} {checked} onchange={view.on(action)} />
                <span>{ label }</span><kbd aria-hidden="true">{ key }</kbd>
                if !possible { <span class="vh">{ texts.get("question.impossible") }</span> }
            </label>
        }
    };
    let values = (0..).zip(&question.values).map(|(value, shown)| {
        let possible = given == Some(Answer::Value(value)) || view.session.can_choose(place, value);
        option(
            Answer::Value(value),
            shown.label.clone(),
            keys::label(question, value),
            possible,
        )
    });
    let unknown = question.may_be_unknown.then(|| {
        option(
            Answer::Unknown,
            texts.get("question.unknown"),
            "?".to_owned(),
            true,
        )
    });
    html! {
        <fieldset key={question.id.clone()} class="q" part="question" data-question={place.to_string()} data-id={question.id.clone()} data-moot={moot.then_some("true")} onkeydown={on_key}>
            <legend lang="nl">
                if view.mode == Mode::Step { <h2 tabindex="-1">{ &question.text }</h2> } else { { &question.text } }
                if question.judgement { <span class="tag">{ texts.get("question.judgement") }</span> }
                if view.session.prefilled.contains(&place) { <span class="tag">{ texts.get("question.prefilled") }</span> }
                if moot { <span class="tag">{ texts.get("question.moot") }</span> }
            </legend>
            if !question.hint.is_empty() { <p class="hint" lang="nl">{ &question.hint }</p> }
            <div class="keys">{ for values }{ for unknown }</div>
        </fieldset>
    }
}
