//! What is found before the words are here: by name and by code.

use ladder::model::Agreements;

use super::code::{hits, typed};
use super::words::words;

/// How many hits are shown.
pub(super) const SHOWN: usize = 8;

/// The topics with this code, or with a name in which each typed word begins one.
pub fn names(agreements: &Agreements, query: &str) -> Vec<usize> {
    if let Some(code) = typed(query) {
        return hits(agreements, &code);
    }
    let said = words(query);
    let topics = agreements.topics.iter().enumerate();
    let named = topics.filter(|(_, topic)| {
        let name = words(&topic.name);
        let begins = |word: &String| name.iter().any(|own| own.starts_with(word));
        !said.is_empty() && said.iter().all(begins)
    });
    named.map(|(place, _)| place).take(SHOWN).collect()
}
