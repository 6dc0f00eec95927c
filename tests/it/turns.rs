//! A topic opens, and what the host hears of a turn.

use std::rc::Rc;

use trede_wijzer::host::{Context, HostEvent, Said, Way};
use trede_wijzer::place::{Mode, Page, Place};
use trede_wijzer::state::{Action, Stage, State, Wanted};

use crate::picture::{After, answered, whole};
use crate::state::{asked, awaiting, calls, going, place_of, session, start, wanted};

#[test]
fn keys_that_the_start_field_still_gets_are_meant_for_the_topic() {
    let pressure = place_of("hoge-bloeddruk");
    let awaited = start()
        .after(Action::Search("bloeddruk".to_owned()))
        .after(Action::Pick(pressure))
        .after(Action::Search("bloeddruk3".to_owned()));
    assert_eq!(wanted(&awaited), Some(Wanted::Topic(pressure)));
    let opened = awaited.after(Action::Host(Said::Reasons(whole())));
    let (age, _) = session(&opened).topic().question("leeftijd").unwrap();
    assert!(session(&opened).answers.get(age).is_some());
    assert_eq!(asked(&opened), Page::RED_FLAGS);
    // The field is still drawn, and holds what was typed before: nobody has seen the red flags yet.
    let late = opened.after(Action::Search("bloeddruk30".to_owned()));
    assert_eq!(session(&late).answers.iter().count(), 1);
}

#[test]
fn an_enter_before_the_words_are_here_is_decided_by_them() {
    let pressed = |query: &str| {
        start()
            .after(Action::Search(query.to_owned()))
            .after(Action::Take)
    };
    let words = || Action::Host(Said::Reasons(whole()));
    let waiting = pressed("hypertensie");
    assert_eq!(wanted(&waiting), Some(Wanted::Hit));
    // The field is still drawn: what is added is meant for the topic.
    let waiting = waiting.after(Action::Search("hypertensie6".to_owned()));
    assert_eq!(awaiting(&waiting).unwrap().early, "6");
    for waiting in [waiting, pressed("hypertensie")] {
        let taken = waiting.after(words());
        assert_eq!(session(&taken).topic().id, "hoge-bloeddruk");
    }
    // A patient's name opens nothing: the field has the focus again.
    let none = pressed("mevr. P. Bakker").after(words());
    assert!(matches!(&none.stage, Stage::Start(start) if start.query == "mevr. P. Bakker"));
    assert_eq!(going(&none), Some(Place::Search));
    // What the host asks for meanwhile opens instead.
    let called = pressed("hypertensie").after(calls(3));
    assert_eq!(wanted(&called), Some(Wanted::Topic(3)));
}

#[test]
fn a_key_is_meant_for_what_the_gp_chose_and_for_nothing_that_the_host_asked_for() {
    let pressure = place_of("hoge-bloeddruk");
    let early = |state: State| {
        let state = state.after(Action::Early("3".to_owned()));
        session(&state.after(Action::Host(Said::Reasons(whole()))))
            .answers
            .iter()
            .count()
    };
    assert_eq!(early(start().after(Action::Pick(pressure))), 1);
    assert_eq!(early(start().after(calls(pressure))), 0);
    // Nor where it was typed before the host asked.
    let typed = start().after(Action::Pick(pressure));
    let typed = typed.after(Action::Early("3".to_owned()));
    assert_eq!(early(typed.after(calls(pressure))), 0);
}

