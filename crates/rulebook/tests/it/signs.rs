//! One sign is one answer, and a term is as firm as what gives it.

use std::path::Path;

use ladder::model::{RedFlag, Topic};
use ladder::report::Texts;
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
    let texts = Texts::new(&region.agreements, topic(&reading));
    let said = texts.because("dik", basis);
    assert_eq!(said.firmness(), "landelijke richtlijn; termijn zonder bron");
    let traced = rulebook::trace(region, &reading.files, fixture::date());
    assert_eq!(traced.terms_unsourced(), 1);
    assert!(rulebook::report(&traced).contains("termijn zonder bron"));
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
        assert_eq!(
            flag.destination.as_ref().map(|door| door.name.as_str()),
            Some("MDL-arts"),
            "{id}"
        );
        assert_eq!(flag.basis.certainty, Certainty::NationalGuideline, "{id}");
        let term = flag.basis.term.as_ref().unwrap();
        assert_eq!(term.certainty, Certainty::Unsourced, "{id}");
    }
    // A region has a door of its own, everywhere.
    let door = "[[teken]]\nid = \"bloeding\"\ndeur = \"Bloedpoli\"\nbinnen = \"2 werkdagen\"\n";
    append(&root, "testregio/tekens.toml", door);
    let reading = rulebook::read(&root);
    for id in ["zwart", "rood"] {
        let flag = flag(&reading, id);
        assert_eq!(
            flag.destination.as_ref().map(|door| door.name.as_str()),
            Some("Bloedpoli"),
            "{id}"
        );
        assert_eq!(flag.within, Within::working_days(2), "{id}");
    }
}
