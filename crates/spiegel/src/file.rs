//! A file that was read, and what of it is looked at.

use std::rc::Rc;

use mirror::{Head, Measure, Read, Selection, Texts, Told};

use crate::ladder;
use crate::texts::own;

/// Where a file comes from.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Source {
    pub(crate) name: String,
    pub(crate) head: Rc<Head>,
    /// The whole of it, where it is made up.
    pub(crate) made_up: Option<Rc<str>>,
}

/// A file that was read; two are the same where they are one.
#[derive(Debug, Clone)]
pub(crate) struct File {
    /// Its name on this device: for the screen alone.
    pub(crate) name: String,
    pub(crate) read: Rc<Read>,
    /// The reader's own practice, by its number; none for who looks at the group.
    pub(crate) own: Option<usize>,
    /// Whether it is made up.
    pub(crate) made_up: bool,
}

impl PartialEq for File {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.read, &other.read) && self.own == other.own
    }
}

/// The strings: the page's, and the mirror's.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Words {
    pub(crate) page: Texts,
    pub(crate) mirror: Texts,
}

impl Words {
    pub(crate) fn of(lang: &str) -> Self {
        Self {
            page: own(lang),
            mirror: Texts::of(lang),
        }
    }

    pub(crate) fn say(self, key: &str) -> &'static str {
        self.page.get(key)
    }

    pub(crate) fn fill(self, key: &str, values: &[&dyn std::fmt::Display]) -> String {
        self.page.fill(key, values)
    }
}

impl File {
    /// What can be counted in it, light to heavy.
    pub(crate) fn measures(&self) -> Vec<Measure> {
        let (known, names) = (ladder::steps(), &self.read.counts.steps);
        let mut steps: Vec<_> = names.iter().enumerate().collect();
        steps.sort_by_cached_key(|(_, name)| ladder::place(known, name));
        let steps = steps.into_iter().map(|(step, _)| step);
        let onward = steps
            .clone()
            .filter(|step| self.read.counts.knows_onward(*step));
        steps
            .map(Measure::Chosen)
            .chain(onward.map(Measure::Onward))
            .collect()
    }

    /// What is looked at first: the way to the hospital, where the file has one.
    pub(crate) fn first(&self) -> Selection {
        let hospital = |name: &String| {
            let name = name.to_lowercase();
            ["ziekenhuis", "polikliniek", "hospital"]
                .iter()
                .any(|word| name.contains(word))
        };
        let step = self.read.counts.steps.iter().position(hospital);
        Selection {
            measure: Measure::Chosen(step.unwrap_or(0)),
            specialty: None,
        }
    }

    /// Says the figures of a measure.
    pub(crate) fn told(&self, words: Words, measure: Measure) -> Told<'_> {
        Told {
            texts: words.mirror,
            counts: &self.read.counts,
            measure,
            own: self.own,
        }
    }

    /// What a selection is called: the measure, and the specialty.
    pub(crate) fn named(&self, words: Words, of: Selection) -> String {
        let name = self.told(words, of.measure).name();
        format!("{name}, {}", self.specialty(words, of))
    }

    /// The specialty of a selection.
    pub(crate) fn specialty(&self, words: Words, of: Selection) -> String {
        let named = of
            .specialty
            .and_then(|place| self.read.counts.specialties.get(place));
        named
            .cloned()
            .unwrap_or_else(|| words.say("all.specialties").to_owned())
    }
}
