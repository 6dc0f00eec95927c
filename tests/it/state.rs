//! The reducer: what can happen to a consultation.

use std::rc::Rc;

use ladder::advice::Status;
use trede_wijzer::session::Session;
use trede_wijzer::state::{Action, State, Target};
use yew::Reducible;

use crate::picture::{answered, consult};

fn session(state: &State) -> &Session {
    state.session.as_ref().unwrap()
}

fn status(state: &State) -> Status {
    let session = session(state);
    session
        .opened
        .diagrams
        .advise(session.topic(), &session.answers)
        .unwrap()
        .status
}

fn key(state: Rc<State>, at: Target, key: &str, seen: u32) -> Rc<State> {
    state.reduce(Action::Key {
        at,
        key: key.to_owned(),
        seen,
    })
}

#[test]
fn nothing_is_answered_by_default() {
    let state = consult("hoge-bloeddruk");
    assert_eq!(session(&state).answers.iter().count(), 0);
    assert_eq!(status(&state), Status::Open);
}

#[test]
fn keys_typed_before_the_focus_arrives_answer_the_questions_they_were_meant_for() {
    let start = consult("hoge-bloeddruk");
    let keys = ["3", "0", "3", "1", "2", "3", "j"];
    // Slowly: each key is pressed where the focus has gone.
    let mut slow = start.clone();
    for typed in keys {
        let (at, seen) = (slow.focus.target, slow.focus.moves);
        slow = key(slow, at, typed, seen);
    }
    // At once: the screen has made no move yet, so every key is heard by the first question.
    let (first, seen) = (start.focus.target, start.focus.moves);
    let fast = keys
        .iter()
        .fold(start, |state, typed| key(state, first, typed, seen));
    assert_eq!(session(&fast).answers, session(&slow).answers);
    assert_eq!(fast.focus.target, Target::Advice);
    assert_eq!(status(&fast), Status::Decided);
}

#[test]
fn undo_and_redo_walk_through_the_answers() {
    let two = answered("hoge-bloeddruk", &["alarm=geen", "wanneer=geen-haast"]);
    let one = two.clone().reduce(Action::Undo);
    assert_eq!(
        session(&one).answers,
        session(&answered("hoge-bloeddruk", &["alarm=geen"])).answers
    );
    let again = one.reduce(Action::Redo);
    assert_eq!(session(&again).answers, session(&two).answers);
    let none = again
        .reduce(Action::Undo)
        .reduce(Action::Undo)
        .reduce(Action::Undo);
    assert_eq!(session(&none).answers.iter().count(), 0);
}

#[test]
fn a_trial_is_marked_and_taken_back_whole() {
    let before = answered(
        "hoge-bloeddruk",
        &["alarm=geen", "wanneer=geen-haast", "lopende-zorg=nee"],
    );
    let (wanneer, _) = session(&before).topic().question("wanneer").unwrap();
    let trial = before.clone().reduce(Action::Try(vec![(wanneer, 0)]));
    assert!(session(&trial).trial.is_some());
    assert_ne!(session(&trial).answers, session(&before).answers);
    let twice = trial.reduce(Action::Try(vec![(wanneer, 1)]));
    let back = twice.reduce(Action::EndTrial);
    assert_eq!(session(&back).answers, session(&before).answers);
    assert_eq!(session(&back).trial, None);
}

#[test]
fn another_patient_leaves_nothing() {
    let state = answered("hoge-bloeddruk", &["alarm=geen"]).reduce(Action::Reset);
    assert_eq!(state.session, None);
    assert_eq!(state.query, "");
}

#[test]
fn no_other_leaves_a_row_at_yes() {
    let state = answered(
        "hoge-bloeddruk",
        &["hypertensief-spoedgeval=ja", "alarm=geen"],
    );
    assert_eq!(status(&state), Status::Alarm);
}
