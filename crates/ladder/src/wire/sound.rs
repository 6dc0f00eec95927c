//! Whether a topic read from bytes is one that the diagrams can be built from, and the patient's texts
//! are such that their sources are there.

use crate::model::{
    Basis, Condition, DoorIx, Effect, Literal, PatientTexts, Question, RedFlag, Role, SourceIx,
    Step, StepIx, Topic, ValueSet,
};

/// All places exist, and all sizes are those of the model.
pub(super) fn sound(topic: &Topic) -> bool {
    let places = Places {
        topic,
        questions: topic.questions.len(),
        steps: topic.steps.len(),
        sources: topic.sources.len(),
    };
    (1..=Topic::MOST_STEPS).contains(&places.steps)
        && topic.doors.len() <= Topic::MOST_DOORS
        && places.questions <= Topic::MOST_QUESTIONS
        && topic
            .questions
            .iter()
            .all(|question| places.question(question))
        && topic.steps.iter().all(|step| places.offer(step))
        && places.literals(&topic.only)
        && topic.ages.len() <= Topic::MOST_AGES
        && topic.ages.iter().all(|age| places.literals(age))
        && topic.impossible.iter().all(|when| places.condition(when))
        && places.statements()
        && places.guards_end()
}

/// All sources that the patient's texts refer to are among them.
pub(super) fn cites(texts: &PatientTexts) -> bool {
    let count = texts.sources.len();
    let known = |source: &SourceIx| usize::from(*source) < count;
    texts.cited().flatten().all(known)
}

/// How many of each there are.
struct Places<'a> {
    topic: &'a Topic,
    questions: usize,
    steps: usize,
    sources: usize,
}

impl Places<'_> {
    fn statements(&self) -> bool {
        let topic = self.topic;
        let mut all = topic.statements();
        let mut preparations = topic.preparations.iter().flat_map(|s| &s.steps);
        all.all(|s| self.condition(s.when) && self.basis(s.basis))
            && topic
                .fits
                .iter()
                .all(|s| self.step(s.step) && self.door(s.destination))
            && topic
                .rules
                .iter()
                .all(|s| self.effect(&s.effect) && self.door(s.destination))
            && topic.arguments.iter().all(|s| self.step(s.step))
            && preparations.all(|step| self.step(*step))
    }

    fn step(&self, step: StepIx) -> bool {
        usize::from(step) < self.steps
    }

    fn door(&self, door: Option<DoorIx>) -> bool {
        door.is_none_or(|door| usize::from(door) < self.topic.doors.len())
    }

    fn effect(&self, effect: &Effect) -> bool {
        match effect {
            Effect::AtLeast(step) => self.step(*step),
            Effect::Unsuitable(steps) => steps.iter().all(|step| self.step(*step)),
            Effect::TermOnly => true,
        }
    }

    fn basis(&self, basis: &Basis) -> bool {
        let of_term = basis.term.iter().flat_map(|term| &term.sources);
        let mut sources = basis.sources.iter().chain(of_term);
        sources.all(|source| usize::from(*source) < self.sources)
    }

    fn condition(&self, when: &Condition) -> bool {
        self.literals(&when.all) && when.unless.iter().all(|e| self.literals(&e.all))
    }

    fn literals(&self, literals: &[Literal]) -> bool {
        literals.iter().all(|literal| {
            let question = self.topic.questions.get(usize::from(literal.question));
            question.is_some_and(|question| within(literal.values, question))
        })
    }

    fn question(&self, question: &Question) -> bool {
        let width = question.width();
        let role = match &question.role {
            Role::Fact => true,
            Role::Number { thresholds, .. } => {
                thresholds.len() + 1 == width
                    && thresholds.iter().all(|threshold| threshold.is_finite())
                    && thresholds.is_sorted_by(|one, next| one < next)
            }
            Role::Time(terms) => terms.len() == width,
            Role::Running(values) => within(*values, question),
            Role::RedFlag(flag) => width == 2 && self.flag(flag),
        };
        (1..=Question::MOST_VALUES).contains(&width) && role && self.literals(&question.only_if)
    }

    fn flag(&self, flag: &RedFlag) -> bool {
        self.step(flag.at_least) && self.door(flag.destination) && self.basis(&flag.basis)
    }

    fn offer(&self, step: &Step) -> bool {
        let shortest = step.shortest.iter().map(|shortest| &shortest.basis);
        let bound = step.only_within.iter().map(|(_, basis)| basis);
        let facts = step.attributes.iter().map(|attribute| &attribute.basis);
        shortest
            .chain(bound)
            .chain(facts)
            .all(|basis| self.basis(basis))
            && step
                .only_if
                .iter()
                .all(|s| self.condition(&s.when) && self.basis(&s.basis))
    }

    /// Whether the guards above each question end, after at most eight links: a circle has no end, and who asks
    /// whether a question is asked goes up link by link.
    fn guards_end(&self) -> bool {
        let questions = &self.topic.questions;
        let mut ended = 0_u64;
        for _ in 0..=8 {
            let over = |guard: &Literal| ended >> (guard.question & 63) & 1 == 1;
            let now = questions.iter().rev().fold(0, |bits, question| {
                bits << 1 | u64::from(question.only_if.iter().all(over))
            });
            ended = now;
        }
        ended.count_ones() as usize == questions.len()
    }
}

/// Whether the question has all these values.
fn within(values: ValueSet, question: &Question) -> bool {
    values.0 & !question.all().0 == 0
}
