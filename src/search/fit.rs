//! How well a topic fits what was typed: a class, then how much of it the topic explains.

use ladder::model::{Agreements, TopicEntry};

use super::near::{Near, near, near_or_begun};
use super::words::telling;

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

/// How well a topic fits. Compared in this order: the class, the letters that it explains, how short
/// the phrase is, and whether it is a topic of its own rather than a general path (its own red flags are
/// better).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Fit {
    class: Class,
    letters: usize,
    short: core::cmp::Reverse<usize>,
    own: bool,
}

/// The phrases by which a topic is known: its name, its words and, of a general path, its specialty.
pub(super) struct Known {
    phrases: Vec<Vec<String>>,
    own: bool,
}

impl Known {
    pub(super) fn new(agreements: &Agreements, topic: &TopicEntry) -> Self {
        let mut phrases: Vec<Vec<String>> = topic.search.iter().map(|text| telling(text)).collect();
        if topic.general {
            let specialty = agreements.specialty(&topic.specialty);
            phrases.extend(specialty.map(|specialty| telling(&specialty.name)));
        } else {
            phrases.push(telling(&topic.name));
        }
        Self {
            phrases,
            own: !topic.general,
        }
    }

    /// The best fit of its phrases, if any counts.
    pub(super) fn fit(&self, typed: &[&str]) -> Option<Fit> {
        let whole: usize = typed.iter().map(|word| word.chars().count()).sum();
        let best = self
            .phrases
            .iter()
            .filter_map(|phrase| self.phrase(phrase, typed))
            .max();
        best.or_else(|| self.loose(typed, whole))
    }

    fn phrase(&self, phrase: &[String], typed: &[&str]) -> Option<Fit> {
        // How near each word of the phrase is to the nearest that was typed, and the other way round.
        let ours = phrase
            .iter()
            .map(|own| typed.iter().filter_map(|word| near(word, own)).max());
        let last = typed.len().saturating_sub(1);
        let theirs: Vec<Option<Near>> = typed
            .iter()
            .enumerate()
            .map(|(at, word)| {
                // One letter alone begins too much.
                let half = at == last && (word.len() > 1 || last > 0);
                let own = phrase.iter();
                own.filter_map(|own| near_or_begun(word, own, half)).max()
            })
            .collect();
        let least = ours.min().flatten();
        let rest = theirs.iter().min().copied().flatten();
        let class = match (least, rest) {
            (Some(Near::Same), Some(Near::Same)) => Class::Whole,
            (_, Some(Near::Same | Near::Ended | Near::Begun)) => Class::Begun,
            (Some(_), Some(_)) => Class::SpeltWhole,
            (Some(Near::Same | Near::Ended), _) => Class::Within,
            (None, None) => return None,
            _ => Class::Spelt,
        };
        let letters = typed
            .iter()
            .zip(&theirs)
            .filter(|(_, near)| near.is_some())
            .map(|(word, _)| word.chars().count())
            .sum();
        let short = core::cmp::Reverse(phrase.iter().map(|word| word.chars().count()).sum());
        Some(Fit {
            class,
            letters,
            own: self.own,
            short,
        })
    }

    /// Several of its words, over half of what was typed.
    fn loose(&self, typed: &[&str], whole: usize) -> Option<Fit> {
        let known = |word: &&&str| {
            let mut own = self.phrases.iter().flatten();
            word.len() >= 3 && own.any(|own| near(word, own) >= Some(Near::Ended))
        };
        let (mut count, mut letters) = (0, 0);
        for word in typed.iter().filter(known) {
            count += 1;
            letters += word.chars().count();
        }
        (count > 1 && letters * 2 > whole).then_some(Fit {
            class: Class::Loose,
            letters,
            own: self.own,
            short: core::cmp::Reverse(0),
        })
    }
}
