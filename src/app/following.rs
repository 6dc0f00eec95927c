//! Follows the host: a topic to open, another patient, the browser's steps.

use std::rc::Rc;

use ladder::date::Date;
use ladder::wire::{Topics, WireError};
use yew::{UseReducerHandle, hook, use_effect_with, use_mut_ref};

use super::growth::use_growth;
use crate::host::{HostEvent, Kept, Props};
use crate::search::by_icpc;
use crate::state::{Action, State, Taking};
use crate::topic::session::Opened;

/// Follows what the host says: a topic to open, another patient.
#[hook]
pub(crate) fn use_host(props: &Props, state: &UseReducerHandle<State>) {
    // First: what the host says in the same breath is of the next patient, and may be what it said
    // before.
    let (dispatcher, on_event) = (state.dispatcher(), props.on_event.clone());
    use_growth(props.host.resets, move |_| {
        dispatcher.dispatch(by_host(Action::Reset));
        on_event.emit(HostEvent::Reset);
    });
    let resets = props.host.resets;
    let dispatcher = state.dispatcher();
    let on_event = props.on_event.clone();
    use_effect_with((wanted(props), resets), move |(wanted, _)| match wanted {
        Some(Ok(place)) => dispatcher.dispatch(by_host(Action::Call(*place))),
        Some(Err((code, text))) => on_event.emit(HostEvent::Error(code, text.clone())),
        None => {}
    });
    let dispatcher = state.dispatcher();
    use_effect_with((props.host.context.clone(), resets), move |(context, _)| {
        dispatcher.dispatch(by_host(Action::Know(context.clone())));
    });
    let dispatcher = state.dispatcher();
    use_effect_with(props.host.mode, move |mode| {
        dispatcher.dispatch(by_host(Action::Show(*mode)));
    });
    let dispatcher = state.dispatcher();
    use_growth(props.host.focuses, move |_| {
        dispatcher.dispatch(Action::GoOn);
    });
    let dispatcher = state.dispatcher();
    use_effect_with(props.acknowledged, move |acknowledged| {
        dispatcher.dispatch(Action::Acknowledge(*acknowledged));
    });
    use_walking(props.host.backs, Action::Back, state);
    use_walking(props.host.forwards, Action::Redo, state);
}

fn by_host(action: Action) -> Action {
    Action::ByHost(Box::new(action))
}

#[hook]
fn use_walking(times: u32, step: Action, state: &UseReducerHandle<State>) {
    let dispatcher = state.dispatcher();
    use_growth(times, move |steps| {
        for _ in 0..steps {
            dispatcher.dispatch(step.clone());
        }
        dispatcher.dispatch(Action::Walked(steps));
    });
}

/// The topic that the host asks for, by its place in the index, or what is wrong with its name.
pub(crate) fn wanted(props: &Props) -> Option<Result<usize, (&'static str, String)>> {
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
pub(crate) fn use_opening(props: &Props, state: &UseReducerHandle<State>) {
    let (dispatcher, on_event) = (state.dispatcher(), props.on_event.clone());
    let (date, host) = (props.date, props.host.clone());
    let deps = (state.awaited, state.taking, props.data.clone());
    // For the same patient once more, on another day or in another topic: what was answered goes along,
    // as far as it exists there.
    let carried = state.session.as_ref().filter(|_| state.carries);
    let carried = carried.map(|session| Kept {
        topic: session.topic().id.clone(),
        answers: session
            .answers
            .named(session.topic())
            .map(|(q, v)| (q.to_owned(), v.to_owned()))
            .collect(),
    });
    let restored = use_mut_ref(|| false);
    use_effect_with(deps, move |(awaited, taking, data)| {
        if let Some(lexicon) = data.lexicon.clone().filter(|_| *taking == Taking::Waits) {
            return dispatcher.dispatch(Action::Take(Some(lexicon)));
        }
        let (Some(place), Some(topics)) = (*awaited, data.topics.as_ref()) else {
            return;
        };
        match open_topic(topics, place, date) {
            Ok(opened) => {
                let first = !restored.replace(true);
                let stored = Some(host.kept).filter(|kept| first && kept.topic == opened.topic.id);
                let same = carried
                    .as_ref()
                    .is_none_or(|kept| kept.topic == opened.topic.id);
                let kept = carried
                    .or(stored)
                    .map(|kept| opened.restored(&kept.answers));
                // Of another topic nobody misses what it doesn't ask.
                let kept =
                    kept.map(|(answers, lost)| (answers, if same { lost } else { Vec::new() }));
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
