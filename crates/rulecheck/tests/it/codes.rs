//! The documentation names every code, once, and no other.

use std::collections::BTreeMap;
use std::fs;

use rulebook::{Code, Severity};

use crate::fixture;

#[test]
fn every_code_is_documented() {
    let text = fs::read_to_string(fixture::tests().join("../../../docs/codes.md")).unwrap();
    let mut documented = BTreeMap::new();
    for heading in text.lines().filter_map(|line| line.strip_prefix("### `")) {
        let (code, severity) = heading.split_once("` · ").unwrap();
        let before = documented.insert(code.to_owned(), severity.to_owned());
        assert_eq!(before, None, "`{code}` is documented twice");
    }
    let severity = |code: &Code| match code.severity() {
        Severity::Error => "fout",
        Severity::Warning => "waarschuwing",
        Severity::Notice => "melding",
    };
    let codes = Code::ALL.iter();
    let expected = codes.map(|code| (code.to_string(), severity(code).to_owned()));
    assert_eq!(documented, expected.collect());
}
