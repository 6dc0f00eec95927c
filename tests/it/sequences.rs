//! Anything after anything: random runs of all that can happen to a widget, against what must hold of it.
//!
//! Run N follows from N alone, so that one that fails can be looked at again. `cargo run -p xtask -- sequences 1000000` takes a
//! million of them.

use std::env;

use ladder::Answer;
use ladder::advice::Status;
use standards::OverrideReason;
use trede_wijzer::host::{Context, HostEvent, Said, Way};
use trede_wijzer::place::{Mode, Page, Screen};
use trede_wijzer::state::{Action, Several, State};
use trede_wijzer::topic::session::Session;

use crate::chance::Chance;
use crate::picture::{After, READING, consult, reasons, topics};
use crate::state::start;

/// As many as a run of all tests has time for.
const USUAL: u64 = 400;
/// What happens in each.
const EVENTS: usize = 24;

fn one<T: Clone>(chance: &mut Chance, of: &[T]) -> T {
    chance.one(of).unwrap()
}

fn byte(chance: &mut Chance, bound: usize) -> u8 {
    u8::try_from(chance.below(bound.min(256))).unwrap()
}

/// What may happen now. What is of a topic is often one that there is.
fn any(chance: &mut Chance, state: &State) -> Action {
    let questions = state.session().map_or(3, |s| s.topic().questions.len());
    let steps = state.session().map_or(3, |s| s.topic().steps.len());
    let question = byte(chance, questions + 1);
    let step = byte(chance, steps + 1);
    match chance.below(44) {
        0..=11 => {
            let values = state
                .session()
                .and_then(|s| s.topic().questions.get(usize::from(question)))
                .map_or(2, |question| question.values.len());
            Action::Answer {
                question,
                answer: match chance.below(8) {
                    0 => None,
                    1 => Some(Answer::Unknown),
                    _ => Some(Answer::Value(byte(chance, values + 1))),
                },
                go_on: chance.below(2) == 0,
            }
        }
        12..=16 => Action::Key {
            at: one(
                chance,
                &[Page::RED_FLAGS, Page::Advice, Page::question(question)],
            ),
            key: one(
                chance,
                &["0", "1", "2", "3", "j", "n", "?", "Enter", "Backspace", "x"],
            )
            .to_owned(),
        },
        17..=19 => Action::NoRedFlag,
        20 => Action::GoOn,
        21 => Action::ShowAll(chance.below(2) == 0),
        22 => Action::Try(vec![(question, byte(chance, 3))]),
        23 => Action::EndTrial,
        24 => Action::Tick(byte(chance, 6).into()),
        25 => Action::Draft("brief".to_owned(), Some(step)),
        26 => Action::Write("andere brief".to_owned()),
        27 => Action::Examined(question, None),
        28 => Action::Turn(one(chance, &[Screen::Consultation, Screen::Patient])),
        29 => Action::Choose(Some(step).filter(|_| chance.below(3) > 0)),
        30 => Action::ChooseWhy(OverrideReason::ALL[chance.below(OverrideReason::ALL.len())]),
        31 => Action::HandOver,
        32 => Action::Renew,
        33..=35 => Action::Undo,
        36 => Action::Redo,
        37 => Action::StartOver(Context::default()),
        38 => Action::SamePatient,
        39 => Action::AnotherPatient,
        40 => Action::Show(one(chance, &[Mode::Step, Mode::Consult])),
        41 => Action::Page(one(
            chance,
            &[Page::RED_FLAGS, Page::Advice, Page::question(question)],
        )),
        42 => chance_of_start(chance),
        _ => by_host(chance),
    }
}

fn chance_of_start(chance: &mut Chance) -> Action {
    match chance.below(6) {
        0 => Action::Search(one(chance, &["bloeddruk", "K86", "", "mevr. X"]).to_owned()),
        1 => Action::Take,
        2 => Action::Early(one(chance, &["0", "3", "Enter"]).to_owned()),
        3 => Action::Close,
        4 => Action::Several(Several::Asked),
        _ => Action::Pick(chance.below(80)),
    }
}

