//! `advise`.

use crate::run::trede;

const ASK: &str = "advise --region testregio --topic hoge-bloeddruk --date 2026-11-22";
const CALM: &str = "--answer alarm=geen --answer wanneer=geen-haast --answer lopende-zorg=nee";

fn advise(answers: &str) -> crate::run::Done {
    trede(&format!("{ASK} {answers}"))
}

#[test]
fn gives_the_object_of_the_contract() {
    let done = advise(&format!(
        "{CALM} --answer leeftijd=60 --answer wat-vraagt-u=onderzoek --answer middelen=drie-of-meer --answer therapietrouw=ja --json"
    ));
    assert_eq!(done.code, 0, "{}", done.err);
    let advice = done.json();
    let keys: Vec<_> = advice
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    for key in [
        "status",
        "step",
        "within",
        "destination",
        "addressee",
        "possible",
        "steps",
        "redFlags",
        "arguments",
        "open",
        "next",
        "changes",
        "preparations",
        "region",
        "version",
        "hash",
        "agreementsStatus",
        "use",
    ] {
        assert!(keys.contains(&key), "`{key}` is missing from {keys:?}");
    }
    assert_eq!(advice["status"], "decided");
    assert_eq!(advice["step"], "pluspunt");
    assert_eq!(advice["destination"], "Pluspunt, interne geneeskunde");
    assert_eq!(advice["possible"], serde_json::json!(["pluspunt"]));
    assert_eq!(advice["agreementsStatus"], "concept");
    assert_eq!(advice["use"], "toetsing");
    let step = &advice["steps"][1];
    assert_eq!(step["id"], "meedenkconsult");
    assert_eq!(step["state"], "falls");
    assert_eq!(step["because"][0]["rule"], "regel:zien-voor-onderzoek");
    assert_eq!(step["because"][0]["certainty"], "landelijke richtlijn");
    assert_eq!(
        advice["steps"][2]["fits"][0]["sources"][0]["id"],
        "afspraak"
    );
}

#[test]
fn asks_for_red_flags_before_anything_is_highlighted() {
    let advice = advise("--answer leeftijd=60 --json").json();
    assert_eq!(advice["status"], "open");
    assert_eq!(advice["step"], serde_json::Value::Null);
    assert_eq!(advice["next"], "alarm");
}

#[test]
fn raises_an_alarm() {
    let advice =
        advise("--answer leeftijd=60 --answer spoedgeval=ja --answer alarm=geen --json").json();
    assert_eq!(advice["status"], "alarm");
    assert_eq!(advice["step"], "ambulance");
    assert_eq!(advice["redFlags"][0]["id"], "spoedgeval");
}

#[test]
fn depends_on_what_is_unknown() {
    let done = advise(&format!(
        "{CALM} --answer leeftijd=60 --answer wat-vraagt-u=meedenken --answer middelen=? --json"
    ));
    let advice = done.json();
    assert_eq!(advice["status"], "depends");
    assert_eq!(advice["open"], serde_json::json!(["middelen"]));
    assert_eq!(advice["next"], serde_json::Value::Null);
}

#[test]
fn takes_numbers_raw_and_with_a_comma() {
    for age in ["17", "17,5", "17.9"] {
        assert_eq!(
            advise(&format!("{CALM} --answer leeftijd={age} --json")).json()["status"],
            "out-of-scope"
        );
    }
    assert_ne!(
        advise(&format!("{CALM} --answer leeftijd=18 --json")).json()["status"],
        "out-of-scope"
    );
}

#[test]
fn has_no_regional_advice_outside_the_period() {
    let done = trede(
        "advise --region testregio --topic hoge-bloeddruk --date 2030-01-01 --answer alarm=geen --json",
    );
    assert_eq!(done.code, 0, "{}", done.err);
    assert_eq!(done.json()["status"], "expired");
}

#[test]
fn leaves_out_what_plays_no_part() {
    let done = advise("--answer geslacht=vrouw --json");
    assert_eq!(done.code, 0);
    assert!(done.err.contains("`geslacht` telt in"), "{}", done.err);
}

#[test]
fn refuses_what_it_can_not_use() {
    for (answers, help) in [
        ("--answer middellen=twee", "bedoelde u `middelen`?"),
        ("--answer middelen=drie", "bedoelde u `drie-of-meer`?"),
        (
            "--answer leeftijd=oud",
            "schrijf het kaal: `leeftijd=60` (jaar)",
        ),
        ("--answer alarm=ja", "`geen`"),
        ("--answer middelen", "schrijf het als `vraag=waarde`"),
    ] {
        let done = advise(answers);
        assert_eq!(done.code, 2, "{answers}: {}", done.out);
        assert!(done.err.contains(help), "{answers}: {}", done.err);
        assert_eq!(done.out, "");
    }
    let day = trede("advise --region testregio --topic hoge-bloeddruk --date 2026-02-30");
    assert_eq!(day.code, 2);
    assert!(
        day.err.contains("`2026-02-30` is not a date"),
        "{}",
        day.err
    );
}

#[test]
fn speaks_cds_hooks_and_fhir() {
    let known = format!(
        "{CALM} --answer leeftijd=60 --answer wat-vraagt-u=onderzoek --answer middelen=drie-of-meer --answer therapietrouw=ja"
    );
    let card = advise(&format!("{known} --card")).json();
    assert_eq!(card["summary"], "Pluspunt, interne geneeskunde");
    assert_eq!(card["suggestions"][0]["isRecommended"], true);
    let bundle = advise(&format!("{known} --fhir")).json();
    assert_eq!(bundle["type"], "collection");
    assert_eq!(bundle["entry"][0]["resource"]["intent"], "proposal");
    assert_eq!(advise("--card --fhir").code, 2);
}

#[test]
fn reads_in_ten_seconds() {
    let done = advise(&format!(
        "{CALM} --answer leeftijd=60 --answer wat-vraagt-u=onderzoek --answer middelen=drie-of-meer --answer therapietrouw=ja"
    ));
    for line in [
        "ADVIES  Pluspunt: Pluspunt, interne geneeskunde",
        "want  Moeilijk instelbaar, trouw ingenomen: anderhalve lijn. [afspraak regio]",
        "× Digitaal meedenkconsult          Voor onderzoek moet de patiënt gezien worden.",
        "○ Ziekenhuispolikliniek            kan ook: Moeilijk instelbaar.",
        "× Ambulance (112)                  geen alarmsignaal gemeld",
        "Een werkafspraak, Testregio, 2026-10 [afspraak regio]",
        "concept · toetsing · niet voor zorg",
    ] {
        assert!(
            done.out.contains(line),
            "`{line}` is missing from\n{}",
            done.out
        );
    }
}

#[test]
fn refuses_what_can_not_occur_together() {
    let file = "landelijk/onderwerpen/hoge-bloeddruk.toml";
    let text = std::fs::read_to_string(crate::run::rules().join(file)).unwrap();
    let more = "\n[[onmogelijk]]\nals.middelen = [\"twee\"]\nals.therapietrouw = [\"nee\"]\n";
    let root = crate::run::with("impossible", file, &(text + more));
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_trede"))
        .args([
            "advise",
            "--region",
            "testregio",
            "--topic",
            "hoge-bloeddruk",
            "--rules",
        ])
        .arg(&*root)
        .args(["--answer", "middelen=twee", "--answer", "therapietrouw=nee"])
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(
        String::from_utf8(output.stderr)
            .unwrap()
            .contains("niet samen voorkomen")
    );
}
