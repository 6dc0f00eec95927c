//! What the columns of a file are called.

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

/// Where each column stands by its name, in the order of [`COLUMNS`]: a guess, to be confirmed by whoever knows the file.
pub(crate) fn guess(header: &[String]) -> [Option<usize>; 6] {
    COLUMNS.map(|(_, names)| {
        let known = |name: &String| names.contains(&name.trim().to_lowercase().as_str());
        header.iter().position(known)
    })
}
