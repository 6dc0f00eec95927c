//! Step by step: where a practice's questions went, beside the group's.

use crate::count::Counts;
use crate::share::{Figure, Tally, together};

/// A step, with both; of one's own choices the group is what was advised.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Beside {
    /// A place in [`Counts::steps`].
    pub step: usize,
    /// The practice's.
    pub own: Figure,
    /// The whole group's.
    pub group: Figure,
}

/// Each step of a practice beside the group, of one specialty or of all, in the order of the file.
pub fn steps(counts: &Counts, specialty: Option<usize>, practice: usize) -> Vec<Beside> {
    let (mut own, mut group) = (vec![0; counts.steps.len()], vec![0; counts.steps.len()]);
    let rows = counts.rows.iter();
    for row in rows.filter(|row| specialty.is_none_or(|wanted| wanted == row.specialty)) {
        let add = |sums: &mut Vec<u32>| {
            if let Some(sum) = sums.get_mut(row.step) {
                *sum = sum.saturating_add(row.questions);
            }
        };
        add(&mut group);
        if row.practice == practice {
            add(&mut own);
        }
    }
    beside(&own, &group)
}

/// Two counts of each step as shares, beside each other.
pub(crate) fn beside(own: &[u32], group: &[u32]) -> Vec<Beside> {
    let both = figures(own).into_iter().zip(figures(group));
    let both = both
        .enumerate()
        .map(|(step, (own, group))| Beside { step, own, group });
    both.collect()
}

/// Each count as a share of them all.
fn figures(counts: &[u32]) -> Vec<Figure> {
    let all = counts
        .iter()
        .fold(0_u32, |all, count| all.saturating_add(*count));
    let parts: Vec<_> = counts
        .iter()
        .map(|hits| Tally { hits: *hits, all })
        .collect();
    together(&parts).0
}
