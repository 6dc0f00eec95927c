//! `trede compile`.

use std::fs;
use std::path::PathBuf;

use rulebook::{Sentence, Severity, Style};
use serde::Serialize;

use crate::args::Compile;
use crate::exit::{Cx, Exit, Fault, say, say_json, unwritable};
use crate::{check, find, recall, today, words};

/// A file written.
#[derive(Serialize)]
struct Written {
    region: String,
    version: String,
    hash: String,
    file: PathBuf,
    bytes: usize,
}

pub(crate) fn run(cx: Cx<'_>, args: &Compile) -> Result<Exit, Fault> {
    let rules = find::rules(cx.rules, args.path.as_deref())?;
    let reading = rulebook::read(&rules.root);
    let date = today::or(None)?;
    let findings = rulecheck::check(&reading, date);
    let errors: Vec<_> = findings
        .into_iter()
        .filter(|f| f.severity == Severity::Error)
        .collect();
    // One base lies under all regions, so that an error anywhere stops all of them.
    if !errors.is_empty() {
        for finding in &errors {
            eprint!(
                "{}",
                rulebook::render(finding, &reading.files, Style::Plain, cx.lang)
            );
        }
        eprint!("{}", check::counts(&errors, reading.files.len(), cx.lang));
        return Ok(Exit::Findings);
    }
    let folder = rules.part.split('/').next().unwrap_or_default();
    let asked = |region: &&rulebook::Region| folder.is_empty() || region.folder == folder;
    let regions: Vec<_> = reading.regions.iter().filter(asked).collect();
    if regions.is_empty() {
        return Err(Fault::new(words::no_region_in(&rules.root.display())));
    }
    fs::create_dir_all(&args.output).map_err(|error| unwritable(&args.output, &error))?;
    // Beside the agreements, also where nothing was ever taken back: a list that is missing is no empty list.
    let recalls = recall::read(&recall::beside(&rules.root))?;
    recall::known(&recalls, &reading.regions)?;
    recall::write(&args.output.join(recall::NAME), &recalls)?;
    let mut written = Vec::new();
    for region in regions {
        let header = &region.agreements.header;
        let failed = |error: ladder::wire::WireError| Fault::new(Sentence::same(error.to_string()));
        let compiled = rulebook::write(region).map_err(failed)?;
        let training = rulecheck::sets(region, date).encode().map_err(failed)?;
        let files = [
            ("index", &compiled.index),
            ("topics", &compiled.topics),
            ("reasons", &compiled.reasons),
            ("training", &training),
        ];
        for (kind, bytes) in files {
            let file = args.output.join(format!("{}.{kind}.bin", header.region));
            fs::write(&file, bytes).map_err(|error| unwritable(&file, &error))?;
            let (region, version, hash) = (&header.region, &header.version, &header.hash);
            written.push(Written {
                region: region.clone(),
                version: version.clone(),
                hash: hash.clone(),
                file,
                bytes: bytes.len(),
            });
        }
    }
    if args.json {
        say_json(&written)?;
    } else {
        let line = |w: &Written| {
            format!(
                "{} {} bytes, version {} {}\n",
                w.file.display(),
                w.bytes,
                w.version,
                w.hash
            )
        };
        say(&written.iter().map(line).collect::<String>())?;
    }
    Ok(Exit::Fine)
}
