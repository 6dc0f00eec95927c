//! A topic opens with what its questions and an advice need; why it says so comes a moment later.

use trede_wijzer::host::HostEvent;
use trede_wijzer::state::{Action, State};

use crate::picture::{After, DAY, PLUSPUNT, answering, html, reasons, topics};
use crate::state::{calls, place_of, session, start};

/// A topic that opened before its reasons were here.
fn early(id: &str) -> State {
    let state = start().after(topics()).after(calls(place_of(id)));
    assert!(!session(&state).opened.whole);
    state
}

fn told(events: &[HostEvent]) -> Vec<&'static str> {
    let word = |event: &HostEvent| match event {
        HostEvent::Loaded => "loaded",
        HostEvent::Progress { .. } => "progress",
        HostEvent::Advice(_) => "advice",
        HostEvent::Answered(_) => "answered",
        HostEvent::HandOver(_) => "handoff",
        HostEvent::Override(_) => "override",
        _ => "other",
    };
    events.iter().map(word).collect()
}

#[tokio::test]
async fn every_question_is_asked_before_the_reasons_are_here() {
    let early = html(early("hoge-bloeddruk"), DAY).await;
    let late = html(early_then_whole("hoge-bloeddruk", &[]), DAY).await;
    for part in [
        "class=\"alarms\"",
        "data-focus=\"alarm\"",
        "class=\"stair-box\"",
    ] {
        assert!(early.contains(part) && late.contains(part), "{part}");
    }
    let talk = |html: &str| {
        let (_, talk) = html.split_once("class=\"talk\"").unwrap();
        talk.split_once("<aside").unwrap().0.to_owned()
    };
    assert!(
        talk(&early) == talk(&late),
        "something of the questions moves when they come"
    );
}

fn early_then_whole(id: &str, answers: &[&str]) -> State {
    answering(early(id), answers).after(reasons())
}

#[tokio::test]
async fn an_advice_stands_at_once_and_its_letter_follows() {
    let state = answering(early("hoge-bloeddruk"), &PLUSPUNT);
    let before = html(state.clone(), DAY).await;
    assert!(
        before.contains("Pluspunt") && before.contains("komen eraan"),
        "{before}"
    );
    for absent in [
        "data-focus=\"letter\"",
        "data-row-of",
        "data-choose",
        "Kortste termijn",
    ] {
        assert!(!before.contains(absent), "{absent}");
    }
    let after = html(state.clone().after(reasons()), DAY).await;
    // What nobody agreed on is struck through neither before nor after.
    for step in ["meekijkconsult", "zelf"] {
        let class = |html: &str| {
            let (before, _) = html.split_once(&format!("data-step=\"{step}\"")).unwrap();
            before.rsplit_once("class=\"").unwrap().1.to_owned()
        };
        assert_eq!(class(&before), class(&after), "{step}");
    }
    assert!(!after.contains("komen eraan"));
    for present in ["data-focus=\"letter\"", "data-row-of"] {
        assert!(after.contains(present), "{present}");
    }
    // It is the advice that a topic gives which was whole when it opened.
    let whole = start()
        .after(reasons())
        .after(calls(place_of("hoge-bloeddruk")));
    assert_eq!(after, html(answering(whole, &PLUSPUNT), DAY).await);
}

#[tokio::test]
async fn a_red_flag_says_whom_to_call_without_waiting_for_a_reason() {
    let state = early("pijn-op-de-borst");
    let row = session(&state).red_flags()[0];
    let key = Action::Answer {
        question: row,
        answer: Some(ladder::Answer::Value(ladder::model::RedFlag::YES)),
        go_on: false,
    };
    let state = state.after(key);
    let screen = html(state.clone(), DAY).await;
    let whom = session(&state)
        .advice()
        .least(session(&state).topic())
        .unwrap();
    let step = &session(&state).topic().steps[usize::from(whom)];
    assert!(screen.contains(&step.name), "{screen}");
    assert!(screen.contains("class=\"calls\""), "{screen}");
}

#[tokio::test]
async fn what_never_comes_is_said_and_the_advice_stays() {
    use trede_wijzer::host::Said;
    let state = answering(early("hoge-bloeddruk"), &PLUSPUNT);
    let state = state.after(Action::Host(Said::NoTopics));
    let screen = html(state, DAY).await;
    assert!(
        screen.contains("zijn niet geladen") && screen.contains("Pluspunt"),
        "{screen}"
    );
}

#[test]
fn a_host_hears_an_advice_with_its_reasons_and_never_without() {
    let mut state = start().after(topics());
    let opened = state.update(calls(place_of("hoge-bloeddruk")));
    let kept = ["progress", "answered"];
    assert_eq!(told(&opened), kept);
    assert_eq!(told(&state.update(Action::NoRedFlag)), kept);
    assert!(told(&state.update(Action::HandOver)).is_empty());
    assert_eq!(
        told(&state.update(reasons())),
        ["loaded", "progress", "advice"]
    );
    // They are not told twice.
    assert!(told(&state.update(reasons())).is_empty());
}

#[test]
fn what_is_pressed_as_the_reasons_come_is_still_of_this_consultation() {
    let state = early("hoge-bloeddruk");
    let opened = session(&state).opened.clone();
    let pressed = Action::Of(opened, Box::new(Action::NoRedFlag));
    let state = state.after(reasons()).after(pressed);
    assert!(session(&state).answers.iter().count() > 0);
    // Of a topic that was opened again it isn't.
    let old = session(&state).opened.clone();
    let again = state.after(Action::Renew);
    let count = session(&again).answers.iter().count();
    let again = again.after(Action::Of(old, Box::new(Action::Undo)));
    assert_eq!(session(&again).answers.iter().count(), count);
}

#[test]
fn an_enter_waits_for_the_words_and_not_for_the_topics() {
    let waiting = start()
        .after(Action::Search("hypertensie".to_owned()))
        .after(Action::Take)
        .after(topics());
    assert!(waiting.session().is_none());
    assert_eq!(
        session(&waiting.after(reasons())).topic().id,
        "hoge-bloeddruk"
    );
}
