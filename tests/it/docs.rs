//! The texts for developers, doctors and hosts: what they name is there.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::process::Command;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Files under version control and those about to be, by their path from the root.
fn tracked() -> Vec<String> {
    let listed = Command::new("git")
        .args([
            "ls-files",
            "--cached",
            "--others",
            "--exclude-standard",
            "-z",
        ])
        .current_dir(root())
        .output()
        .unwrap();
    let listed = String::from_utf8(listed.stdout).unwrap();
    let files = listed.split('\0').filter(|name| !name.is_empty());
    let files = files.filter(|name| root().join(name).exists());
    let files: Vec<_> = files.map(str::to_owned).collect();
    assert!(files.len() > 500, "git lists {} files", files.len());
    files
}

/// Folders at the root: a path that begins with one is whole.
const AT_ROOT: [&str; 13] = [
    ".ci/",
    "crates/",
    "docs/",
    "examples/",
    "fuzz/",
    "mutants/",
    "regels/",
    "shell/",
    "src/",
    "styles/",
    "target/",
    "tests/",
    "xtask/",
];

fn is_whole(path: &str) -> bool {
    AT_ROOT.iter().any(|folder| path.starts_with(folder))
}

/// Whether the path is that of a file or folder; one that isn't whole may be the end of a longer one.
fn is_there(files: &[String], path: &str) -> bool {
    let path = path.trim_end_matches('/');
    files.iter().any(|file| {
        file.match_indices(path).any(|(at, _)| {
            let (before, after) = (&file[..at], &file[at + path.len()..]);
            let begins = before.is_empty() || (before.ends_with('/') && !is_whole(path));
            begins && (after.is_empty() || after.starts_with('/'))
        })
    })
}

/// What the build makes, a host has, or an example invents: none of it lies in the repository.
const ELSEWHERE: [&str; 8] = [
    "target/",
    "dist/",
    "fuzz/artifacts/",
    // On the site.
    "regels/intrekkingen.json",
    "trede/trede.js",
    // What a reader of the guides is to write.
    "regels/oostelijk-zuid-limburg/casussen/oefening.toml",
    "regels/oostelijk-zuid-limburg/onderwerpen/oorsmeer.toml",
    "regels/zeeland/regio.toml",
];

/// The texts that speak of files: not the diary of what changed, nor notes on what others wrote.
fn texts(files: &[String]) -> Vec<(&str, String)> {
    let wanted = |file: &&String| {
        let folder = Path::new(file).parent().unwrap();
        let prose = Path::new(file).extension().is_some_and(|end| end == "md");
        prose && [Path::new(""), Path::new("docs")].contains(&folder) && *file != "CHANGELOG.md"
    };
    let texts = files.iter().filter(wanted);
    texts
        .map(|file| {
            (
                file.as_str(),
                fs::read_to_string(root().join(file)).unwrap(),
            )
        })
        .collect()
}

/// What stands between backticks, outside blocks of code.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    let prose = text.split("```").step_by(2);
    prose.flat_map(|part| part.split('`').skip(1).step_by(2))
}

fn is_path(word: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"_-./".contains(&byte);
    let ending = Path::new(word)
        .extension()
        .and_then(|ending| ending.to_str());
    let ends = match ending {
        Some("rs") => true,
        Some("js" | "css") => word.contains('/'),
        _ => false,
    };
    word.bytes().all(plain) && (is_whole(word) || ends)
}

#[test]
fn every_path_that_a_text_names_is_there() {
    let files = tracked();
    let (mut seen, mut missing) = (0, Vec::new());
    for (file, text) in texts(&files) {
        for path in quoted(&text).filter(|word| is_path(word)) {
            seen += 1;
            let elsewhere = ELSEWHERE.iter().any(|start| path.starts_with(start));
            if !elsewhere && !is_there(&files, path) {
                missing.push(format!("{file}: {path}"));
            }
        }
    }
    assert!(!is_there(&files, "src/nowhere.rs") && !is_there(&files, "crates/src/el.rs"));
    assert!(seen > 150, "{seen} paths");
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn every_link_of_a_text_leads_somewhere() {
    let files = tracked();
    let (mut seen, mut missing) = (0, Vec::new());
    for (file, text) in texts(&files) {
        for link in text.split("](").skip(1) {
            let link = link.split([')', '#', ' ']).next().unwrap();
            if link.is_empty() || link.contains(':') {
                continue;
            }
            seen += 1;
            let mut to = PathBuf::from(file);
            to.pop();
            for part in Path::new(link).components() {
                match part {
                    Component::ParentDir => drop(to.pop()),
                    part => to.push(part),
                }
            }
            if !is_there(&files, to.to_str().unwrap()) {
                missing.push(format!("{file}: {link}"));
            }
        }
    }
    assert!(seen > 20, "{seen} links");
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn every_name_in_the_architecture_is_in_the_code() {
    let files = tracked();
    let code = files.iter().filter(|file| {
        let ending = Path::new(file).extension();
        ending.is_some_and(|ending| ["rs", "js", "toml"].iter().any(|one| ending == *one))
            && !file.ends_with("tests/it/docs.rs")
    });
    let mut words = BTreeSet::new();
    for file in code {
        let text = fs::read_to_string(root().join(file)).unwrap();
        let all = text.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
        words.extend(all.map(str::to_owned));
    }
    let text = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let (mut seen, mut missing) = (0, Vec::new());
    for name in quoted(&text) {
        let mut parts = name
            .trim_end_matches("()")
            .trim_end_matches('!')
            .split("::");
        let word = |part: &str| {
            let letters = part
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
            letters && part.starts_with(|first: char| first.is_ascii_alphabetic())
        };
        if !parts.clone().all(word) {
            continue;
        }
        seen += 1;
        if let Some(part) = parts.find(|part| !words.contains(*part)) {
            missing.push(format!("{name}: {part}"));
        }
    }
    assert!(seen > 80, "{seen} names");
    assert_eq!(missing, Vec::<String>::new());
}
