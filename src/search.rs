//! The start field: complaint, lay word, ICPC code or specialty, tolerant of spelling.

use ladder::model::{Agreements, TopicEntry};

/// How many hits are shown.
const SHOWN: usize = 8;

/// The places of the topics that match, best first. Without a word there are none.
///
/// A word counts for more the fewer topics know it: *knie* says more than *pijn*. A word that no
/// topic knows is passed over, so that one strange word does not hide what the others find.
pub fn search(agreements: &Agreements, query: &str) -> Vec<usize> {
    let code = query.trim().to_ascii_uppercase();
    let typed = words(query);
    let told: Vec<_> = typed
        .iter()
        .filter(|word| !SMALL.contains(&word.as_str()))
        .cloned()
        .collect();
    let typed = if told.is_empty() { typed } else { told };
    let known: Vec<Known> = agreements
        .topics
        .iter()
        .map(|topic| Known::new(agreements, topic))
        .collect();
    // For each topic how well it knows each word.
    let fits: Vec<Vec<u32>> = known
        .iter()
        .map(|known| typed.iter().map(|word| known.closeness(word)).collect())
        .collect();
    let weights: Vec<u32> = (0..typed.len())
        .map(|at| {
            let best = fits
                .iter()
                .filter_map(|fit| fit.get(at))
                .max()
                .copied()
                .unwrap_or(0);
            let knowing = fits
                .iter()
                .filter_map(|fit| fit.get(at))
                .filter(|fit| **fit * 2 > best);
            240 / (3 + u32::try_from(knowing.count()).unwrap_or(240))
        })
        .collect();
    let topics = agreements.topics.iter().zip(&known).zip(&fits).enumerate();
    let found = topics.filter_map(|(place, ((topic, known), fit))| {
        let coded =
            icpc(topic, &code).map_or(0, |length| 100_000 + u32::try_from(length).unwrap_or(0));
        let sum: u32 = fit
            .iter()
            .zip(&weights)
            .map(|(fit, weight)| fit * weight)
            .sum();
        let whole = if known.says(&typed) { 3_000 } else { 0 };
        // The complaint's own red flags are better than a general path's.
        let own = u32::from(!topic.general);
        (coded + sum > 0).then_some((coded + sum + whole + own, place))
    });
    // Put in order as they come: a sort of the library's weighs more than all of this.
    let mut hits: Vec<(u32, usize)> = Vec::new();
    for hit in found {
        hits.insert(hits.partition_point(|better| better.0 >= hit.0), hit);
    }
    let best = hits.first().map_or(0, |(score, _)| *score);
    let close = hits.into_iter().filter(|(score, _)| score * 4 >= best);
    close.take(SHOWN).map(|(_, place)| place).collect()
}

/// What is offered for what was typed.
pub fn offered(agreements: &Agreements, query: &str) -> Vec<usize> {
    or_general(agreements, query, search(agreements, query))
}

/// The hits, else the general paths.
pub fn or_general(agreements: &Agreements, query: &str, hits: Vec<usize>) -> Vec<usize> {
    if hits.is_empty() && !query.trim().is_empty() {
        general(agreements)
    } else {
        hits
    }
}

/// The general paths, for when nothing is found.
fn general(agreements: &Agreements) -> Vec<usize> {
    let topics = agreements.topics.iter().enumerate();
    topics
        .filter(|(_, topic)| topic.general)
        .map(|(place, _)| place)
        .collect()
}

/// The topic for an ICPC code: the one that names the longest part of it.
pub fn by_icpc(agreements: &Agreements, code: &str) -> Option<usize> {
    let code = code.trim().to_ascii_uppercase();
    let hits = agreements.topics.iter().enumerate();
    let hits = hits.filter_map(|(place, topic)| Some((icpc(topic, &code)?, place)));
    hits.max_by_key(|(length, place)| (*length, core::cmp::Reverse(*place)))
        .map(|(_, place)| place)
}

/// How much of the code the topic names: `K86` names `K86.01`, and `K74.02` is found by `K74`.
fn icpc(topic: &TopicEntry, code: &str) -> Option<usize> {
    let shaped = code.len() >= 3
        && code.starts_with(|c: char| c.is_ascii_uppercase())
        && code
            .get(1..3)
            .is_some_and(|digits| digits.bytes().all(|b| b.is_ascii_digit()));
    let matching = |own: &&String| code.starts_with(own.as_str()) || own.starts_with(code);
    topic
        .icpc
        .iter()
        .filter(matching)
        .filter(|_| shaped)
        .map(|own| own.len().min(code.len()))
        .max()
}

