//! `trede test --propose`: examples that would notice what no example does, for a doctor to judge.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use rulebook::Reading;
use rulebook::disk::why;
use rulecheck::{Effect, Survivor};

use crate::exit::Fault;
use crate::words;

/// What stands above the first proposal of a file.
const HEADING: &str = "# Voorgesteld door `trede test --propose`. Klopt het antwoord, haal dan als dokter de regel `voorstel = \
                       true` weg;\n# tot dan telt het voor niets. Klopt het niet, verbeter dan de regels.\n";

/// Puts the proposals in the topics' files of their regions, and says how many in which. One that
/// is there already is not put there twice.
pub(crate) fn write(
    root: &Path,
    reading: &Reading,
    survivors: &[Survivor],
) -> Result<Vec<(PathBuf, usize)>, Fault> {
    let mut files = BTreeMap::<PathBuf, Vec<&Survivor>>::new();
    let changing = |survivor: &&Survivor| survivor.effect == Effect::Advice;
    for survivor in survivors.iter().filter(changing) {
        let Some(region) = reading.region(&survivor.region) else {
            continue;
        };
        let name = format!("{}/onderwerpen/{}.toml", region.folder, survivor.topic);
        files.entry(root.join(name)).or_default().push(survivor);
    }
    let mut written = Vec::new();
    for (path, survivors) in files {
        let count = add(&path, &survivors)?;
        if count > 0 {
            written.push((path, count));
        }
    }
    Ok(written)
}

/// The file of a region's topic; one that the region added nothing to begins here.
pub(crate) fn topic_file(path: &Path, topic: &str) -> Result<String, Fault> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(text),
        Err(_) if !path.exists() => Ok(format!("[onderwerp]\nid = \"{topic}\"\n")),
        Err(error) => Err(Fault::new(words::unreadable(&path.display(), &why(&error)))),
    }
}

/// Appends to a file; a topic that the region added nothing to gets one.
fn add(path: &Path, survivors: &[&Survivor]) -> Result<usize, Fault> {
    let topic = survivors.first().map_or("", |first| &first.topic);
    let mut text = topic_file(path, topic)?;
    let mut count = 0;
    for proposal in survivors.iter().filter_map(|s| s.proposal.as_deref()) {
        // The same patient may notice more than one change.
        let patient = proposal.lines().find(|line| line.starts_with("antwoorden"));
        if patient.is_none_or(|patient| text.lines().any(|line| line == patient)) {
            continue;
        }
        if !text.contains(HEADING) {
            text = format!("{}\n\n{HEADING}", text.trim_end());
        }
        text = format!("{}\n\n{proposal}", text.trim_end());
        count += 1;
    }
    if count > 0 {
        crate::file::write(path, &text)?;
    }
    Ok(count)
}
