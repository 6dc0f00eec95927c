//! Every threat that SECURITY.md names says what stops it, and each test that it names exists.

use std::fs;
use std::path::Path;

const LIST: &str = include_str!("../../SECURITY.md");

#[test]
fn each_threat_has_a_name_and_a_test_that_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let rows = LIST.lines().filter(|line| line.starts_with("| "));
    let mut names = Vec::new();
    for line in rows.filter(|line| !line.starts_with("| threat |")) {
        let cells: Vec<_> = line.trim_matches('|').split(" | ").map(str::trim).collect();
        let [threat, how, stopped, tests] = cells.as_slice() else {
            panic!("{line}");
        };
        let (name, told) = threat.split_once(": ").unwrap();
        assert!(!names.contains(&name), "`{name}` is there twice");
        assert!([told, how, stopped].iter().all(|cell| !cell.is_empty()));
        for test in tests.split(", ").filter(|test| *test != "open") {
            let (file, function) = test.split_once("::").unwrap();
            let text = fs::read_to_string(root.join(file));
            let text = text.unwrap_or_else(|error| panic!("{name}: {file}: {error}"));
            assert!(
                text.contains(&format!("fn {function}(")),
                "{name}: no {function} in {file}"
            );
        }
        names.push(name);
    }
    assert!(names.len() >= 12, "{} threats", names.len());
}
