//! The engine's sentences as written.

use ladder::model::Phrases;

use crate::tree::{Definitions, Fields, Keys, Opt, Told, keys};

/// The engine's sentences that a file gives.
pub(crate) type RawPhrases = Vec<(&'static str, String)>;

macro_rules! phrases {
    ($($key:literal => $field:ident,)*) => {
        keys! {
            /// The sentences that are there.
            pub(crate) struct PhrasesTable {
                $($field: Opt<String> = $key, "Een zin van de wijzer";)*
            }
        }

        impl PhrasesTable {
            fn given(self) -> RawPhrases {
                let all = [$(($key, self.$field)),*];
                all.into_iter().filter_map(|(key, text)| Some((key, text?))).collect()
            }
        }

        /// The sentences of all layers, later ones first; a missing one is named.
        pub(crate) fn all_phrases(given: &[(&'static str, String)]) -> Result<Phrases, &'static str> {
            let text = |key: &'static str| {
                given.iter().rev().find(|(k, _)| *k == key).map(|(_, text)| text.clone()).ok_or(key)
            };
            Ok(Phrases { $($field: text($key)?,)* })
        }
    };
}

/// The file with them. No editor is told: these keys would be allowed in every file.
pub(crate) enum PhrasesFile {}

impl Keys for PhrasesFile {
    type Out = RawPhrases;

    fn of(f: &mut Fields<'_>) -> Option<RawPhrases> {
        PhrasesTable::of(f).map(PhrasesTable::given)
    }

    fn told(_: &mut Definitions) -> Vec<Told> {
        Vec::new()
    }
}

phrases! {
    "geen-past" => not_agreed,
    "niet-op-tijd" => too_slow,
    "termijn-onbekend" => term_unknown,
    "alleen-binnen" => only_within,
    "alarm" => red_flag,
    "lichter-dan-zonder-alarm" => lighter_than_without,
    "verlopen" => expired,
    "alleen-voor" => only_for,
    "behandelaar" => addressee,
    "direct" => at_once,
    "vandaag" => today,
    "uur" => hours,
    "werkdag" => working_day,
    "werkdagen" => working_days,
    "week" => week,
    "weken" => weeks,
    "toegangstijd" => access,
    "geen-haast" => no_hurry,
}
