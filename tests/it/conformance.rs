//! What CONFORMANCE.md and docs/gastheren.md name exists.

use std::fs;
use std::path::Path;

fn rust_under(folder: &Path, all: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_under(&path, all);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            all.push_str(&fs::read_to_string(path).unwrap());
        }
    }
}

#[test]
fn every_test_that_is_named_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut sources = String::new();
    for folder in ["tests", "crates", "xtask"] {
        rust_under(&root.join(folder), &mut sources);
    }
    let text = fs::read_to_string(root.join("CONFORMANCE.md")).unwrap();
    let mut named = 0;
    let hosts = fs::read_to_string(root.join("docs/gastheren.md")).unwrap();
    let rows = hosts.lines().filter(|line| line.starts_with("| "));
    for test in rows.flat_map(|row| row.split('`').skip(1).step_by(2)) {
        if test.contains('_') {
            is_there(&sources, test);
            named += 1;
        }
    }
    assert!(named > 60, "{named}");
    for row in text.lines().filter(|line| line.starts_with("| ")) {
        let cells: Vec<_> = row.trim_matches('|').split('|').map(str::trim).collect();
        let Some(shown) = cells.get(2) else { continue };
        for test in shown.split('`').skip(1).step_by(2) {
            is_there(&sources, test);
            named += 1;
        }
        let yes = cells.get(1).is_some_and(|holds| holds.starts_with("yes"));
        assert!(
            !yes || shown.contains('`'),
            "nothing shows that this holds: {row}"
        );
    }
    assert!(named > 90, "{named}");
}

fn is_there(sources: &str, test: &str) {
    let written = format!("fn {test}(");
    let after_test = sources.split(&written).next().unwrap();
    let is_test = after_test.rsplit("fn ").next().unwrap();
    assert!(sources.contains(&written), "there is no test `{test}`");
    assert!(is_test.contains("test]"), "`{test}` is no test");
}
