//! What the widget does beside drawing: follows the host, opens topics, tells what has settled.

use std::rc::Rc;

use ladder::date::Date;
use ladder::wire::{Topics, WireError};
use yew::{Callback, UseReducerHandle, hook, use_effect_with, use_mut_ref};

use super::{HostEvent, Props};
use crate::search::by_icpc;
use crate::session::{Opened, Session};
use crate::state::{Action, State};

/// Follows what the host says: a topic to open, another patient.
#[hook]
pub(super) fn use_host(props: &Props, state: &UseReducerHandle<State>) {
    // First: what the host says in the same breath is of the next patient, and may be what it said
    // before.
    let (dispatcher, on_event) = (state.dispatcher(), props.on_event.clone());
    use_effect_with(props.host.resets, move |resets| {
        if *resets > 0 {
            dispatcher.dispatch(Action::Reset);
            on_event.emit(HostEvent::Reset);
        }
    });
    let resets = props.host.resets;
    let dispatcher = state.dispatcher();
    let on_event = props.on_event.clone();
    use_effect_with((wanted(props), resets), move |(wanted, _)| match wanted {
        Some(Ok(place)) => dispatcher.dispatch(Action::Call(*place)),
        Some(Err((code, text))) => on_event.emit(HostEvent::Error(code, text.clone())),
        None => {}
    });
    let dispatcher = state.dispatcher();
    use_effect_with((props.host.context.clone(), resets), move |(context, _)| {
        dispatcher.dispatch(Action::Know(context.clone()));
    });
    let dispatcher = state.dispatcher();
    use_effect_with(props.host.mode, move |mode| {
        dispatcher.dispatch(Action::Show(*mode));
    });
    use_walking(props.host.backs, || Action::Back, state);
    use_walking(props.host.forwards, || Action::Redo, state);
}

/// As many steps as came since the last time: several may come at once.
#[hook]
fn use_walking(times: u32, step: fn() -> Action, state: &UseReducerHandle<State>) {
    let (dispatcher, before) = (state.dispatcher(), use_mut_ref(|| 0));
    use_effect_with(times, move |times| {
        let new = before.replace(*times)..*times;
        for _ in new.clone() {
            dispatcher.dispatch(step());
        }
        if !new.is_empty() {
            dispatcher.dispatch(Action::Walked(new.end - new.start));
        }
    });
}

/// The topic that the host asks for, by its place in the index, or what is wrong with its name.
pub(super) fn wanted(props: &Props) -> Option<Result<usize, (&'static str, String)>> {
    let topics = &props.data.agreements.topics;
    let named = props.host.topic.as_ref().map(|id| {
        let place = topics.iter().position(|entry| entry.id == *id);
        place.ok_or_else(|| ("unknown-topic", format!("unknown topic `{id}`")))
    });
    let coded = props.host.icpc.as_ref().map(|code| {
        let place = by_icpc(&props.data.agreements, code);
        place.ok_or_else(|| ("unknown-icpc", format!("no topic for ICPC code `{code}`")))
    });
    named.or(coded)
}

/// Opens the awaited topic when its texts are here.
#[hook]
pub(super) fn use_opening(props: &Props, state: &UseReducerHandle<State>) {
    let (dispatcher, on_event) = (state.dispatcher(), props.on_event.clone());
    let (date, host) = (props.date, props.host.clone());
    let deps = (state.awaited, props.data.clone());
    let restored = use_mut_ref(|| false);
    use_effect_with(deps, move |(awaited, data)| {
        let (Some(place), Some(topics)) = (*awaited, data.topics.as_ref()) else {
            return;
        };
        match open_topic(topics, place, date) {
            Ok(opened) => {
                let kept = host.kept.topic == opened.topic.id && !restored.replace(true);
                let kept = kept.then(|| opened.restored(&host.kept.answers));
                dispatcher.dispatch(Action::Open(opened, host.context.clone()));
                if let Some((answers, lost)) = kept {
                    dispatcher.dispatch(Action::Restore(answers, lost));
                }
            }
            Err(error) => on_event.emit(HostEvent::Error("damaged-agreements", error.to_string())),
        }
    });
}

