//! The reducer: what can happen to a consultation.

use std::rc::Rc;

use ladder::advice::Status;
use trede_wijzer::host::Context;
use trede_wijzer::search::Lexicon;
use trede_wijzer::state::{Action, Mode, State, Taking, Target};
use trede_wijzer::topic::session::Session;
use yew::Reducible;

use crate::picture::{agreements, answered, consult, opened};

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

/// Each key is pressed where the focus has gone.
fn slowly(state: Rc<State>, keys: &[&str]) -> Rc<State> {
    keys.iter().fold(state, |state, typed| {
        let (at, seen) = (state.focus.target, state.focus.moves);
        key(state, at, typed, seen)
    })
}

/// The screen has made no move yet, so every key is heard by the first question.
fn at_once(state: Rc<State>, keys: &[&str]) -> Rc<State> {
    let (first, seen) = (state.focus.target, state.focus.moves);
    keys.iter()
        .fold(state, |state, typed| key(state, first, typed, seen))
}

#[test]
fn keys_typed_before_the_focus_arrives_answer_the_questions_they_were_meant_for() {
    let list = slowly(consult("hoge-bloeddruk"), &["3", "0"]);
    let keys = ["3", "1", "2", "3", "j"];
    let (fast, slow) = (at_once(list.clone(), &keys), slowly(list, &keys));
    assert_eq!(session(&fast).answers, session(&slow).answers);
    assert_eq!(fast.focus.target, Target::Advice);
    assert_eq!(status(&fast), Status::Decided);
}

#[test]
fn keys_typed_before_the_red_flags_have_the_focus_never_answer_them() {
    let age = slowly(consult("hoge-bloeddruk"), &["3"]);
    let typed = at_once(consult("hoge-bloeddruk"), &["3", "0", "1", "2", "Enter"]);
    assert_eq!(session(&typed).answers, session(&age).answers);
    assert_eq!(typed.focus.target, Target::Alarm);
    // Nor where the list comes first, and the keys came before the topic.
    let young = consult("kwetsbare-oudere");
    let early = young.reduce(Action::Early("0".to_owned()));
    assert_eq!(session(&early).answers.iter().count(), 0);
}

