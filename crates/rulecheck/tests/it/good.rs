//! Rules that are right have no findings, and lower to what they say.

use ladder::Certainty;
use ladder::model::{Group, PatientPage, Role};
use rulebook::Code;

use crate::fixture;

#[test]
fn finds_nothing_in_rules_that_are_right() {
    for (name, text) in fixture::all("good") {
        let fixture = fixture::run("good", &name, &text);
        assert_eq!(fixture.found(), fixture.expected, "{name}");
    }
}

#[test]
fn lowers_a_region_on_its_base() {
    let reading = rulebook::read(&fixture::tests().join("rules"));
    let region = reading.region("testregio").unwrap();
    assert_eq!(region.agreements.header.hash.len(), 16);
    let topic = region.topic("hoge-bloeddruk").unwrap();
    let ids: Vec<_> = topic.questions.iter().map(|q| q.id.as_str()).collect();
    assert_eq!(
        ids,
        [
            "leeftijd",
            "acuut-ziek",
            "spoedgeval",
            "wanneer",
            "lopende-zorg",
            "wat-vraagt-u",
            "middelen",
            "therapietrouw"
        ]
    );
    let age = &topic.questions[0];
    assert_eq!(age.group, Group::Person);
    assert!(matches!(&age.role, Role::Number { thresholds, .. } if thresholds == &[18.0]));
    assert_eq!(age.values[1].label, "18 jaar of ouder");
    let flag = topic.questions[1].red_flag().unwrap();
    assert_eq!(
        topic.steps[usize::from(flag.at_least)].id,
        "bel-dienstdoende"
    );
    assert_eq!(
        topic.steps[2].destination.name,
        "Pluspunt, interne geneeskunde"
    );
    let pluspunt = topic
        .fits
        .iter()
        .find(|fit| fit.id == "past:pluspunt")
        .unwrap();
    assert_eq!(pluspunt.basis.certainty, Certainty::RegionalAgreement);
    let seeing = topic
        .rules
        .iter()
        .find(|rule| rule.id == "regel:zien-voor-onderzoek")
        .unwrap();
    let falls: Vec<_> = (0..)
        .zip(&topic.steps)
        .filter(|(i, _)| seeing.effect.removes(*i))
        .collect();
    assert_eq!(falls.len(), 1);
    assert_eq!(falls[0].1.id, "meedenkconsult");
}

#[test]
fn a_ground_is_shown_as_what_it_is_and_is_not_listed_as_unsourced() {
    let (name, text) = fixture::all("good")
        .into_iter()
        .find(|(name, _)| name == "grond")
        .unwrap();
    let fixture = fixture::run("good", &name, &text);
    let region = fixture.reading.region("testregio").unwrap();
    let topic = region.topics.iter().find(|topic| topic.id == "t").unwrap();
    let firm = |basis: &ladder::model::Basis| basis.certainty.words();
    let rule = topic
        .rules
        .iter()
        .find(|rule| rule.id == "regel:niet-vandaag");
    let shown = [
        topic.fits.first().map(|fit| firm(&fit.basis)),
        rule.map(|rule| firm(&rule.basis)),
        topic.preparations.first().map(|one| firm(&one.basis)),
    ];
    let words = [
        "uitgangspunt van de trap",
        "volgt uit uw antwoord",
        "wegwijzer",
    ];
    assert_eq!(shown, words.map(Some));
    let listed = |finding: &rulebook::Finding| {
        finding.code == rulebook::Code::Unsourced && finding.message.nl.contains("`t`")
    };
    assert!(
        !fixture.findings.iter().any(listed),
        "{:?}",
        fixture.findings
    );
}

#[test]
fn a_region_has_its_own_texts_over_those_of_the_base() {
    let (_, text) = fixture::all("good")
        .into_iter()
        .find(|(name, _)| name == "gids")
        .unwrap();
    let reading = fixture::run("guide", "gids", &text).reading;
    let guide = &reading.region("testregio").unwrap().guide;
    let text = |step| &guide.step(step).unwrap().what;
    assert_eq!(text("zelf").place, "Thuis.");
    assert_eq!(text("ziekenhuis").place, "In de praktijk.");
    assert_eq!(guide.steps.len(), 6);
    assert!(guide.topic("hoge-bloeddruk").is_some());
    let cited = |sources: &[u16]| {
        let ids = sources
            .iter()
            .map(|ix| guide.sources[usize::from(*ix)].id.as_str());
        ids.collect::<Vec<_>>()
    };
    assert_eq!(cited(&guide.costs.sources), ["richtlijn"]);
    assert_eq!(cited(&guide.forms[0].sources), ["afspraak"]);
    assert!(guide.forms[0].what.uncertain);
}

