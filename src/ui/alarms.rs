//! The list of red flags: each row ja or *weet ik niet*, and an explicit *geen van deze*.

use ladder::Answer;
use ladder::model::QuestionIx;
use yew::{Html, html};

use super::View;
use crate::keys::toggle;
use crate::state::{Action, Target};

/// Draws the list of red flags.
pub(super) fn alarms(view: &View) -> Html {
    let texts = &view.texts;
    let rows = view.session.alarm_rows();
    let answer = |row: QuestionIx| view.session.answers.get(row);
    let raised = rows
        .iter()
        .any(|row| answer(*row) == Some(Answer::Value(1)));
    let open = rows.iter().any(|row| answer(*row).is_none());
    let none = texts.get(if raised {
        "alarm.none.other"
    } else {
        "alarm.none"
    });
    let on_key = view.on_key(Target::Alarm);
    html! {
        <section key="alarms" class="alarms" part="alarms" aria-labelledby="alarm-title" data-answered={(!open).to_string()} onkeydown={on_key}>
            <h2 id="alarm-title">{ texts.get("alarm.title") }</h2>
            <ul>{ for (1..).zip(&rows).map(|(key, row)| row_of(view, *row, key)) }</ul>
            <div class="keys">
                <button type="button" class="key none" data-focus="alarm" aria-pressed={(!open).to_string()} onclick={view.on(Action::NoAlarm)}>
                    <span>{ none }</span><kbd aria-hidden="true">{ "0" }</kbd>
                </button>
            </div>
            <p class="caveat">{ texts.get("alarm.caveat") }
                if view.topic().general { { " " }{ texts.get("alarm.general") } }
            </p>
        </section>
    }
}

fn row_of(view: &View, row: QuestionIx, key: usize) -> Html {
    let Some((question, flag)) = view.question(row).and_then(|q| Some((q, q.red_flag()?))) else {
        return Html::default();
    };
    let given = view.session.answers.get(row);
    let unknown = given == Some(Answer::Unknown);
    let (texts, text) = (&view.texts, question.text.clone());
    let not_known = Action::Answer {
        question: row,
        answer: (!unknown).then_some(Answer::Unknown),
        go_on: false,
    };
    let state = match given {
        Some(Answer::Value(1)) => "ja",
        Some(Answer::Value(_)) => "nee",
        Some(Answer::Unknown) => "onbekend",
        None => "open",
    };
    html! {
        <li key={question.id.clone()} data-row={question.id.clone()} data-state={state}>
            <label>
                <input type="checkbox" checked={state == "ja"} onchange={view.on(toggle(row, given))} />
                <span lang="nl">{ text.clone() }</span>
                <kbd aria-hidden="true">{ key }</kbd>
            </label>
            <button type="button" class="unsure" aria-pressed={unknown.to_string()} aria-label={texts.fill("alarm.unknown.long", &[("row", &text)])} onclick={view.on(not_known)}>
                { texts.get("alarm.unknown") }
            </button>
            if unknown && !flag.check_now.is_empty() {
                <p class="check" lang="nl"><b>{ texts.get("alarm.check") }</b>{ " " }{ &flag.check_now }</p>
            }
        </li>
    }
}
