//! The files of a folder: what stands at the top of each.

use super::header::{BaseHeader, RegionHeader};
use super::statement::QUESTIONS;
use super::{
    FormsFile, OutcomesFile, PatientFile, RawLadder, RawQuestion, RawSource, RawSpecialty, RawStep,
    RawTopic, SetFile, SignsFile, Statements, example::Starts,
};
use crate::tree::{Anything, Definitions, Head, Keys, Opt, Or, Told, keys};

keys! {
    /// `regio.toml`.
    pub(crate) struct RegionFile {
        header: Head<RegionHeader> = "regio", "De kop van een regio";
    }
}

keys! {
    /// `landelijk.toml`.
    pub(crate) struct BaseFile {
        header: Head<BaseHeader> = "landelijk", "De kop van de basis";
    }
}

keys! {
    /// `vragen.toml`.
    pub(crate) struct QuestionsFile {
        questions: Or<Vec<RawQuestion>> = "vraag", QUESTIONS;
        starts: Or<Starts> = "uitgangspunt", "Benoemde antwoorden waar voorbeelden van uitgaan";
    }
    aside {
        Opt<Anything> = "groepen", "De namen van de groepen, voor wie het bestand leest";
    }
}

keys! {
    /// `treden.toml`.
    pub(crate) struct StepsFile {
        steps: Or<Vec<RawStep>> = "trede", "Een trede met haar feiten";
    }
}

keys! {
    /// `trappen.toml`.
    pub(crate) struct LaddersFile {
        ladders: Or<Vec<RawLadder>> = "trap", "De treden, lichtste eerst";
    }
}

keys! {
    /// `specialismen.toml`.
    pub(crate) struct SpecialtiesFile {
        specialties: Or<Vec<RawSpecialty>> = "specialisme", "Een specialisme";
    }
}

keys! {
    /// A file of `bronnen/`.
    pub(crate) struct SourcesFile {
        sources: Or<Vec<RawSource>> = "bron", "Waar iets vandaan komt";
    }
}

/// What may stand at the top of a file, in any of them.
pub(crate) fn told(all: &mut Definitions) -> Vec<Told> {
    let files = [
        RegionFile::told,
        BaseFile::told,
        Statements::told,
        QuestionsFile::told,
        StepsFile::told,
        LaddersFile::told,
        SpecialtiesFile::told,
        SourcesFile::told,
        PatientFile::told,
        FormsFile::told,
        SignsFile::told,
        SetFile::told,
        OutcomesFile::told,
        RawTopic::told,
    ];
    let mut told: Vec<_> = files.iter().flat_map(|file| file(all)).collect();
    for key in &mut told {
        key.needed = false;
    }
    told
}
