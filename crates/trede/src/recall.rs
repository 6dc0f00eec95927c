//! `trede recall`, and the list that it writes.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use clap::Args as Arguments;
use ladder::date::Date;
use ladder::recall::Recall;
use rulebook::disk::why;
use rulebook::{Reading, Region};
use serde::{Deserialize, Serialize};

use crate::exit::{Cx, Exit, Fault, say, unwritable};
use crate::{find, today, words};

/// What it is called, beside the rules and on a site.
pub(crate) const NAME: &str = "intrekkingen.json";

/// What is asked of it.
#[derive(Debug, Arguments)]
pub(crate) struct Asked {
    /// Het onderwerp
    #[arg(long)]
    topic: String,
    /// De regio [anders: elke regio]
    #[arg(long)]
    region: Option<String>,
    /// De hash van afspraken waar het in staat, zoals de voet van het scherm haar noemt [anders: elke versie, ook die nog komt]
    #[arg(long = "hash", value_name = "HASH")]
    hashes: Vec<String>,
    /// Waarom, in één zin: de dokter leest hem
    #[arg(long)]
    why: String,
    /// Wat de dokter nu doet, in één zin
    #[arg(long)]
    instead: String,
    /// De dag [anders: vandaag in Nederland]
    #[arg(long, value_name = "JJJJ-MM-DD", value_parser = today::date)]
    date: Option<Date>,
    /// De lijst [anders: `intrekkingen.json` naast de regels; een site serveert haar als `regels/intrekkingen.json`]
    #[arg(long, value_name = "BESTAND")]
    list: Option<PathBuf>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    intrekkingen: Vec<Recall>,
}

pub(crate) fn run(cx: Cx<'_>, args: &Asked) -> Result<Exit, Fault> {
    let root = find::root(cx.rules)?;
    let reading = rulebook::read(&root);
    if let Some(region) = &args.region {
        find::region(&reading, region)?;
    }
    let (why, instead) = (args.why.trim(), args.instead.trim());
    if why.is_empty() || instead.is_empty() {
        return Err(Fault::new(words::recall_says()));
    }
    let recall = Recall {
        region: args.region.clone(),
        topic: args.topic.clone(),
        hashes: args.hashes.clone(),
        since: today::or(args.date)?,
        why: why.to_owned(),
        instead: instead.to_owned(),
    };
    let path = args.list.clone().unwrap_or_else(|| beside(&root));
    let mut all = read(&path)?;
    all.push(recall);
    known(&all, &reading.regions)?;
    write(&path, &all)?;
    let (done, next) = (
        words::recalled(&args.topic, &path.display()),
        words::recall_goes_out(&path.display()),
    );
    say(&format!("{}\n{}\n", done.of(cx.lang), next.of(cx.lang)))?;
    Ok(Exit::Fine)
}

/// Where the list of these rules is.
pub(crate) fn beside(rules: &Path) -> PathBuf {
    rules.with_file_name(NAME)
}

/// A list; empty where there is none. One that can't be read is a fault, and never an empty one.
pub(crate) fn read(path: &Path) -> Result<Vec<Recall>, Fault> {
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(Fault::new(words::unreadable(&path.display(), &why(&error)))),
    };
    let list: Result<List, _> = serde_json::from_str(&text);
    let list = list.map_err(|why| Fault::new(words::bad_recalls(&path.display(), &why)))?;
    Ok(list.intrekkingen)
}

/// Lays the list of these rules over what was read: each topic knows whether its advice was taken
/// back in this version.
pub(crate) fn mark(reading: &mut Reading, recalls: &[Recall]) {
    for region in &mut reading.regions {
        let header = &region.agreements.header;
        let here: Vec<_> = recalls.iter().filter(|one| one.concerns(header)).collect();
        for topic in &mut region.topics {
            let found = here.iter().find(|one| one.topic == topic.id);
            topic.recalled = found.map(|one| (*one).clone());
        }
    }
}

/// Each names a topic that there is: one that doesn't would block nothing, and nobody would know.
pub(crate) fn known(recalls: &[Recall], regions: &[Region]) -> Result<(), Fault> {
    let strange = recalls.iter().find(|recall| {
        let here = |region: &&Region| {
            let id = &region.agreements.header.region;
            recall.region.as_ref().is_none_or(|named| named == id)
        };
        let mut topics = regions
            .iter()
            .filter(here)
            .flat_map(|region| &region.topics);
        !topics.any(|topic| topic.id == recall.topic)
    });
    strange.map_or(Ok(()), |one| {
        Err(Fault::new(words::recall_of_nothing(&one.topic)))
    })
}

/// Writes a list.
pub(crate) fn write(path: &Path, recalls: &[Recall]) -> Result<(), Fault> {
    let list = List {
        intrekkingen: recalls.to_vec(),
    };
    let text = serde_json::to_string_pretty(&list)
        .map_err(|why| Fault::new(words::bad_recalls(&path.display(), &why)))?;
    fs::write(path, text + "\n").map_err(|error| unwritable(path, &error))
}
