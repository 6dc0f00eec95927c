//! `trede diff`.

use std::fs;
use std::path::{Path, PathBuf};

use rulebook::disk::why;
use rulebook::{Lang, Reading, Region, Sentence, suggest};
use rulecheck::{Diff, Input, InputFault};

use crate::args::Diff as Args;
use crate::exit::{Cx, Exit, Fault, say, say_json, unwritable};
use crate::{diff_text, find, today, words};

/// The name of the base alone.
const BASE: &str = "basis";

/// One side as asked for: where it is, and which region.
struct Asked {
    label: String,
    root: PathBuf,
    region: Option<String>,
}

pub(crate) fn run(cx: Cx<'_>, args: &Args) -> Result<Exit, Fault> {
    let day = today::or(args.date)?;
    let readings = readings(cx, args)?;
    let [before, after] = &readings;
    let pairs = pairs(before, after, cx.lang)?;
    let mut all = Vec::new();
    let (mut topics, mut known) = (false, Vec::new());
    for (one, other) in pairs {
        let both = || one.all_topics.iter().chain(&other.all_topics);
        topics |= args
            .topic
            .as_ref()
            .is_none_or(|topic| both().any(|id| id == topic));
        known.extend(both().cloned());
        let input = args
            .input
            .as_deref()
            .map(|path| input(path, [one, other], cx.lang))
            .transpose()?;
        let sides = [(one, before.0.as_str()), (other, after.0.as_str())];
        all.push(rulecheck::diff(
            sides,
            args.topic.as_deref(),
            day,
            input.as_ref(),
        ));
    }
    if let (false, Some(topic)) = (topics, &args.topic) {
        let help = suggest::help(topic, known.iter().map(String::as_str));
        return Err(Fault::new(words::no_topic(topic)).help(help));
    }
    if let Some(path) = &args.html {
        page(path, &all)?;
    }
    if args.json {
        say_json(&all)?;
    } else {
        say(&all
            .iter()
            .map(|diff| diff_text::text(diff, cx.lang))
            .collect::<Vec<_>>()
            .join("\n"))?;
    }
    Ok(Exit::Fine)
}

type Side = (String, Reading, Option<String>);

/// Reads both sides. `basis` is the base of the region on the other side.
fn readings(cx: Cx<'_>, args: &Args) -> Result<[Side; 2], Fault> {
    let is_base = |text: &str| text == BASE;
    let sides = [&args.before, &args.after];
    if sides.iter().all(|side| is_base(side)) {
        return Err(Fault::new(words::basis_alone()));
    }
    let read = |side: &str| -> Result<Side, Fault> {
        let asked = asked(cx, side)?;
        let reading = find::read(&asked.root)?;
        find::warn(&reading, cx.lang);
        if let Some(region) = &asked.region {
            find::region(&reading, region)?;
        }
        Ok((asked.label, reading, asked.region))
    };
    let base = |other: &str| -> Result<Side, Fault> {
        let asked = asked(cx, other)?;
        let Some(region) = asked.region else {
            return Err(Fault::new(words::basis_needs_region()));
        };
        let reading = rulebook::read(&asked.root);
        let folder = find::region(&reading, &region)?.folder.clone();
        let reading = rulebook::read_base(&asked.root, &folder);
        Ok((BASE.to_owned(), reading, Some(region)))
    };
    let side = |this: &str, other: &str| {
        if is_base(this) {
            base(other)
        } else {
            read(this)
        }
    };
    Ok([
        side(&args.before, &args.after)?,
        side(&args.after, &args.before)?,
    ])
}

/// A folder of rules, a region's folder, `FOLDER:REGION`, or a region of the rules.
fn asked(cx: Cx<'_>, text: &str) -> Result<Asked, Fault> {
    let label = text.to_owned();
    let (folder, region) = match text.rsplit_once(':') {
        Some((folder, region)) if Path::new(folder).is_dir() => (folder, Some(region.to_owned())),
        _ => (text, None),
    };
    let path = Path::new(folder);
    if !path.is_dir() {
        let root = find::root(cx.rules)?;
        return Ok(Asked {
            label,
            root,
            region: Some(text.to_owned()),
        });
    }
    let found = find::rules(cx.rules, Some(path))?;
    let reading_region = || {
        let reading = rulebook::read(&found.root);
        let region = reading
            .regions
            .iter()
            .find(|region| region.folder == found.part);
        region.map(|region| region.agreements.header.region.clone())
    };
    let region = match region {
        None if !found.part.is_empty() => reading_region(),
        region => region,
    };
    Ok(Asked {
        label,
        root: found.root,
        region,
    })
}

/// The regions to compare: those named, or those of the same name.
fn pairs<'a>(
    (_, before, one): &'a Side,
    (_, after, other): &'a Side,
    lang: Lang,
) -> Result<Vec<(&'a Region, &'a Region)>, Fault> {
    let chosen = |reading: &'a Reading, named: &Option<String>, other: &Option<String>| {
        let id = named.as_ref().or(other.as_ref());
        id.map(|id| find::region(reading, id)).transpose()
    };
    if let (Some(one), Some(other)) = (chosen(before, one, other)?, chosen(after, other, one)?) {
        return Ok(vec![(one, other)]);
    }
    let mut pairs = Vec::new();
    for region in &before.regions {
        let id = &region.agreements.header.region;
        match after.region(id) {
            Some(same) => pairs.push((region, same)),
            None => eprintln!("{}", words::only_before(id).of(lang)),
        }
    }
    for region in &after.regions {
        let id = &region.agreements.header.region;
        if before.region(id).is_none() {
            eprintln!("{}", words::only_after(id).of(lang));
        }
    }
    if pairs.is_empty() {
        return Err(Fault::new(words::no_common_region()).help(words::name_both()));
    }
    Ok(pairs)
}

fn input(path: &Path, regions: [&Region; 2], lang: Lang) -> Result<Input, Fault> {
    let text = fs::read_to_string(path)
        .map_err(|error| Fault::new(words::unreadable(&path.display(), &why(&error))))?;
    let said = |fault: &InputFault| {
        let at = Sentence::same(format!("{}:{}: ", path.display(), fault.line));
        let said = Fault::new(at.and(&fault.message));
        match &fault.help {
            Some(help) => said.help(help.clone()),
            None => said,
        }
    };
    let input = Input::read(&text, regions).map_err(|fault| said(&fault))?;
    // What can't be used is said; the rest counts.
    for fault in input.bad.iter().take(NAMED) {
        eprintln!("{}", said(fault).told(lang));
    }
    if let Some(more @ 1..) = input.bad.len().checked_sub(NAMED) {
        eprintln!("{}", words::more_bad_rows(&more).of(lang));
    }
    Ok(input)
}

/// So many bad rows are named; the rest is counted.
const NAMED: usize = 20;

fn page(path: &Path, all: &[Diff]) -> Result<(), Fault> {
    let write =
        |path: &Path, text: &str| fs::write(path, text).map_err(|error| unwritable(path, &error));
    write(path, &regelboek::diff_page(all))?;
    write(
        &path.with_file_name(regelboek::SHEET_NAME),
        regelboek::SHEET,
    )
}
