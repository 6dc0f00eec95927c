//! The mirror, on files as they come and on figures worked out by hand.
#[cfg(test)]
mod chance;
#[cfg(test)]
mod choices;
#[cfg(test)]
mod figures;
#[cfg(test)]
mod hidden;
#[cfg(test)]
mod reading;
#[cfg(test)]
mod words;

/// The columns of a file, in the order of the others.
#[cfg(test)]
pub(crate) const HEADER: &str = "praktijk;maand;specialisme;trede;aantal;doorverwezen\n";

/// A file with these rows.
#[cfg(test)]
pub(crate) fn of(rows: &str) -> mirror::Read {
    mirror::read(format!("{HEADER}{rows}").as_bytes(), 0).unwrap()
}

/// The questions that went to the step of this name.
#[cfg(test)]
pub(crate) fn to(read: &mirror::Read, step: &str) -> mirror::Selection {
    let place = read.counts.steps.iter().position(|one| one == step);
    mirror::Selection {
        measure: mirror::Measure::Chosen(place.unwrap()),
        specialty: None,
    }
}
