//! What the mirror has out of the rules, where it is said once: what was published of patients who went on to the hospital, with
//! its source and year; the ladders, light to heavy; and where each region's formulary is.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

use toml::de::DeTable;

fn main() -> Result<(), Box<dyn Error>> {
    let rules = Path::new("../../regels");
    println!("cargo::rerun-if-changed={}", rules.display());
    let mut sources = BTreeMap::new();
    for region in fs::read_dir(rules)? {
        let Ok(files) = fs::read_dir(region?.path().join("bronnen")) else {
            continue;
        };
        for file in files {
            each(&file?.path(), "bron", |source| {
                let said = ["uitgever", "titel", "datum"].map(|key| text(source, key));
                let said = said.into_iter().filter(|part| !part.is_empty());
                sources.insert(text(source, "id"), said.collect::<Vec<_>>().join(", "));
            })?;
        }
    }
    let mut lines = String::new();
    each(
        &rules.join("landelijk/vormen.toml"),
        "doorverwezen",
        |share| {
            let said = ["waar", "aandeel", "jaren", "toelichting"].map(|key| text(share, key));
            let cited = share
                .get("bron")
                .and_then(|cited| cited.get_ref().as_array());
            let cited = cited.into_iter().flat_map(|all| all.iter());
            let cited = cited.filter_map(|id| sources.get(id.get_ref().as_str()?));
            let cited: Vec<_> = cited.map(String::as_str).collect();
            // Writing to a text can't fail.
            let _ = writeln!(lines, "{}\t{}", said.join("\t"), cited.join("; "));
        },
    )?;
    let out = PathBuf::from(env::var("OUT_DIR")?);
    fs::write(out.join("published.tsv"), lines)?;
    fs::write(out.join("ladders.tsv"), ladders(rules)?)?;
    Ok(fs::write(out.join("formularies.tsv"), formularies(rules)?)?)
}

/// The folders of the regions and of their base, always in the same order.
fn folders(rules: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let all = fs::read_dir(rules)?.map(|folder| folder.map(|folder| folder.path()));
    let mut all: Vec<_> = all.collect::<Result<_, _>>()?;
    all.retain(|path| path.is_dir());
    all.sort();
    Ok(all)
}

/// Each ladder as a line of steps, `id=name`.
fn ladders(rules: &Path) -> Result<String, Box<dyn Error>> {
    let (mut names, mut ladders) = (BTreeMap::new(), Vec::new());
    for folder in folders(rules)? {
        each(&folder.join("treden.toml"), "trede", |step| {
            let name = text(step, "naam");
            if !name.is_empty() {
                names.entry(text(step, "id")).or_insert(name);
            }
        })?;
        each(&folder.join("trappen.toml"), "trap", |ladder| {
            let steps = ladder
                .get("treden")
                .and_then(|steps| steps.get_ref().as_array());
            let ids = steps.into_iter().flat_map(|steps| steps.iter());
            let ids = ids.filter_map(|id| id.get_ref().as_str().map(str::to_owned));
            ladders.push(ids.collect::<Vec<_>>());
        })?;
    }
    let line = |ladder: &Vec<String>| {
        let steps = ladder.iter().map(|id| {
            let name = names.get(id).unwrap_or(id);
            format!("{id}={name}")
        });
        steps.collect::<Vec<_>>().join("\t") + "\n"
    };
    Ok(ladders.iter().map(line).collect())
}

/// Each region as a line: what it is called, and where its formulary is, which may be nowhere yet.
fn formularies(rules: &Path) -> Result<String, Box<dyn Error>> {
    let mut lines = String::new();
    for folder in folders(rules)? {
        let Ok(written) = fs::read_to_string(folder.join("regio.toml")) else {
            continue;
        };
        let table = DeTable::parse(&written).map_err(|error| error.to_string())?;
        if let Some(region) = table
            .get_ref()
            .get("regio")
            .and_then(|it| it.get_ref().as_table())
        {
            // Writing to a text can't fail.
            let _ = writeln!(
                lines,
                "{}\t{}",
                text(region, "naam"),
                text(region, "formularium")
            );
        }
    }
    Ok(lines)
}

/// Hands each table of this list in a file to `take`.
fn each(path: &Path, key: &str, mut take: impl FnMut(&DeTable<'_>)) -> Result<(), Box<dyn Error>> {
    // A region that has none rests on another's.
    let Ok(text) = fs::read_to_string(path) else {
        return Ok(());
    };
    let table = DeTable::parse(&text).map_err(|error| error.to_string())?;
    let all = table.get_ref().get(key);
    let all = all.and_then(|all| all.get_ref().as_array());
    for one in all.into_iter().flat_map(|all| all.iter()) {
        if let Some(one) = one.get_ref().as_table() {
            take(one);
        }
    }
    Ok(())
}

fn text(table: &DeTable<'_>, key: &str) -> String {
    let text = table.get(key).and_then(|value| value.get_ref().as_str());
    text.unwrap_or_default().to_owned()
}
