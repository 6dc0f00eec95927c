//! `trede diff`.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use rulebook::{Count, Diff, Input, Reading, Region, TopicDiff, suggest};

use crate::args::Diff as Args;
use crate::exit::{Exit, Fault, say, say_json};
use crate::{find, today};

/// The name of the base alone.
const BASE: &str = "basis";

/// One side as asked for: where it is, and which region.
struct Asked {
    label: String,
    root: PathBuf,
    region: Option<String>,
}

pub(crate) fn run(rules: Option<&Path>, args: &Args) -> Result<Exit, Fault> {
    let day = today::or(args.date)?;
    let readings = readings(rules, args)?;
    let [before, after] = &readings;
    let pairs = pairs(before, after)?;
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
            .map(|path| input(path, [one, other]))
            .transpose()?;
        let sides = [(one, before.0.as_str()), (other, after.0.as_str())];
        all.push(rulebook::diff(
            sides,
            args.topic.as_deref(),
            day,
            input.as_ref(),
        ));
    }
    if let (false, Some(topic)) = (topics, &args.topic) {
        let help = suggest::help(topic, known.iter().map(String::as_str));
        return Err(Fault::new(format!("there is no topic `{topic}`")).help(help));
    }
    if let Some(path) = &args.html {
        page(path, &all)?;
    }
    if args.json {
        say_json(&all)?;
    } else {
        say(&all.iter().map(text).collect::<Vec<_>>().join("\n"))?;
    }
    Ok(Exit::Fine)
}

type Side = (String, Reading, Option<String>);

/// Reads both sides. `basis` is the base of the region on the other side.
fn readings(rules: Option<&Path>, args: &Args) -> Result<[Side; 2], Fault> {
    let is_base = |text: &str| text == BASE;
    let sides = [&args.before, &args.after];
    if sides.iter().all(|side| is_base(side)) {
        return Err(Fault::new("`basis` can't be compared with itself"));
    }
    let read = |side: &str| -> Result<Side, Fault> {
        let asked = asked(rules, side)?;
        let reading = rulebook::read(&asked.root);
        if reading.files.is_empty() {
            let message = format!("there are no rule files in `{}`", asked.root.display());
            return Err(Fault::new(message));
        }
        find::warn(&reading);
        if let Some(region) = &asked.region {
            find::region(&reading, region)?;
        }
        Ok((asked.label, reading, asked.region))
    };
    let base = |other: &str| -> Result<Side, Fault> {
        let asked = asked(rules, other)?;
        let Some(region) = asked.region else {
            return Err(Fault::new("`basis` needs a region on the other side"));
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
fn asked(rules: Option<&Path>, text: &str) -> Result<Asked, Fault> {
    let label = text.to_owned();
    let (folder, region) = match text.rsplit_once(':') {
        Some((folder, region)) if Path::new(folder).is_dir() => (folder, Some(region.to_owned())),
        _ => (text, None),
    };
    let path = Path::new(folder);
    if !path.is_dir() {
        let root = find::root(rules)?;
        return Ok(Asked {
            label,
            root,
            region: Some(text.to_owned()),
        });
    }
    let found = find::rules(rules, Some(path))?;
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
            None => eprintln!("note: the region `{id}` is only before"),
        }
    }
    for region in &after.regions {
        let id = &region.agreements.header.region;
        if before.region(id).is_none() {
            eprintln!("note: the region `{id}` is only after");
        }
    }
    if pairs.is_empty() {
        return Err(Fault::new("no region is on both sides").help("name them: `FOLDER:REGION`"));
    }
    Ok(pairs)
}

fn input(path: &Path, regions: [&Region; 2]) -> Result<Input, Fault> {
    let text = fs::read_to_string(path)
        .map_err(|error| Fault::new(format!("`{}` can't be read: {error}", path.display())))?;
    Input::read(&text, regions).map_err(|fault| {
        let message = format!("{}:{}: {}", path.display(), fault.line, fault.message);
        let said = Fault::new(message);
        match fault.help {
            Some(help) => said.help(help),
            None => said,
        }
    })
}

fn page(path: &Path, all: &[Diff]) -> Result<(), Fault> {
    let write = |path: &Path, text: &str| {
        fs::write(path, text)
            .map_err(|error| Fault::new(format!("`{}` can't be written: {error}", path.display())))
    };
    write(path, &rulebook::diff_page(all))?;
    write(&path.with_file_name(rulebook::SHEET_NAME), rulebook::SHEET)
}

fn text(diff: &Diff) -> String {
    let side = |side: &rulebook::Side| {
        format!(
            "{} ({} {}, {})",
            side.label, side.region, side.version, side.hash
        )
    };
    let mut text = format!("{} → {}\n", side(&diff.before), side(&diff.after));
    let lists = [
        ("onderwerp erbij", &diff.topics_added),
        ("onderwerp vervallen", &diff.topics_removed),
        ("trede gewijzigd", &diff.steps_changed),
    ];
    // Writing to a text can't fail.
    for (what, names) in lists.into_iter().filter(|(_, names)| !names.is_empty()) {
        let _ = writeln!(text, "{what}: {}", names.join(", "));
    }
    for topic in &diff.topics {
        text.push_str(&self::topic(topic));
    }
    let _ = writeln!(
        text,
        "\n{} onderwerpen gewijzigd, {} gelijk; ander advies voor {}{}",
        diff.topics.len(),
        diff.unchanged,
        count(diff.examples, "voorbeelden"),
        if diff.rows.all > 0 {
            format!(" en {}", count(diff.rows, "rijen"))
        } else {
            String::new()
        }
    );
    text
}

fn count(count: Count, what: &str) -> String {
    let unusable = match count.unusable {
        0 => String::new(),
        n => format!(" ({n} onbruikbaar)"),
    };
    format!("{} van {} {what}{unusable}", count.changed, count.all)
}

fn topic(topic: &TopicDiff) -> String {
    let mut text = format!("\n{} ({})\n", topic.name, topic.topic);
    for group in &topic.groups {
        let rows = if topic.rows.all > 0 {
            format!(", rijen: {}", group.rows)
        } else {
            String::new()
        };
        let _ = writeln!(
            text,
            "  {}: {} → {}  [voorbeelden: {}{rows}]",
            group.patients.join("; "),
            group.before,
            group.after,
            group.examples
        );
    }
    if !topic.complete {
        text.push_str("  … en nog andere groepen\n");
    }
    if topic.groups.is_empty() && topic.complete {
        text.push_str("  voor niemand een ander advies\n");
    }
    for change in &topic.statements {
        let (sign, name) = match (&change.before, &change.after) {
            (None, _) => ('+', &change.statement),
            (_, None) => ('-', &change.statement),
            _ => ('~', &change.statement),
        };
        let _ = writeln!(text, "  {sign} {name}");
        for (mark, said) in [('-', &change.before), ('+', &change.after)] {
            if let (Some(said), '~') = (said, sign) {
                let _ = writeln!(text, "      {mark} {said}");
            }
        }
    }
    for note in &topic.notes {
        let _ = writeln!(text, "  let op: {note}");
    }
    text
}