#[test]
fn an_answer_that_arrives_a_moment_later_is_heard_by_its_own_consultation_only() {
    let none = || Box::new(Action::NoAlarm);
    let meant = consult("hoge-bloeddruk");
    let opened = session(&meant).opened.clone();
    let heard = meant.clone().reduce(Action::Of(opened.clone(), none()));
    assert!(session(&heard).answers.iter().count() > 0);
    // Another patient with the same complaint, and nobody at all.
    let next = consult("hoge-bloeddruk").reduce(Action::Of(opened.clone(), none()));
    assert_eq!(session(&next).answers.iter().count(), 0);
    let gone = meant
        .reduce(Action::Reset)
        .reduce(Action::Of(opened, none()));
    assert_eq!(gone.session, None);
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
fn a_trial_stays_one_however_it_is_come_back_to() {
    let before = answered("hoge-bloeddruk", &["alarm=geen", "wanneer=geen-haast"]);
    let (wanneer, _) = session(&before).topic().question("wanneer").unwrap();
    let trial = before.reduce(Action::Try(vec![(wanneer, 0)]));
    let ways = [
        vec![Action::Undo, Action::Redo],
        vec![Action::EndTrial, Action::Undo],
        vec![Action::StartOver(Context::default()), Action::Undo],
    ];
    for way in ways {
        let said = format!("{way:?}");
        let back = way.into_iter().fold(trial.clone(), Reducible::reduce);
        assert_eq!(session(&back).answers, session(&trial).answers, "{said}");
        assert_eq!(session(&back).trial, session(&trial).trial, "{said}");
        let handed = back.reduce(Action::HandOver);
        assert_eq!(session(&handed).handed_over, 0, "{said}");
    }
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

fn of_age(age: f64) -> Context {
    Context {
        age: Some(age),
        sex: None,
        icpc: None,
    }
}

#[test]
fn what_the_host_says_before_the_first_answer_is_filled_in() {
    let state = consult("hoge-bloeddruk").reduce(Action::Know(of_age(60.0)));
    assert_eq!(state.news, None);
    assert_eq!(session(&state).answers.iter().count(), 1);
    assert!(!session(&state).begun());
}

#[test]
fn what_the_host_says_in_mid_run_is_asked_about_and_never_mixed_in() {
    let begun = answered("hoge-bloeddruk", &["alarm=geen"]);
    let answers = session(&begun).answers.clone();
    let asked = begun.reduce(Action::Know(of_age(60.0)));
    assert_eq!(asked.news.as_ref().unwrap().context, of_age(60.0));
    assert_eq!(session(&asked).answers, answers);
    let same = asked.clone().reduce(Action::SamePatient);
    assert_eq!(same.news, None);
    assert_eq!(
        session(&same).answers.iter().count(),
        answers.iter().count() + 1
    );
    let other = asked.clone().reduce(Action::AnotherPatient);
    assert_eq!(
        (&other.session, &other.news, other.awaited),
        (&None, &None, None)
    );
    // The host takes it back: nothing to ask.
    assert_eq!(asked.reduce(Action::Know(Context::default())).news, None);
}

#[test]
fn another_topic_in_mid_run_is_asked_about_too() {
    let begun = answered("hoge-bloeddruk", &["alarm=geen"]);
    let own = session(&begun).opened.place;
    assert_eq!(begun.clone().reduce(Action::Call(own)).news, None);
    let asked = begun.reduce(Action::Call(own + 1));
    assert!(asked.session.is_some());
    let other = asked.reduce(Action::AnotherPatient);
    assert_eq!((&other.session, other.awaited), (&None, Some(own + 1)));
    assert_eq!(
        consult("hoge-bloeddruk").reduce(Action::Call(3)).awaited,
        Some(3)
    );
}

#[test]
fn two_views_of_one_state_lose_nothing() {
    let consult = answered("hoge-bloeddruk", &["leeftijd=60", "alarm=geen"]);
    let answers = session(&consult).answers.clone();
    let steps = consult.reduce(Action::Show(Mode::Step));
    assert_eq!(session(&steps).answers, answers);
    let page = session(&steps).page;
    assert!(matches!(page, Target::Question(_)), "{page:?}");
    let back = steps.reduce(Action::Page(Target::Alarm));
    assert_eq!(session(&back).page, Target::Alarm);
    let on = back.reduce(Action::GoOn);
    assert_eq!(session(&on).page, page);
    let whole = on.reduce(Action::Show(Mode::Consult));
    assert_eq!(session(&whole).answers, answers);
}

#[test]
fn a_doctors_choice_is_one_tap_and_taken_back_with_one() {
    let state = answered("hoge-bloeddruk", &["leeftijd=60", "alarm=geen"]);
    let chosen = state.reduce(Action::Choose(Some(3)));
    assert_eq!(session(&chosen).choice.as_ref().unwrap().why, None);
    assert_eq!(session(&chosen.reduce(Action::Choose(None))).choice, None);
}

#[test]
fn nothing_is_chosen_in_a_trial() {
    let state = answered("hoge-bloeddruk", &["leeftijd=60", "alarm=geen"]);
    let (wanneer, _) = session(&state).topic().question("wanneer").unwrap();
    let trial = state.reduce(Action::Try(vec![(wanneer, 0)]));
    assert_eq!(session(&trial.reduce(Action::Choose(Some(3)))).choice, None);
}

#[test]
fn the_browsers_back_takes_answers_back_and_then_the_topic() {
    let one = answered("hoge-bloeddruk", &["alarm=geen"]);
    let none = one.reduce(Action::Back);
    assert_eq!(session(&none).answers.iter().count(), 0);
    assert!(none.reduce(Action::Back).session.is_none());
}

#[test]
fn kept_answers_that_no_longer_exist_are_named_and_the_rest_come_back() {
    let opened = opened("hoge-bloeddruk");
    let kept = [
        ("wanneer", "geen-haast"),
        ("bloedgroep", "a"),
        ("middelen", "?"),
        ("lopende-zorg", "misschien"),
    ];
    let kept = kept.map(|(question, value)| (question.to_owned(), value.to_owned()));
    let (answers, lost) = opened.restored(&kept);
    assert_eq!(answers.iter().count(), 2);
    assert_eq!(lost, ["bloedgroep = a", "lopende-zorg = misschien"]);
    let state = consult("hoge-bloeddruk").reduce(Action::Restore(answers, lost));
    assert_eq!(session(&state).lost.len(), 2);
}

#[test]
fn keys_that_the_start_field_still_gets_are_meant_for_the_topic() {
    let awaited = Rc::new(State::default())
        .reduce(Action::Search("bloeddruk".to_owned()))
        .reduce(Action::Pick(0))
        .reduce(Action::Search("bloeddruk3".to_owned()));
    let opened = awaited.reduce(Action::Open(opened("hoge-bloeddruk"), Context::default()));
    let (age, _) = session(&opened).topic().question("leeftijd").unwrap();
    assert!(session(&opened).answers.get(age).is_some());
    assert_eq!(opened.focus.target, Target::Alarm);
    // The field is still drawn, and holds what was typed before: nobody has seen the red flags yet.
    let late = opened.reduce(Action::Search("bloeddruk30".to_owned()));
    assert_eq!(session(&late).answers.iter().count(), 1);
}

#[test]
fn an_enter_before_the_words_are_here_is_decided_by_them() {
    let lexicon = Rc::new(Lexicon::new(Rc::new(agreements())));
    let pressed = |query: &str| {
        Rc::new(State::default())
            .reduce(Action::Search(query.to_owned()))
            .reduce(Action::Take(None))
    };
    let waiting = pressed("hypertensie");
    assert_eq!((waiting.taking, waiting.awaited), (Taking::Waits, None));
    // The field is still drawn: what is added is meant for the topic.
    let waiting = waiting.reduce(Action::Search("hypertensie6".to_owned()));
    assert_eq!(waiting.early, "6");
    let taken = pressed("hypertensie").reduce(Action::Take(Some(lexicon.clone())));
    let place = taken.awaited.unwrap();
    assert_eq!(agreements().topics[place].id, "hoge-bloeddruk");
    assert_eq!(taken.taking, Taking::No);
    // A patient's name opens nothing: the field has the focus again.
    let none = pressed("mevr. P. Bakker").reduce(Action::Take(Some(lexicon.clone())));
    assert_eq!((none.taking, none.awaited), (Taking::No, None));
    assert_eq!(none.focus.target, Target::Search);
    // What the host asks for meanwhile opens instead.
    let called = pressed("hypertensie").reduce(Action::Call(3));
    assert_eq!((called.taking, called.awaited), (Taking::No, Some(3)));
}