#[test]
fn the_host_hears_what_settled_once_and_nothing_of_a_trial() {
    let mut state = start();
    let said = |state: &mut State, action| {
        let events = state.update(action).into_iter();
        let word = |event| match event {
            HostEvent::Loaded => "loaded",
            HostEvent::Progress { .. } => "progress",
            HostEvent::Advice(_) => "advice",
            HostEvent::Override(_) => "override",
            HostEvent::HandOver(_) => "handoff",
            HostEvent::Walked(1) => "walked",
            HostEvent::Closed => "closed",
            HostEvent::Error(code, _) => code,
            other => panic!("{other:?}"),
        };
        events.map(word).collect::<Vec<_>>()
    };
    let settled = ["progress", "advice"];
    assert_eq!(said(&mut state, calls(place_of("hoge-bloeddruk"))), [""; 0]);
    let topics = || Action::Host(Said::Reasons(whole()));
    assert_eq!(said(&mut state, topics()), ["loaded", "progress", "advice"]);
    assert_eq!(said(&mut state, calls(place_of("hoge-bloeddruk"))), [""; 0]);
    assert_eq!(said(&mut state, Action::NoRedFlag), settled);
    assert_eq!(said(&mut state, Action::NoRedFlag), [""; 0]);
    assert_eq!(said(&mut state, Action::Choose(Some(3))), ["override"]);
    assert_eq!(said(&mut state, Action::Choose(Some(3))), [""; 0]);
    assert_eq!(said(&mut state, Action::HandOver), ["handoff"]);
    assert_eq!(said(&mut state, Action::Choose(None)), ["override"]);
    let (wanneer, _) = session(&state).topic().question("wanneer").unwrap();
    assert_eq!(said(&mut state, Action::Try(vec![(wanneer, 0)])), [""; 0]);
    assert_eq!(said(&mut state, Action::EndTrial), settled);
    let back = || Action::Host(Said::Walk(Way::Back));
    assert_eq!(said(&mut state, back()), ["walked"], "into the trial");
    assert_eq!(said(&mut state, Action::EndTrial), settled);
    assert_eq!(said(&mut state, Action::Close), ["closed"]);
    assert_eq!(said(&mut state, back()), ["walked"]);
    let strange = Action::Host(Said::Patient {
        topic: Some("hoge bloeddruk".to_owned()),
        icpc: None,
        context: Context::default(),
    });
    assert_eq!(said(&mut state, strange), ["unknown-topic"]);
}

#[test]
fn the_advice_is_worked_out_when_the_answers_change_and_at_no_other_time() {
    let state = answered("hoge-bloeddruk", &["leeftijd=60", "alarm=geen"]);
    let advice = session(&state).advice().clone();
    let same = |state: &State| Rc::ptr_eq(session(state).advice(), &advice);
    for action in [
        Action::GoOn,
        Action::ShowAll(true),
        Action::Choose(Some(3)),
        Action::Show(Mode::Step),
        Action::Draft("brief".to_owned(), None),
        Action::HandOver,
        Action::NoRedFlag,
    ] {
        let said = format!("{action:?}");
        assert!(same(&state.clone().after(action)), "{said}");
    }
    let (place, _) = session(&state).topic().question("wanneer").unwrap();
    let other = state.after(Action::Answer {
        question: place,
        answer: Some(ladder::Answer::Value(0)),
        go_on: true,
    });
    assert!(!same(&other));
    // Nor when it is gone back to: it stays with its answers.
    assert!(same(&other.after(Action::Undo)));
    // What is told, drawn and gone on to is this one: it is made in one place.
    let advises = |file: &str| {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/topic/session");
        std::fs::read_to_string(format!("{path}{file}"))
            .unwrap()
            .matches(".advise(")
            .count()
    };
    assert_eq!(
        [".rs", "/possible.rs", "/opened.rs"].map(advises),
        [0, 1, 1]
    );
}

#[test]
fn a_topic_that_opens_stands_before_what_this_is() {
    let reading = start().after(Action::About(true));
    let called = reading.after(calls(place_of("hoge-bloeddruk")));
    let opened = called.after(Action::Host(Said::Reasons(whole())));
    assert!(!opened.about && opened.session().is_some());
    // Asked for in mid-consultation it stands in front until it is closed.
    assert!(opened.after(Action::About(true)).about);
}
