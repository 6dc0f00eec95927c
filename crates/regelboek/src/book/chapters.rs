//! What the book has beside its topics: each page by its file and its title.

use rulebook::Region;
use rulecheck::Diff;

/// What the book sets a region beside.
#[derive(Debug, Clone, Copy, Default)]
pub struct Beside<'a> {
    /// What would hold without the region.
    pub base: Option<&'a Region>,
    /// The region before, compared with it now.
    pub since: Option<&'a Diff>,
}

pub(super) const BASE: (&str, &str) = ("basis.html", "Naast de landelijke basis");
pub(super) const CHANGES: (&str, &str) = ("wijzigingen.html", "Wat er veranderde, en voor wie");
pub(super) const FORMS: (&str, &str) = ("vormen.html", "Samenwerkingsvormen");
pub(super) const PATIENT: (&str, &str) = ("patient.html", "Wat de patiënt leest");
