//! A practice's own line over time, and whether it shifted.

use std::collections::BTreeMap;

use crate::count::{Count, Month};
use crate::group::Share;

/// The months of a practice.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Each month with its share; a month without a question has none.
    pub months: Vec<(Month, Share)>,
    /// The middle of the shares.
    pub median: f64,
    /// Where a run on one side of the middle begins and how long it is, where it is too long to be chance.
    pub shift: Option<(Month, usize)>,
}

/// The line of one practice. A shift is a run on one side of the median that is longer than log₂(n) + 3, n being the months
/// that don't lie on it (Anhøj & Olesen, 2014, doi 10.1371/journal.pone.0113825).
pub fn line<'c>(
    counts: impl IntoIterator<Item = &'c Count>,
    of: impl Fn(&Count) -> bool,
    hit: impl Fn(&Count) -> bool,
) -> Line {
    let mut sums = BTreeMap::<Month, (u32, u32)>::new();
    for count in counts.into_iter().filter(|count| of(count)) {
        let (hits, all) = sums.entry(count.month).or_default();
        *all = all.saturating_add(count.questions);
        *hits = hits.saturating_add(if hit(count) { count.questions } else { 0 });
    }
    let months: Vec<_> = sums
        .into_iter()
        .filter(|(_, (_, all))| *all > 0)
        .map(|(month, (hits, all))| (month, Share::new(hits, all)))
        .collect();
    let median = median(months.iter().map(|(_, share)| share.part).collect());
    let shift = shift(&months, median);
    Line {
        months,
        median,
        shift,
    }
}

fn median(mut parts: Vec<f64>) -> f64 {
    parts.sort_by(f64::total_cmp);
    let middle = parts.len() / 2;
    match (
        parts.len() % 2,
        parts.get(middle.wrapping_sub(1)),
        parts.get(middle),
    ) {
        (0, Some(low), Some(high)) => f64::midpoint(*low, *high),
        (_, _, Some(middle)) => *middle,
        _ => 0.0,
    }
}

fn shift(months: &[(Month, Share)], median: f64) -> Option<(Month, usize)> {
    let apart = months
        .iter()
        .filter(|(_, share)| (share.part - median).abs() > f64::EPSILON);
    let sides: Vec<_> = apart
        .map(|(month, share)| (*month, share.part > median))
        .collect();
    let most = longest_by_chance(sides.len());
    let runs = sides.chunk_by(|(_, one), (_, other)| one == other);
    let longest = runs.max_by_key(|run| run.len())?;
    let (began, _) = longest.first()?;
    (longest.len() > most).then_some((*began, longest.len()))
}

/// log₂(n) + 3, rounded.
fn longest_by_chance(n: usize) -> usize {
    let n = n.max(1);
    // Rounded: up where n is beyond the middle between two powers, on the scale of the logarithm.
    let whole = n.ilog2() as usize;
    let up = n.saturating_mul(n) >= 1_usize.checked_shl(2 * n.ilog2() + 1).unwrap_or(usize::MAX);
    whole + usize::from(up) + 3
}