fn by_host(chance: &mut Chance) -> Action {
    let known = [None, Some(9.0), Some(60.0)];
    Action::Host(match chance.below(6) {
        0 => Said::Reset,
        1 => Said::Focus,
        2 => Said::Walk(one(chance, &[Way::Back, Way::Forward])),
        3 => Said::Acknowledged(one(chance, &[None, Some(true), Some(false)])),
        4 => Said::NoTopics,
        _ => Said::Patient {
            topic: None,
            icpc: None,
            context: Context {
                age: one(chance, &known),
                sex: one(chance, &[None, Some("man")]).map(str::to_owned),
                icpc: None,
            },
        },
    })
}

/// What must hold, whatever came before.
fn holds(run: u64, before: &State, action: &Action, after: &State, events: &[HostEvent]) {
    if let Some(session) = after.session() {
        let again = session.opened.advise(&session.answers);
        let kept = session.advice().as_ref();
        assert_eq!(again.as_ref(), Some(kept), "run {run}: {action:?}");
    }
    let said_by_host = matches!(action, Action::Host(Said::Patient { .. }));
    if let (true, Some(open)) = (said_by_host, before.session().filter(|s| s.begun())) {
        let same = after.session().map(|session| &session.answers);
        assert_eq!(
            same,
            Some(&open.answers),
            "run {run}: the host mixed {action:?}"
        );
    }
    if matches!(action, Action::Host(Said::Reset)) {
        assert!(after.session().is_none(), "run {run}: a patient is left");
        assert_eq!(after.host.context, Context::default(), "run {run}");
    }
    for event in events {
        if let HostEvent::HandOver(told) | HostEvent::Advice(told) | HostEvent::Override(told) =
            event
        {
            assert!(told.opened.whole, "run {run}: told without its reasons");
        }
        if let HostEvent::HandOver(handed) = event {
            assert!(handed.trial.is_none(), "run {run}: a trial was handed over");
            let now: Option<&Session> = after.session();
            assert_eq!(now.map(|s| &s.answers), Some(&handed.answers), "run {run}");
        }
    }
}

#[test]
fn anything_after_anything_leaves_an_advice_that_is_of_its_answers() {
    let runs = env::var("TREDE_SEQUENCES").map_or(USUAL, |runs| runs.parse().unwrap());
    let region = READING.region("oostelijk-zuid-limburg").unwrap();
    let opened: Vec<State> = region
        .topics
        .iter()
        .map(|topic| consult(&topic.id))
        .collect();
    let asks = start().after(topics());
    let waiting = start().after(reasons());
    let (mut happened, mut raised) = (0_u64, 0_u64);
    for run in 0..runs {
        let mut chance = Chance::new(run);
        let mut state = match chance.below(opened.len() + 8) {
            at if at < opened.len() => opened[at].clone(),
            at if at % 2 == 0 => waiting.clone(),
            // A topic opens before its reasons are here; they come at any moment, or never.
            _ => asks.clone().after(Action::Pick(chance.below(opened.len()))),
        };
        let early = state.session().is_some_and(|session| !session.opened.whole);
        let arrive = early.then(|| chance.below(2 * EVENTS));
        for at in 0..EVENTS {
            let action = any(&mut chance, &state);
            let action = if arrive == Some(at) {
                reasons()
            } else {
                action
            };
            let before = state.clone();
            let events = state.update(action.clone());
            holds(run, &before, &action, &state, &events);
            happened += 1;
        }
        raised += u64::from(
            state
                .session()
                .is_some_and(|s| s.advice().status == Status::Alarm),
        );
    }
    println!("{runs} runs, {happened} events, {raised} ended with a red flag raised");
    assert!(raised > 0 && happened == runs * EVENTS as u64);
}
