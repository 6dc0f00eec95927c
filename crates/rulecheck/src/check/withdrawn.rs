//! *Intrekken* may make an advice lighter; it is said for whom.

use ladder::{Prover, lighter};
use rulebook::Code;
use rulebook::sink::Draft;

use super::entangled::entangled;
use super::patient;
use super::subject::Subject;
use super::verdicts::Verdicts;
use crate::diff::align;
use crate::say;

pub(super) fn all(case: &Subject<'_>, verdicts: &mut Verdicts) {
    for (target, kept) in &case.places.withdrawn {
        // What was withdrawn may have been all that asked a question.
        let aligned = align(kept, case.topic);
        let Some([kept, now]) = aligned.map(|aligned| aligned.topics) else {
            entangled(case, verdicts);
            continue;
        };
        let Some(mut prover) = Prover::new(&now, case.day) else {
            entangled(case, verdicts);
            continue;
        };
        let who = prover.since(&kept, case.day, lighter);
        if let Some(patient) = prover.example(who) {
            let message = say::withdrawal_lightens(&target.value, &case.topic.id);
            let draft = Draft::new(Code::WithdrawalLightens, target.at, message)
                .help(say::tell_the_owner())
                .patient(Some(patient::words(&now, &patient)));
            verdicts.once(target.at, Code::WithdrawalLightens, draft);
        }
        if prover.gave_up() {
            entangled(case, verdicts);
        }
    }
}
