//! One patient, whole: what a portal gets.

use std::path::Path;

use insta::assert_snapshot;
use ladder::Diagrams;
use rulebook::answers;
use standards::cds::card;
use standards::fhir::bundle;
use standards::referral;

use crate::cases::with;

#[test]
fn a_card_a_bundle_and_a_referral() {
    let rules = Path::new(env!("CARGO_MANIFEST_DIR")).join("../rulecheck/tests/rules");
    let reading = rulebook::read(&rules);
    let region = reading.region("testregio").unwrap();
    let topic = rulebook::ordered(region.topic("hoge-bloeddruk").unwrap().clone());
    let given = [
        ("leeftijd", "60"),
        ("alarm", "geen"),
        ("wanneer", "geen-haast"),
        ("lopende-zorg", "nee"),
        ("wat-vraagt-u", "onderzoek"),
        ("middelen", "drie-of-meer"),
        ("therapietrouw", "ja"),
    ];
    let day = "2026-11-22".parse().unwrap();
    let diagrams = Diagrams::new(&topic, day);
    let answers = answers::all(&topic, given).unwrap();
    with(
        &region.agreements,
        &topic,
        &diagrams,
        &answers,
        day,
        |case| {
            // The hash changes with every word of a rule: not a matter of this test.
            let hash = &region.agreements.header.hash;
            let whole = serde_json::json!({
                "card": card(case),
                "bundle": bundle(case),
                "referral": referral(case, case.advised().unwrap()),
            });
            let whole = whole.to_string().replace(hash, "…");
            let mut whole: serde_json::Value = serde_json::from_str(&whole).unwrap();
            nameless(&mut whole);
            assert_snapshot!(serde_json::to_string_pretty(&whole).unwrap());
        },
    );
}

/// Without the identifiers, which follow from the hash.
fn nameless(value: &mut serde_json::Value) {
    use serde_json::Value;
    match value {
        Value::String(text) if text.len() >= 36 && text.matches('-').count() == 4 => {
            let start = text.len() - 36;
            if text.is_char_boundary(start) {
                text.replace_range(start.., "…");
            }
        }
        Value::Array(all) => all.iter_mut().for_each(nameless),
        Value::Object(all) => all.values_mut().for_each(nameless),
        _ => {}
    }
}
