//! One sign is one answer, and a term is as firm as what gives it.

use std::path::Path;

use ladder::model::{DoorIx, RedFlag, Topic};
use ladder::report::RuleTexts;
use ladder::{Certainty, Within};
use rulebook::Reading;

use crate::fixture;
use crate::folder::Folder;

const TOPIC: &str = "landelijk/onderwerpen/hoge-bloeddruk.toml";
const SIGNS: &str = "[[teken]]\nid = \"bloeding\"\nnaam = \"Bloeding\"\nminstens = \"ziekenhuis\"\nbinnen = \"1 \
                     week\"\ndeur = \"MDL-arts\"\nbron = [\"richtlijn\"]\nbron-binnen = []\n";

fn append(root: &Path, path: &str, text: &str) {
    let before = std::fs::read_to_string(root.join(path)).unwrap_or_default();
    std::fs::write(root.join(path), format!("{before}\n{text}")).unwrap();
}

fn topic(reading: &Reading) -> &Topic {
    let region = reading.region("testregio").unwrap();
    region.topic("hoge-bloeddruk").unwrap()
}

fn flag<'a>(reading: &'a Reading, id: &str) -> &'a RedFlag {
    let (_, question) = topic(reading).question(id).unwrap();
    question.red_flag().unwrap()
}

fn door(reading: &Reading, named: Option<DoorIx>) -> &str {
    &topic(reading).doors[usize::from(named.unwrap())].name
}

#[test]
fn a_term_has_a_firmness_of_its_own() {
    let root = Folder::of_rules("term-firmness");
    let row = "[[alarm]]\nid = \"dik\"\nvraag = \"Dik?\"\nminstens = \"ziekenhuis\"\nbinnen = \"1 week\"\nbron = \
               [\"richtlijn\"]\nbron-binnen = []\n";
    append(&root, TOPIC, row);
    let reading = rulebook::read(&root);
    let region = reading.region("testregio").unwrap();
    let basis = &flag(&reading, "dik").basis;
    assert_eq!(basis.certainty, Certainty::NationalGuideline);
    let term = basis.term.as_ref().unwrap();
    assert_eq!(term.certainty, Certainty::Unsourced);
    let texts = RuleTexts::new(&region.agreements, topic(&reading));
    let said = texts.because("dik", basis);
    assert_eq!(said.firmness(), "landelijke richtlijn; termijn zonder bron");
    // Without the key the term rests on the same as the sign.
    assert_eq!(flag(&reading, "spoedgeval").basis.term, None);
}

#[test]
fn one_sign_is_one_term_and_one_door() {
    let root = Folder::of_rules("one-sign");
    append(&root, "landelijk/tekens.toml", SIGNS);
    let row = |id: &str| {
        format!("[[alarm]]\nid = \"{id}\"\nvraag = \"{id}?\"\nteken = \"bloeding\"\nbron = []\n")
    };
    append(&root, TOPIC, &(row("zwart") + "\n" + &row("rood")));
    let reading = rulebook::read(&root);
    for id in ["zwart", "rood"] {
        let flag = flag(&reading, id);
        assert_eq!(flag.within, Within::weeks(1), "{id}");
        assert_eq!(door(&reading, flag.destination), "MDL-arts", "{id}");
        assert_eq!(flag.basis.certainty, Certainty::NationalGuideline, "{id}");
        let term = flag.basis.term.as_ref().unwrap();
        assert_eq!(term.certainty, Certainty::Unsourced, "{id}");
    }
    // A region has a door of its own, everywhere.
    let of_region =
        "[[teken]]\nid = \"bloeding\"\ndeur = \"Bloedpoli\"\nbinnen = \"2 werkdagen\"\n";
    append(&root, "testregio/tekens.toml", of_region);
    let reading = rulebook::read(&root);
    for id in ["zwart", "rood"] {
        let flag = flag(&reading, id);
        assert_eq!(door(&reading, flag.destination), "Bloedpoli", "{id}");
        assert_eq!(flag.within, Within::working_days(2), "{id}");
    }
}

/// A fit or a rule that rests on a sign has its term, its sources and its door, and says so on screen.
#[test]
fn a_fit_and_a_rule_that_rest_on_a_sign_go_by_its_door() {
    let root = Folder::of_rules("sign-of-a-fit");
    append(&root, "landelijk/tekens.toml", SIGNS);
    let asked = "[[vraag]]\nid = \"ijzer\"\nvraag = \"IJzergebrek?\"\nbrief = [\"ijzergebrek\", \"geen \
                 ijzergebrek\"]\n\n[[vraag]]\nid = \"zwart\"\nvraag = \"Zwart?\"\nbrief = [\"zwart\", \"niet zwart\"]\n";
    let fit = "[[past]]\nid = \"ijzer\"\ntrede = \"ziekenhuis\"\nteken = \"bloeding\"\nals.ijzer = [\"ja\"]\nwant = \
               \"W.\"\nbron = []\n";
    let too_light = "[[regel]]\nid = \"weg\"\nals.ijzer = [\"ja\"]\nminstens = \"ziekenhuis\"\nwant = \"W.\"\nbron = []\n";
    let rule = "[[regel]]\nid = \"zwart\"\nteken = \"bloeding\"\nals.zwart = [\"ja\"]\nwant = \"W.\"\nbron = []\n";
    append(&root, TOPIC, &[asked, fit, too_light, rule].join("\n"));
    let reading = rulebook::read(&root);
    let topic = topic(&reading);
    let fit = topic
        .fits
        .iter()
        .find(|fit| fit.id == "past:ijzer")
        .unwrap();
    let rule = topic
        .rules
        .iter()
        .find(|rule| rule.id == "regel:zwart")
        .unwrap();
    let bases = [&fit.basis, &rule.basis].map(|basis| basis.certainty);
    assert_eq!(bases, [Certainty::NationalGuideline; 2]);
    assert_eq!([fit.within, rule.within], [Within::weeks(1); 2]);
    assert_eq!(door(&reading, fit.destination), "MDL-arts");
    assert_eq!(door(&reading, rule.destination), "MDL-arts");

    let region = reading.region("testregio").unwrap();
    let diagrams = ladder::Diagrams::new(topic, fixture::date());
    let places = |ijzer: &str, zwart: &str| {
        let given = [
            ("alarm", "geen"),
            ("leeftijd", "50"),
            ("geslacht", "man"),
            ("wanneer", "geen-haast"),
            ("lopende-zorg", "nee"),
            ("wat-vraagt-u", "onderzoek"),
            ("middelen", "drie-of-meer"),
            ("therapietrouw", "ja"),
            ("ijzer", ijzer),
            ("zwart", zwart),
        ];
        let known = |(question, _): &(&str, &str)| {
            *question == "alarm" || topic.question(question).is_some()
        };
        let answers = rulebook::answers::all(topic, given.into_iter().filter(known)).unwrap();
        let advice = diagrams.advise(topic, &answers).unwrap();
        let told = ladder::report::report(&region.agreements, topic, &diagrams, &answers, &advice);
        (told.destination.unwrap_or_default(), advice.within)
    };
    let week = Within::weeks(1);
    assert_eq!(places("ja", "nee"), ("MDL-arts".to_owned(), week));
    assert_eq!(places("nee", "ja"), ("MDL-arts".to_owned(), week));
    let (own, within) = places("nee", "nee");
    assert!(!own.is_empty() && own != "MDL-arts", "{own}");
    assert_ne!(within, week);
}
