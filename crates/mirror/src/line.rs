//! A practice's own line over time, and whether it shifted.

use std::collections::BTreeMap;

use statrs::distribution::{Binomial, DiscreteCDF};

use crate::count::{Counts, Month, Selection};
use crate::share::{Figure, Share, Tally, together};

/// The months of a practice.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Each month with its figure; a month without a question has none.
    pub months: Vec<(Month, Figure)>,
    /// The middle of the shares that are shown.
    pub median: f64,
    /// Whether it shifted.
    pub shift: Shift,
}

/// Whether a line shifted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shift {
    /// So few months are shown that no shift could be told from chance.
    TooFew,
    /// None that chance doesn't make.
    None,
    /// So many months on one side of the middle, from this one on.
    Since {
        /// The first month.
        began: Month,
        /// How many.
        months: usize,
        /// Above the middle.
        above: bool,
    },
}

/// The line of one practice. It shifted where a run on one side of the median is longer than log₂(n) + 3, or where it crosses
/// the median less often than in 95 of 100 lines without a shift, n being the months that don't lie on it (Anhøj & Olesen,
/// 2014, doi 10.1371/journal.pone.0113825).
pub fn line(counts: &Counts, of: Selection, practice: usize) -> Line {
    let mut sums = BTreeMap::<Month, Tally>::new();
    for row in counts.rows.iter().filter(|row| row.practice == practice) {
        sums.entry(row.month).or_default().add(of.of(row));
    }
    of_months(sums)
}

/// The line of these months.
pub(crate) fn of_months(mut sums: BTreeMap<Month, Tally>) -> Line {
    sums.retain(|_, sum| sum.all > 0);
    let (months, sums): (Vec<_>, Vec<_>) = sums.into_iter().unzip();
    let (figures, _) = together(&sums);
    let months: Vec<_> = months.into_iter().zip(figures).collect();
    let shown = months
        .iter()
        .filter_map(|(month, figure)| Some((*month, *figure.share()?)));
    let shown: Vec<(Month, Share)> = shown.collect();
    let median = median(shown.iter().map(|(_, share)| share.part).collect());
    let shift = shift(&shown, median);
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

/// With fewer months than this not even the plainest shift, half of them below and half above, would stand out much.
const FEWEST: usize = 10;

fn shift(months: &[(Month, Share)], median: f64) -> Shift {
    let apart = months
        .iter()
        .filter(|(_, share)| (share.part - median).abs() > f64::EPSILON);
    let sides: Vec<_> = apart
        .map(|(month, share)| (*month, share.part > median))
        .collect();
    if sides.len() < FEWEST {
        return Shift::TooFew;
    }
    let runs: Vec<_> = sides
        .chunk_by(|(_, one), (_, other)| one == other)
        .collect();
    let crossings = runs.len() - 1;
    // Of two as long the later one is where it went.
    let longest = runs
        .into_iter()
        .max_by_key(|run| run.len())
        .unwrap_or_default();
    let signal =
        longest.len() > longest_by_chance(sides.len()) || crossings < fewest_by_chance(sides.len());
    match longest.first() {
        Some((began, above)) if signal => Shift::Since {
            began: *began,
            months: longest.len(),
            above: *above,
        },
        _ => Shift::None,
    }
}

/// log₂(n) + 3, rounded.
fn longest_by_chance(n: usize) -> usize {
    let n = n.max(1);
    // Rounded: up where n is beyond the middle between two powers, on the scale of the logarithm.
    let whole = n.ilog2() as usize;
    let up = n.saturating_mul(n) >= 1_usize.checked_shl(2 * n.ilog2() + 1).unwrap_or(usize::MAX);
    whole + usize::from(up) + 3
}

/// As many crossings as at least 95 of 100 lines of `n` months have or exceed.
fn fewest_by_chance(n: usize) -> usize {
    let binomial = Binomial::new(0.5, (n as u64).saturating_sub(1));
    let few = binomial.map_or(0, |binomial| binomial.inverse_cdf(0.05));
    usize::try_from(few).unwrap_or(0)
}
