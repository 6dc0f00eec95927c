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

/// Where each column stands: the place for each of [`COLUMNS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mapping {
    /// Of the practice.
    pub practice: usize,
    /// Of the month.
    pub month: usize,
    /// Of the specialty.
    pub specialty: usize,
    /// Of the step.
    pub step: usize,
    /// Of the questions.
    pub questions: usize,
    /// Of those that went on.
    pub onward: Option<usize>,
}

impl Mapping {
    /// By the names of a header; what is not there is what the error names.
    pub fn of(header: &[String]) -> Result<Self, Vec<Column>> {
        let place = |wanted: Column| {
            let names = COLUMNS
                .iter()
                .find(|(column, _)| *column == wanted)
                .map(|(_, names)| *names)?;
            header
                .iter()
                .position(|name| names.contains(&name.trim().to_lowercase().as_str()))
        };
        let needed = [
            Column::Practice,
            Column::Month,
            Column::Specialty,
            Column::Step,
            Column::Questions,
        ];
        match needed.map(place) {
            [
                Some(practice),
                Some(month),
                Some(specialty),
                Some(step),
                Some(questions),
            ] => Ok(Self {
                practice,
                month,
                specialty,
                step,
                questions,
                onward: place(Column::Onward),
            }),
            found => Err(needed
                .iter()
                .zip(found)
                .filter(|(_, place)| place.is_none())
                .map(|(column, _)| *column)
                .collect()),
        }
    }
}
