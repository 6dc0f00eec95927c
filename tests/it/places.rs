//! To add one of a kind, at most three places are touched: no other file lists all of that kind.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use standards::OverrideReason;

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// What people write, by path: no tests, no rules, and nothing that a tool writes from a table.
fn written() -> Vec<(String, String)> {
    let listed = Command::new("git")
        .args(["ls-files", "*.rs", "*.js", "*.txt", "*.css", "docs/*.md"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    let listed = String::from_utf8(listed.stdout).unwrap();
    let by_hand = listed.lines().filter(|path| {
        let apart = ["tests/", "benches/", "regels/"];
        !apart.iter().any(|folder| path.contains(folder))
    });
    let files: Vec<_> = by_hand.map(|path| (path.to_owned(), read(path))).collect();
    assert!(files.len() > 300, "git lists {} files", files.len());
    files
}

/// The files that name two thirds of these, each by any of its names; the texts of all languages are one.
fn places(files: &[(String, String)], kinds: &[Vec<String>]) -> BTreeSet<String> {
    assert!(kinds.len() > 5, "{kinds:?}");
    let all = files.iter().filter(|(_, text)| {
        let named = kinds
            .iter()
            .filter(|names| names.iter().any(|name| text.contains(name.as_str())));
        named.count() * 3 >= kinds.len() * 2
    });
    all.map(|(path, _)| match path.strip_prefix("src/texts/") {
        Some(_) => "src/texts".to_owned(),
        None => path.clone(),
    })
    .collect()
}

/// The lines after `start`, to the brace that ends what begins there.
fn block<'a>(text: &'a str, start: &str) -> std::str::Lines<'a> {
    let (_, rest) = text.split_once(start).unwrap();
    let (block, _) = rest.split_once("\n}").unwrap();
    block.lines()
}

/// The words before `mark` on the lines of a list, which begins at `start`.
fn listed(text: &str, start: &str) -> Vec<String> {
    let rows = block(text, start).filter_map(|line| line.strip_prefix("    "));
    let names = rows.filter(|row| row.starts_with(|first: char| first.is_ascii_uppercase()));
    names.map(str::to_owned).collect()
}

/// The name at the head of a row.
fn head(row: &str) -> &str {
    let end = row.find(|letter: char| !letter.is_ascii_alphanumeric());
    &row[..end.unwrap_or(row.len())]
}

/// What stands between quotes in a row.
fn strings(row: &str) -> impl Iterator<Item = &str> {
    row.split('"').skip(1).step_by(2)
}

#[test]
fn a_fact_of_a_step_is_three_places() {
    let table = "crates/ladder/src/model/attribute.rs";
    let rows = listed(&read(table), "\nkinds! {");
    let kinds: Vec<_> = rows
        .iter()
        .map(|row| {
            let mut names: Vec<_> = strings(row).map(str::to_owned).collect();
            names[0] = format!("\"{}\"", names[0]);
            names.push(format!("AttributeKind::{}", head(row)));
            names
        })
        .collect();
    let found = places(&written(), &kinds);
    let expected = [table, "crates/regelboek/src/book/words.rs", "src/texts"];
    assert_eq!(found, expected.map(str::to_owned).into());
}

#[test]
fn a_finding_is_its_code_and_its_section_beside_its_sentences() {
    let table = "crates/rulebook/src/code.rs";
    let rows = listed(&read(table), "\ncodes! {");
    let kinds: Vec<_> = rows
        .iter()
        .map(|row| {
            let code = strings(row).next().unwrap();
            let by_name = format!("Code::{}", head(row));
            vec![format!("\"{code}\""), format!("`{code}`"), by_name]
        })
        .collect();
    let found = places(&written(), &kinds);
    let expected = [table, "docs/codes.md"];
    assert_eq!(found, expected.map(str::to_owned).into());
}

#[test]
fn an_event_is_a_variant_and_its_arm_beside_its_row_in_the_table() {
    let kind = "src/host/event.rs";
    let rows = listed(&read(kind), "pub enum HostEvent {");
    let kinds: Vec<_> = rows
        .iter()
        .map(|row| vec![format!("HostEvent::{}", head(row))])
        .collect();
    // Some are no event of the element's, so the table of those does not name two thirds.
    let found = places(&written(), &kinds);
    assert_eq!(found, ["src/host/embed.rs".to_owned()].into());
}

#[test]
fn what_can_happen_is_a_variant_and_one_arm() {
    let kind = "src/state/action.rs";
    let rows = listed(&read(kind), "pub enum Action {");
    let kinds: Vec<_> = rows
        .iter()
        .map(|row| format!("Action::{}", head(row)))
        .collect();
    let files = written();
    let arms = ["src/state.rs", "src/topic/within.rs"].map(read);
    let without: Vec<_> = kinds
        .iter()
        .filter(|name| !arms.iter().any(|text| text.contains(name.as_str())))
        .collect();
    assert_eq!(without, Vec::<&String>::new());
    let each: Vec<_> = kinds.into_iter().map(|name| vec![name]).collect();
    assert_eq!(
        places(&files, &each),
        BTreeSet::new(),
        "a third file has them all"
    );
}

#[test]
fn every_field_that_a_host_gets_has_its_type() {
    let told = read("src/host/detail.rs");
    let fields = block(&told, "pub struct Detail<'a> {");
    let fields = fields.filter_map(|line| line.trim().strip_prefix("pub ")?.split_once(':'));
    let fields: Vec<&str> = fields.map(|(name, _)| name).collect();
    assert!(fields.len() >= 7, "{fields:?}");
    let types = read("shell/interface.d.ts");
    let typed = ["AdviceDetail {", "HandoffDetail ", "OverrideDetail "]
        .map(|name| block(&types, &format!("export interface {name}")));
    let typed = typed.into_iter().flatten();
    let typed = typed.filter_map(|line| line.trim().split_once(": "));
    let typed: Vec<&str> = typed.map(|(name, _)| name.trim_end_matches('?')).collect();
    let untyped: Vec<_> = fields
        .iter()
        .filter(|field| !typed.contains(field))
        .collect();
    assert_eq!(
        untyped,
        Vec::<&&str>::new(),
        "of these `shell/interface.d.ts` says nothing"
    );
}

#[test]
fn every_reason_to_choose_otherwise_has_its_type() {
    let types = read("shell/interface.d.ts");
    let (_, rest) = types.split_once("export type OverrideReason =").unwrap();
    let typed: BTreeSet<_> = strings(rest.split_once(';').unwrap().0).collect();
    let codes: BTreeSet<_> = OverrideReason::ALL.map(OverrideReason::code).into();
    assert_eq!(typed, codes);
}
