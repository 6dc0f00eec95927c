//! Keys of the list of red flags and of a question: a digit for each answer, J and N, and ? for
//! *weet ik niet*. They work in the focused question only.

use ladder::Answer;
use ladder::model::{Question, QuestionIx, RedFlag, ValueIx};

use crate::place::{Asked, Page};
use crate::state::Action;
use crate::topic::session::Session;

/// What a key means at a place.
pub fn action(session: &Session, at: Page, key: &str) -> Option<Action> {
    match at {
        Page::Asked(Asked::RedFlags) => red_flag_list(session, key),
        Page::Asked(Asked::Question(place)) => question(session, place, key),
        Page::Advice if ["Backspace", "Delete"].contains(&key) => back(session),
        Page::Advice => None,
    }
}

/// The key that stands on an answer.
pub fn label(question: &Question, value: ValueIx) -> String {
    match question
        .values
        .get(usize::from(value))
        .map(|value| value.id.as_str())
    {
        Some("ja") if yes_or_no(question) => "J".to_owned(),
        Some("nee") if yes_or_no(question) => "N".to_owned(),
        _ => (value + 1).to_string(),
    }
}

/// Back to what was answered last: it opens, and has the focus.
fn back(session: &Session) -> Option<Action> {
    let before = &session.past.last()?.answers;
    let last = session
        .answers
        .iter()
        .filter(|(place, answer)| before.get(*place) != Some(*answer));
    let (place, _) = last.last()?;
    Some(Action::Page(session.page_of(place)))
}

fn red_flag_list(session: &Session, key: &str) -> Option<Action> {
    if ["Backspace", "Delete"].contains(&key) {
        return back(session);
    }
    match key.parse::<usize>().ok()?.checked_sub(1) {
        None => Some(Action::NoRedFlag),
        Some(at) => {
            let row = *session.red_flags().get(at)?;
            Some(toggle(row, session.answers.get(row)))
        }
    }
}

/// *Ja* for a row; a second time takes it back.
pub fn toggle(row: QuestionIx, given: Option<Answer>) -> Action {
    let yes = Some(Answer::Value(RedFlag::YES));
    Action::Answer {
        question: row,
        answer: yes.filter(|_| given != yes),
        go_on: false,
    }
}

fn question(session: &Session, place: QuestionIx, key: &str) -> Option<Action> {
    let question = session.question(place)?;
    let by_id = |id: &str| {
        question
            .value(id)
            .filter(|_| yes_or_no(question))
            .map(Answer::Value)
    };
    let answer = match key {
        "Enter" => return Some(Action::GoOn),
        "Backspace" | "Delete" if session.answers.get(place).is_none() => return back(session),
        "Backspace" | "Delete" => {
            return Some(Action::Answer {
                question: place,
                answer: None,
                go_on: true,
            });
        }
        "?" if question.may_be_unknown => Answer::Unknown,
        "j" | "J" | "y" | "Y" => by_id("ja")?,
        "n" | "N" => by_id("nee")?,
        digit => {
            let at = digit.parse::<ValueIx>().ok()?.checked_sub(1)?;
            question
                .values
                .get(usize::from(at))
                .map(|_| Answer::Value(at))?
        }
    };
    Some(Action::Answer {
        question: place,
        answer: Some(answer),
        go_on: true,
    })
}

fn yes_or_no(question: &Question) -> bool {
    question.values.len() == 2 && question.value("ja").is_some() && question.value("nee").is_some()
}
