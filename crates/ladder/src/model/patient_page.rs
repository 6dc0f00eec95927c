//! What a patient reads at home of a complaint, on Thuisarts.nl.

use serde::{Deserialize, Serialize};

/// Where a patient reads more: the address of a page that somebody saw, or words to look for there.
/// An address is never guessed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum PatientPage {
    /// A page's whole address.
    At(String),
    /// What a lay person types into the site's own search; two are written with *of* between them.
    LookFor(String),
}

impl PatientPage {
    /// The site's front page, where words are looked for.
    pub const SITE: &str = "https://www.thuisarts.nl";

    /// The address, where a page is named.
    #[must_use]
    pub fn named(&self) -> Option<&str> {
        match self {
            Self::At(address) => Some(address),
            Self::LookFor(_) => None,
        }
    }

    /// The words to look for, where none is.
    #[must_use]
    pub fn words(&self) -> Option<&str> {
        match self {
            Self::At(_) => None,
            Self::LookFor(words) => Some(words),
        }
    }

    /// What to do once there, where no page is named: each of the words by itself.
    #[must_use]
    pub fn look(&self) -> Option<String> {
        let each = self.words()?.split(" of ").map(|word| format!("“{word}”"));
        let each: Vec<_> = each.collect();
        Some(format!("zoek op {}", each.join(" of ")))
    }

    /// Where the link leads.
    #[must_use]
    pub fn address(&self) -> &str {
        self.named().unwrap_or(Self::SITE)
    }

    /// What the link says. It can be typed over from paper.
    #[must_use]
    pub fn shown(&self) -> &str {
        match self.named() {
            Some(address) => address.strip_prefix("https://").unwrap_or(address),
            None => "Thuisarts.nl",
        }
    }
}
