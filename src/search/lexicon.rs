//! All words that the topics are known by, each once: what was typed is compared with a word, and not with
//! each place where it stands.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use ladder::model::{Agreements, TopicEntry};

use super::words::{small, telling, words};

/// The specialty of children.
pub(super) const CHILDREN: &str = "kindergeneeskunde";

/// What is searched. It comes with the topics: the index alone has names and codes.
#[derive(Debug)]
pub struct Lexicon {
    pub(super) agreements: Rc<Agreements>,
    entries: OnceCell<Entries>,
}

/// The words, read at the first search: where a host names the topic nobody searches.
#[derive(Debug)]
pub(super) struct Entries {
    pub(super) words: Vec<String>,
    /// By topic, in their order.
    pub(super) phrases: Vec<Phrase>,
    /// A topic, and the words of an emergency for which it says what to do.
    pub(super) emergencies: Vec<(usize, Vec<String>)>,
}

/// A phrase by which a topic is known: its name, one of its search words or, of a general path, its specialty.
#[derive(Debug)]
pub(super) struct Phrase {
    pub(super) topic: usize,
    /// Its words, by their place in the lexicon.
    pub(super) words: Vec<usize>,
    /// Its words written as one.
    pub(super) joined: String,
    /// Small words without which its one word says something else: *haar valt uit*.
    pub(super) with: Vec<String>,
    /// It is the name.
    pub(super) name: bool,
    /// Its topic is one of its own, and no general path.
    pub(super) own: bool,
}

impl Lexicon {
    /// The lexicon of these agreements.
    pub fn new(agreements: Rc<Agreements>) -> Self {
        Self {
            agreements,
            entries: OnceCell::new(),
        }
    }

    /// The topic at this place is one of children, and not their general path.
    pub(super) fn of_children(&self, place: usize) -> bool {
        let topic = self.agreements.topics.get(place);
        topic.is_some_and(|topic| topic.specialty == CHILDREN && !topic.general)
    }

    pub(super) fn entries(&self) -> &Entries {
        self.entries.get_or_init(|| Entries::new(&self.agreements))
    }
}

impl Entries {
    /// Reads the words of all topics.
    fn new(agreements: &Agreements) -> Self {
        let mut places: BTreeMap<String, usize> = BTreeMap::new();
        let (mut phrases, mut emergencies) = (Vec::new(), Vec::new());
        for (place, topic) in agreements.topics.iter().enumerate() {
            let name = name(agreements, topic);
            let search = topic.search.iter().map(String::as_str);
            for text in search.chain([name.as_str()]) {
                let said = telling(text);
                phrases.push(Phrase {
                    topic: place,
                    joined: said.concat(),
                    with: with(text, &said),
                    name: text == name,
                    own: !topic.general,
                    words: said
                        .into_iter()
                        .map(|word| known(&mut places, word))
                        .collect(),
                });
            }
            let urgent = topic.emergency_words.iter().map(|text| telling(text));
            let urgent = urgent.filter(|words| !words.is_empty());
            emergencies.extend(urgent.map(|words| (place, words)));
        }
        let mut words = vec![String::new(); places.len()];
        for (word, place) in places {
            if let Some(own) = words.get_mut(place) {
                *own = word;
            }
        }
        Self {
            words,
            phrases,
            emergencies,
        }
    }
}

/// The small words of a phrase that has one word besides; articles and numbers say nothing in any phrase.
fn with(text: &str, said: &[String]) -> Vec<String> {
    let mut rest = words(text);
    rest.retain(|word| {
        let nothing = ["de", "een", "het", "s"].contains(&word.as_str());
        !nothing && small(word) && !word.starts_with(|c: char| c.is_ascii_digit())
    });
    if said.len() == 1 { rest } else { Vec::new() }
}

fn known(places: &mut BTreeMap<String, usize>, word: String) -> usize {
    let next = places.len();
    *places.entry(word).or_insert(next)
}

/// What it is called: a general path after its specialty.
fn name(agreements: &Agreements, topic: &TopicEntry) -> String {
    let specialty = agreements.specialty(&topic.specialty);
    let specialty = specialty.filter(|_| topic.general);
    specialty
        .map_or(&topic.name, |specialty| &specialty.name)
        .clone()
}
