//! Made-up past questions, to try a simulation with: the same for the same seed, and nobody's.

use ladder::date::Date;
use ladder::model::{Question, QuestionIx, Role, ValueIx};
use ladder::{Answer, Answers, Diagrams};
use rand_xoshiro::SplitMix64;
use rand_xoshiro::rand_core::{Rng, SeedableRng};
use rulebook::Region;

/// Answers that can't occur together are drawn again, so often.
const TRIES: usize = 50;

/// Numbers that are the same everywhere.
struct Dice(SplitMix64);

impl Dice {
    /// A number below this one.
    fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end.max(1)).unwrap_or(1);
        usize::try_from(self.0.next_u64() % end).unwrap_or(0)
    }
}

/// Writes so many rows, the head first. Every row is complete and can occur; most have no red flag.
pub fn sample<E>(
    region: &Region,
    day: Date,
    (rows, seed): (u64, u64),
    mut write: impl FnMut(&str) -> Result<(), E>,
) -> Result<(), E> {
    let mut dice = Dice(SplitMix64::seed_from_u64(seed));
    let mut diagrams: Vec<Option<Diagrams>> = region.topics.iter().map(|_| None).collect();
    write("onderwerp,ging-naar,antwoorden\n")?;
    let mut line = String::new();
    for _ in 0..rows {
        let place = dice.below(region.topics.len());
        let (Some(topic), Some(slot)) = (region.topics.get(place), diagrams.get_mut(place)) else {
            continue;
        };
        let diagrams = slot.get_or_insert_with(|| Diagrams::new(topic, day));
        let went = dice.below(topic.steps.len());
        let went = topic.steps.get(went).map_or("", |step| &step.id);
        for _ in 0..TRIES {
            let mut answers = Answers::new(topic);
            line.clear();
            line.extend([topic.id.as_str(), ",", went, ","]);
            for (at, question) in (0..).zip(&topic.questions) {
                let value = draw(&mut dice, question);
                let at: QuestionIx = at;
                answers.set(at, Answer::Value(value));
                line.extend([question.id.as_str(), "=", &raw(question, value), " "]);
            }
            if diagrams.end(&answers).is_some() {
                break;
            }
        }
        line.truncate(line.trim_end().len());
        line.push('\n');
        write(&line)?;
    }
    Ok(())
}

fn draw(dice: &mut Dice, question: &Question) -> ValueIx {
    if question.red_flag().is_some() {
        return ValueIx::from(dice.below(40) == 0);
    }
    ValueIx::try_from(dice.below(question.width())).unwrap_or(0)
}

/// The value as a file has it: a number within its band.
fn raw(question: &Question, value: ValueIx) -> String {
    let place = usize::from(value);
    if let Role::Number { thresholds, .. } = &question.role {
        let from = place.checked_sub(1).and_then(|at| thresholds.get(at));
        let below = || {
            thresholds
                .first()
                .map_or(0.0, |first| (first - 1.0).max(0.0))
        };
        return from.copied().unwrap_or_else(below).to_string();
    }
    let value = question.values.get(place);
    value.map(|value| value.id.clone()).unwrap_or_default()
}
