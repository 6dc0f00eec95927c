//! The Bundles, by another's validator with the base definitions of R4: elements, types, how often, and the invariants. No browser takes part.

use std::collections::HashSet;

use anyhow::Result;
use browser_tests::Agreed;
use serde_json::{Value, json};
use xtask::npm;

const REGION: &str = "oostelijk-zuid-limburg";

/// What it finds in each.
fn found(resources: &[Value]) -> Result<Vec<Vec<String>>> {
    let told = npm::asked("fhir", "", &json!(resources).to_string())?;
    Ok(serde_json::from_value(told)?)
}

/// Region and topic, as its `QuestionnaireResponse` names them.
fn asked(bundle: &Value) -> String {
    let entries = bundle.get("entry").and_then(Value::as_array);
    let mut asked = entries
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.pointer("/resource/questionnaire")?.as_str());
    asked.next().unwrap_or_default().to_owned()
}

#[test]
fn anothers_validator_finds_nothing_in_any_kind_of_bundle() -> Result<()> {
    if npm::is_absent("the Bundles of FHIR")? {
        return Ok(());
    }
    let (mut bundles, mut kinds) = (Vec::new(), HashSet::new());
    // All topics of one region, and some of each other.
    let some = |region: &str, place: usize| region == REGION || place.is_multiple_of(12);
    Agreed::read()?.examples(some, |advice, bundle| {
        // One of each topic that comes to each status, of each region.
        if kinds.insert((asked(&bundle), advice.status)) {
            bundles.push(bundle);
        }
    })?;
    let found = found(&bundles)?;
    let wrong: Vec<_> = found.iter().flatten().collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(found.len() > 150, "{}", found.len());
    println!("{} bundles", found.len());
    Ok(())
}

/// It would find it: an element that FHIR has not, one that must be there, a type, how often, an invariant, a date.
#[test]
fn anothers_validator_finds_what_is_spoilt() -> Result<()> {
    if npm::is_absent("the Bundles of FHIR")? {
        return Ok(());
    }
    let mut whole = None;
    Agreed::read()?.examples(
        |region, place| region == REGION && place < 5,
        |_, bundle| {
            let requests = bundle["entry"].as_array().is_some_and(|all| all.len() > 2);
            whole = whole.take().or(requests.then_some(bundle));
        },
    )?;
    let whole = whole.unwrap();
    assert_eq!(
        whole["entry"][0]["resource"]["resourceType"],
        "ServiceRequest"
    );
    let spoilt = |spoil: fn(&mut Value)| {
        let mut copy = whole.clone();
        spoil(&mut copy);
        copy
    };
    let all = [
        spoilt(|bundle| bundle["entry"][0]["resource"]["urgency"] = json!("soon")),
        spoilt(|bundle| {
            drop(
                bundle["entry"][0]["resource"]
                    .as_object_mut()
                    .unwrap()
                    .remove("subject"),
            );
        }),
        spoilt(|bundle| bundle["entry"][0]["resource"]["intent"] = json!(["proposal"])),
        spoilt(|bundle| bundle["entry"][0]["resource"]["status"] = json!(5)),
        spoilt(|bundle| bundle["entry"][0]["resource"]["authoredOn"] = json!("gisteren")),
        spoilt(|bundle| bundle["total"] = json!(3)),
        spoilt(|bundle| bundle["entry"][1]["fullUrl"] = bundle["entry"][0]["fullUrl"].clone()),
    ];
    for (place, problems) in found(&all)?.iter().enumerate() {
        assert_eq!(problems.len(), 1, "{place}: {problems:?}");
    }
    assert_eq!(found(&[whole])?, [Vec::<String>::new()]);
    Ok(())
}
