//! How near a typed word is to one of ours.

/// How near, the least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Near {
    /// Misspelt by more than one letter, within what its length allows.
    Far,
    /// Misspelt by one letter, or by two that changed places.
    Spelt,
    /// The beginning of ours: it is still being typed.
    Begun,
    /// Ours, with an ending that names no other disease: *knieklachten*.
    Ended,
    /// Ours.
    Same,
}

/// Endings that leave a word what it is.
const ENDINGS: [&str; 17] = [
    "aanval",
    "aanvallen",
    "e",
    "en",
    "je",
    "jes",
    "klacht",
    "klachten",
    "n",
    "pijn",
    "probleem",
    "problemen",
    "s",
    "tje",
    "tjes",
    "waarde",
    "waarden",
];

/// How near a typed word is to ours, if at all.
pub(super) fn near(typed: &str, own: &str) -> Option<Near> {
    near_or_begun(typed, own, false)
}

/// The same for the word that is being typed: it may also be the beginning of ours.
pub(super) fn near_or_begun(typed: &str, own: &str, last: bool) -> Option<Near> {
    if typed == own {
        return Some(Near::Same);
    }
    // Nobody misses the first letter: almost all words are done with here.
    if typed.as_bytes().first() != own.as_bytes().first() {
        return None;
    }
    let (length, ours) = (typed.chars().count(), own.chars().count());
    let ending = |long: &str, short: &str| {
        let rest = long.strip_prefix(short);
        rest.is_some_and(|rest| ENDINGS.contains(&rest))
    };
    if ours >= 3 && ending(typed, own) || length >= 4 && ours <= length + 2 && ending(own, typed) {
        return Some(Near::Ended);
    }
    if last && own.starts_with(typed) {
        return Some(Near::Begun);
    }
    let edits = |other: &str, most: usize| {
        // Words of quite another length can't be near.
        let like = other.chars().count().abs_diff(length) <= most;
        let edits = like.then(|| strsim::osa_distance(typed, other));
        edits.filter(|edits| *edits <= most)
    };
    match edits(own, allowed(length)) {
        Some(1) => return Some(Near::Spelt),
        Some(_) => return Some(Near::Far),
        None => {}
    }
    if (3..=4).contains(&length) && swapped(typed, own) {
        return Some(Near::Spelt);
    }
    // A word still being typed is compared with the beginning of ours.
    let start: String = own.chars().take(length).collect();
    let begun = last && ours > length && length >= 6;
    (begun && edits(&start, if length < 10 { 1 } else { 2 }).is_some()).then_some(Near::Spelt)
}

/// How many letters may be wrong in a word of this length.
fn allowed(length: usize) -> usize {
    match length {
        0..=4 => 0,
        5..=8 => 1,
        9..=12 => 2,
        _ => 3,
    }
}

/// Two neighbouring letters changed places: in a short word the only fault that makes no other word of it.
fn swapped(typed: &str, own: &str) -> bool {
    let pairs = typed.bytes().zip(own.bytes());
    let other = pairs.filter(|(a, b)| a != b).count();
    typed.len() == own.len() && other == 2 && strsim::osa_distance(typed, own) == 1
}
