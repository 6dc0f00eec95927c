//! Faults that a coordinator makes, planted in copies of the real rules: each is found, in at most
//! two findings, at its line, in words that a doctor reads. `tests/fouten/` lists them.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::fault::{Edit, Fault, Found, all};
use crate::folder::copy;
use crate::run::{Done, Folder};

const DAY: &str = "2026-11-22";
const REGION: &str = "midden-nederland";

/// Words of programmers, in any language.
const JARGON: &[&str] = &[
    "toml",
    "parser",
    "parse",
    "string",
    "array",
    "table",
    "key",
    "token",
    "expected",
    "unexpected",
    "invalid",
    "boolean",
    "float",
    "integer",
    "unclosed",
    "mutant",
    "null",
    "utf",
];

#[test]
fn what_is_written_wrong_is_found() {
    holds("schrijven");
}

#[test]
fn a_name_that_is_not_there_is_found() {
    holds("namen");
}

#[test]
fn a_term_or_a_date_that_is_wrong_is_found() {
    holds("termijnen");
}

#[test]
fn what_says_something_else_than_was_meant_is_found() {
    holds("inhoud");
}

#[test]
fn what_nothing_contradicts_is_shown() {
    holds("stil");
}

#[test]
fn there_are_sixty_and_no_two_alike() {
    let files = ["schrijven", "namen", "termijnen", "inhoud", "stil"];
    let faults: Vec<_> = files.into_iter().flat_map(all).collect();
    let names: BTreeSet<_> = faults.iter().map(|fault| &fault.name).collect();
    assert_eq!(names.len(), faults.len());
    assert!(faults.len() >= 60, "{}", faults.len());
}

fn holds(file: &str) {
    let clean = small(&format!("gaaf-{file}"));
    let before: BTreeSet<_> = checked(&clean).iter().map(said).collect();
    let wrong: Vec<_> = all(file)
        .iter()
        .filter_map(|fault| Some((fault, missed(fault, &clean, &before)?)))
        .map(|(fault, why)| format!("{}\n{why}", fault.name))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// Why a fault is not found as it should be.
fn missed(fault: &Fault, clean: &Path, before: &BTreeSet<String>) -> Option<String> {
    let name = fault.name.chars().filter(char::is_ascii_alphanumeric);
    let root = small(&format!("fout-{}", name.collect::<String>()));
    plant(fault, &root);
    let found = checked(&root);
    let news = |one: &&Value| !before.contains(&said(one)) && one["severity"] != "notice";
    let news: Vec<_> = found.iter().filter(news).collect();
    let shown = || news.iter().map(|one| said(one) + "\n").collect::<String>();
    match &fault.found {
        Found::Check(expected) => {
            let at = |one: &&Value| (text(&one["code"]), line(&root, one));
            let got: Vec<_> = news.iter().map(at).collect();
            let right = got.len() == expected.len()
                && expected.len() <= 2
                && expected.iter().all(|(code, words)| {
                    got.iter()
                        .any(|(found, line)| found == code && line.contains(words.as_str()))
                });
            let unclear = news.iter().find_map(|one| unclear(one));
            (!right || unclear.is_some()).then(|| format!("{unclear:?} {got:?} {}", shown()))
        }
        Found::Diff(words) => {
            let both = [clean, &root].map(|root| format!("{}:{REGION}", root.display()));
            let done = trede(&root, &["diff", "--date", DAY, &both[0], &both[1]]);
            let quiet = !news.iter().any(|one| one["severity"] == "error");
            (!quiet || !done.out.contains(words)).then(|| done.out + &shown())
        }
        Found::Test(words) => {
            let file = root.join(&fault.file);
            let done = trede(&root, &["test", "--date", DAY, file.to_str().unwrap()]);
            (!done.out.contains(words)).then_some(done.out)
        }
    }
}

/// A finding that a doctor can't do anything with.
fn unclear(finding: &Value) -> Option<String> {
    let message = text(&finding["message"]);
    let help = text(&finding["help"]) + &text(&finding["fix"]);
    if help.is_empty() {
        return Some(format!("no mend: {message}"));
    }
    // What stands between backticks is in the file.
    let own = |text: &str| {
        text.split('`')
            .step_by(2)
            .collect::<String>()
            .to_lowercase()
    };
    let words = own(&message) + " " + &own(&text(&finding["help"]));
    let mut words = words.split(|c: char| !c.is_alphanumeric());
    words.find(|word| JARGON.contains(word)).map(str::to_owned)
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn said(finding: &Value) -> String {
    format!(
        "{} {} {}",
        finding["code"], finding["file"], finding["message"]
    )
}

/// The line that a finding points at.
fn line(root: &Path, finding: &Value) -> String {
    let file = fs::read_to_string(root.join(text(&finding["file"]))).unwrap_or_default();
    let number = usize::try_from(finding["line"].as_u64().unwrap()).unwrap();
    file.lines().nth(number - 1).unwrap_or_default().to_owned()
}

fn trede(root: &Path, arguments: &[&str]) -> Done {
    Done::of(
        Command::new(env!("CARGO_BIN_EXE_trede"))
            .arg("--rules")
            .arg(root)
            .args(arguments),
    )
}

fn checked(root: &Path) -> Vec<Value> {
    let done = trede(root, &["check", "--json", "--date", DAY]);
    done.json().as_array().unwrap().clone()
}

/// The rules without a fault: the real base and one region with a few topics, as they were.
fn small(name: &str) -> Folder {
    let root = Folder::new(name);
    copy(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fouten/gaaf"),
        &root,
    );
    root
}

fn plant(fault: &Fault, root: &Folder) {
    let path = root.join(&fault.file);
    let read = |path: &Path| fs::read_to_string(path).unwrap();
    let new = match &fault.edit {
        Edit::Gone => return fs::remove_file(path).unwrap(),
        Edit::CopyOf(other) => read(&root.join(other)),
        Edit::More(more) => read(&path) + "\n" + more + "\n",
        Edit::Replace(from, to) => {
            let text = read(&path);
            assert!(text.contains(from), "{}: {from}", fault.name);
            text.replacen(from, to, 1)
        }
        Edit::Without(blocks) => blocks.iter().fold(read(&path), |text, block| {
            let start = text
                .find(block)
                .unwrap_or_else(|| panic!("{}: {block}", fault.name));
            let end = text[start + 1..]
                .find("\n[[")
                .map_or(text.len(), |end| start + end + 2);
            text[..start].to_owned() + &text[end..]
        }),
    };
    root.write(&fault.file, new);
}
