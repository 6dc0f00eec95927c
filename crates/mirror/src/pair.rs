//! Practices that differ beyond chance, two by two, for a talk.

use crate::chance::{Interval, apart, float, same};
use crate::group::{Group, VERDICT};
use crate::share::Share;

/// Two practices that differ beyond chance.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// The number of the one with the smaller share, and its share.
    pub low: (usize, Share),
    /// The number of the one with the larger, and its share.
    pub high: (usize, Share),
    /// How probable a difference like this is where there is none.
    pub chance: f64,
}

impl Pair {
    /// How far apart, of 1, and the 95 % interval of that.
    pub fn apart(&self) -> (f64, Interval) {
        let ((_, low), (_, high)) = (self.low, self.high);
        (
            high.part - low.part,
            apart((low.part, low.interval), (high.part, high.interval)),
        )
    }
}

/// The pairs that differ beyond chance, largest difference first. Of all pairs at once at most one in twenty of those named is
/// expected to be chance (Benjamini & Hochberg, J R Stat Soc B 1995;57:289). Only practices of which something can be said.
pub fn pairs(group: &Group) -> Vec<Pair> {
    let shares = group.practices.iter();
    let shares = shares.filter_map(|practice| Some((practice.number, *practice.figure.share()?)));
    let shares: Vec<_> = shares.filter(|(_, share)| share.hits >= VERDICT).collect();
    let mut all = Vec::new();
    for (place, one) in shares.iter().enumerate() {
        for other in shares.iter().skip(place + 1) {
            let (low, high) = if one.1.part <= other.1.part {
                (*one, *other)
            } else {
                (*other, *one)
            };
            let of = |(_, share): (usize, Share)| (share.hits, share.all);
            let chance = same(of(low), of(high));
            all.push(Pair { low, high, chance });
        }
    }
    all.sort_by(|a, b| a.chance.total_cmp(&b.chance));
    let tried = float(all.len() as u64);
    let bound = |rank: usize| 0.05 * float(rank as u64 + 1) / tried;
    let within = |(rank, pair): (usize, &Pair)| pair.chance <= bound(rank);
    let named = all
        .iter()
        .enumerate()
        .rposition(within)
        .map_or(0, |last| last + 1);
    all.truncate(named);
    let wide = |pair: &Pair| pair.high.1.part - pair.low.1.part;
    all.sort_by(|a, b| wide(b).total_cmp(&wide(a)));
    all
}
