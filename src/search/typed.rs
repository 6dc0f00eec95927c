//! What was typed, compared once with every word of the lexicon.

use super::near::{Near, near, near_or_begun};
use super::words::{small, telling, words};

/// The words that were typed, and how near each is to each word of the lexicon.
#[derive(Debug)]
pub(super) struct Typed {
    /// Those that tell something, each once.
    pub(super) words: Vec<String>,
    /// The same written as one.
    pub(super) joined: String,
    /// All of them, the small ones too.
    pub(super) all: Vec<String>,
    /// More than four words in all: a sentence.
    pub(super) long: bool,
    whole: Vec<Vec<Option<Near>>>,
    half: Vec<Option<Near>>,
}

impl Typed {
    pub(super) fn new(query: &str, lexicon: &[String]) -> Self {
        let mut told = Vec::new();
        for word in telling(query) {
            if !told.contains(&word) {
                told.push(word);
            }
        }
        let all = words(query);
        if all.iter().all(|word| small(word)) && is_a_pressure(query) {
            told = vec![String::from("bloeddruk")];
        }
        let each = |word: &String| lexicon.iter().map(|own| near(word, own)).collect();
        let last = told.last().map_or("", String::as_str);
        // One letter alone begins too much.
        let begins = last.len() > 1 || told.len() > 1;
        let half = lexicon.iter();
        Self {
            whole: told.iter().map(each).collect(),
            half: half.map(|own| near_or_begun(last, own, begins)).collect(),
            joined: told.concat(),
            long: all.len() > 4,
            all,
            words: told,
        }
    }

    /// How near each of them is to the nearest of these words of ours; the last may be half.
    pub(super) fn nearest(&self, ours: &[usize]) -> Vec<Option<Near>> {
        let last = self.whole.len().saturating_sub(1);
        let tables = self.whole.iter().enumerate();
        let tables = tables.map(|(at, table)| if at == last { &self.half } else { table });
        tables
            .map(|table| ours.iter().filter_map(|own| at(table, *own)).max())
            .collect()
    }

    /// The least near of our words to the nearest that was typed; nothing where one was not typed.
    pub(super) fn covered(&self, ours: &[usize]) -> Option<Near> {
        let nearest = |own: &usize| self.whole.iter().filter_map(|table| at(table, *own)).max();
        ours.iter().map(nearest).min().flatten()
    }

    /// Whether the last typed word begins the first of ours.
    pub(super) fn begins(&self, ours: &[usize]) -> bool {
        ours.first()
            .is_some_and(|own| at(&self.half, *own).is_some())
    }

    /// Which of the typed words are among ours, a bit for each.
    pub(super) fn known(&self, ours: &[usize]) -> u32 {
        let tables = self.whole.iter().enumerate();
        tables.fold(0, |known, (place, table)| {
            let mut own = ours.iter().filter_map(|own| at(table, *own));
            let here = own.any(|near| near >= Near::Ended);
            known | if here { bit(place) } else { 0 }
        })
    }

    /// How near all that was typed is to a phrase, both written as one.
    pub(super) fn together(&self, phrase: &str) -> Option<Near> {
        if self.joined.len() < 5 || phrase.len() < 5 {
            return None;
        }
        let begun = || phrase.starts_with(&self.joined).then_some(Near::Begun);
        near(&self.joined, phrase).or_else(begun)
    }
}

fn at(table: &[Option<Near>], place: usize) -> Option<Near> {
    table.get(place).copied().flatten()
}

/// Two numbers that a blood pressure may be: *180/95*.
fn is_a_pressure(query: &str) -> bool {
    let Some((above, below)) = query.split_once('/') else {
        return false;
    };
    let number = |text: Option<&str>| text.and_then(|text| text.parse::<u16>().ok());
    let above = number(above.split_whitespace().last());
    let below = number(below.split_whitespace().next());
    above.is_some_and(|above| (90..=260).contains(&above))
        && below.is_some_and(|below| (40..=150).contains(&below))
}

/// The bit of the typed word at a place; the last few of very many have none.
pub(super) fn bit(at: usize) -> u32 {
    u32::try_from(at)
        .ok()
        .and_then(|at| 1_u32.checked_shl(at))
        .unwrap_or(0)
}
