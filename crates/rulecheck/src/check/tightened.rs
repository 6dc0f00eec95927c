//! *Aanscherpen* only tightens: no step newly stands for anyone.

use ladder::Prover;
use ladder::model::{Role, Topic};
use rulebook::Code;
use rulebook::lower::Before;
use rulebook::sink::Draft;

use super::patient;
use super::subject::Subject;
use super::verdicts::Verdicts;
use crate::say;

pub(super) fn all(case: &Subject<'_>, prover: &mut Prover<'_>, verdicts: &mut Verdicts) {
    for (spot, before) in &case.places.tightened {
        let mut old = case.topic.clone();
        restore(&mut old, before);
        let Some((step, patient)) = prover.newly_stands(&old) else {
            continue;
        };
        let step = case.topic.steps.get(usize::from(step));
        let step = step.map_or("", |step| &step.id);
        let message = say::tightening_lets_stand(&step);
        let draft = Draft::new(Code::NotTighter, *spot, message)
            .help(say::add_a_rule_against())
            .patient(Some(patient::words(case.topic, &patient)));
        let conditions = patient::conditions(case.topic, &patient);
        let draft = draft.fix(format!(
            "[[regel]]\nid = \"…\"\n{conditions}vervalt = [\"{step}\"]\nwant = \"…\"\nbron = []\n"
        ));
        verdicts.once(*spot, Code::NotTighter, draft);
    }
}

fn restore(topic: &mut Topic, before: &Before) {
    match before {
        Before::Flag(place, flag) => {
            if let Some(question) = topic.questions.get_mut(usize::from(*place)) {
                question.role = Role::RedFlag(flag.clone());
            }
        }
        Before::Rule(place, rule) => {
            if let Some(now) = topic.rules.get_mut(*place) {
                now.clone_from(rule);
            }
        }
        Before::Fit(place, fit) => {
            if let Some(now) = topic.fits.get_mut(*place) {
                now.clone_from(fit);
            }
        }
    }
}
