//! The hazard list is whole, and every test that it names exists.

use std::path::Path;

const LIST: &str = include_str!("../../docs/gevaren.md");

/// The cells of each hazard: hazard, cause, harm, severity, control, test, residual risk.
fn rows() -> impl Iterator<Item = Vec<&'static str>> {
    let rows = LIST.lines().filter(|line| line.starts_with("| "));
    let rows = rows.filter(|line| !line.starts_with("| gevaar |"));
    rows.map(|line| {
        let cells = line.trim_matches('|').split(" | ");
        cells.map(str::trim).collect()
    })
}

#[test]
fn each_hazard_has_a_name_of_its_own_and_all_its_cells() {
    let mut names = Vec::new();
    for row in rows() {
        assert_eq!(row.len(), 7, "{}", row.join(" | "));
        let (name, told) = row[0].split_once(": ").unwrap();
        assert!(!names.contains(&name), "`{name}` is there twice");
        assert!(!told.is_empty() && row[1..5].iter().all(|cell| !cell.is_empty()));
        assert!(["1", "2", "3", "4"].contains(&row[3]), "{name}: {}", row[3]);
        names.push(name);
    }
    assert!(names.len() >= 30, "{} hazards", names.len());
}

#[test]
fn each_test_that_is_named_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for row in rows().filter(|row| row[5] != "open") {
        for test in row[5].split(", ") {
            let (file, name) = test.split_once("::").unwrap();
            let text = std::fs::read_to_string(root.join(file));
            let text = text.unwrap_or_else(|error| panic!("{}: {file}: {error}", row[0]));
            let function = format!("fn {name}(");
            assert!(text.contains(&function), "{}: no {name} in {file}", row[0]);
        }
    }
}
