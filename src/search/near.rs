//! How near a typed word is to one of ours.

/// How near, the least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Near {
    /// Misspelt, within what its length allows.
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
    let allowed = match length {
        0..=4 => 0,
        5..=8 => 1,
        9..=12 => 2,
        _ => 3,
    };
    // Words of quite another length can't be near.
    let within = |other: &str, most: usize| {
        other.chars().count().abs_diff(length) <= most && strsim::osa_distance(typed, other) <= most
    };
    // A word still being typed is compared with the beginning of ours, if it begins alike.
    let alike = typed.as_bytes().first() == own.as_bytes().first();
    let start: String = own.chars().take(length).collect();
    let begun = last && ours > length && length >= 6 && alike && within(&start, 1);
    (allowed > 0 && alike && within(own, allowed) || begun).then_some(Near::Spelt)
}
