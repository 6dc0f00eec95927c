//! Where the rules are, and what is asked for in them.

use std::path::{Path, PathBuf};

use ladder::model::Topic;
use rulebook::disk::why;
use rulebook::{Lang, Reading, Region, Sentence, Severity, suggest};

use crate::exit::Fault;
use crate::words;

/// The folder that holds rules when none is named.
const FOLDER: &str = "regels";

/// The rules, and which of their files were asked for.
pub(crate) struct Rules {
    pub(crate) root: PathBuf,
    /// The beginning of the paths asked for; empty for all.
    pub(crate) part: String,
}

/// The root of the rules: as named, or `regels` here or in a folder above.
pub(crate) fn root(named: Option<&Path>) -> Result<PathBuf, Fault> {
    if let Some(named) = named {
        let missing = || Fault::new(words::no_folder(&named.display()));
        return named.is_dir().then(|| named.to_owned()).ok_or_else(missing);
    }
    let here =
        std::env::current_dir().map_err(|error| Fault::new(Sentence::same(error.to_string())))?;
    let found = here
        .ancestors()
        .map(|folder| folder.join(FOLDER))
        .find(|folder| folder.is_dir());
    found.ok_or_else(|| {
        let message = words::no_rules_here(FOLDER);
        Fault::new(message).help(words::name_one())
    })
}

/// The rules that a path belongs to: it is their root, a region's folder, or a file in one.
pub(crate) fn rules(named: Option<&Path>, path: Option<&Path>) -> Result<Rules, Fault> {
    let Some(path) = path else {
        return Ok(Rules {
            root: root(named)?,
            part: String::new(),
        });
    };
    let path = path
        .canonicalize()
        .map_err(|error| Fault::new(words::unreadable(&path.display(), &why(&error))))?;
    let is_layer = |folder: &Path| {
        ["regio.toml", "landelijk.toml"]
            .iter()
            .any(|header| folder.join(header).is_file())
    };
    let Some(layer) = path.ancestors().find(|folder| is_layer(folder)) else {
        if path.is_dir() {
            return Ok(Rules {
                root: path,
                part: String::new(),
            });
        }
        let message = words::of_no_region(&path.display());
        return Err(Fault::new(message).help(words::region_has_header()));
    };
    let root = layer.parent().unwrap_or(layer).to_owned();
    let part = path
        .strip_prefix(&root)
        .unwrap_or(&path)
        .to_string_lossy()
        .replace('\\', "/");
    Ok(Rules { root, part })
}

/// Reads the rules of a folder; one without any is none.
pub(crate) fn read(root: &Path) -> Result<Reading, Fault> {
    let reading = rulebook::read(root);
    if reading.files.is_empty() {
        return Err(Fault::new(words::no_rule_files(&root.display())));
    }
    Ok(reading)
}

/// The region.
pub(crate) fn region<'r>(reading: &'r Reading, id: &str) -> Result<&'r Region, Fault> {
    reading.region(id).ok_or_else(|| {
        let header = format!("{id}/regio.toml");
        if reading.files.iter().any(|file| file.path == header) {
            let message = words::region_has_errors(id);
            return Fault::new(message).help(words::run_check());
        }
        let regions = reading
            .regions
            .iter()
            .map(|region| region.agreements.header.region.as_str());
        let help = suggest::help(id, regions.collect::<Vec<_>>());
        Fault::new(words::no_region(id)).help(help)
    })
}

/// The topic of a region.
pub(crate) fn topic<'r>(region: &'r Region, id: &str) -> Result<&'r Topic, Fault> {
    region.topic(id).ok_or_else(|| {
        let name = &region.agreements.header.region;
        if region.all_topics.iter().any(|topic| topic == id) {
            let message = words::topic_has_errors(id, name);
            return Fault::new(message).help(words::run_check());
        }
        let help = suggest::help(id, region.all_topics.iter().map(String::as_str));
        Fault::new(words::no_topic_of(name, id)).help(help)
    })
}

/// Says on standard error that the rules have errors: what is shown is only what could be read.
pub(crate) fn warn(reading: &Reading, lang: Lang) {
    let errors = reading
        .findings
        .iter()
        .filter(|finding| finding.severity == Severity::Error)
        .count();
    if errors > 0 {
        eprintln!("{}", words::rules_have_errors(&errors).of(lang));
    }
}

/// The region's word for a step: its id, whether the sheet says the id or the name.
pub(crate) fn step_called(
    region: &Region,
    topic: &ladder::model::Topic,
    said: &str,
) -> Option<String> {
    let all = region.agreements.ladders.iter();
    let all = all.filter(|ladder| ladder.id == topic.ladder);
    let mut steps = all.flat_map(|ladder| &ladder.steps);
    let same = |text: &str| text.to_lowercase() == said.to_lowercase();
    let found = steps.find(|step| same(&step.id) || same(&step.name));
    found.map(|step| step.id.clone())
}
