//! What the host hears of a consultation: what its answers come to, and what the GP chose instead.

use ladder::date::Date;
use ladder::model::StepIx;
use standards::OverrideReason;

use crate::host::HostEvent;
use crate::topic::session::{Possible, Session};

/// What the host has heard of a consultation.
#[derive(Debug)]
pub(crate) struct Known {
    /// The letter is no answer: typing in it tells nothing.
    answered: (usize, Date, bool, Possible),
    choice: Option<(StepIx, Option<OverrideReason>)>,
}

/// What the host knows once it has heard this. Never inlined, so that it stays in the second file
/// (`xtask/src/split/cut.rs`).
#[inline(never)]
pub(crate) fn known(session: &Session) -> Known {
    let opened = &session.opened;
    // What is told of it goes with the reasons.
    let choice = session.choice.as_ref().filter(|_| opened.whole);
    Known {
        answered: (
            opened.place,
            opened.date,
            opened.whole,
            session.answers.clone(),
        ),
        choice: choice.map(|choice| (choice.step, choice.why)),
    }
}

/// What there is to tell since then. Never inlined, as `known`.
#[inline(never)]
pub(crate) fn told(before: Option<Known>, after: Option<&Session>) -> Vec<HostEvent> {
    let Some(session) = after else {
        return vec![HostEvent::Closed];
    };
    let now = known(session);
    let mut events = Vec::new();
    let (answered, choice) = match before {
        Some(before) => (Some(before.answered), before.choice),
        None => (None, None),
    };
    // A *proef* is not this patient's: nobody else hears of it.
    if answered.as_ref() != Some(&now.answered) && session.trial.is_none() {
        // An advice is told with its reasons, once those are here.
        let told = if session.opened.whole {
            HostEvent::Advice
        } else {
            HostEvent::Answered
        };
        events.extend([progress(session), told(session.clone())]);
    }
    if choice != now.choice {
        events.push(HostEvent::Override(session.clone()));
    }
    events
}

/// How far the answers are.
fn progress(session: &Session) -> HostEvent {
    let answers = &session.answers;
    let open = session.advice().open.iter();
    let open = open.filter(|place| answers.get(**place).is_none());
    HostEvent::Progress {
        answered: answers.iter().count(),
        open: open.count(),
    }
}
