//! The repository itself.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Files under version control, or all files of a folder without it.
fn files() -> Vec<PathBuf> {
    let listed = Command::new("git")
        .args(["ls-files", "-z"])
        .current_dir(root())
        .output()
        .unwrap();
    let listed = String::from_utf8(listed.stdout).unwrap();
    let files = listed
        .split('\0')
        .filter(|name| !name.is_empty())
        .map(|name| root().join(name));
    let files: Vec<_> = files.filter(|path| path.is_file()).collect();
    assert!(files.len() > 50, "git lists {} files", files.len());
    files
}

fn texts(endings: &[&str]) -> impl Iterator<Item = (PathBuf, String)> {
    let endings: Vec<String> = endings.iter().map(|ending| (*ending).to_owned()).collect();
    files().into_iter().filter_map(move |path| {
        let ending = path.extension()?.to_str()?.to_owned();
        endings.contains(&ending).then(|| {
            let text = fs::read_to_string(&path).unwrap();
            (path, text)
        })
    })
}

#[test]
fn no_file_of_code_is_longer_than_400_lines() {
    let long: Vec<_> = texts(&["rs", "js", "css"])
        .map(|(path, text)| (path, text.lines().count()))
        .filter(|(_, lines)| *lines > 400)
        .collect();
    assert_eq!(long, Vec::new());
}

#[test]
fn no_path_of_a_machine_stands_in_the_repository() {
    // Written so that this file does not find itself.
    let paths = ["/ro", "/ho", "/wo", "/Us"]
        .iter()
        .zip(["ot/", "me/", "rk/", "ers/"]);
    let paths: Vec<String> = paths.map(|(a, b)| format!("{a}{b}")).collect();
    let found: Vec<_> = texts(&[
        "rs", "js", "css", "html", "md", "toml", "lock", "csv", "yml",
    ])
    .flat_map(|(path, text)| {
        let hits = paths
            .iter()
            .filter(|machine| text.contains(machine.as_str()));
        hits.map(|hit| format!("{}: {hit}", path.display()))
            .collect::<Vec<_>>()
    })
    .collect();
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn no_inline_style_or_script_that_a_strict_policy_refuses() {
    let inline = ["style", "onclick", "onload"].map(|name| format!("{name}{}", "=\""));
    let found: Vec<_> = texts(&["rs", "js", "html"])
        .filter(|(_, text)| inline.iter().any(|word| text.contains(word.as_str())))
        .map(|(path, _)| path)
        .collect();
    assert_eq!(found, Vec::<PathBuf>::new());
}

#[test]
fn the_version_of_the_workspace_stands_in_the_changelog() {
    let changelog = fs::read_to_string(root().join("CHANGELOG.md")).unwrap();
    let heading = format!("## {}", env!("CARGO_PKG_VERSION"));
    assert!(changelog.contains(&heading), "{heading}");
}

#[test]
fn every_statement_has_a_source_or_says_that_it_has_none() {
    let reading = rulebook::read(&root().join("regels"));
    let region = reading.region("oostelijk-zuid-limburg").unwrap();
    let mut seen = 0;
    for topic in &region.topics {
        let flags = topic
            .questions
            .iter()
            .filter_map(|question| question.red_flag());
        let bases = flags
            .map(|flag| &flag.basis)
            .chain(topic.fits.iter().map(|fit| &fit.basis))
            .chain(topic.rules.iter().map(|rule| &rule.basis))
            .chain(topic.arguments.iter().map(|argument| &argument.basis));
        for basis in bases {
            seen += 1;
            assert!(
                !basis.certainty.is_sourced() || !basis.sources.is_empty(),
                "{}: {}",
                topic.id,
                basis.reason
            );
        }
    }
    assert!(seen > 200, "{seen} statements");
}

#[test]
fn no_rule_speaks_of_free_of_charge() {
    let word = ["gra", "tis"].concat();
    let found: Vec<_> = texts(&["toml", "txt"])
        .filter(|(path, text)| {
            path.starts_with(root().join("regels")) && text.to_lowercase().contains(&word)
        })
        .map(|(path, _)| path)
        .collect();
    assert_eq!(found, Vec::<PathBuf>::new());
}
