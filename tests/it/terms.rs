//! The terms of red flags, as the rule files say them.

use std::fs;
use std::path::Path;

/// Words that make a red flag a suspicion of cancer.
const SUSPICION: [&str; 7] = [
    "kanker",
    "maligniteit",
    "carcinoom",
    "melanoom",
    "tumor",
    "kwaadaardig",
    "na de overgang",
];

/// The value of a key that stands on a line of its own.
fn value<'a>(row: &'a str, key: &str) -> Option<&'a str> {
    row.lines()
        .find_map(|line| line.strip_prefix(key)?.strip_prefix(" = \""))
        .map(|rest| rest.trim_end_matches('"'))
}

#[test]
fn a_red_flag_that_may_be_cancer_is_seen_within_a_week() {
    let regels = Path::new(env!("CARGO_MANIFEST_DIR")).join("regels");
    let (mut seen, mut late) = (0, Vec::new());
    for region in fs::read_dir(regels).unwrap() {
        let Ok(topics) = fs::read_dir(region.unwrap().path().join("onderwerpen")) else {
            continue;
        };
        for topic in topics {
            let path = topic.unwrap().path();
            let text = fs::read_to_string(&path).unwrap();
            for row in text.split("\n[[").filter(|row| row.starts_with("alarm]]")) {
                let suspicion = SUSPICION.iter().any(|word| row.contains(word));
                if !suspicion || value(row, "minstens") != Some("ziekenhuis") {
                    continue;
                }
                seen += 1;
                if value(row, "binnen") != Some("1 week") {
                    late.push(format!("{}: {:?}", path.display(), value(row, "id")));
                }
            }
        }
    }
    assert!(late.is_empty(), "{}", late.join("\n"));
    assert!(seen >= 20, "{seen} red flags");
}
