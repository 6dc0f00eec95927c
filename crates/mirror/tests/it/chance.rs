//! Limits, intervals and tests against sums of their own terms, one by one.
#![expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::float_cmp,
    reason = "small numbers, and exact ends"
)]

use mirror::{interval, limits, same};
use proptest::prelude::*;

/// The probability of at most `k`, one term at a time.
fn at_most(k: i64, n: u32, p: f64) -> f64 {
    let mut sum = 0.0;
    for x in 0..=k {
        let mut log = 0.0;
        for i in 0..x {
            log += (f64::from(n) - i as f64).ln() - (i as f64 + 1.0).ln();
        }
        sum += (log + x as f64 * p.ln() + (f64::from(n) - x as f64) * (1.0 - p).ln()).exp();
    }
    sum
}

proptest! {
    /// The limits hold against the sum of the binomial's own terms.
    #[test]
    fn limits_agree_with_the_binomial_summed_by_hand(n in 1_u32..300, p in 0.02_f64..0.98) {
        for level in [0.95, 0.998] {
            let tail = (1.0 - level) / 2.0;
            let found = limits(n, p, level);
            for (end, q) in [(found.low, tail), (found.high, 1.0 - tail)] {
                let mut r = 0;
                while at_most(r, n, p) < q - 1e-12 {
                    r += 1;
                }
                let (upto, before) = (at_most(r, n, p), at_most(r - 1, n, p));
                let wanted = (r as f64 - (upto - q) / (upto - before)) / f64::from(n);
                prop_assert!((end - wanted.clamp(0.0, 1.0)).abs() < 1e-9, "{end} {wanted}");
            }
        }
    }

    /// Clopper and Pearson: at its ends the interval leaves exactly its tail.
    #[test]
    fn an_interval_leaves_its_tails(n in 1_u32..200, part in 0.0_f64..=1.0) {
        let k = (f64::from(n) * part).round() as u32;
        let found = interval(k, n, 0.95);
        if k > 0 {
            prop_assert!((1.0 - at_most(i64::from(k) - 1, n, found.low) - 0.025).abs() < 1e-6);
        }
        if k < n {
            prop_assert!((at_most(i64::from(k), n, found.high) - 0.025).abs() < 1e-6);
        }
        prop_assert!(found.low <= f64::from(k) / f64::from(n) && f64::from(k) / f64::from(n) <= found.high);
    }

    /// Which practice is named first makes no difference.
    #[test]
    fn a_difference_is_the_same_from_both_sides(a in 0_u32..60, n in 60_u32..120, b in 0_u32..60, m in 60_u32..120) {
        prop_assert!((same((a, n), (b, m)) - same((b, m), (a, n))).abs() < 1e-9);
    }
    /// Fisher's test against the sum of the hypergeometric's own terms.
    #[test]
    fn a_difference_agrees_with_the_terms_summed_by_hand(a in 0_u32..40, n in 40_u32..80, b in 0_u32..40, m in 40_u32..80) {
        let log = |n: u32, k: u32| (0..k).map(|i| f64::from(n - i).ln() - f64::from(i + 1).ln()).sum::<f64>();
        let hits = a + b;
        let term = |x: u32| (log(n, x) + log(m, hits - x) - log(n + m, hits)).exp();
        let seen = term(a);
        let terms = (hits.saturating_sub(m)..=hits.min(n)).map(term);
        let wanted: f64 = terms.filter(|p| *p <= seen * (1.0 + 1e-7)).sum();
        prop_assert!((same((a, n), (b, m)) - wanted).abs() < 1e-9);
    }
}

#[test]
fn a_difference_of_many_is_no_number_that_is_none() {
    assert_eq!(same((0, 0), (0, 0)), 1.0);
    assert!(same((0, 1_000_000), (900_000, 1_000_000)) < 1e-100);
    assert!((same((5_000, 10_000), (5_000, 10_000)) - 1.0).abs() < 1e-9);
}
