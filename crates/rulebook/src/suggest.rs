//! Did you mean …?

use crate::{Sentence, say};

/// The candidate nearest to a word, if it is near enough to be meant.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let lower = word.to_lowercase();
    candidates
        .into_iter()
        .map(|candidate| (closeness(&lower, candidate), candidate))
        .filter(|(score, _)| *score >= 0.6)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| candidate)
}

/// Alike by letters, or the one begins with the other: `pluspunt` is meant by `plus`.
fn closeness(word: &str, candidate: &str) -> f64 {
    let candidate = candidate.to_lowercase();
    let begins = word.len() >= 3 && (candidate.starts_with(word) || word.starts_with(&candidate));
    let letters = strsim::normalized_damerau_levenshtein(word, &candidate);
    if begins { letters.max(0.7) } else { letters }
}

/// `did you mean …?`, or else what is allowed.
pub fn help<'a>(word: &str, allowed: impl IntoIterator<Item = &'a str> + Clone) -> Sentence {
    if let Some(near) = nearest(word, allowed.clone()) {
        return say::did_you_mean(&near);
    }
    let all: Vec<_> = allowed
        .into_iter()
        .map(|name| format!("`{name}`"))
        .collect();
    match all.len() {
        0 => say::there_are_none(),
        1..=20 => say::allowed(&all.join(", ")),
        more => say::allowed_and_more(&all.get(..15).unwrap_or_default().join(", "), &(more - 15)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suggests_what_is_near_and_lists_what_is_not() {
        let steps = ["zelf", "pluspunt", "ziekenhuis"];
        let help = |word| help(word, steps).en;
        assert_eq!(help("plusput"), "did you mean `pluspunt`?");
        assert_eq!(help("zieken"), "did you mean `ziekenhuis`?");
        assert_eq!(help("Zelf"), "did you mean `zelf`?");
        assert_eq!(help("x"), "allowed: `zelf`, `pluspunt`, `ziekenhuis`");
    }
}
