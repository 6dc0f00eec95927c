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
    "geen-past" => geen_past,
    "niet-op-tijd" => niet_op_tijd,
    "termijn-onbekend" => termijn_onbekend,
    "alleen-binnen" => alleen_binnen,
    "alarm" => alarm,
    "lichter-dan-zonder-alarm" => lichter_dan_zonder_alarm,
    "verlopen" => verlopen,
    "alleen-voor" => alleen_voor,
    "behandelaar" => behandelaar,
    "direct" => direct,
    "vandaag" => vandaag,
    "uur" => uur,
    "werkdag" => werkdag,
    "werkdagen" => werkdagen,
    "week" => week,
    "weken" => weken,
    "toegangstijd" => toegangstijd,
    "geen-haast" => geen_haast,
}
