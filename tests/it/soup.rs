//! The safety file's list of others' software is the one that a browser gets: no more, no less.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const FILE: &str = include_str!("../../docs/veiligheidsdossier.md");

/// What is a module of its own in the browser, or a part of one.
const IN_THE_BROWSER: [&str; 7] = [
    ".",
    "crates/ladder",
    "crates/standards",
    "crates/training",
    "crates/classroom",
    "crates/mirror",
    "crates/spiegel",
];

/// The crates that these manifests name, tests and build scripts apart.
fn needed() -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut needed = BTreeSet::new();
    for folder in IN_THE_BROWSER {
        let text = fs::read_to_string(root.join(folder).join("Cargo.toml")).unwrap();
        let mut on = false;
        for line in text.lines() {
            if line.starts_with('[') {
                let apart = ["dev-", "build-", "workspace"];
                on = line.ends_with("dependencies]") && !apart.iter().any(|it| line.contains(it));
                continue;
            }
            let name = line.split(['.', ' ', '=']).next().unwrap();
            let ours = root.join("crates").join(name).is_dir();
            if on && !name.is_empty() && !name.starts_with('#') && !ours {
                needed.insert(name.to_owned());
            }
        }
    }
    needed
}

#[test]
fn every_crate_that_a_browser_gets_says_what_its_failing_does_and_what_catches_it() {
    let rows = FILE
        .lines()
        .skip_while(|line| !line.starts_with("| software |"));
    let rows = rows.skip(2).take_while(|line| line.starts_with("| "));
    let mut listed = BTreeSet::new();
    for row in rows {
        let cells: Vec<_> = row.trim_matches('|').split(" | ").map(str::trim).collect();
        let [names, purpose, fails, caught] = cells.as_slice() else {
            panic!("{row}");
        };
        assert!(
            [purpose, fails, caught].iter().all(|cell| !cell.is_empty()),
            "{row}"
        );
        listed.extend(names.split(", ").map(str::to_owned));
    }
    assert!(listed.remove("de browser zelf"));
    assert_eq!(listed, needed());
}
