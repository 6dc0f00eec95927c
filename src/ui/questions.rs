//! All questions that can still matter, and those answered; the rest are gone, with a line that
//! says so.

use ladder::model::{Group, QuestionIx};
use yew::{Html, html};

use super::View;
use super::alarms::alarms;
use super::question::field;
use crate::state::Action;

/// Draws the list of red flags and the questions.
pub(super) fn questions(view: &View) -> Html {
    let session = &view.session;
    let asked = (0..).zip(&view.topic().questions);
    let asked = asked.filter(|(_, q)| q.group != Group::Alarm && session.asked(q));
    let (before, after): (Vec<_>, Vec<_>) = asked
        .map(|(place, q)| (place, q.group))
        .partition(|(_, group)| *group == Group::Person);
    let places = |list: Vec<(QuestionIx, Group)>| list.into_iter().map(|(place, _)| place);
    let moot = |place: QuestionIx| {
        session.answers.get(place).is_none() && !view.advice.open.contains(&place)
    };
    let gone = places([before.clone(), after.clone()].concat())
        .filter(|place| moot(*place))
        .count();
    let shown = |place: QuestionIx| {
        let moot = moot(place);
        (!moot || session.show_all).then(|| field(view, place, moot))
    };
    // Each has a key: when others come or go none is made anew, and the focus in it stays.
    let mut all: Vec<Html> = places(before).filter_map(shown).collect();
    if !session.alarm_rows().is_empty() {
        all.push(alarms(view));
    }
    all.extend(reopened(view));
    all.extend(places(after).filter_map(shown));
    if gone > 0 {
        all.push(line(view, gone));
    }
    html! { <>{ for all }</> }
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

fn reopened(view: &View) -> Option<Html> {
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
