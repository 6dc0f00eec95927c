//! How well a topic fits what was typed: a class, then how much of it the topic explains.
//!
//! The numbers below, such as how short a word may be, follow from no theory: `tests/it/search.rs` measures the
//! whole on the queries of `tests/zoekvragen*.csv`, so whoever changes one sees there what it costs.

use core::cmp::Reverse;

use super::lexicon::{Lexicon, Phrase};
use super::near::Near;
use super::typed::{Typed, bit};

/// The classes of a match, the least first. Below the least of them nothing is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Class {
    /// Several words of it, over half of what was typed, but none of its phrases as a whole.
    Loose,
    /// A phrase of it, misspelt.
    Spelt,
    /// A phrase of it stands in what was typed.
    Within,
    /// All that was typed is a phrase of it, misspelt.
    SpeltWhole,
    /// All that was typed belongs to one phrase of it, the last word perhaps half.
    Begun,
    /// What was typed is a phrase of it, or its name.
    Whole,
}

/// How well a topic fits. Compared in this order: the class, the letters that it explains, whether its name
/// begins so, whether it is of adults (where a child is named, those of children come first all the same), and
/// how short the phrase is; before that last, of what is still being typed, how few words
/// the phrase has, and whether it is a topic of its own rather than a general path (its own red flags are
/// better).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Fit {
    class: Class,
    letters: usize,
    name: bool,
    grown: bool,
    rest: (Reverse<usize>, bool, Reverse<usize>),
}

/// The best fit of each topic, if any counts.
pub(super) fn fits(lexicon: &Lexicon, typed: &Typed) -> Vec<Option<Fit>> {
    let count = lexicon.agreements.topics.len();
    let mut fits: Vec<Option<Fit>> = vec![None; count];
    // Which of the typed words a topic knows.
    let mut known = vec![0_u32; count];
    for phrase in &lexicon.entries().phrases {
        if let Some(known) = known.get_mut(phrase.topic) {
            *known |= typed.known(&phrase.words);
        }
        let fit = fit(phrase, typed, !lexicon.of_children(phrase.topic));
        if let Some(best) = fits.get_mut(phrase.topic).filter(|best| fit > **best) {
            *best = fit;
        }
    }
    let topics = lexicon.agreements.topics.iter().zip(known);
    for (fit, (topic, known)) in fits.iter_mut().zip(topics) {
        if fit.is_none() {
            *fit = loose(typed, known, !topic.general);
        }
    }
    fits
}

/// How well one phrase fits.
fn fit(phrase: &Phrase, typed: &Typed, grown: bool) -> Option<Fit> {
    let apart = word_by_word(phrase, typed);
    let (class, letters) = match written_together(phrase, typed) {
        joined if joined.map(|(class, _)| class) > apart.map(|(class, _)| class) => joined,
        _ => apart,
    }?;
    let class = said_with(phrase, typed, class)?;
    let (words, long) = (Reverse(phrase.words.len()), Reverse(phrase.joined.len()));
    Some(Fit {
        class,
        letters,
        name: phrase.name && phrase.joined.starts_with(&typed.joined),
        grown,
        rest: match class {
            Class::Begun => (words, phrase.own, long),
            _ => (long, phrase.own, Reverse(0)),
        },
    })
}

/// What is left of a match where small words of the phrase were not typed: of a short word nothing.
fn said_with(phrase: &Phrase, typed: &Typed, class: Class) -> Option<Class> {
    if phrase.with.iter().all(|word| typed.all.contains(word)) {
        return Some(class);
    }
    (phrase.joined.len() > 5).then_some(class.min(Class::Loose))
}

