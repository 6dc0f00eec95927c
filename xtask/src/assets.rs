//! What is copied or compiled beside the module: pages, shell, styles, agreements.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::{fs, io};

use anyhow::{Context, Result};

use crate::command::{cargo, run, say};
use crate::compress::{self, write_if_changed};
use crate::paths;

/// The pictures and texts; those no longer there are taken away.
pub fn copy(site: &Path) -> Result<()> {
    let root = paths::root()?;
    let mut kept = Vec::new();
    for (folder, ending) in [
        ("", ".svg"),
        ("shell", ".json"),
        ("shell", ".webmanifest"),
        ("shell", ".svg"),
        ("src/texts", "en.txt"),
        ("src/texts", "nl.txt"),
    ] {
        for path in paths::files_ending(&root.join(folder), ending)? {
            kept.push(copy_one(&path, site)?);
        }
    }
    for ending in [".json", ".svg", ".webmanifest", ".txt"] {
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
    let mut kept = vec![parts.join("trede_wijzer.js")];
    for (folder, ending) in [
        ("", ".html"),
        ("shell", ".html"),
        ("shell", ".js"),
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

/// The agreements, checked and compiled: a faulty rule ends the build here.
pub fn agreements(site: &Path) -> Result<()> {
    say("checking and compiling the agreements");
    // Compiled aside, then copied where changed, so that unchanged ones keep their date.
    let aside = paths::target()?.join("regels");
    match fs::remove_dir_all(&aside) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
        _ => fs::create_dir_all(&aside)?,
    }
    trede(&["compile", "regels", "-o"], &aside)?;
    let place = site.join("regels");
    fs::create_dir_all(&place)?;
    for path in paths::files_ending(&place, ".bin")? {
        if !path
            .file_name()
            .is_some_and(|name| aside.join(name).exists())
        {
            fs::remove_file(path)?;
        }
    }
    for path in paths::files_ending(&aside, "")? {
        copy_one(&path, &place)?;
    }
    Ok(())
}

/// The rule book, which needs no script: what the page links to where the widget can't run.
pub fn book(site: &Path) -> Result<()> {
    say("printing the rule book");
    let (aside, place) = (paths::target()?.join("boek"), site.join("boek"));
    match fs::remove_dir_all(&aside) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
        _ => fs::create_dir_all(&aside)?,
    }
    trede(&["book", "regels", "-o"], &aside)?;
    fs::create_dir_all(&place)?;
    for path in compress::files(&place)? {
        // The compressed form of a page goes with the page.
        if path.extension().is_none_or(|ending| ending != "br")
            && !aside.join(path.strip_prefix(&place)?).exists()
        {
            fs::remove_file(path)?;
        }
    }
    for path in compress::files(&aside)? {
        write_if_changed(&place.join(path.strip_prefix(&aside)?), &fs::read(&path)?)?;
    }
    Ok(())
}

/// The command line, built the way that it is used.
fn trede(words: &[&str], out: &Path) -> Result<()> {
    let mut trede = cargo();
    trede.args(["run", "--quiet", "--release", "--bin", "trede", "--"]);
    trede.args(words).arg(out);
    // It lists what it wrote; errors go to the other stream.
    run(trede.stdout(Stdio::null()))
}
