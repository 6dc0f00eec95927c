//! What the map says of a form, sorted so that it can be filtered: by the words of the source, which a
//! reader sees beside it. Sorting is no judgement: the map is a description, no evidence.

/// Which way an aim goes, as the source words it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Aim {
    Good,
    Same,
    Bad,
    Mixed,
    Hoped,
    Described,
    Unread,
}

impl Aim {
    /// All, with the class of a row and the words on screen.
    pub(crate) const ALL: [(Self, &'static str, &'static str); 7] = [
        (Self::Good, "gunstig", "gunstig genoemd"),
        (Self::Same, "gelijk", "gelijk genoemd"),
        (Self::Bad, "ongunstig", "ongunstig genoemd"),
        (Self::Mixed, "beide", "twee kanten genoemd"),
        (Self::Hoped, "doel", "doel, aanname of verwachting"),
        (Self::Described, "beschreven", "beschreven, zonder richting"),
        (Self::Unread, "niet-te-lezen", "niet te lezen"),
    ];

    pub(crate) fn class(self) -> &'static str {
        let found = Self::ALL.iter().find(|(aim, ..)| *aim == self);
        found.map_or("", |(_, class, _)| class)
    }
}

const HOPED: [&str; 10] = [
    "doel",
    "aanname",
    "aannemelijk",
    "verwacht",
    "voorwaarde",
    "uitgangspunt",
    "mogelijk minder",
    "schatting",
    "kan leiden",
    "kunnen",
];
const BETTER: [&str; 8] = [
    "beter",
    "toename",
    "meer ",
    "winst",
    "hoge tevredenheid",
    "minder",
    "verbetering",
    "sneller",
];
const WORSE: [&str; 2] = ["medicalisatie op", "hogere kosten"];
const CHEAPER: [&str; 4] = ["minder", "lagere kosten", "omlaag", "afname"];
const DEARER: [&str; 4] = [
    "hogere kosten",
    "duurder",
    "kost direct",
    "tijd van zorgverleners",
];

fn any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}

/// Whether it is a word of the text: *dergelijke* says nothing of *gelijk*.
fn says(text: &str, word: &str) -> bool {
    text.split(|c: char| !c.is_alphabetic())
        .any(|one| one == word)
}

/// Of quality and health.
pub(crate) fn effect(text: &str) -> Aim {
    let text = text.to_lowercase();
    match (any(&text, &BETTER), any(&text, &WORSE)) {
        _ if text.is_empty() => Aim::Unread,
        _ if any(&text, &HOPED) => Aim::Hoped,
        _ if says(&text, "gelijk") => Aim::Same,
        (true, true) => Aim::Mixed,
        (true, false) => Aim::Good,
        (false, true) => Aim::Bad,
        (false, false) => Aim::Described,
    }
}

/// Of costs.
pub(crate) fn costs(text: &str) -> Aim {
    let text = text.to_lowercase();
    match (any(&text, &CHEAPER), any(&text, &DEARER)) {
        _ if text.is_empty() => Aim::Unread,
        (true, true) => Aim::Mixed,
        (false, true) => Aim::Bad,
        _ if any(&text, &HOPED) => Aim::Hoped,
        (true, false) => Aim::Good,
        (false, false) => Aim::Described,
    }
}

/// Who paid, at the time of the map; a form may have had more than one.
pub(crate) const PAID: [(&str, &str, &[&str]); 4] = [
    ("regulier", "regulier", &["regulier", "nza-module"]),
    (
        "project",
        "project of samen",
        &["project", "gezamenlijk", "achmea", "menzis"],
    ),
    (
        "proef",
        "proef of onderzoek",
        &["proeftuin", "pilot", "experiment", "onderzoek"],
    ),
    (
        "niet-betaald",
        "nog niet gefinancierd",
        &["niet gefinancierd"],
    ),
];
/// The class of a form whose funding can't be read.
pub(crate) const UNPAID: (&str, &str) = ("betaald-niet-te-lezen", "niet te lezen");

/// The classes of how a form was paid for.
pub(crate) fn paid(status: &str) -> Vec<&'static str> {
    let status = status.to_lowercase();
    let held = PAID.iter().filter(|(.., words)| any(&status, words));
    let held: Vec<_> = held.map(|(class, ..)| *class).collect();
    if held.is_empty() {
        vec![UNPAID.0]
    } else {
        held
    }
}
