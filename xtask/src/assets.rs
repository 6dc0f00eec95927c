//! What is copied or compiled beside the module: pages, shell, styles, agreements.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result};

use crate::api::languages;
use crate::command::{cargo, run, say};
use crate::compress::write_if_changed;
use crate::modules::MODULES;
use crate::paths;

/// The pictures and texts; those no longer there are taken away.
pub fn copy(site: &Path) -> Result<()> {
    let root = paths::root()?;
    let mut kept = Vec::new();
    let texts = languages().iter().map(|lang| format!("{lang}.txt"));
    let texts = texts.map(|name| root.join("src/texts").join(name));
    let mut from: Vec<_> = texts.collect();
    for (folder, ending) in [
        ("", ".svg"),
        ("shell/frame", ".json"),
        ("shell", ".json"),
        ("shell", ".svg"),
    ] {
        from.extend(paths::files_ending(&root.join(folder), ending)?);
    }
    for path in from {
        kept.push(copy_one(&path, site)?);
    }
    for ending in [".json", ".svg", ".txt"] {
        for path in paths::files_ending(site, ending)? {
            if !kept.contains(&path) {
                fs::remove_file(path)?;
            }
        }
    }
    Ok(())
}

/// The pages, the shell's modules and the style sheets, beside the glue; those no longer there are
/// taken away.
pub fn parts(parts: &Path) -> Result<()> {
    let root = paths::root()?;
    let glue = MODULES.iter().map(|module| parts.join(module.glue()));
    let mut kept: Vec<_> = glue.collect();
    for (folder, ending) in [
        ("", ".html"),
        ("shell", ".js"),
        ("shell/frame", ".html"),
        ("shell/frame", ".js"),
        ("shell/scholing", ".js"),
        ("shell/spiegel", ".js"),
        ("styles", ".css"),
    ] {
        for path in paths::files_ending(&root.join(folder), ending)? {
            kept.push(copy_one(&path, parts)?);
        }
    }
    kept.push(style_sheet(&root.join("styles/wijzer"), parts)?);
    for path in paths::files_ending(parts, "")? {
        if !kept.contains(&path) {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}

/// The pages of training and mirror, each in a folder of its own: their addresses are `scholing/` and `spiegel/`.
pub fn pages(site: &Path) -> Result<()> {
    for folder in ["scholing", "spiegel"] {
        let from = paths::root()?.join("shell").join(folder);
        for path in paths::files_ending(&from, ".html")? {
            copy_one(&path, &site.join(folder))?;
        }
    }
    Ok(())
}

/// The widget's one style sheet: its parts in the order of their names.
fn style_sheet(folder: &Path, parts: &Path) -> Result<PathBuf> {
    let mut whole = String::new();
    for path in paths::files_ending(folder, ".css")? {
        whole.push_str(&fs::read_to_string(&path)?);
    }
    let sheet = parts.join("trede.css");
    write_if_changed(&sheet, whole.as_bytes())?;
    Ok(sheet)
}

fn copy_one(path: &Path, to: &Path) -> Result<PathBuf> {
    let name = path
        .file_name()
        .with_context(|| path.display().to_string())?;
    let copy = to.join(name);
    write_if_changed(&copy, &fs::read(path)?)?;
    Ok(copy)
}

/// The agreements, checked and compiled, and the rule book and the guide, which need no script: what the page
/// links to where the widget can't run. A faulty rule ends the build here.
pub fn rules(site: &Path) -> Result<()> {
    for (word, name) in [("compile", "regels"), ("book", "boek"), ("guide", "gids")] {
        say(&format!("trede {word}: {name}/"));
        // Made aside, then copied where changed, so that what is unchanged keeps its date.
        let (aside, place) = (paths::target()?.join(name), site.join(name));
        paths::clear(&aside)?;
        let mut trede = cargo("run --quiet --release --bin trede --");
        trede.args([word, "regels", "-o"]).arg(&aside);
        // It lists what it wrote; errors go to the other stream.
        run(trede.stdout(Stdio::null()))?;
        for path in paths::files(&place)? {
            // The compressed form of a page goes with the page.
            if !paths::is(&path, "br") && !aside.join(path.strip_prefix(&place)?).exists() {
                fs::remove_file(path)?;
            }
        }
        for path in paths::files(&aside)? {
            write_if_changed(&place.join(path.strip_prefix(&aside)?), &fs::read(&path)?)?;
        }
    }
    Ok(())
}