fn word_by_word(phrase: &Phrase, typed: &Typed) -> Option<(Class, usize)> {
    let theirs: Vec<Option<Near>> = typed.nearest(&phrase.words);
    if theirs.iter().all(Option::is_none) {
        return None;
    }
    // One word alone begins a phrase; in its midst it says too little.
    if theirs.len() == 1 && !typed.begins(&phrase.words) {
        return None;
    }
    let least = typed.covered(&phrase.words);
    let rest = theirs.iter().min().copied().flatten();
    let short = phrase.joined.len();
    let class = match (least, rest) {
        (Some(Near::Same), Some(Near::Same)) => Class::Whole,
        (_, Some(Near::Same | Near::Ended | Near::Begun)) => Class::Begun,
        (Some(_), Some(_)) => Class::SpeltWhole,
        // *AF* is a rhythm, and *af en toe* is not.
        (Some(Near::Same | Near::Ended), _) if short <= 2 && typed.long && is_a_word(phrase) => {
            return None;
        }
        (Some(Near::Same | Near::Ended), _) => Class::Within,
        // In a sentence some word is always like one of ours.
        (Some(_), None) if theirs.len() > 3 && short < 8 => return None,
        // Nor is one word enough that is only like one of ours, where the others are none: *verklaring* is no
        // *verslaving*, *spoed* no *speed*, and *verkouden* no *vermoeden* of a psychosis.
        (None | Some(Near::Far), None) | (None, Some(Near::Far)) => return None,
        (Some(Near::Spelt), None) if short < 6 => return None,
        _ => Class::Spelt,
    };
    let said = typed.words.iter().zip(&theirs);
    let mut letters = said.map(|(word, near)| explained(word, *near)).sum();
    // An abbreviation says as much as the words that it stands for.
    let alone = phrase.own && phrase.words.len() == 1 && short <= 3;
    if alone && theirs.contains(&Some(Near::Same)) {
        letters += 2;
    }
    Some((class, letters))
}

/// *Bloedplassen* for *bloed plassen*, and the other way round.
fn written_together(phrase: &Phrase, typed: &Typed) -> Option<(Class, usize)> {
    if phrase.words.len() == typed.words.len() {
        return None;
    }
    let near = typed.together(&phrase.joined)?;
    let class = match near {
        Near::Same => Class::Whole,
        Near::Ended | Near::Begun => Class::Begun,
        Near::Spelt | Near::Far => Class::SpeltWhole,
    };
    Some((class, explained(&typed.joined, Some(near))))
}

/// Several words that the topic knows, over half of what was typed.
fn loose(typed: &Typed, known: u32, own: bool) -> Option<Fit> {
    let words = typed.words.iter().enumerate();
    let known = words.filter(|(at, word)| word.len() >= 3 && known & bit(*at) != 0);
    let (count, letters) = known.fold((0, 0), |(count, letters), (_, word)| {
        (count + 1, letters + word.chars().count())
    });
    let whole = typed.joined.chars().count();
    (count > 1 && letters * 2 > whole).then_some(Fit {
        class: Class::Loose,
        letters,
        name: false,
        grown: true,
        rest: (Reverse(0), own, Reverse(0)),
    })
}

/// The letters of a word that are right.
fn explained(word: &str, near: Option<Near>) -> usize {
    let wrong = match near {
        None => return 0,
        Some(Near::Far) => 2,
        Some(Near::Spelt) => 1,
        Some(_) => 0,
    };
    word.chars().count().saturating_sub(wrong)
}

/// An abbreviation that can be said as a word.
fn is_a_word(phrase: &Phrase) -> bool {
    phrase.joined.contains(['a', 'e', 'i', 'o', 'u', 'y'])
}

/// The topics that the words name, best first.
pub(super) fn named(lexicon: &Lexicon, query: &str) -> Vec<usize> {
    let typed = Typed::new(query, &lexicon.entries().words);
    // Put in order as they come: a sort of the library's weighs more than all of this.
    let mut hits: Vec<(Fit, usize)> = Vec::new();
    for (place, fit) in fits(lexicon, &typed).into_iter().enumerate() {
        if let Some(fit) = fit {
            let at = hits.partition_point(|(better, _)| *better >= fit);
            hits.insert(at, (fit, place));
        }
    }
    hits.into_iter().map(|(_, place)| place).collect()
}
