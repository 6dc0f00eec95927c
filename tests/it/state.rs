//! The reducer: what can happen to a consultation.

use ladder::advice::Status;
use trede_wijzer::host::{Context, HostEvent, Kept, Said, Way};
use trede_wijzer::place::{Asked, Mode, Page, Place, Screen};
use trede_wijzer::state::{Action, Awaiting, Going, News, Stage, State, Wanted};
use trede_wijzer::topic::session::{Possible, Session};

use crate::picture::{After, agreements, answered, consult, host, opened};

pub(crate) fn session(state: &State) -> &Session {
    state.session().unwrap()
}

fn status(state: &State) -> Status {
    session(state).advice().status
}

fn news(state: &State) -> Option<&News> {
    state.open().unwrap().news.as_ref()
}

/// Where the focus goes; the screen has yet to move it.
pub(crate) fn going(state: &State) -> Option<Place> {
    match state.going {
        Some(Going::To(place)) => Some(place),
        _ => None,
    }
}

/// Where the next key is pressed, once the focus is there.
pub(crate) fn asked(state: &State) -> Page {
    match going(state) {
        Some(Place::On(page)) => page,
        other => panic!("{other:?}"),
    }
}

fn key(state: State, at: Page, key: &str) -> State {
    state.after(Action::Key {
        at,
        key: key.to_owned(),
    })
}

/// The host says what it knows, of the topic at this place.
pub(crate) fn patient(topic: Option<usize>, context: Context) -> Action {
    let topic = topic.map(|place| agreements().topics[place].id.clone());
    Action::Host(Said::Patient {
        topic,
        icpc: None,
        context,
    })
}

fn knows(context: Context) -> Action {
    patient(None, context)
}

pub(crate) fn calls(topic: usize) -> Action {
    patient(Some(topic), Context::default())
}

pub(crate) fn place_of(id: &str) -> usize {
    let agreements = agreements();
    agreements
        .topics
        .iter()
        .position(|topic| topic.id == id)
        .unwrap()
}

pub(crate) fn awaiting(state: &State) -> Option<&Awaiting> {
    match &state.stage {
        Stage::Awaiting(awaiting) => Some(awaiting),
        _ => None,
    }
}

pub(crate) fn wanted(state: &State) -> Option<Wanted> {
    awaiting(state).map(|awaiting| awaiting.wanted)
}

/// The start screen, before the words are here.
pub(crate) fn start() -> State {
    let mut host = host();
    host.data.lexicon = None;
    State::new(host)
}

#[test]
fn nothing_is_answered_by_default() {
    let state = consult("hoge-bloeddruk");
    assert_eq!(session(&state).answers.iter().count(), 0);
    assert_eq!(status(&state), Status::Open);
}

/// Each key is pressed where the focus has gone.
fn slowly(state: State, keys: &[&str]) -> State {
    keys.iter().fold(state, |mut state, typed| {
        let at = asked(&state);
        state.going = None;
        key(state, at, typed)
    })
}

/// The screen has made no move yet, so every key is heard by the first question.
fn at_once(mut state: State, keys: &[&str]) -> State {
    let first = asked(&state);
    state.going = None;
    keys.iter()
        .fold(state, |state, typed| key(state, first, typed))
}

#[test]
fn keys_typed_before_the_focus_arrives_answer_the_questions_they_were_meant_for() {
    let list = slowly(consult("hoge-bloeddruk"), &["3", "0"]);
    let keys = ["3", "1", "2", "3", "j"];
    let (fast, slow) = (at_once(list.clone(), &keys), slowly(list, &keys));
    assert_eq!(session(&fast).answers, session(&slow).answers);
    assert_eq!(going(&fast), Some(Place::ADVICE));
    assert_eq!(status(&fast), Status::Decided);
}

#[test]
fn keys_typed_before_the_red_flags_have_the_focus_never_answer_them() {
    let age = slowly(consult("hoge-bloeddruk"), &["3"]);
    let typed = at_once(consult("hoge-bloeddruk"), &["3", "0", "1", "2", "Enter"]);
    assert_eq!(session(&typed).answers, session(&age).answers);
    assert_eq!(asked(&typed), Page::RED_FLAGS);
    // Nor where the list comes first, and the keys came before the topic.
    let young = consult("kwetsbare-oudere");
    let early = young.after(Action::Early("0".to_owned()));
    assert_eq!(session(&early).answers.iter().count(), 0);
}

