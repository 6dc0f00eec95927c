//! A topic as a decision table: who gets which step, over all complete answers of a patient of an
//! ordinary day: no red flag, no hurry, and no running care.
//!
//! The rows are read off the diagrams, so they say what the rules come to together, and not what one
//! of them says. Rows of one advice may overlap; rows of different ones can't.

use ladder::date::Date;
use ladder::model::{Condition, Literal, RedFlag, Role, StepIx, Topic, ValueSet};
use ladder::{Cube, Diagrams, Kind, Outcome, Within};
use rulebook::clause::said;

/// More rows than this for one advice are too many to read.
const ROWS: usize = 4;

/// What a row comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// One step.
    Step(StepIx),
    /// The rules disagree: the lightest and the heaviest of the steps between which the GP chooses.
    Contradictory(StepIx, StepIx),
    /// No step fits.
    NoFit,
    /// The topic is not made for them.
    OutOfScope,
}

/// A group of patients, and what they get.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Who they are: a clause for each question that matters; none for everybody else's.
    pub who: Vec<String>,
    /// What they get.
    pub end: End,
    /// Within which term.
    pub within: Within,
    /// It goes to the specialist who treats the patient already.
    pub addressee: bool,
}

/// The table of a topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Lightest step first.
    pub rows: Vec<Row>,
    /// Whether these are all.
    pub complete: bool,
}

/// The decision table of a topic on a day; none where it is too entangled to be told.
pub fn table(topic: &Topic, day: Date) -> Option<Table> {
    let topic = &ordinary(topic);
    let diagrams = Diagrams::new(topic, day);
    let mut met = Vec::<(End, Within, bool)>::new();
    let class = |outcome: Outcome, _| {
        let key = (end(outcome)?, outcome.within, outcome.addressee);
        let place = met.iter().position(|one| *one == key).unwrap_or(met.len());
        if place == met.len() {
            met.push(key);
        }
        u32::try_from(place).ok()
    };
    let covers = diagrams.covers(&diagrams, topic, ROWS, class)?;
    let mut table = Table {
        rows: Vec::new(),
        complete: true,
    };
    for cover in covers {
        let place = usize::try_from(cover.class).unwrap_or(usize::MAX);
        let Some((end, within, addressee)) = met.get(place).copied() else {
            continue;
        };
        table.complete &= cover.complete;
        table.rows.extend(cover.cubes.iter().map(|cube| Row {
            who: clauses(topic, cube),
            end,
            within,
            addressee,
        }));
    }
    table.rows.sort_by_key(|row| (weight(row.end), row.within));
    Some(table)
}

/// The topic as if only patients of an ordinary day could occur: what they all have in common needs no
/// word in a row.
fn ordinary(topic: &Topic) -> Topic {
    let mut ordinary = topic.clone();
    for (place, question) in (0..).zip(&topic.questions) {
        let usual = match &question.role {
            Role::RedFlag(_) => Some(RedFlag::NO),
            Role::Running(_) => question.value("nee"),
            Role::Time(terms) => {
                let mut calm = (0..).zip(terms);
                calm.find_map(|(value, term)| (*term == Within::NO_HURRY).then_some(value))
            }
            Role::Fact | Role::Number { .. } => continue,
        };
        let usual = usual.map(ValueSet::one).unwrap_or_default();
        let values = question.all_but(usual);
        // An empty set would be nobody's answer, and bar nobody.
        if values.0 != 0 {
            let literal = Literal {
                question: place,
                values,
            };
            ordinary.impossible.push(Condition {
                all: vec![literal],
                unless: Vec::new(),
            });
        }
    }
    ordinary
}

/// What the outcome comes to; none with a red flag, whose rows say it themselves.
fn end(outcome: Outcome) -> Option<End> {
    if outcome.alarm {
        return None;
    }
    match outcome.kind {
        Kind::Step(step) => Some(End::Step(step)),
        Kind::Contradictory(light, heavy) => Some(End::Contradictory(light, heavy)),
        Kind::NoFit => Some(End::NoFit),
        Kind::OutOfScope => Some(End::OutOfScope),
        Kind::Expired => None,
    }
}

/// The order of the rows: by step, and what has none after them.
fn weight(end: End) -> (u8, StepIx, StepIx) {
    match end {
        End::Step(step) => (0, step, step),
        End::Contradictory(light, heavy) => (0, light, heavy),
        End::NoFit => (1, 0, 0),
        End::OutOfScope => (2, 0, 0),
    }
}

/// Who they are in few words, red flags left out: none of theirs is raised.
fn clauses(topic: &Topic, cube: &Cube) -> Vec<String> {
    let clause = |(place, values): &(u8, ValueSet)| {
        let question = topic.questions.get(usize::from(*place))?;
        question
            .red_flag()
            .is_none()
            .then(|| said(question, question.named(), *values))
    };
    cube.iter().filter_map(clause).collect()
}
