//! `trede import-examples`: examples that doctors wrote in a sheet, as `[[voorbeeld]]` in the rules.
//!
//! A sheet is somebody's own word: nothing of it is filled in, guessed or dropped in silence. A row
//! that can't be used is named by row and column, and the others go on; who imports the mended sheet
//! again gets what was missing, and nothing twice.

mod columns;
mod row;
mod sheet;
mod template;
mod write;

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::Args as Arguments;
use rulebook::{Lang, Severity, Style};

use self::columns::Columns;
use self::row::Imported;
use self::sheet::Trouble;
use crate::exit::{Cx, Exit, Fault, say};
use crate::{find, today, words};

/// What is asked of it.
#[derive(Debug, Arguments)]
pub(crate) struct Asked {
    /// Het rekenblad, opgeslagen als CSV UTF-8
    sheet: Option<PathBuf>,
    /// De regio
    #[arg(long)]
    region: String,
    /// Zet de voorbeelden in de bestanden van de regio; zonder dit staat er alleen wat er zou komen
    #[arg(long)]
    write: bool,
    /// Schrijf in plaats daarvan een leeg rekenblad voor dit onderwerp, met één voorbeeld ingevuld
    #[arg(long, value_name = "ONDERWERP", conflicts_with_all = ["sheet", "write"])]
    template: Option<String>,
}

pub(crate) fn run(cx: Cx<'_>, args: &Asked) -> Result<Exit, Fault> {
    let root = find::root(cx.rules)?;
    let reading = find::read(&root)?;
    let region = find::region(&reading, &args.region)?;
    if let Some(topic) = &args.template {
        let topic = find::topic(region, topic)?;
        say(&template::of(region, topic))?;
        return Ok(Exit::Fine);
    }
    let Some(path) = &args.sheet else {
        return Err(Fault::new(words::needs_sheet()).help(words::sheet_or_template()));
    };
    let mut sheet = sheet::open(path)?;
    let columns = Columns::of(&sheet.head, region);
    let mut troubles = columns.troubles.clone();
    let mut files = BTreeMap::<String, Vec<Imported>>::new();
    let mut names = BTreeMap::<(String, String), u64>::new();
    while let Some(cells) = sheet.next_row(path)? {
        let imported = row::read(region, &columns, &cells).and_then(|imported| {
            let key = (imported.topic.clone(), imported.name.clone());
            match names.insert(key, cells.number) {
                Some(first) => Err(vec![Trouble::at(
                    &cells,
                    "naam",
                    words::named_before(&imported.name, &first),
                )]),
                None => Ok(imported),
            }
        });
        match imported {
            Ok(imported) => files
                .entry(imported.topic.clone())
                .or_default()
                .push(imported),
            Err(more) => troubles.extend(more),
        }
    }
    troubles.extend(columns.lost(&sheet.lost));
    let mut changed = BTreeMap::<PathBuf, (String, usize)>::new();
    let mut known = 0;
    for (topic, rows) in &files {
        let path = root.join(format!("{}/onderwerpen/{topic}.toml", region.folder));
        let (text, added, there, more) = write::beside(&path, region, (topic, rows))?;
        known += there;
        troubles.extend(more);
        if added > 0 {
            changed.insert(path, (text, added));
        }
    }
    let failing = checked(cx, &root, &changed)?;
    say(&told(
        cx.lang,
        (&changed, known, &troubles),
        &failing,
        args.write,
    ))?;
    if args.write {
        for (path, (text, _)) in &changed {
            crate::file::write(path, text)?;
        }
    }
    let fine = troubles.is_empty() && failing.is_empty();
    Ok(if fine { Exit::Fine } else { Exit::Findings })
}

/// What the checks say of the files as they would be.
fn checked(
    cx: Cx<'_>,
    root: &std::path::Path,
    changed: &BTreeMap<PathBuf, (String, usize)>,
) -> Result<String, Fault> {
    let name = |path: &PathBuf| {
        let path = path.strip_prefix(root).unwrap_or(path);
        path.to_string_lossy().replace('\\', "/")
    };
    let ours: BTreeMap<String, &String> = changed
        .iter()
        .map(|(path, (text, _))| (name(path), text))
        .collect();
    let mut texts: BTreeMap<String, String> = find::read(root)?
        .files
        .into_iter()
        .map(|file| (file.path, file.text))
        .collect();
    texts.extend(
        ours.iter()
            .map(|(path, text)| (path.clone(), (*text).clone())),
    );
    let reading = rulebook::read_texts(texts);
    let findings = rulecheck::check(&reading, today::or(None)?);
    let of_ours = findings.iter().filter(|finding| {
        finding.severity == Severity::Error && ours.contains_key(&finding.place.file)
    });
    let shown = of_ours.map(|one| rulebook::render(one, &reading.files, Style::Plain, cx.lang));
    Ok(shown.collect())
}

fn told(
    lang: Lang,
    (changed, known, troubles): (&BTreeMap<PathBuf, (String, usize)>, usize, &[Trouble]),
    failing: &str,
    written: bool,
) -> String {
    let mut lines = Vec::new();
    for trouble in troubles {
        lines.push(trouble.told(lang));
    }
    for (path, (_, added)) in changed {
        lines.push(words::imported(&path.display(), added).of(lang).to_owned());
    }
    if known > 0 {
        lines.push(words::imported_before(&known).of(lang).to_owned());
    }
    if !failing.is_empty() {
        lines.push(words::imported_fail().of(lang).to_owned());
        lines.push(failing.trim_end().to_owned());
    }
    lines.push(match (changed.is_empty(), written) {
        (true, _) => words::nothing_to_import().of(lang).to_owned(),
        (false, true) => words::imports_written().of(lang).to_owned(),
        (false, false) => words::imports_not_written().of(lang).to_owned(),
    });
    lines.join("\n") + "\n"
}
