//! Imported examples beside those that a topic has.

use std::path::Path;

use rulebook::Region;

use super::row::Imported;
use super::sheet::Trouble;
use crate::exit::Fault;
use crate::propose;
use crate::words;

/// The text of the file with the rows below what is there, how many were added, how many were there
/// already, and which can't be for another has their name.
pub(crate) fn beside(
    path: &Path,
    region: &Region,
    (topic, rows): (&str, &[Imported]),
) -> Result<(String, usize, usize, Vec<Trouble>), Fault> {
    let mut text = propose::topic_file(path, topic)?;
    let (mut added, mut there, mut troubles) = (0, 0, Vec::new());
    for row in rows {
        if text.contains(row.text.trim_end()) {
            there += 1;
            continue;
        }
        let mut known = region
            .examples_of(topic)
            .iter()
            .chain(region.proposals_of(topic));
        if known.any(|known| known.name == row.name) {
            troubles.push(Trouble::new(
                row.number,
                "naam",
                words::name_taken(&row.name),
            ));
            continue;
        }
        text = format!("{}\n\n{}", text.trim_end(), row.text);
        added += 1;
    }
    Ok((text, added, there, troubles))
}
