//! Small changes to a topic of which the statements keep their places.

use ladder::Within;
use ladder::model::{
    Condition, Effect, Group, Literal, Question, QuestionIx, Role, Side, StepIx, Topic, ValueIx,
    ValueSet,
};
use rulebook::lower::bands;

/// The statement that is changed: its place in the topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    Fit(usize),
    Rule(usize),
    Scope(usize),
    Argument(usize),
    Flag(usize),
}

impl Target {
    /// The statement, unless it is a red flag.
    pub(super) fn part(self) -> Option<ladder::Part> {
        match self {
            Self::Fit(place) => Some(ladder::Part::Fit(place)),
            Self::Rule(place) => Some(ladder::Part::Rule(place)),
            Self::Scope(place) => Some(ladder::Part::OutOfScope(place)),
            Self::Argument(place) => Some(ladder::Part::Argument(place)),
            Self::Flag(_) => None,
        }
    }
}

/// The literals of a statement, or of one of its exceptions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    All,
    Unless(usize),
}

/// One change.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Edit {
    Delete,
    DropLiteral(Part, usize),
    DropException(usize),
    Toggle(Part, usize, ValueIx),
    /// *Ja* becomes *nee*.
    Flip(Part, usize),
    Step(StepIx),
    Without(StepIx),
    Side,
    Within(Within),
}

/// Holds for nobody: such a question is in no topic.
const NOBODY: Literal = Literal {
    question: QuestionIx::MAX,
    values: ValueSet(0),
};

/// Changes the topic.
pub(super) fn apply(topic: &mut Topic, target: Target, edit: &Edit) {
    match edit {
        Edit::Delete => delete(topic, target),
        Edit::DropLiteral(part, place) => {
            if let Some(all) = literals(topic, target, *part)
                && *place < all.len()
            {
                all.remove(*place);
            }
        }
        Edit::DropException(place) => {
            if let Some(when) = condition(topic, target)
                && *place < when.unless.len()
            {
                when.unless.remove(*place);
            }
        }
        Edit::Toggle(part, place, value) => {
            let literal = literals(topic, target, *part).and_then(|all| all.get_mut(*place));
            if let Some(literal) = literal {
                literal.values.0 ^= ValueSet::one(*value).0;
            }
        }
        Edit::Flip(part, place) => {
            let literal = literals(topic, target, *part).and_then(|all| all.get_mut(*place));
            if let Some(literal) = literal {
                literal.values.0 ^= 0b11;
            }
        }
        Edit::Step(step) => to_step(topic, target, *step),
        Edit::Without(step) => {
            if let (Target::Rule(place), step) = (target, step)
                && let Some(rule) = topic.rules.get_mut(place)
                && let Effect::Unsuitable(steps) = &mut rule.effect
            {
                steps.retain(|one| one != step);
            }
        }
        Edit::Side => {
            if let Target::Argument(place) = target
                && let Some(argument) = topic.arguments.get_mut(place)
            {
                argument.side = match argument.side {
                    Side::For => Side::Against,
                    Side::Against => Side::For,
                };
            }
        }
        Edit::Within(term) => within(topic, target, *term),
    }
}

fn delete(topic: &mut Topic, target: Target) {
    if let Target::Flag(place) = target {
        if let Some(row) = topic.questions.get_mut(place) {
            row.role = Role::Fact;
            row.group = Group::Facts;
        }
    } else if let Some(when) = condition(topic, target) {
        when.all.push(NOBODY);
    }
}

fn to_step(topic: &mut Topic, target: Target, step: StepIx) {
    match target {
        Target::Fit(place) => {
            if let Some(fit) = topic.fits.get_mut(place) {
                fit.step = step;
            }
        }
        Target::Rule(place) => {
            if let Some(rule) = topic.rules.get_mut(place) {
                rule.effect = Effect::AtLeast(step);
            }
        }
        Target::Argument(place) => {
            if let Some(argument) = topic.arguments.get_mut(place) {
                argument.step = step;
            }
        }
        Target::Flag(place) => {
            if let Some(Role::RedFlag(flag)) = topic.questions.get_mut(place).map(|q| &mut q.role) {
                flag.at_least = step;
            }
        }
        Target::Scope(_) => {}
    }
}

fn within(topic: &mut Topic, target: Target, term: Within) {
    match target {
        Target::Fit(place) => {
            if let Some(fit) = topic.fits.get_mut(place) {
                fit.within = Some(term);
            }
        }
        Target::Rule(place) => {
            if let Some(rule) = topic.rules.get_mut(place) {
                rule.within = Some(term);
            }
        }
        Target::Flag(place) => {
            if let Some(Role::RedFlag(flag)) = topic.questions.get_mut(place).map(|q| &mut q.role) {
                flag.within = Some(term);
            }
        }
        Target::Scope(_) | Target::Argument(_) => {}
    }
}

fn condition(topic: &mut Topic, target: Target) -> Option<&mut Condition> {
    topic.statement_mut(target.part()?).map(|one| one.when)
}

fn literals(topic: &mut Topic, target: Target, part: Part) -> Option<&mut Vec<Literal>> {
    let when = condition(topic, target)?;
    match part {
        Part::All => Some(&mut when.all),
        Part::Unless(place) => when.unless.get_mut(place).map(|except| &mut except.all),
    }
}

/// Cuts a number once more, which changes nothing by itself.
pub(crate) fn cut(topic: &mut Topic, place: QuestionIx, at: f64) {
    let Some(Question {
        role: Role::Number { thresholds, unit },
        values,
        ..
    }) = topic.questions.get_mut(usize::from(place))
    else {
        return;
    };
    let band = thresholds.iter().filter(|t| **t < at).count();
    if thresholds.get(band) == Some(&at) || thresholds.len() >= 31 {
        return;
    }
    thresholds.insert(band, at);
    *values = bands::values(thresholds, unit);
    let below = (1_u32 << band) - 1;
    for literal in topic
        .literals_mut()
        .filter(|literal| literal.question == place)
    {
        let set = literal.values.0;
        let split = set >> band & 1;
        literal.values.0 = set & below | split << band | (set & !below) << 1;
    }
}
