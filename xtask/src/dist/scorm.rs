//! dist/scorm/: each set of training cases as a SCORM 1.2 package, for a learning management system.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};
use ladder::wire::decode_index;
use training::{Set, Sets};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::command::say;
use crate::modules::SCHOOL;
use crate::paths;

/// What a package has of the site, beside the files of its region.
const FILES: [&str; 3] = ["scholing.css", "scholing.js", "scorm.js"];

/// Writes a package for each set of the site that was built in `from` to `to`.
pub fn write(from: &Path, to: &Path) -> Result<()> {
    paths::clear(to)?;
    for path in paths::files_ending(&from.join("regels"), ".training.bin")? {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let region = name.trim_end_matches(".training.bin");
        let index = fs::read(from.join(format!("regels/{region}.index.bin")))?;
        let agreements = decode_index(&index)?;
        let sets = Sets::decode(&fs::read(&path)?, &agreements.header.hash)?;
        for set in &sets.sets {
            let package = to.join(format!("trede-{region}-{}.zip", set.id));
            pack(from, &package, region, set)?;
            say(&format!("{} is ready", package.display()));
        }
    }
    Ok(())
}

fn pack(from: &Path, to: &Path, region: &str, set: &Set) -> Result<()> {
    let mut names: Vec<_> = FILES.map(str::to_owned).to_vec();
    names.extend([".js", "_bg.wasm"].map(|end| format!("{}{end}", SCHOOL.name)));
    // What was taken back when the package was made: a system has no later list.
    names.push("regels/intrekkingen.json".to_owned());
    names.extend(paths::agreements(region));
    names.push(format!("regels/{region}.training.bin"));
    let mut zip = ZipWriter::new(File::create(to)?);
    let options = SimpleFileOptions::default();
    let mut put = |name: &str, content: &[u8]| -> Result<()> {
        zip.start_file(name, options)?;
        Ok(zip.write_all(content)?)
    };
    put("imsmanifest.xml", manifest(region, set, &names).as_bytes())?;
    put("index.html", page(region, set).as_bytes())?;
    for name in &names {
        let path = from.join(name);
        let content = fs::read(&path).with_context(|| path.display().to_string())?;
        put(name, &content)?;
    }
    zip.finish()?;
    Ok(())
}

/// What the package is, by the rules of SCORM 1.2.
fn manifest(region: &str, set: &Set, names: &[String]) -> String {
    let files = names.iter().fold(String::new(), |files, name| {
        files + &format!("\n      <file href=\"{name}\"/>")
    });
    let (id, title) = (format!("trede-{region}-{}", set.id), escaped(&set.name));
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="{id}" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="trede">
    <organization identifier="trede">
      <title>Trede: {title}</title>
      <item identifier="set" identifierref="page">
        <title>{title}</title>
        <adlcp:masteryscore>70</adlcp:masteryscore>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="page" type="webcontent" adlcp:scormtype="sco" href="index.html">
      <file href="index.html"/>{files}
    </resource>
  </resources>
</manifest>
"#
    )
}

fn page(region: &str, set: &Set) -> String {
    format!(
        r#"<!doctype html>
<html lang="nl">
<meta charset="utf-8">
<title>Trede: {}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="scholing.css">
<script type="module" src="scorm.js"></script>
<body>
<div id="school" data-region="{region}" data-set="{}"><p>De scholing wordt geladen…</p></div>
"#,
        escaped(&set.name),
        set.id
    )
}

fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.replace('>', "&gt;").replace('"', "&quot;")
}
