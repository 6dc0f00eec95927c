//! The twin: a patient who differs a little, and gets something else.

use ladder::model::StepIx;
use ladder::report::{RuleTexts, term};
use training::{Case, Played, Role, Twin, right};

use super::told::{Told, named};
use crate::words;

impl Told<'_> {
    /// What is different, and what it gets.
    pub(super) fn twin(
        &self,
        rules: &RuleTexts<'_>,
        case: &Case,
        (role, names): (Role, &[String]),
        twin: &Twin,
    ) -> (String, String) {
        let changes = twin.changes.iter();
        let changes = changes.map(|(question, value)| self.change(role, case, *question, *value));
        let changes: Vec<_> = changes.collect();
        let gets = Played {
            answers: self.played.answers.clone(),
            advice: twin.advice.clone(),
        };
        if role == Role::Assistant {
            let gets = named(names, &right(role, self.topic, &gets));
            return (changes.join(", en "), words::lower(&gets));
        }
        let name = |step: StepIx| {
            let name = self.topic.steps.get(usize::from(step));
            let name = name
                .map(|step| words::lower(&step.name))
                .unwrap_or_default();
            match term(self.topic, &twin.advice, step) {
                Some(within) if twin.advice.step.is_some() => {
                    format!("{name}, {}", rules.within(within, Some(step)))
                }
                _ => name,
            }
        };
        let steps: Vec<_> = gets.steps().into_iter().map(name).collect();
        (changes.join(", en "), steps.join(" of "))
    }
}
