//! `trede book`.

use std::path::{Path, PathBuf};

use regelboek::Beside;
use rulebook::{Lang, Reading, Region};
use serde::Serialize;

use crate::args::Book;
use crate::exit::{Cx, Exit, Fault, say, say_json};
use crate::file::write;
use crate::{find, recall, today, words};

/// What was written for a region.
#[derive(Serialize)]
struct Written {
    region: String,
    version: String,
    folder: PathBuf,
    pages: usize,
}

pub(crate) fn run(cx: Cx<'_>, args: &Book) -> Result<Exit, Fault> {
    let rules = find::rules(cx.rules, args.path.as_deref())?;
    let mut reading = rulebook::read(&rules.root);
    recall::mark(&mut reading, &recall::read(&recall::beside(&rules.root))?);
    find::warn(&reading, cx.lang);
    let folder = rules.part.split('/').next().unwrap_or_default();
    let asked = |region: &&Region| folder.is_empty() || region.folder == folder;
    let regions: Vec<_> = reading.regions.iter().filter(asked).collect();
    if regions.is_empty() {
        let message = words::no_region_in(&rules.root.display());
        return Err(Fault::new(message));
    }
    write(&args.output.join(regelboek::SHEET_NAME), regelboek::SHEET)?;
    write(
        &args.output.join("index.html"),
        &regelboek::book_index(&regions),
    )?;
    let earlier = args
        .since
        .as_deref()
        .map(|path| earlier(path, cx.lang))
        .transpose()?;
    let day = today::or(args.date)?;
    let mut written = Vec::new();
    for region in regions {
        let base = rulebook::read_base(&rules.root, &region.folder);
        let since = earlier
            .as_ref()
            .and_then(|(label, reading)| {
                Some((label, reading.region(&region.agreements.header.region)?))
            })
            .map(|(label, before)| {
                rulecheck::diff([(before, label), (region, "nu")], None, day, None)
            });
        let beside = Beside {
            base: base.region(&region.agreements.header.region),
            since: since.as_ref(),
        };
        let header = &region.agreements.header;
        let folder = args.output.join(&header.region);
        let pages = regelboek::book(region, &reading.files, beside);
        for page in &pages {
            write(&folder.join(&page.path), &page.html)?;
        }
        written.push(Written {
            region: header.region.clone(),
            version: header.version.clone(),
            folder,
            pages: pages.len(),
        });
    }
    if args.json {
        say_json(&written)?;
    } else {
        let line = |w: &Written| {
            let said = words::pages_written(&w.folder.display(), &w.pages, &w.version);
            said.of(cx.lang).to_owned()
                + "
"
        };
        say(&written.iter().map(line).collect::<String>())?;
    }
    Ok(Exit::Fine)
}

/// The rules of an earlier version, as the label of their folder and what was read.
pub(crate) fn earlier(path: &Path, lang: Lang) -> Result<(String, Reading), Fault> {
    let reading = rulebook::read(path);
    if reading.regions.is_empty() {
        let message = words::no_region_in(&path.display());
        return Err(Fault::new(message));
    }
    find::warn(&reading, lang);
    Ok((path.display().to_string(), reading))
}
