//! What the words say besides the complaint: an emergency, a child, a pregnancy, two complaints, or
//! a patient's own data.

use ladder::OLDEST;

use super::lexicon::{CHILDREN, Lexicon};
use super::near::{Near, near};
use super::rank::named;
use super::typed::Typed;
use super::words::{small, words};

/// What is seen, the first that holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// A patient's data, or no complaint at all: nothing is looked for.
    Patient,
    /// An emergency: the topic at this place says what to do.
    Emergency(usize),
    /// A child, with the place of the child's path.
    Child(usize),
    /// A pregnancy, with the place of the path for it.
    Pregnant(usize),
    /// Two complaints.
    Several,
}

impl Seen {
    /// The word for it on the page.
    pub fn word(self) -> &'static str {
        match self {
            Self::Patient => "patient",
            Self::Emergency(_) => "emergency",
            Self::Child(_) => "child",
            Self::Pregnant(_) => "pregnant",
            Self::Several => "several",
        }
    }
}

/// A sex that is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sex {
    Woman,
    Man,
}

/// The sex that a text names, if it is one.
pub(super) fn sex(text: &str) -> Option<Sex> {
    let all = words(text);
    let named = |names: [&str; 4]| all.iter().any(|word| names.contains(&word.as_str()));
    match (
        named(["vrouw", "vrouwen", "mevrouw", "mw"]),
        named(["man", "mannen", "meneer", "dhr"]),
    ) {
        (true, false) => Some(Sex::Woman),
        (false, true) => Some(Sex::Man),
        _ => None,
    }
}

/// The specialty of a pregnancy.
const PREGNANCIES: &str = "gynaecologie";

/// Words for a child.
const CHILD: [&str; 21] = [
    "baby",
    "dochtertje",
    "dreumes",
    "jongen",
    "jongetje",
    "kind",
    "kinderen",
    "kindje",
    "kleuter",
    "meisje",
    "neonaat",
    "pasgeborene",
    "peuter",
    "puber",
    "schoolkind",
    "tiener",
    "tienermeisje",
    "tienerjongen",
    "zoontje",
    "zuigeling",
    "zuigelingen",
];

/// A word by which some topic is known: *mw pob* is no name.
fn known(lexicon: &Lexicon, word: &str) -> bool {
    let mut own = lexicon.entries().words.iter();
    own.any(|own| near(word, own) >= Some(Near::Ended))
}

/// Titles, and what else comes before a patient's data.
const DATA: [&str; 8] = [
    "bsn", "dhr", "fam", "geb", "geboren", "meneer", "mevr", "mw",
];

/// What is seen in a query with these hits.
pub(super) fn seen(lexicon: &Lexicon, query: &str, hits: &[usize]) -> Option<Seen> {
    let all = words(query);
    let path = |specialty: &str| {
        let mut topics = lexicon.agreements.topics.iter();
        topics.position(|topic| topic.general && topic.specialty == specialty)
    };
    let mut emergencies = lexicon.entries().emergencies.iter();
    let emergency = emergencies.find(|(_, words)| words.iter().all(|own| said(&all, own)));
    let several = || two(lexicon, query, hits).then_some(Seen::Several);
    let child = || child(&all).then(|| path(CHILDREN)).flatten();
    let pregnant = || pregnant(&all).then(|| path(PREGNANCIES)).flatten();
    emergency
        .map(|(place, _)| Seen::Emergency(*place))
        .or_else(|| child().map(Seen::Child))
        .or_else(|| pregnant().map(Seen::Pregnant))
        .or_else(several)
}

/// A word of an emergency is said: also misspelt, not half.
fn said(all: &[String], own: &str) -> bool {
    let near = |word: &String| {
        let long = own.len() > 7 && word.len() > 6;
        match near(word, own) {
            Some(Near::Same) => true,
            Some(Near::Ended) => word.len() > own.len(),
            Some(Near::Spelt) => long,
            _ => false,
        }
    };
    all.iter().any(near)
}

