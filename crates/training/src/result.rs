//! What a learner sees of themself: where they lean, and apart from that whether they tell light
//! from heavy.

use crate::marks::{Certainty, Given, Verdict, marks, verdict};

/// A certainty is judged from so many answers on.
pub const MANY: usize = 30;

/// One answer that counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// What was said.
    pub given: Given,
    /// What is right, by place; both sides where it is disputed.
    pub right: Vec<u8>,
    /// How many there were to choose from.
    pub choices: u8,
    /// A red flag was raised.
    pub flag: bool,
    /// How many questions were asked.
    pub asked: u16,
    /// How many are enough.
    pub shortest: u16,
}

/// So many of so many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Share {
    /// So many.
    pub of: usize,
    /// Of so many.
    pub all: usize,
}

/// All answers together. Disputed cases are in none of it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Outcome {
    /// How many count.
    pub answered: usize,
    /// Right.
    pub right: usize,
    /// Too light.
    pub too_light: usize,
    /// Too heavy.
    pub too_heavy: usize,
    /// *Geen idee*.
    pub no_idea: usize,
    /// The sum of how many places too heavy, less how many too light.
    pub lean: i32,
    /// Of all pairs of a lighter and a heavier patient, the part in which the heavier one was given
    /// the heavier choice; a half is no better than chance. None without such a pair.
    pub discrimination: Option<f64>,
    /// Cases with a red flag that were chosen too light, of all that have one.
    pub flags_missed: Share,
    /// Questions asked.
    pub asked: u32,
    /// Questions that were enough.
    pub shortest: u32,
    /// The marks.
    pub marks: i32,
    /// For each certainty how many were right; only from [`MANY`] answers.
    pub curve: Option<[Share; 3]>,
}

/// Counts the answers of cases that are not disputed.
pub fn outcome(all: &[Answered]) -> Outcome {
    let all: Vec<_> = all.iter().filter(|one| one.right.len() == 1).collect();
    let mut sum = Outcome {
        answered: all.len(),
        discrimination: discrimination(&all),
        curve: (all.len() >= MANY).then(|| curve(&all)),
        ..Outcome::default()
    };
    for one in all {
        let verdict = verdict(one.given, &one.right);
        match verdict {
            Verdict::Right => sum.right += 1,
            Verdict::NoIdea => sum.no_idea += 1,
            Verdict::TooLight(by) => {
                sum.too_light += 1;
                sum.lean -= i32::from(by);
            }
            Verdict::TooHeavy(by) => {
                sum.too_heavy += 1;
                sum.lean += i32::from(by);
            }
        }
        if one.flag {
            sum.flags_missed.all += 1;
            sum.flags_missed.of += usize::from(matches!(verdict, Verdict::TooLight(_)));
        }
        sum.asked += u32::from(one.asked);
        sum.shortest += u32::from(one.shortest);
        sum.marks += marks(one.given, &one.right);
    }
    sum
}

/// How heavy a place is, comparable between ladders of other lengths: a fraction as two numbers.
fn weight(place: u8, choices: u8) -> (u32, u32) {
    (
        u32::from(place),
        u32::from(choices.saturating_sub(1)).max(1),
    )
}

fn compare(a: (u32, u32), b: (u32, u32)) -> std::cmp::Ordering {
    (a.0 * b.1).cmp(&(b.0 * a.1))
}

fn discrimination(all: &[&Answered]) -> Option<f64> {
    let chosen = all
        .iter()
        .filter_map(|one| match (one.given, one.right.first()) {
            (Given::Chose { place, .. }, Some(right)) => {
                Some((weight(place, one.choices), weight(*right, one.choices)))
            }
            _ => None,
        });
    let chosen: Vec<_> = chosen.collect();
    let (mut half_points, mut pairs) = (0_u32, 0_u32);
    for (place, a) in chosen.iter().enumerate() {
        for b in chosen.iter().skip(place + 1) {
            let order = compare(a.1, b.1);
            if order.is_eq() {
                continue;
            }
            pairs += 1;
            let said = compare(a.0, b.0);
            half_points += match said {
                _ if said.is_eq() => 1,
                _ if said == order => 2,
                _ => 0,
            };
        }
    }
    (pairs > 0).then(|| f64::from(half_points) / f64::from(2 * pairs))
}

fn curve(all: &[&Answered]) -> [Share; 3] {
    Certainty::ALL.map(|level| {
        let said = all.iter().filter(
            |one| matches!(one.given, Given::Chose { certainty, .. } if certainty == level),
        );
        let right = |one: &&&Answered| verdict(one.given, &one.right) == Verdict::Right;
        Share {
            of: said.clone().filter(right).count(),
            all: said.count(),
        }
    })
}
