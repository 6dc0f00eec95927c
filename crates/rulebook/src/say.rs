//! What is said to whoever keeps the rules: every sentence in Dutch and in English, side by side.
//!
//! A sentence is stated once, with its name and the places that are filled in ([`sentences`]). One
//! language can't be there without the other, nor say less: a place that one of them leaves out is
//! an unused variable, which the lints refuse.

/// Functions that say something: the name, the places that are filled in, the Dutch, the English.
/// Those after `pub;` are for other crates too.
#[macro_export]
macro_rules! sentences {
    (pub; $($said:tt)*) => {
        $crate::sentences! { @ pub, $($said)* }
    };
    (@ $seen:vis, $($name:ident($($place:ident),*): $nl:literal, $en:literal;)*) => {
        $(
            /// The sentence, in Dutch and in English.
            $seen fn $name($($place: &(impl $crate::Word + ?Sized)),*) -> $crate::Sentence {
                $crate::Sentence {
                    nl: {
                        $(let $place = $place.word($crate::Lang::Nl);)*
                        format!($nl)
                    },
                    en: {
                        $(let $place = $place.word($crate::Lang::En);)*
                        format!($en)
                    },
                }
            }
        )*
    };
    ($($said:tt)*) => {
        $crate::sentences! { @ pub(crate), $($said)* }
    };
}

// After the macro, which they all use.
mod agreed;
mod cases;
mod disk;
mod lowering;
mod reading;
mod shared;
mod toml;

use std::fmt::Display;

pub(crate) use agreed::*;
pub(crate) use cases::*;
pub(crate) use disk::*;
pub(crate) use lowering::*;
pub(crate) use reading::*;
pub use shared::*;
pub(crate) use toml::*;

/// A language of whoever reads findings; the rules themselves are Dutch.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Lang {
    /// Dutch.
    #[default]
    Nl,
    /// English.
    En,
}

/// A text in both languages.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sentence {
    /// In Dutch.
    pub nl: String,
    /// In English.
    pub en: String,
}

impl Sentence {
    /// The text in this language.
    pub fn of(&self, lang: Lang) -> &str {
        match lang {
            Lang::Nl => &self.nl,
            Lang::En => &self.en,
        }
    }

    /// What reads the same in both: a name, a date, the words of the system.
    pub fn same(text: impl Into<String>) -> Self {
        let nl = text.into();
        Self { en: nl.clone(), nl }
    }

    /// This, and then that.
    #[must_use]
    pub fn and(&self, next: &Self) -> Self {
        Self {
            nl: format!("{}{}", self.nl, next.nl),
            en: format!("{}{}", self.en, next.en),
        }
    }

    /// These with something between them.
    pub fn join<'a>(all: impl IntoIterator<Item = &'a Self>, between: &Self) -> Self {
        let mut sum: Option<Self> = None;
        for one in all {
            sum = Some(match sum {
                Some(before) => before.and(between).and(one),
                None => one.clone(),
            });
        }
        sum.unwrap_or_default()
    }
}

/// What may be filled in: a name that reads the same, or a sentence.
pub trait Word {
    /// The word in this language.
    fn word(&self, lang: Lang) -> String;
}

impl<T: Display + ?Sized> Word for T {
    fn word(&self, _: Lang) -> String {
        self.to_string()
    }
}

impl Word for Sentence {
    fn word(&self, lang: Lang) -> String {
        self.of(lang).to_owned()
    }
}

impl Word for &Sentence {
    fn word(&self, lang: Lang) -> String {
        self.of(lang).to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_filled_in_with_words_of_its_own_language() {
        let said = there_is_no(&step(), &"plusput");
        assert_eq!(said.of(Lang::Nl), "er is geen trede `plusput`");
        assert_eq!(said.of(Lang::En), "there is no step `plusput`");
    }
}
