//! `trede new`: a region or a topic that passes the checks, with all that is to be filled in.

use std::fs;
use std::path::Path;

use ladder::model::Topic;
use rulebook::{Reading, Region, Severity, Style};

use crate::args::{New, NewRegion, NewTopic};
use crate::exit::{Cx, Exit, Fault, say, unwritable};
use crate::{find, today, words};

pub(crate) fn run(cx: Cx<'_>, args: &New) -> Result<Exit, Fault> {
    match args {
        New::Region(args) => region(cx, args),
        New::Topic(args) => topic(cx, args),
    }
}

fn region(cx: Cx<'_>, args: &NewRegion) -> Result<Exit, Fault> {
    let root = find::root(cx.rules)?;
    let reading = rulebook::read(&root);
    let id = identifier(&args.id)?;
    let base = find::region(&reading, &args.base)?;
    let (folder, header) = (&base.folder, &base.agreements.header);
    let from = header
        .valid
        .from
        .map(|day| format!("geldig-van = \"{day}\"\n"));
    let until = header
        .valid
        .until
        .map(|day| format!("geldig-tot = \"{day}\"\n"));
    let text = format!(
        "# Rust op {}: al haar afspraken gelden hier, tot deze map iets anders zegt.\n\
         [regio]\nid = \"{id}\"\nnaam = \"IN TE VULLEN: {id}\"\nbasis = \"{folder}\"\nversie = \"1\"\n\
         eigenaar = \"IN TE VULLEN: wie ervoor instaat\"\nstatus = \"concept\"\ngebruik = \"scholing\"\n{}{}",
        header.region_name,
        from.unwrap_or_default(),
        until.unwrap_or_default()
    );
    add(cx, &root, &format!("{id}/regio.toml"), &text)
}

fn topic(cx: Cx<'_>, args: &NewTopic) -> Result<Exit, Fault> {
    let root = find::root(cx.rules)?;
    let reading = rulebook::read(&root);
    let id = identifier(&args.id)?;
    let region = find::region(&reading, &args.region)?;
    if region.all_topics.iter().any(|known| known == id) {
        return Err(Fault::new(words::topic_is_there(id, &args.region)));
    }
    let model = like(region, &args.specialty)?;
    let mut steps = model.steps.iter();
    let last = steps.rfind(|step| step.urgency.is_none() && step.by_specialist);
    let step = last.map_or("ziekenhuis", |step| &step.id);
    let text = format!(
        "[onderwerp]\nid = \"{id}\"\nnaam = \"IN TE VULLEN: {id}\"\nspecialisme = \"{}\"\ntrap = \"{}\"\n\
         icpc = []\nzoek = []\n\n\
         # Voor wie welke trede past. De lichtste die staat, is het advies.\n\
         [[past]]\ntrede = \"{step}\"\nwant = \"IN TE VULLEN: waarom deze trede past\"\nbinnen = \"toegangstijd\"\n\
         bron = []\n\n\
         # Schrijf drie patiënten op, met wat u vindt dat eruit moet komen, voordat u kijkt. Haal de hekjes weg.\n\
         # [[voorbeeld]]\n# naam = \"Vrouw van 60, …\"\n# uitgangspunt = \"gewoon\"\n\
         # antwoorden = {{ leeftijd = 60, wat-vraagt-u = \"behandeling\" }}\n# advies = \"{step}\"\n",
        model.specialty, model.ladder
    );
    add(
        cx,
        &root,
        &format!("{}/onderwerpen/{id}.toml", region.folder),
        &text,
    )
}

/// A topic of the specialty, whose ladder a new one takes.
fn like<'r>(region: &'r Region, specialty: &str) -> Result<&'r Topic, Fault> {
    let mut topics = region.topics.iter();
    topics
        .find(|topic| topic.specialty == specialty)
        .ok_or_else(|| {
            let known = region.topics.iter().map(|topic| topic.specialty.as_str());
            let known: std::collections::BTreeSet<_> = known.collect();
            let help = rulebook::suggest::help(specialty, known);
            Fault::new(words::no_specialty(specialty)).help(help)
        })
}

/// A name that survives files and addresses.
fn identifier(id: &str) -> Result<&str, Fault> {
    let part = |part: &str| {
        let fine = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
        !part.is_empty() && part.chars().all(fine)
    };
    if id.split('-').all(part) {
        Ok(id)
    } else {
        Err(Fault::new(words::no_identifier(id)).help(words::write_identifier()))
    }
}

/// Writes a file that isn't there yet, and says what the checks say of it.
fn add(cx: Cx<'_>, root: &Path, name: &str, text: &str) -> Result<Exit, Fault> {
    let path = root.join(name);
    if path.exists() {
        return Err(Fault::new(words::file_is_there(&path.display())));
    }
    let unwritable = |error| unwritable(&path, &error);
    let folder = path.parent().unwrap_or(root);
    fs::create_dir_all(folder).map_err(unwritable)?;
    fs::write(&path, text).map_err(unwritable)?;
    let reading = rulebook::read(root);
    let errors = errors(&reading, name, today::or(None)?, cx);
    let written = words::written(&path.display(), &text.lines().count());
    say(&format!("{errors}{}\n", written.of(cx.lang)))?;
    Ok(if errors.is_empty() {
        Exit::Fine
    } else {
        Exit::Findings
    })
}

fn errors(reading: &Reading, name: &str, day: ladder::date::Date, cx: Cx<'_>) -> String {
    let folder = name.split('/').next().unwrap_or_default();
    let findings = rulecheck::check(reading, day);
    let ours = findings.iter().filter(|finding| {
        finding.severity == Severity::Error && crate::check::within(finding, folder)
    });
    ours.map(|finding| rulebook::render(finding, &reading.files, Style::Plain, cx.lang))
        .collect()
}