#[test]
fn an_answer_that_arrives_a_moment_later_is_heard_by_its_own_consultation_only() {
    let none = || Box::new(Action::NoRedFlag);
    let meant = consult("hoge-bloeddruk");
    let opened = session(&meant).opened.clone();
    let heard = meant.clone().after(Action::Of(opened.clone(), none()));
    assert!(session(&heard).answers.iter().count() > 0);
    // Another patient with the same complaint, and nobody at all.
    let next = consult("hoge-bloeddruk").after(Action::Of(opened.clone(), none()));
    assert_eq!(session(&next).answers.iter().count(), 0);
    let gone = meant
        .after(Action::Host(Said::Reset))
        .after(Action::Of(opened, none()));
    assert_eq!(gone.session(), None);
}

#[test]
fn undo_and_redo_walk_through_the_answers() {
    let two = answered("hoge-bloeddruk", &["alarm=geen", "wanneer=geen-haast"]);
    let one = two.clone().after(Action::Undo);
    assert_eq!(
        session(&one).answers,
        session(&answered("hoge-bloeddruk", &["alarm=geen"])).answers
    );
    let again = one.after(Action::Redo);
    assert_eq!(session(&again).answers, session(&two).answers);
    let none = again
        .after(Action::Undo)
        .after(Action::Undo)
        .after(Action::Undo);
    assert_eq!(session(&none).answers.iter().count(), 0);
}

#[test]
fn a_trial_is_marked_and_taken_back_whole() {
    let before = answered(
        "hoge-bloeddruk",
        &["alarm=geen", "wanneer=geen-haast", "lopende-zorg=nee"],
    );
    let (wanneer, _) = session(&before).topic().question("wanneer").unwrap();
    let trial = before.clone().after(Action::Try(vec![(wanneer, 0)]));
    assert!(session(&trial).trial.is_some());
    assert_ne!(session(&trial).answers, session(&before).answers);
    let twice = trial.after(Action::Try(vec![(wanneer, 1)]));
    let back = twice.after(Action::EndTrial);
    assert_eq!(session(&back).answers, session(&before).answers);
    assert_eq!(session(&back).trial, None);
}

#[test]
fn a_trial_stays_one_however_it_is_come_back_to() {
    let before = answered("hoge-bloeddruk", &["alarm=geen", "wanneer=geen-haast"]);
    let (wanneer, _) = session(&before).topic().question("wanneer").unwrap();
    let trial = before.after(Action::Try(vec![(wanneer, 0)]));
    let ways = [
        vec![Action::Undo, Action::Redo],
        vec![Action::EndTrial, Action::Undo],
        vec![Action::StartOver(Context::default()), Action::Undo],
    ];
    for way in ways {
        let said = format!("{way:?}");
        let back = way.into_iter().fold(trial.clone(), After::after);
        assert_eq!(session(&back).answers, session(&trial).answers, "{said}");
        assert_eq!(session(&back).trial, session(&trial).trial, "{said}");
        let (mut back, before) = (back.clone(), back);
        assert_eq!(back.update(Action::HandOver), [], "{said}");
        assert_eq!(back, before, "{said}");
    }
}

#[test]
fn another_patient_leaves_nothing() {
    let state = answered("hoge-bloeddruk", &["alarm=geen"]);
    let nothing_said = state.host.clone();
    let mut state = state.after(knows(of_age(60.0)));
    let events = state.update(Action::Host(Said::Reset));
    assert_eq!(events, [HostEvent::Reset, HostEvent::Closed]);
    assert_eq!(state.stage, Stage::default());
    assert_eq!(state.host, nothing_said);
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
    let state = consult("hoge-bloeddruk").after(knows(of_age(60.0)));
    assert_eq!(news(&state), None);
    assert_eq!(session(&state).answers.iter().count(), 1);
    assert!(!session(&state).begun());
}

