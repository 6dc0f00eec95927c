//! Practices beside their group.

use crate::chance::{Interval, float, interval, limits, same};
use crate::count::Count;

/// The shares of all practices for one question: how many of these went to one of those steps.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// The share of the whole group.
    pub share: Share,
    /// Each practice, by its place in the file; those without a question are left out.
    pub practices: Vec<Practice>,
}

/// So many of so many, with what chance leaves open.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Share {
    /// How many.
    pub hits: u32,
    /// Of how many.
    pub all: u32,
    /// The share, of 1.
    pub part: f64,
    /// Its exact 95 % interval.
    pub interval: Interval,
}

impl Share {
    /// The share of `hits` in `all`.
    pub fn new(hits: u32, all: u32) -> Self {
        let part = if all == 0 {
            0.0
        } else {
            f64::from(hits) / f64::from(all)
        };
        Self {
            hits,
            all,
            part,
            interval: interval(hits, all, 0.95),
        }
    }
}

/// A practice in the funnel.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Practice {
    /// Its place in the file: its number, and all that an export says of it.
    pub practice: usize,
    /// Its share.
    pub share: Share,
    /// Between these chance alone puts 95 of 100 practices like the group.
    pub usual: Interval,
    /// And 998 of 1,000.
    pub nearly_all: Interval,
}

impl Practice {
    /// Whether it lies outside what chance does with nearly all: then it is worth a talk, and no more is said. Of fewer than
    /// 15 nothing is said at all.
    pub fn stands_out(&self) -> bool {
        let part = self.share.part;
        self.share
            .hits
            .max(self.share.all - self.share.hits.min(self.share.all))
            >= 15
            && (part < self.nearly_all.low || self.nearly_all.high < part)
    }
}

/// The share of each practice whose questions, of those that `of` takes, went to a step that `hit` names.
pub fn shares<'c>(
    counts: impl IntoIterator<Item = &'c Count>,
    of: impl Fn(&Count) -> bool,
    hit: impl Fn(&Count) -> bool,
) -> Group {
    let mut sums = Vec::<(u32, u32)>::new();
    for count in counts {
        if !of(count) {
            continue;
        }
        if sums.len() <= count.practice {
            sums.resize(count.practice + 1, (0, 0));
        }
        if let Some((hits, all)) = sums.get_mut(count.practice) {
            *all = all.saturating_add(count.questions);
            *hits = hits.saturating_add(if hit(count) { count.questions } else { 0 });
        }
    }
    let (hits, all) = sums.iter().fold((0_u32, 0_u32), |(hits, all), (h, a)| {
        (hits.saturating_add(*h), all.saturating_add(*a))
    });
    let share = Share::new(hits, all);
    let practices = sums
        .into_iter()
        .enumerate()
        .filter(|(_, (_, all))| *all > 0);
    let practices = practices.map(|(practice, (hits, all))| Practice {
        practice,
        share: Share::new(hits, all),
        usual: limits(all, share.part, 0.95),
        nearly_all: limits(all, share.part, 0.998),
    });
    Group {
        share,
        practices: practices.collect(),
    }
}

/// Two practices that differ beyond chance, for a talk.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// The one with the smaller share.
    pub low: Practice,
    /// The one with the larger.
    pub high: Practice,
    /// How probable a difference like this is where there is none.
    pub chance: f64,
}

/// The pairs that differ beyond chance, largest difference first. Of all pairs at once at most one in twenty of those named is
/// expected to be chance (Benjamini & Hochberg, J R Stat Soc B 1995;57:289).
pub fn pairs(group: &Group) -> Vec<Pair> {
    let mut all = Vec::new();
    for (place, one) in group.practices.iter().enumerate() {
        for other in group.practices.iter().skip(place + 1) {
            let (low, high) = if one.share.part <= other.share.part {
                (*one, *other)
            } else {
                (*other, *one)
            };
            let of = |practice: &Practice| (practice.share.hits, practice.share.all);
            all.push(Pair {
                low,
                high,
                chance: same(of(&low), of(&high)),
            });
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
    let apart = |pair: &Pair| pair.high.share.part - pair.low.share.part;
    all.sort_by(|a, b| apart(b).total_cmp(&apart(a)));
    all
}
