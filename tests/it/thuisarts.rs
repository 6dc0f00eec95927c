//! What a patient is told to read at home: the table in docs/thuisarts.md says where each address
//! was seen, and agrees with the rules.

use std::collections::BTreeSet;

use ladder::model::{PatientPage, Topic};

use crate::picture::READING;

const TABLE: &str = include_str!("../../docs/thuisarts.md");

/// The cells of each topic: topic, what it has, where it was seen or why there is none, and when.
fn rows() -> Vec<[&'static str; 4]> {
    let rows = TABLE.lines().filter(|line| line.starts_with("| "));
    let rows = rows.filter(|line| !line.starts_with("| onderwerp |"));
    let cells = rows.map(|line| line.trim_matches('|').split('|').map(str::trim));
    cells
        .map(|cells| cells.collect::<Vec<_>>().try_into().unwrap())
        .collect()
}

/// What the table must say of it.
fn said(topic: &Topic) -> String {
    match &topic.patient_page {
        Some(PatientPage::At(address)) => {
            let path = address.strip_prefix(PatientPage::SITE).unwrap();
            path.trim_start_matches('/').to_owned()
        }
        Some(PatientPage::LookFor(words)) => format!("zoek op: {words}"),
        None => "geen".to_owned(),
    }
}

#[test]
fn each_topic_has_an_address_that_was_seen_or_words_or_a_reason_why_not() {
    let rows = rows();
    for [topic, has, why, day] in &rows {
        let address = !has.starts_with("zoek op: ") && *has != "geen";
        assert!(!has.is_empty(), "{topic}");
        assert_eq!(!day.is_empty(), address, "{topic}: the day it was seen");
        let told = address || *has == "geen";
        assert_eq!(!why.is_empty(), told, "{topic}: where, or why not");
    }
    let names: BTreeSet<_> = rows.iter().map(|[topic, ..]| *topic).collect();
    assert_eq!(names.len(), rows.len(), "a topic is there twice");
    let mut known = BTreeSet::new();
    for region in &READING.regions {
        for topic in &region.topics {
            let row = rows.iter().find(|[name, ..]| *name == topic.id);
            let [_, has, ..] = row.unwrap_or_else(|| panic!("{}: no row", topic.id));
            assert_eq!(*has, said(topic), "{}", topic.id);
            known.insert(topic.id.as_str());
        }
    }
    assert_eq!(known, names);
}

/// A general path is of no complaint, so that a page would be of another one.
#[test]
fn a_general_path_sends_nobody_to_a_page() {
    let topics = READING.regions.iter().flat_map(|region| &region.topics);
    for topic in topics.filter(|topic| topic.general) {
        assert_eq!(topic.patient_page, None, "{}", topic.id);
    }
}