/// The words by which a topic is known.
struct Known {
    name: Vec<String>,
    specialty: Vec<String>,
    phrases: Vec<Vec<String>>,
}

impl Known {
    fn new(agreements: &Agreements, topic: &TopicEntry) -> Self {
        let specialty = agreements.specialty(&topic.specialty);
        let specialty = specialty.filter(|_| topic.general).map(|s| words(&s.name));
        Self {
            name: words(&topic.name),
            specialty: specialty.unwrap_or_default(),
            phrases: topic.search.iter().map(|phrase| words(phrase)).collect(),
        }
    }

    /// How well it knows a word, from 0 to 110; a word of the name counts a little more.
    fn closeness(&self, word: &str) -> u32 {
        let best = |words: &[String]| {
            words
                .iter()
                .map(|own| closeness(word, own))
                .max()
                .unwrap_or(0)
        };
        let phrases = self
            .phrases
            .iter()
            .map(|phrase| best(phrase))
            .max()
            .unwrap_or(0);
        (best(&self.name) * 11)
            .max(phrases * 10)
            .max(best(&self.specialty) * 10)
    }

    /// Whether the query is its name, its specialty or one of its phrases, word for word.
    fn says(&self, query: &[String]) -> bool {
        let same = |own: &[String]| {
            let own = own.iter().filter(|word| !SMALL.contains(&word.as_str()));
            own.eq(query.iter())
        };
        same(&self.name) || same(&self.specialty) || self.phrases.iter().any(|phrase| same(phrase))
    }
}

/// Words that say nothing of a complaint.
const SMALL: [&str; 22] = [
    "aan", "bij", "de", "een", "en", "het", "in", "is", "mee", "met", "na", "naar", "niet", "of",
    "om", "op", "te", "tot", "uit", "van", "voor", "zonder",
];

/// How well a typed word fits one of ours, from 0 to 10.
fn closeness(typed: &str, own: &str) -> u32 {
    if typed == own {
        return 10;
    }
    let (length, ours) = (typed.chars().count(), own.chars().count());
    if own.starts_with(typed) {
        return if length >= 2 { 8 } else { 2 };
    }
    // Compounds: *knieklachten* is about the *knie*, and *pijn* is the least that *enkelpijn* says.
    if ours >= 4 && typed.starts_with(own) {
        return 6;
    }
    if ours >= 4 && typed.ends_with(own) || length >= 4 && own.contains(typed) {
        return 4;
    }
    let allowed = match length {
        0..=3 => 0,
        4..=6 => 1,
        7..=11 => 2,
        _ => 3,
    };
    // Words of quite another length can't be near.
    let near = |other: &str, most: usize| {
        let differs = other.chars().count().abs_diff(length) > most;
        if differs {
            usize::MAX
        } else {
            strsim::osa_distance(typed, other)
        }
    };
    match near(own, allowed) {
        1 if allowed >= 1 => return 8,
        2 if allowed >= 2 => return 6,
        3 if allowed >= 3 => return 5,
        _ => {}
    }
    // A word still being typed is compared with the beginning of ours, if it begins alike.
    let alike = typed.as_bytes().first() == own.as_bytes().first();
    if ours <= length || length < 5 || !alike {
        return 0;
    }
    let start: String = own.chars().take(length).collect();
    match near(&start, allowed) {
        1 if allowed >= 1 => 5,
        2 if allowed >= 2 => 3,
        _ => 0,
    }
}

/// Words in lower case, without accents and marks. By hand: the tables for all of Unicode would
/// weigh more than the search itself.
fn words(text: &str) -> Vec<String> {
    let plain: String = text.chars().map(plain).collect();
    plain
        .split(' ')
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn plain(c: char) -> char {
    match c {
        'à'..='å' | 'À'..='Å' => 'a',
        'è'..='ë' | 'È'..='Ë' => 'e',
        'ì'..='ï' | 'Ì'..='Ï' => 'i',
        'ò'..='ö' | 'Ò'..='Ö' => 'o',
        'ù'..='ü' | 'Ù'..='Ü' => 'u',
        'ç' | 'Ç' => 'c',
        'ñ' | 'Ñ' => 'n',
        c if c.is_ascii_alphanumeric() => c.to_ascii_lowercase(),
        c if c.is_ascii() => ' ',
        c => c,
    }
}