#[test]
fn what_the_host_says_in_mid_run_is_asked_about_and_never_mixed_in() {
    let begun = answered("hoge-bloeddruk", &["alarm=geen"]);
    let answers = session(&begun).answers.clone();
    let asked = begun.after(knows(of_age(60.0)));
    assert_eq!(news(&asked).unwrap().context, of_age(60.0));
    assert_eq!(session(&asked).answers, answers);
    let same = asked.clone().after(Action::SamePatient);
    assert_eq!(news(&same), None);
    assert_eq!(
        session(&same).answers.iter().count(),
        answers.iter().count() + 1
    );
    let other = asked.clone().after(Action::AnotherPatient);
    assert_eq!(other.stage, Stage::default());
    // The host takes it back: nothing to ask.
    assert_eq!(news(&asked.after(knows(Context::default()))), None);
}

#[test]
fn another_topic_in_mid_run_is_asked_about_too() {
    let begun = answered("hoge-bloeddruk", &["alarm=geen"]);
    let own = session(&begun).opened.place;
    assert_eq!(news(&begun.clone().after(calls(own))), None);
    let asked = begun.after(calls(own + 1));
    assert_eq!(news(&asked).unwrap().topic, Some(own + 1));
    let other = asked.after(Action::AnotherPatient);
    assert_eq!(wanted(&other), Some(Wanted::Topic(own + 1)));
    let called = consult("hoge-bloeddruk").after(calls(3));
    assert_eq!(wanted(&called), Some(Wanted::Topic(3)));
}

#[test]
fn two_views_of_one_state_lose_nothing() {
    let consult = answered("hoge-bloeddruk", &["leeftijd=60", "alarm=geen"]);
    let answers = session(&consult).answers.clone();
    let steps = consult.after(Action::Show(Mode::Step));
    assert_eq!(session(&steps).answers, answers);
    let page = session(&steps).page;
    assert!(matches!(page, Page::Asked(Asked::Question(_))), "{page:?}");
    let list = Page::RED_FLAGS;
    let back = steps.after(Action::Page(list));
    assert_eq!(session(&back).page, list);
    let on = back.after(Action::GoOn);
    assert_eq!(session(&on).page, page);
    let whole = on.after(Action::Show(Mode::Consult));
    assert_eq!(session(&whole).answers, answers);
}

#[test]
fn a_doctors_choice_is_one_tap_and_taken_back_with_one() {
    let state = answered("hoge-bloeddruk", &["leeftijd=60", "alarm=geen"]);
    let chosen = state.after(Action::Choose(Some(3)));
    assert_eq!(session(&chosen).choice.as_ref().unwrap().why, None);
    assert_eq!(session(&chosen.after(Action::Choose(None))).choice, None);
}

#[test]
fn nothing_is_chosen_in_a_trial() {
    let state = answered("hoge-bloeddruk", &["leeftijd=60", "alarm=geen"]);
    let (wanneer, _) = session(&state).topic().question("wanneer").unwrap();
    let trial = state.after(Action::Try(vec![(wanneer, 0)]));
    assert_eq!(session(&trial.after(Action::Choose(Some(3)))).choice, None);
}

#[test]
fn the_browsers_back_takes_answers_back_and_then_the_topic() {
    let one = answered("hoge-bloeddruk", &["alarm=geen"]);
    let back = || Action::Host(Said::Walk(Way::Back));
    let none = one.after(back());
    assert_eq!(session(&none).answers.iter().count(), 0);
    assert!(none.after(back()).session().is_none());
}

#[test]
fn the_browsers_back_leads_from_another_screen_to_the_consultation() {
    let one = answered("hoge-bloeddruk", &["alarm=geen"]);
    let turned = one.clone().after(Action::Turn(Screen::Patient));
    assert_eq!(turned.going, Some(Going::To(Place::Screen)));
    let back = turned.after(Action::Host(Said::Walk(Way::Back)));
    assert_eq!(session(&back).screen, Screen::Consultation);
    assert_eq!(session(&back).answers, session(&one).answers);
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
    let (answers, lost) = Possible::restored(&opened, &kept).unwrap();
    assert_eq!(answers.iter().count(), 2);
    assert_eq!(lost, ["bloedgroep = a", "lopende-zorg = misschien"]);
    let restored = |topic: &str| {
        let state = consult("hoge-bloeddruk");
        session(&state).clone().restored(&Kept {
            topic: topic.to_owned(),
            answers: kept.to_vec(),
        })
    };
    assert_eq!(restored("hoge-bloeddruk").lost.len(), 2);
    // Of another topic nobody misses what this one doesn't ask.
    assert_eq!(restored("diabetes").lost.len(), 0);
    assert_eq!(restored("diabetes").answers.iter().count(), 2);
}
