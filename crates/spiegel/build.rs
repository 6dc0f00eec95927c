//! What was published of patients who went on to the hospital, out of the rules: said once, with its source and year.

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
    Ok(fs::write(out.join("published.tsv"), lines)?)
}

/// Hands each table of this list in a file to `take`.
fn each(path: &Path, key: &str, mut take: impl FnMut(&DeTable<'_>)) -> Result<(), Box<dyn Error>> {
    let text = fs::read_to_string(path)?;
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