#[test]
fn compiles_to_bytes_that_decode_to_the_same() {
    let reading = rulebook::read(&fixture::tests().join("rules"));
    let region = reading.region("testregio").unwrap();
    let compiled = rulebook::write(region).unwrap();
    let index = ladder::wire::decode_index(&compiled.index).unwrap();
    assert_eq!(index.header, region.agreements.header);
    assert!(index.topics.iter().all(|topic| topic.search.is_empty()));
    let topics = ladder::wire::Topics::decode(&compiled.topics, &index.header.hash).unwrap();
    let reasons = ladder::wire::Reasons::decode(&compiled.reasons, &index.header.hash).unwrap();
    assert_eq!(reasons.complete(&index).topics, region.agreements.topics);
    assert_eq!(
        reasons.topic(&topics, 0).unwrap(),
        rulebook::ordered(region.topics[0].clone())
    );
    assert_eq!(reasons.patient().unwrap(), region.guide.patient());
}

#[test]
fn a_topic_names_what_its_patient_reads() {
    let base = "landelijk/onderwerpen/hoge-bloeddruk.toml";
    let written = std::fs::read_to_string(fixture::tests().join("rules").join(base)).unwrap();
    let address = "https://www.thuisarts.nl/hoge-bloeddruk";
    let said = |key: &str| written.replacen("icpc", &format!("{key}\nicpc"), 1);
    for (text, page) in [
        (
            said(&format!("thuisarts = \"{address}\"")),
            Some(PatientPage::At(address.to_owned())),
        ),
        (
            said("thuisarts-zoek = \"één of twee\""),
            Some(PatientPage::LookFor("één of twee".to_owned())),
        ),
        (written.clone(), None),
    ] {
        let text = format!("#! file {base}\n{text}");
        let reading = fixture::run("page", "page", &text).reading;
        let topic = reading.region("testregio").unwrap().topic("hoge-bloeddruk");
        assert_eq!(topic.unwrap().patient_page, page);
    }
}

#[test]
fn a_region_says_where_its_formulary_is() {
    for (written, taken) in [
        ("", Some(None)),
        ("https://zorggroep.nl", Some(Some("https://zorggroep.nl"))),
        (
            "https://www.zorggroep-zuid.nl/voor-u/formularium?jaar=2026#hart",
            Some(Some(
                "https://www.zorggroep-zuid.nl/voor-u/formularium?jaar=2026#hart",
            )),
        ),
        ("http://zorggroep.nl", None),
        ("https://zorggroep", None),
        ("https://naam:woord@zorggroep.nl/", None),
        ("https://zorggroep.nl/form ularium", None),
        ("https://zorggroep.nl/\\\"><b>", None),
        ("javascript:alert(1)", None),
    ] {
        let key = format!("formularium = \"{written}\"\n");
        let key = if written.is_empty() { "" } else { &key };
        let text = format!("#! append testregio/regio.toml\n{key}");
        let found = fixture::run("formulary", "formulary", &text);
        let errors = found.reading.findings.iter();
        let refused = errors.clone().any(|one| one.code == Code::InvalidAddress);
        assert_eq!(refused, taken.is_none(), "{written}");
        if let Some(taken) = taken {
            let region = found.reading.region("testregio").unwrap();
            assert_eq!(region.formulary.as_deref(), taken);
        }
    }
}

/// The narrowest age goes first; a row's own door for a child goes before all, and the place of the
/// specialty that sees children comes last.
#[test]
fn a_door_is_another_by_age() {
    let (name, text) = fixture::all("good")
        .into_iter()
        .find(|(name, _)| name == "deur-naar-leeftijd")
        .unwrap();
    let reading = fixture::run("good", &name, &text).reading;
    let topic = reading.region("testregio").unwrap().topic("t").unwrap();
    let told = |row: &str| {
        let flag = topic.question(row).unwrap().1.red_flag().unwrap();
        let door = topic.door(flag.destination, flag.at_least).unwrap();
        rulebook::label::door(topic, door)
    };
    assert_eq!(
        told("een"),
        "Dienstdoende cardioloog (jonger dan 3 maanden: Dienstdoende neonatoloog; \
         tot 18 jaar: Dienstdoende kinderarts)"
    );
    assert_eq!(told("twee"), "SEH");
    let place = "Dienstdoende specialist, kindergeneeskunde";
    assert_eq!(
        told("drie"),
        format!(
            "Dienstdoende specialist, cardiologie (jonger dan 3 maanden: {place}; tot 18 jaar: {place})"
        )
    );
    // A baby's door asks how many months, any other only how many years.
    let diagrams = ladder::Diagrams::new(topic, fixture::date());
    let open = |row: &str| {
        let mut answers = ladder::Answers::new(topic);
        for question in topic
            .questions
            .iter()
            .filter(|one| one.red_flag().is_some())
        {
            let value = u8::from(question.id == row);
            let place = topic.question(&question.id).unwrap().0;
            answers.set(place, Some(ladder::Answer::Value(value)));
        }
        let (place, care) = topic.question("lopende-zorg").unwrap();
        answers.set(place, care.value("nee").map(ladder::Answer::Value));
        let advice = diagrams.advise(topic, &answers).unwrap();
        let open = advice
            .open
            .iter()
            .map(|at| topic.questions[usize::from(*at)].id.clone());
        open.collect::<Vec<_>>()
    };
    assert_eq!(open("een"), ["leeftijd", "leeftijd-maanden"]);
    assert_eq!(open("twee"), Vec::<String>::new());
    assert_eq!(open("drie"), ["leeftijd"]);
}
