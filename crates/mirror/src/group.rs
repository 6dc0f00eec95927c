//! Practices beside their group.

use crate::chance::{Interval, float, limits};
use crate::count::{Counts, Selection};
use crate::share::{Figure, Share, Tally, together};

/// Of fewer hits than this nothing is said, however far they lie from the group.
pub const VERDICT: u32 = 15;

/// The shares of all practices.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// The whole group's.
    pub figure: Figure,
    /// Each practice; those without a question are left out.
    pub practices: Vec<Practice>,
}

/// A practice beside its group.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Practice {
    /// Its number, from 0: all that anything says of who it is.
    pub number: usize,
    /// Its share.
    pub figure: Figure,
    /// Whether chance alone puts it where it is.
    pub standing: Standing,
}

/// What can be said of where a practice lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// There are too few, and nothing is.
    TooFew,
    /// Where chance puts 95 of 100 practices like the group.
    Fits,
    /// Outside that, within where it puts 998 of 1,000.
    Perhaps,
    /// Outside that too: worth a talk, and no more is said.
    Beyond,
}

impl Standing {
    fn of(share: &Share, group: &Share) -> Self {
        if share.hits < VERDICT {
            return Self::TooFew;
        }
        let within = |level| {
            let Interval { low, high } = limits(share.all, group.part, level);
            (low..=high).contains(&share.part)
        };
        if within(0.95) {
            Self::Fits
        } else if within(0.998) {
            Self::Perhaps
        } else {
            Self::Beyond
        }
    }
}

/// The share of each practice in a selection, beside the whole group's.
pub fn group(counts: &Counts, of: Selection) -> Group {
    let mut sums = vec![Tally::default(); counts.practices];
    for row in &counts.rows {
        if let Some(sum) = sums.get_mut(row.practice) {
            sum.add(of.of(row));
        }
    }
    let (numbers, sums): (Vec<_>, Vec<_>) = sums
        .into_iter()
        .enumerate()
        .filter(|(_, sum)| sum.all > 0)
        .unzip();
    let (figures, figure) = together(&sums);
    let practices = numbers.into_iter().zip(figures);
    let practices = practices.map(|(number, own)| Practice {
        number,
        figure: own,
        standing: match (own, figure) {
            (Figure::Known(own), Figure::Known(group)) => Standing::of(&own, &group),
            _ => Standing::TooFew,
        },
    });
    Group {
        figure,
        practices: practices.collect(),
    }
}

impl Group {
    /// One of its practices.
    pub fn practice(&self, number: usize) -> Option<&Practice> {
        self.practices
            .iter()
            .find(|practice| practice.number == number)
    }

    /// How many practices stand like this.
    pub fn count(&self, standing: Standing) -> usize {
        let like = self
            .practices
            .iter()
            .filter(|practice| practice.standing == standing);
        like.count()
    }
}

/// Where chance puts practices like the group, by how many questions they have.
#[derive(Debug, Clone, PartialEq)]
pub struct Funnel {
    /// So many questions, then the limits of 95 and of 99.8 %.
    pub limits: Vec<(u32, Interval, Interval)>,
    /// The most questions that it goes to.
    pub most: u32,
}

/// So many points make a limit smooth.
const POINTS: u32 = 60;

/// The funnel of a group, as far as its largest practice; none where the group's own share isn't shown.
pub fn funnel(group: &Group) -> Option<Funnel> {
    let share = group.figure.share()?;
    let most = group
        .practices
        .iter()
        .filter_map(|practice| practice.figure.share());
    let most = most.map(|share| share.all).max()?.max(1);
    // Closer together where the limits bend.
    let at = |point: u32| {
        let part = f64::from(point) / f64::from(POINTS);
        most.min(rounded(float(u64::from(most)) * part * part).max(1))
    };
    let mut widths: Vec<_> = (1..=POINTS).map(at).collect();
    widths.dedup();
    let limits = widths.into_iter().map(|all| {
        (
            all,
            limits(all, share.part, 0.95),
            limits(all, share.part, 0.998),
        )
    });
    Some(Funnel {
        limits: limits.collect(),
        most,
    })
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "between 0 and a count"
)]
fn rounded(count: f64) -> u32 {
    count.round() as u32
}
