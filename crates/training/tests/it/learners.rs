//! What a learner is told of themself.

use proptest::collection::vec;
use proptest::prelude::*;
use training::{Answered, Certainty, Given, MANY, Turn, Verdict, after, marks, outcome, verdict};

const CHOICES: u8 = 9;

fn answered() -> impl Strategy<Value = Answered> {
    (0..CHOICES, 0..CHOICES, 0..3_usize, any::<bool>()).prop_map(|(place, right, level, flag)| {
        Answered {
            given: chose(place, Certainty::ALL[level]),
            right: vec![right],
            choices: CHOICES,
            flag,
            asked: 5,
            shortest: 3,
        }
    })
}

fn chose(place: u8, certainty: Certainty) -> Given {
    Given::Chose { place, certainty }
}

proptest! {
    #[test]
    fn directions_are_mirrored(place in 0..CHOICES, right in 0..CHOICES) {
        let seen = verdict(chose(place, Certainty::One), &[right]);
        let mirrored = verdict(chose(CHOICES - 1 - place, Certainty::One), &[CHOICES - 1 - right]);
        prop_assert_eq!(seen, match mirrored {
            Verdict::TooLight(by) => Verdict::TooHeavy(by),
            Verdict::TooHeavy(by) => Verdict::TooLight(by),
            same => same,
        });
        prop_assert_eq!(seen == Verdict::Right, place == right);
    }

    /// Choosing heavier throughout is another lean, and no other discrimination.
    #[test]
    fn lean_and_discrimination_are_apart(all in vec(answered(), 2..40)) {
        let low: Vec<_> = all.iter().cloned().map(|mut one| {
            if let Given::Chose { place, .. } = &mut one.given { *place /= 2; }
            one
        }).collect();
        let high: Vec<_> = low.iter().cloned().map(|mut one| {
            if let Given::Chose { place, .. } = &mut one.given { *place += 4; }
            one
        }).collect();
        let (low, high) = (outcome(&low), outcome(&high));
        prop_assert_eq!(low.discrimination, high.discrimination);
        prop_assert!(low.lean < high.lean);
    }

    #[test]
    fn counts_add_up(all in vec(answered(), 0..60)) {
        let sum = outcome(&all);
        prop_assert_eq!(sum.right + sum.too_light + sum.too_heavy + sum.no_idea, all.len());
        prop_assert!(sum.flags_missed.of <= sum.flags_missed.all);
        prop_assert_eq!(sum.curve.is_some(), all.len() >= MANY);
        if let Some(curve) = sum.curve {
            prop_assert_eq!(curve.iter().map(|share| share.all).sum::<usize>(), all.len());
        }
        let total: i32 = all.iter().map(|one| marks(one.given, &one.right)).sum();
        prop_assert_eq!(sum.marks, total);
    }

    /// What is disputed is never scored.
    #[test]
    fn a_disputed_case_changes_nothing(all in vec(answered(), 0..20), one in answered()) {
        let mut with = all.clone();
        with.push(Answered { right: vec![1, 6], ..one });
        prop_assert_eq!(outcome(&with), outcome(&all));
    }

    /// Everything missed comes back after three others, three times, and then no more.
    #[test]
    fn a_course_ends(cases in 1..20_usize) {
        let mut rest: Vec<_> = (0..cases).map(Turn::Case).collect();
        let mut turns = 0;
        while !rest.is_empty() {
            let turn = rest.remove(0);
            rest = after(turn, true, &rest);
            turns += 1;
            prop_assert!(turns <= cases * 4);
        }
        prop_assert_eq!(turns, cases * 4);
    }
}

#[test]
fn marks_are_those_of_certainty_based_marking() {
    for (level, won, lost) in [(0, 1, 0), (1, 2, -2), (2, 3, -6)] {
        let certainty = Certainty::ALL[level];
        assert_eq!(marks(chose(4, certainty), &[4]), won);
        assert_eq!(marks(chose(3, certainty), &[4]), lost);
    }
    assert_eq!(marks(Given::NoIdea, &[4]), 0);
}

#[test]
fn whoever_is_always_right_tells_light_from_heavy() {
    let one = |right| Answered {
        given: chose(right, Certainty::Three),
        right: vec![right],
        choices: CHOICES,
        flag: false,
        asked: 1,
        shortest: 1,
    };
    let sum = outcome(&[one(0), one(4), one(8)]);
    assert_eq!((sum.lean, sum.discrimination), (0, Some(1.0)));
    assert_eq!(outcome(&[one(4), one(4)]).discrimination, None);
}

#[test]
fn a_miss_returns_after_three_others_as_another() {
    let rest: Vec<_> = (1..6).map(Turn::Case).collect();
    let after = after(Turn::Case(0), true, &rest);
    assert_eq!(after[3], Turn::Again { case: 0, round: 1 });
    assert_eq!(after.len(), 6);
    assert_eq!(after[3].case(), 0);
}
