//! What may be seen of a count. A number below five could be somebody, and so could what is left when all others are
//! taken from the whole; a [`Share`] of such numbers can't be made.

use crate::chance::{Interval, interval};

/// A count below this, and above nothing, is shown to nobody.
pub const SUPPRESSED: u32 = 5;

/// So many of so many, with what chance leaves open: neither the hits nor the others are few.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
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

/// A figure as anybody may see it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Figure {
    /// This it is.
    Known(Share),
    /// Too small to be shown.
    Few,
    /// Left out because another, which is too small, could be worked out from it.
    Held,
}

impl Figure {
    /// The share, where it may be seen.
    pub fn share(&self) -> Option<&Share> {
        match self {
            Self::Known(share) => Some(share),
            Self::Few | Self::Held => None,
        }
    }
}

/// Hits, and of how many: raw, for this crate alone.
#[derive(Clone, Copy, Default)]
pub(crate) struct Tally {
    pub(crate) hits: u32,
    pub(crate) all: u32,
}

impl Tally {
    pub(crate) fn add(&mut self, (hits, all): (u32, u32)) {
        self.hits = self.hits.saturating_add(hits);
        self.all = self.all.saturating_add(all);
    }

    fn others(self) -> u32 {
        self.all.saturating_sub(self.hits)
    }

    fn is_small(self) -> bool {
        [self.hits, self.others()]
            .iter()
            .any(|count| (1..SUPPRESSED).contains(count))
    }

    /// The figure by itself, where no other is beside it from which it could be worked out.
    pub(crate) fn alone(self) -> Figure {
        if self.is_small() {
            return Figure::Few;
        }
        let part = if self.all == 0 {
            0.0
        } else {
            f64::from(self.hits) / f64::from(self.all)
        };
        Figure::Known(Share {
            hits: self.hits,
            all: self.all,
            part,
            interval: interval(self.hits, self.all, 0.95),
        })
    }
}

/// The figures of what together is a whole that is shown too: where some are too small, so many others are left out that
/// the rest of the whole is no small number either. The last is the whole.
pub(crate) fn together(parts: &[Tally]) -> (Vec<Figure>, Figure) {
    let mut figures: Vec<_> = parts.iter().map(|tally| tally.alone()).collect();
    let mut whole = Tally::default();
    for tally in parts {
        whole.add((tally.hits, tally.all));
    }
    let mut smallest_first: Vec<_> = (0..parts.len()).collect();
    smallest_first.sort_by_key(|place| parts.get(*place).map_or(0, |tally| tally.all));
    let mut next = smallest_first.into_iter();
    while !is_covered(parts, &figures) {
        let Some(place) = next.next() else {
            // Everything is left out, and it is still too little: so is the whole.
            return (figures, Figure::Held);
        };
        if let Some(figure) = figures
            .get_mut(place)
            .filter(|figure| figure.share().is_some())
        {
            *figure = Figure::Held;
        }
    }
    (figures, whole.alone())
}

/// Whether nobody can work out a figure that isn't shown: there is none, or there are two or more, together at least twice as
/// much as may be shown.
fn is_covered(parts: &[Tally], figures: &[Figure]) -> bool {
    let hidden = parts
        .iter()
        .zip(figures)
        .filter(|(_, figure)| figure.share().is_none());
    let hidden: Vec<_> = hidden.map(|(tally, _)| *tally).collect();
    let enough = |count: fn(&Tally) -> u32| {
        let sum: u64 = hidden.iter().map(|tally| u64::from(count(tally))).sum();
        sum == 0 || sum >= 2 * u64::from(SUPPRESSED)
    };
    hidden.is_empty()
        || (hidden.len() > 1 && enough(|tally| tally.hits) && enough(|tally| tally.others()))
}
