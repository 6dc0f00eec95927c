//! Reasons, each with what it rests on.

use ladder::report::{Because, Report};

use super::told::Told;
use crate::words;

/// A reason, and on what it rests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Why {
    pub(crate) text: String,
    pub(crate) rests: String,
}

impl Told<'_> {
    /// Why the nearest lighter steps fall, each reason once.
    pub(super) fn not_lighter(&self, report: &Report<'_>) -> Vec<Why> {
        let Some(lightest) = self.played.steps().first().copied() else {
            return Vec::new();
        };
        let lighter = report.steps.iter().take(usize::from(lightest)).rev();
        let all: Vec<_> = lighter.flat_map(|step| &step.because).collect();
        // What somebody stated says more than that nobody agreed on it.
        let (stated, rest): (Vec<&Because<'_>>, Vec<_>) = all
            .into_iter()
            .partition(|because| because.rule.contains(':'));
        let mut reasons = Vec::<Why>::new();
        for because in stated.into_iter().chain(rest) {
            let why = why(because);
            if !reasons.contains(&why) && !why.text.is_empty() {
                reasons.push(why);
            }
        }
        reasons.truncate(3);
        reasons
    }
}

/// What decides: the red flags, or the fits of what is advised.
pub(super) fn rule(report: &Report<'_>) -> Vec<Why> {
    let flags = report.red_flags.iter().map(|flag| why(&flag.because));
    let steps = report.steps.iter();
    let advised = steps.filter(|step| report.possible.contains(&step.id));
    let fits = advised.flat_map(|step| step.fits.iter().map(why));
    let mut rule: Vec<_> = flags
        .chain(fits)
        .filter(|why| !why.text.is_empty())
        .collect();
    rule.dedup();
    rule.truncate(3);
    rule
}

pub(super) fn why(because: &Because<'_>) -> Why {
    Why {
        text: words::upper(&because.reason),
        rests: because.firmness(),
    }
}