/// A word for a child, or an age below 18 years.
fn child(all: &[String]) -> bool {
    let young = |at: usize, word: &String| {
        let unit = all.get(at + 1).map_or("", String::as_str);
        let glued = ["jaar", "jr", "j"]
            .iter()
            .find_map(|unit| word.strip_suffix(unit));
        let years = ["jaar", "jr", "j", "jarig", "jarige"].contains(&unit);
        // A complaint may last for some years: then it says *al*, *sinds* or *geleden*.
        let before = at.checked_sub(1).and_then(|at| all.get(at));
        let lasts = before.is_some_and(|word| LASTS.contains(&word.as_str()))
            || all.get(at + 2).is_some_and(|word| word == "geleden");
        let age = glued.or_else(|| years.then_some(word.as_str()));
        !lasts && age.is_some_and(|age| age.parse::<u8>().is_ok_and(|age| age < 18))
    };
    let mut each = all.iter().enumerate();
    let grown = all.iter().any(|word| {
        word.parse()
            .is_ok_and(|age: u8| (18..OLDEST).contains(&age))
    });
    each.any(|(at, word)| CHILD.contains(&word.as_str()) && !grown || young(at, word))
}

/// Words before a time that is no age.
const LASTS: [&str; 10] = [
    "afgelopen",
    "al",
    "binnen",
    "elke",
    "laatste",
    "na",
    "om",
    "per",
    "ruim",
    "sinds",
];

/// A pregnancy; who wants to become pregnant is not.
fn pregnant(all: &[String]) -> bool {
    all.iter().enumerate().any(|(at, word)| {
        let next = all.get(at + 1).map_or("", String::as_str);
        if ["worden", "raken", "geraakt"].contains(&next) {
            return false;
        }
        let gravida = word.strip_prefix('g').and_then(|rest| rest.split_once('p'));
        let number = |text: &str| text.len() == 1 && text.bytes().all(|b| b.is_ascii_digit());
        word.starts_with("zwanger") || gravida.is_some_and(|(g, p)| number(g) && number(p))
    })
}

/// Two complaints, each of which names a topic of its own, and no topic names them together.
fn two(lexicon: &Lexicon, query: &str, hits: &[usize]) -> bool {
    let parts = parts(query);
    let mut parts = parts.iter();
    let (Some(first), Some(second)) = (parts.next(), parts.next()) else {
        return false;
    };
    let place = |part: &String| named(lexicon, part).into_iter().next();
    let (Some(first), Some(second)) = (place(first), place(second)) else {
        return false;
    };
    let typed = Typed::new(query, &lexicon.entries().words);
    let mut named = lexicon.entries().phrases.iter();
    let together = named.any(|phrase| {
        let all = || typed.nearest(&phrase.words).iter().all(Option::is_some);
        hits.contains(&phrase.topic) && all()
    });
    first != second && !together
}

/// What is said one beside the other: *moe, duizelig en misselijk*. A comma within a number parts nothing.
fn parts(query: &str) -> Vec<String> {
    let letters: Vec<char> = query.chars().collect();
    let mut spaced = String::new();
    for (at, letter) in letters.iter().enumerate() {
        let digit = |at: Option<usize>| {
            let near = at.and_then(|at| letters.get(at));
            near.is_some_and(char::is_ascii_digit)
        };
        match letter {
            ',' if digit(at.checked_sub(1)) && digit(at.checked_add(1)) => spaced.push('.'),
            ',' | '+' => spaced.push_str(" , "),
            letter => spaced.push(*letter),
        }
    }
    let mut parts = vec![String::new()];
    for word in spaced.split_whitespace() {
        if [",", "en", "plus"]
            .iter()
            .any(|and| word.eq_ignore_ascii_case(and))
        {
            parts.push(String::new());
        } else if let Some(part) = parts.last_mut() {
            part.push_str(word);
            part.push(' ');
        }
    }
    parts.retain(|part| !words(part).is_empty());
    parts
}

/// A title with a name, a birth date, a long number: nothing to look for.
pub(super) fn of_a_patient(lexicon: &Lexicon, query: &str) -> bool {
    let all = words(query);
    let longest = all
        .iter()
        .any(|word| word.len() >= 8 && word.bytes().all(|b| b.is_ascii_digit()));
    let titled = all.iter().enumerate().any(|(at, word)| {
        let next = || all.iter().skip(at + 1).find(|word| !small(word));
        DATA.contains(&word.as_str())
            && (word == "bsn" || next().is_some_and(|next| !known(lexicon, next)))
    });
    let dates = |parts: &[String]| {
        let number = |at: usize, most: u32| {
            let number = parts.get(at).and_then(|word| word.parse::<u32>().ok());
            number.is_some_and(|number| number > 0 && number <= most)
        };
        let year = parts
            .get(2)
            .is_some_and(|word| word.len() == 4 || word.len() == 2);
        number(0, 31) && number(1, 12) && number(2, 2100) && year
    };
    longest || titled || all.windows(3).any(dates)
}
