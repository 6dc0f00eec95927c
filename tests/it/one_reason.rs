//! Why the hospital: each finding has a reason of its own. A topic in which one reason serves every patient may
//! tell a GP of a finding that this patient doesn't have, so those that still do are counted here, and a new one may not.

use std::collections::BTreeSet;

use crate::picture::READING;

/// The topics in which one reason for the hospital still serves whoever gets there. This list may only grow shorter.
const ONE_FOR_ALL: [&str; 32] = [
    "acne",
    "astma",
    "bloedarmoede",
    "cardiologie-algemeen",
    "carpaletunnelsyndroom",
    "chirurgie-algemeen",
    "chronisch-hoesten",
    "dermatologie-algemeen",
    "duizeligheid",
    "gynaecologie-algemeen",
    "hartfalen",
    "hoge-bloeddruk",
    "hoog-cholesterol",
    "interne-geneeskunde-algemeen",
    "kindergeneeskunde-algemeen",
    "kno-algemeen",
    "lies-of-navelbreuk",
    "longgeneeskunde-algemeen",
    "maagklachten",
    "mdl-algemeen",
    "neurologie-algemeen",
    "oogheelkunde-algemeen",
    "orthopedie-algemeen",
    "pijn-op-de-borst",
    "reumatologie-algemeen",
    "rood-of-droog-oog",
    "schildklier-subklinisch",
    "terugkerende-urineweginfectie",
    "urine-incontinentie-vrouw",
    "urologie-algemeen",
    "vermoeidheid",
    "verzakking",
];

#[test]
fn a_topic_gives_each_finding_a_reason_of_its_own() {
    let region = READING.region("oostelijk-zuid-limburg").unwrap();
    let general = region.topics.iter().filter(|topic| {
        let hospital = topic.steps.iter().position(|step| step.id == "ziekenhuis");
        let here = topic
            .fits
            .iter()
            .filter(|fit| Some(usize::from(fit.step)) == hospital);
        here.into_iter().any(|fit| fit.when.all.is_empty())
    });
    let general: BTreeSet<_> = general.map(|topic| topic.id.as_str()).collect();
    assert_eq!(general, BTreeSet::from(ONE_FOR_ALL));
}
