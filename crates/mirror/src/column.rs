//! What the columns of a file are called, and where each of them stands.

use crate::fault::Fault;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// The practice.
    Practice,
    /// The month.
    Month,
    /// The specialty.
    Specialty,
    /// The step.
    Step,
    /// How many questions.
    Questions,
    /// How many went on to the hospital.
    Onward,
}

impl Column {
    /// What its texts are known by.
    pub fn key(self) -> &'static str {
        match self {
            Self::Practice => "practice",
            Self::Month => "month",
            Self::Specialty => "specialty",
            Self::Step => "step",
            Self::Questions => "questions",
            Self::Onward => "onward",
        }
    }
}

/// Each column with the names by which it is known, in lower case; only the last may be absent.
pub const COLUMNS: [(Column, &[&str]); 6] = [
    (
        Column::Practice,
        &[
            "praktijk",
            "practice",
            "huisartspraktijk",
            "agb",
            "praktijkcode",
        ],
    ),
    (Column::Month, &["maand", "month", "periode", "datum"]),
    (Column::Specialty, &["specialisme", "specialty", "vakgroep"]),
    (Column::Step, &["trede", "step", "stap", "vorm", "zorgvorm"]),
    (Column::Questions, &["aantal", "count", "vragen", "n"]),
    (
        Column::Onward,
        &[
            "doorverwezen",
            "onward",
            "alsnog-ziekenhuis",
            "alsnog ziekenhuis",
        ],
    ),
];

/// Where each column stands in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mapping {
    pub(crate) practice: usize,
    pub(crate) month: usize,
    pub(crate) specialty: usize,
    pub(crate) step: usize,
    pub(crate) questions: usize,
    pub(crate) onward: Option<usize>,
}

impl Mapping {
    /// The places, in the order of [`COLUMNS`], as they were confirmed. A place can be taken once.
    pub fn confirmed(places: [Option<usize>; 6]) -> Result<Self, Fault> {
        let taken = |one: usize| {
            let same = places.iter().zip(COLUMNS);
            let same = same.filter(|(place, _)| **place == Some(one));
            same.map(|(_, (column, _))| column).collect::<Vec<_>>()
        };
        if let Some(columns) = places
            .iter()
            .flatten()
            .map(|one| taken(*one))
            .find(|columns| columns.len() > 1)
        {
            return Err(Fault::Twice(columns));
        }
        match places {
            [
                Some(practice),
                Some(month),
                Some(specialty),
                Some(step),
                Some(questions),
                onward,
            ] => Ok(Self {
                practice,
                month,
                specialty,
                step,
                questions,
                onward,
            }),
            places => Err(Fault::Missing(
                COLUMNS
                    .iter()
                    .zip(places)
                    .filter(|((column, _), place)| *column != Column::Onward && place.is_none())
                    .map(|((column, _), _)| *column)
                    .collect(),
            )),
        }
    }
}

/// Where each column stands by its name, in the order of [`COLUMNS`]: a guess, to be confirmed by whoever knows the file.
pub(crate) fn guess(header: &[String]) -> [Option<usize>; 6] {
    COLUMNS.map(|(_, names)| {
        let known = |name: &String| names.contains(&name.trim().to_lowercase().as_str());
        header.iter().position(known)
    })
}
