//! What a page may be used for, as it says at its head.

use ladder::model::{AgreementsStatus, Header, Use};

use super::words::capital;

/// What pages about all of these may be used for.
pub fn mark_of_all<'a>(headers: impl IntoIterator<Item = &'a Header>) -> String {
    let mut marks = headers.into_iter().map(mark);
    let first = marks.next().unwrap_or_default();
    if marks.all(|mark| mark == first) {
        first
    } else {
        "Niet voor zorg, tenzij de regio het anders zegt".to_owned()
    }
}

/// What stands on every page: what it may be used for.
pub fn mark(header: &Header) -> String {
    match (header.status, header.usage) {
        (AgreementsStatus::Adopted, Use::Care) => {
            format!("Vastgesteld · versie {}", header.version)
        }
        (status, _) => format!("{}: niet voor zorg", capital(status.words())),
    }
}
