//! The card and the feedback, against the published specification.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::Path;

use jsonschema::Validator;
use ladder::Within;
use ladder::advice::Status;
use serde_json::{Value, json};
use standards::cds::{accepted, card, overridden};
use standards::{Case, OverrideReason};

use crate::cases::{STATUSES, each, few};

fn specification() -> Validator {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cds-hooks-2.0.schema.json");
    let schema: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    jsonschema::validator_for(&schema).unwrap()
}

fn faults(validator: &Validator, value: &Value) -> Vec<String> {
    let errors = validator.iter_errors(value);
    errors
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect()
}

#[test]
fn every_card_and_its_feedback_are_those_of_cds_hooks_2() {
    let validator = specification();
    let mut handed = 0;
    let seen = each(|case| {
        let card = serde_json::to_value(card(case)).unwrap();
        let response = json!({ "cards": [card] });
        assert_eq!(
            faults(&validator, &response),
            Vec::<String>::new(),
            "{response:#}"
        );
        assert_eq!(
            card["indicator"] == "critical",
            case.advice.status == Status::Alarm
        );
        if case.advice.status == Status::Decided {
            let term = case.advice.within;
            let today = term.is_some_and(|term| term <= Within::TODAY);
            // What the GP does today is no warning; a colleague who has to be called is.
            let warns = today && case.advised() != Some(0);
            assert_eq!(card["indicator"] == "warning", warns, "{card:#}");
        }
        assert_eq!(
            card.get("suggestions").is_some(),
            card.get("overrideReasons").is_some()
        );
        feedback(&validator, case, &card);
        handed += usize::from(case.advised().is_some());
    });
    assert_eq!(
        seen.keys().map(String::as_str).collect::<Vec<_>>(),
        STATUSES
    );
    assert!(handed > 100, "{handed}");
    println!("cards by status: {seen:?}");
}

fn feedback(validator: &Validator, case: &Case<'_>, card: &Value) {
    let time = || "2026-11-22T09:30:00Z".to_owned();
    if let Some(step) = case.advised() {
        let told = serde_json::to_value(accepted(case, step, time())).unwrap();
        assert_eq!(faults(validator, &told), Vec::<String>::new(), "{told:#}");
        assert_eq!(told["feedback"][0]["card"], card["uuid"]);
        let id = &told["feedback"][0]["acceptedSuggestions"][0]["id"];
        assert_eq!(id, &card["suggestions"][0]["uuid"]);
    }
    for reason in OverrideReason::ALL.map(Some).into_iter().chain([None]) {
        let told = serde_json::to_value(overridden(case, reason, None, time())).unwrap();
        assert_eq!(faults(validator, &told), Vec::<String>::new(), "{told:#}");
        let said = &told["feedback"][0]["overrideReason"]["reason"];
        let offered = card["overrideReasons"].as_array();
        assert!(reason.is_none() || offered.is_none_or(|all| all.contains(said)));
    }
}

#[test]
fn a_comment_goes_along_only_where_there_is_one() {
    few(|case| {
        let said = |comment| {
            let told = overridden(case, None, comment, "2026-11-22T09:30:00Z".to_owned());
            serde_json::to_value(told).unwrap()["feedback"][0]["overrideReason"].clone()
        };
        assert_eq!(said(Some("vervoer")), json!({ "userComment": "vervoer" }));
        assert_eq!((said(Some("")), said(None)), (Value::Null, Value::Null));
    });
}

#[test]
fn the_schema_refuses_what_the_specification_refuses() {
    let validator = specification();
    let fine = json!({ "summary": "a", "indicator": "info", "source": { "label": "b" } });
    assert!(validator.is_valid(&json!({ "cards": [fine] })));
    let spoil: [fn(&mut Value); 6] = [
        |card| card["summary"] = "a".repeat(140).into(),
        |card| card["indicator"] = "hard-stop".into(),
        |card| card["source"] = json!({}),
        |card| card["suggestions"] = json!([{ "label": "c" }]),
        |card| card["overrideReasons"] = json!([{ "code": "d", "system": "https://e.example" }]),
        |card| card["links"] = json!([{ "label": "f", "url": "https://g.example" }]),
    ];
    for spoiling in spoil {
        let mut card = fine.clone();
        spoiling(&mut card);
        assert!(!validator.is_valid(&json!({ "cards": [card] })), "{card}");
    }
}

#[test]
fn a_reason_is_known_by_its_code() {
    for reason in OverrideReason::ALL {
        assert_eq!(OverrideReason::from_code(reason.code()), Some(reason));
    }
    assert_eq!(OverrideReason::from_code("andere"), None);
}

#[test]
fn the_same_answers_of_the_same_day_have_the_same_card() {
    let all = |date: Option<&str>| {
        let mut uuids = Vec::new();
        few(|case| {
            let date = date.map_or(case.date, |date| date.parse().unwrap());
            uuids.push(card(&Case { date, ..*case }).uuid);
        });
        uuids
    };
    let today = all(None);
    assert_eq!(today, all(None));
    let mut other = all(Some("2026-11-23"));
    other.retain(|uuid| today.contains(uuid));
    assert_eq!(other, Vec::<String>::new());
}

/// Of each status the first few, in different topics: what stands on the card, and what it suggests.
#[test]
fn a_card_of_each_status_line_by_line() {
    let mut drawn = BTreeMap::<String, BTreeSet<String>>::new();
    let mut said = String::new();
    each(|case| {
        let of = drawn
            .entry(format!("{:?}", case.advice.status))
            .or_default();
        if of.len() == 3 || !of.insert(case.topic.id.clone()) {
            return;
        }
        let card = serde_json::to_value(card(case)).unwrap();
        let word = |key: &str| card[key].as_str().unwrap_or_default().to_owned();
        let (summary, detail) = (word("summary"), word("detail"));
        // Any change of a rule changes it.
        let detail = detail.replace(&case.agreements.header.hash, "…");
        let status = case.advice.status;
        writeln!(
            said,
            "=== {} {status:?}: {summary}\n{detail}",
            case.topic.id
        )
        .unwrap();
        let suggested = card["suggestions"].as_array().into_iter().flatten();
        for one in suggested {
            writeln!(said, "--- {}", one["label"]).unwrap();
            for action in one["actions"].as_array().into_iter().flatten() {
                let resource = &action["resource"];
                let (urgency, when) = (&resource["priority"], &resource["occurrencePeriod"]);
                writeln!(said, "    {} {urgency} {when}", action["description"]).unwrap();
            }
        }
    });
    insta::assert_snapshot!(said);
}
