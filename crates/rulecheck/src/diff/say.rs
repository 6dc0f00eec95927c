//! The parts of a statement in words, of one side of a comparison.

use ladder::model::{
    Condition, DoorIx, Effect, Literal, Question, QuestionIx, Role, SourceIx, StepIx, Topic,
    ValueIx, ValueSet,
};
use rulebook::label;
use rulebook::lower::bands;

/// Whose parts they are.
pub(super) struct Say<'a> {
    pub(super) topic: &'a Topic,
    /// The other side: steps that it hasn't are left out of `vervalt`, for that a rule speaks of a
    /// form is no change.
    pub(super) other: &'a Topic,
}

impl Say<'_> {
    pub(super) fn step(&self, step: StepIx) -> &str {
        let step = self.topic.steps.get(usize::from(step));
        step.map_or("", |step| &step.id)
    }

    pub(super) fn door(&self, door: Option<DoorIx>) -> String {
        let door = door.and_then(|door| self.topic.doors.get(usize::from(door)));
        door.map(|to| label::door(self.topic, to))
            .unwrap_or_default()
    }

    pub(super) fn steps(&self, steps: &[StepIx]) -> String {
        let steps: Vec<_> = steps.iter().map(|step| self.step(*step)).collect();
        steps.join(", ")
    }

    pub(super) fn effect(&self, effect: &Effect) -> String {
        match effect {
            Effect::AtLeast(step) => format!("minstens {}", self.step(*step)),
            Effect::Unsuitable(steps) => {
                let steps = steps.iter().map(|step| self.step(*step));
                let steps: Vec<_> = steps.filter(|id| self.other.step(id).is_some()).collect();
                format!("vervalt {}", steps.join(", "))
            }
            Effect::TermOnly => String::new(),
        }
    }

    pub(super) fn question(&self, question: QuestionIx) -> &str {
        let question = self.topic.questions.get(usize::from(question));
        question.map_or("", |question| &question.id)
    }

    pub(super) fn value(&self, question: QuestionIx, value: ValueIx) -> String {
        let question = self.topic.questions.get(usize::from(question));
        let value = question.and_then(|question| question.values.get(usize::from(value)));
        value.map_or(String::new(), |value| value.id.clone())
    }

    pub(super) fn values(question: &Question, set: ValueSet) -> String {
        if let Role::Number { thresholds, unit } = &question.role
            && let Some(label) = bands::label(thresholds, unit, set)
        {
            return label;
        }
        let values = (0..).zip(&question.values);
        let held = values.filter(|(value, _)| set.contains(*value));
        let held: Vec<_> = held.map(|(_, value)| value.id.as_str()).collect();
        held.join(" of ")
    }

    pub(super) fn condition(&self, when: &Condition) -> String {
        let mut text = self.literals(&when.all);
        for except in &when.unless {
            let all = self.literals(&except.all);
            text.extend([format!(" tenzij {all} ({})", except.reason)]);
        }
        text
    }

    pub(super) fn literals(&self, all: &[Literal]) -> String {
        let literals: Vec<_> = all.iter().filter_map(|one| self.literal(*one)).collect();
        literals.join(", ")
    }

    fn literal(&self, literal: Literal) -> Option<String> {
        let question = self.topic.questions.get(usize::from(literal.question))?;
        Some(format!(
            "{} = {}",
            question.id,
            Self::values(question, literal.values)
        ))
    }

    pub(super) fn sources(&self, all: &[SourceIx]) -> String {
        let sources = all.iter();
        let sources = sources.filter_map(|at| self.topic.sources.get(usize::from(*at)));
        let sources: Vec<_> = sources.map(|source| source.id.as_str()).collect();
        sources.join(", ")
    }
}
