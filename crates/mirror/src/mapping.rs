//! Where the columns stand, as whoever knows the file confirmed it.

use crate::column::{COLUMNS, Column};
use crate::fault::Fault;

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
