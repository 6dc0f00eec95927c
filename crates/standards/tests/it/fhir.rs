//! The Bundle, read by an implementation of FHIR that is not ours.

use serde_json::Value;
use standards::cds::card;
use standards::fhir::bundle;

use crate::cases::{STATUSES, each, few};

/// Reads and writes it elsewhere: a field that FHIR has not, or a code outside a required list,
/// does not come back.
fn comes_back(read: Result<Value, serde_json::Error>, ours: &Value) {
    let theirs = read.unwrap_or_else(|error| panic!("{error}\n{ours:#}"));
    // A number may come back as `1.0`.
    let plain = |value: &Value| value.to_string().replace(".0,", ",").replace(".0}", "}");
    assert_eq!(plain(&theirs), plain(ours));
}

fn entries(bundle: &Value) -> &[Value] {
    bundle["entry"].as_array().unwrap()
}

#[test]
fn every_bundle_and_every_suggestion_is_read_elsewhere_and_comes_back_the_same() {
    let mut requests = 0;
    let seen = each(|case| {
        let ours = serde_json::to_value(bundle(case)).unwrap();
        comes_back(fhir_check::bundle(&ours.to_string()), &ours);
        requests += entries(&ours).len() - 2;
        points_inside(&ours);
        small_enough(&serde_json::json!([case.report, card(case), ours]));
        only_a_gender_and_only_a_proposal(&ours);
        for suggestion in card(case).suggestions {
            let ours = serde_json::to_value(&suggestion.actions[0].resource).unwrap();
            comes_back(fhir_check::resource(&ours.to_string()), &ours);
        }
    });
    assert_eq!(
        seen.keys().map(String::as_str).collect::<Vec<_>>(),
        STATUSES
    );
    assert!(requests > 100, "{requests} service requests");
    println!("bundles by status: {seen:?}, {requests} service requests");
}

/// A message of the frame has at most 200,000 characters in 5,000 parts, 20 deep: `shell/frame/messages.js`.
/// An event's detail stays below half of it.
fn small_enough(detail: &Value) {
    fn count(value: &Value, depth: usize) -> (usize, usize) {
        let inside: Vec<&Value> = match value {
            Value::Array(all) => all.iter().collect(),
            Value::Object(all) => all.values().collect(),
            _ => return (1, depth),
        };
        let counted = inside.into_iter().map(|one| count(one, depth + 1));
        counted.fold((1, depth), |(parts, deep), (more, deeper)| {
            (parts + more, deep.max(deeper))
        })
    }
    let (letters, (parts, depth)) = (detail.to_string().len(), count(detail, 0));
    assert!(
        letters < 100_000 && parts < 2_500 && depth < 15,
        "{letters} {parts} {depth}"
    );
}

fn points_inside(bundle: &Value) {
    let urls: Vec<_> = entries(bundle)
        .iter()
        .map(|entry| &entry["fullUrl"])
        .collect();
    for (place, url) in urls.iter().enumerate() {
        assert!(!urls[..place].contains(url), "{url} twice");
    }
    for entry in entries(bundle) {
        let info = entry["resource"]["supportingInfo"].as_array();
        for info in info.into_iter().flatten() {
            assert!(urls.contains(&&info["reference"]), "{info}");
        }
    }
}

fn only_a_gender_and_only_a_proposal(bundle: &Value) {
    for entry in entries(bundle) {
        let resource = &entry["resource"];
        for key in resource["contained"][0].as_object().unwrap().keys() {
            assert!(
                ["resourceType", "id", "gender"].contains(&key.as_str()),
                "{key}"
            );
        }
        assert_eq!(resource["meta"]["security"][0]["code"], "HTEST");
        if resource["resourceType"] == "ServiceRequest" {
            assert_eq!(resource["status"], "draft");
            assert_eq!(resource["intent"], "proposal");
            assert_eq!(
                resource["note"][0]["text"],
                "niet voor zorg; regels in toetsing"
            );
        }
    }
}

#[test]
fn what_fhir_does_not_know_is_found() {
    let mut whole = None;
    few(|case| whole = Some(serde_json::to_value(bundle(case)).unwrap()));
    let whole = whole.unwrap();
    let read = |spoil: fn(&mut Value)| {
        let mut spoilt = whole.clone();
        spoil(&mut spoilt["entry"][0]["resource"]);
        fhir_check::bundle(&spoilt.to_string()).map(|theirs| theirs == spoilt)
    };
    assert!(read(|_| {}).unwrap());
    assert!(!read(|resource| resource["urgency"] = "soon".into()).unwrap());
    assert!(read(|resource| resource["status"] = "thought-up".into()).is_err());
    assert!(read(|resource| resource["subject"] = "somebody".into()).is_err());
}

#[test]
fn a_gender_that_was_answered_goes_along() {
    let mut genders = Vec::new();
    few(|case| {
        let ours = serde_json::to_value(bundle(case)).unwrap();
        let patient = &ours["entry"][0]["resource"]["contained"][0];
        genders.push(patient["gender"].clone());
    });
    for gender in ["female".into(), "male".into(), Value::Null] {
        assert!(genders.contains(&gender), "{gender}");
    }
}
