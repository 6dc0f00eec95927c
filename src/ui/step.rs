//! The step view: one question a page, and at the end the advice with the answers below it.

use ladder::Answer;
use ladder::model::Group;
use yew::{Html, html};

use super::View;
use super::card::card;
use super::pages::{open, pages};
use super::questions::{asked, reopened};
use crate::state::{Action, Target, next_target};

/// Draws the page that is reached.
pub(super) fn step(view: &View, date: &str) -> Html {
    let shown = pages(view).shown;
    let at = |page: Target| shown.iter().position(|own| *own == page);
    // A page that is no longer asked gives way to what is next.
    let page = match view.session.page {
        page if page == Target::Advice || at(page).is_some() => page,
        _ => next_target(Some(&view.session)),
    };
    let before = at(page).unwrap_or(shown.len()).checked_sub(1);
    let back = before.and_then(|place| shown.get(place).copied());
    let texts = &view.texts;
    let left = match open(view, &shown) {
        0 => texts.get("step.none-left"),
        1 => texts.get("step.one-left"),
        n => texts.fill("step.left", &[("n", &n.to_string())]),
    };
    html! {
        <div class="page">
            <p class="quiet" key="left">{ left }</p>
            { for reopened(view) }
            if page == Target::Advice {
                { card(view, date) }
                { given(view, &shown) }
            } else {
                { asked(view, page) }
            }
            <div class="acts" key="acts">
                if let Some(back) = back {
                    <button type="button" class="small" onclick={view.on(Action::Page(back))}>{ texts.get("step.back") }</button>
                }
                if page != Target::Advice {
                    <button type="button" class="main" onclick={view.on(Action::GoOn)}>{ texts.get("step.on") }</button>
                }
            </div>
        </div>
    }
}

/// The answers, each with a way back to its question.
fn given(view: &View, shown: &[Target]) -> Html {
    let texts = &view.texts;
    let lines = shown.iter().filter_map(|page| {
        let (question, answer) = match page {
            Target::Question(place) => {
                let question = view.question(*place)?;
                (question.text.clone(), answer(view, *page)?)
            }
            _ => (texts.get("alarm.title"), alarms(view)),
        };
        Some(html! {
            <div>
                <dt lang="nl">{ &question }</dt>
                <dd><span lang="nl">{ answer }</span>{ " " }
                    <button type="button" class="link" onclick={view.on(Action::Page(*page))}>
                        { texts.get("step.change") }<span class="vh">{ ": " }{ question }</span>
                    </button>
                </dd>
            </div>
        })
    });
    html! { <section class="given"><h2>{ texts.get("step.given") }</h2><dl class="facts">{ for lines }</dl></section> }
}

fn answer(view: &View, page: Target) -> Option<String> {
    let Target::Question(place) = page else {
        return None;
    };
    match view.session.answers.get(place)? {
        Answer::Unknown => Some(view.texts.get("question.unknown")),
        Answer::Value(value) => {
            let values = &view.question(place)?.values;
            Some(values.get(usize::from(value))?.label.clone())
        }
    }
}

/// The red flags at *ja* or unknown; none of these, where they were all denied.
fn alarms(view: &View) -> String {
    let rows = (0..).zip(&view.topic().questions);
    let rows = rows.filter(|(_, question)| question.group == Group::Alarm);
    let said = rows.filter_map(|(place, question)| match view.session.answers.get(place)? {
        Answer::Value(0) => None,
        Answer::Value(_) => Some(question.text.clone()),
        Answer::Unknown => Some(
            view.texts
                .fill("alarm.unknown.long", &[("row", &question.text)]),
        ),
    });
    let said = said.collect::<Vec<_>>();
    match (said.is_empty(), view.list_answered()) {
        (true, true) => view.texts.get("alarm.none"),
        (true, false) => view.texts.get("stair.open"),
        _ => said.join(" · "),
    }
}
