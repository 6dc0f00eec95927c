//! Tells the host: what has settled, and what the GP asked for.

use yew::{Callback, UseReducerHandle, hook, use_effect_with, use_mut_ref};

use super::growth::use_growth;
use crate::host::{HostEvent, Props};
use crate::state::State;
use crate::topic::session::Session;

/// Tells the host what has settled.
#[hook]
pub(crate) fn use_telling(props: &Props, state: &UseReducerHandle<State>) {
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
        .map(|s| (s.opened.place, s.opened.date, s.answers.clone()));
    use_effect_with(answered, move |_| match session {
        Some(session) => tell(&session, &on_event),
        None => on_event.emit(HostEvent::Closed),
    });
    // After what it changed: the shell tells the browser's steps from the GP's by it.
    let on_event = props.on_event.clone();
    use_growth(state.walked, move |steps| {
        on_event.emit(HostEvent::Walked(steps));
    });
}

/// Tells what the GP asked for: to choose otherwise, to copy, to print, to hand over.
#[hook]
pub(crate) fn use_asking(props: &Props, state: &UseReducerHandle<State>) {
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
    let (on_event, of) = (props.on_event.clone(), session.clone());
    let copies = of.as_ref().map_or(0, |session| session.copies);
    use_growth(copies, move |_| {
        if let Some(text) = of.and_then(|session| session.copied) {
            on_event.emit(HostEvent::Copy(text));
        }
    });
    let on_event = props.on_event.clone();
    use_growth(state.printed, move |_| on_event.emit(HostEvent::Print));
    let on_event = props.on_event.clone();
    let times = session.as_ref().map_or(0, |session| session.handed_over);
    use_growth(times, move |_| {
        if let Some(session) = session {
            on_event.emit(HostEvent::HandOff(session));
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