/// Reads a topic and compiles it. Never inlined, for it is of the second file
/// (`xtask/src/split/cut.rs`).
#[inline(never)]
fn open_topic(topics: &Topics, place: usize, date: Date) -> Result<Rc<Opened>, WireError> {
    Ok(Rc::new(Opened::new(topics.topic(place)?, place, date)))
}

/// Tells the host what has settled.
#[hook]
pub(super) fn use_telling(props: &Props, state: &UseReducerHandle<State>) {
    let on_event = props.on_event.clone();
    use_effect_with((), move |()| on_event.emit(HostEvent::Ready));
    let on_event = props.on_event.clone();
    use_effect_with(props.data.topics.is_some(), move |here| {
        if *here {
            on_event.emit(HostEvent::Loaded);
        }
    });
    let on_event = props.on_event.clone();
    let session = state.session.clone();
    // The letter is no answer: typing in it tells nothing.
    let answered = session
        .as_ref()
        .map(|s| (s.opened.place, s.answers.clone()));
    use_effect_with(answered, move |_| match session {
        Some(session) => tell(&session, &on_event),
        None => on_event.emit(HostEvent::Closed),
    });
    // After what it changed: the shell tells the browser's steps from the GP's by it.
    let (on_event, before) = (props.on_event.clone(), use_mut_ref(|| 0));
    use_effect_with(state.walked, move |walked| {
        let steps = walked.saturating_sub(before.replace(*walked));
        if steps > 0 {
            on_event.emit(HostEvent::Walked(steps));
        }
    });
}

/// Hands over when the GP pressed, once for each time.
#[hook]
pub(super) fn use_handing_over(props: &Props, state: &UseReducerHandle<State>) {
    let (on_event, session) = (props.on_event.clone(), state.session.clone());
    let times = session.as_ref().map_or(0, |session| session.handed_over);
    use_effect_with(times, move |times| {
        if let Some(session) = session.filter(|_| *times > 0) {
            on_event.emit(HostEvent::HandOff(session));
        }
    });
}

/// Tells what the GP asked for: to choose otherwise, to copy, to print.
#[hook]
pub(super) fn use_asking(props: &Props, state: &UseReducerHandle<State>) {
    let session = state.session.clone();
    let (on_event, of) = (props.on_event.clone(), session.clone());
    let choice = of.as_ref().and_then(|session| session.choice.as_ref());
    let choice = choice.map(|choice| (choice.step, choice.why));
    let before = use_mut_ref(|| None);
    use_effect_with(choice, move |choice| {
        let changed = before.replace(*choice) != *choice;
        if let Some(session) = of.filter(|_| changed) {
            on_event.emit(HostEvent::Override(session));
        }
    });
    let on_event = props.on_event.clone();
    let copies = session.as_ref().map_or(0, |session| session.copies);
    use_effect_with(copies, move |_| {
        if let Some(text) = session.and_then(|session| session.copied) {
            on_event.emit(HostEvent::Copy(text));
        }
    });
    let on_event = props.on_event.clone();
    use_effect_with(state.printed, move |times| {
        if *times > 0 {
            on_event.emit(HostEvent::Print);
        }
    });
}

/// Tells the host how far the answers are, and what they come to. Never inlined, as `open_topic`.
#[inline(never)]
fn tell(session: &Session, on_event: &Callback<HostEvent>) {
    // A *proef* is not this patient's: nobody else hears of it.
    if session.trial.is_some() {
        return;
    }
    let answers = &session.answers;
    let Some(advice) = session.advice() else {
        return;
    };
    let open = advice
        .open
        .iter()
        .filter(|place| answers.get(**place).is_none())
        .count();
    on_event.emit(HostEvent::Progress {
        answered: answers.iter().count(),
        open,
    });
    on_event.emit(HostEvent::Advice(session.clone()));
}
