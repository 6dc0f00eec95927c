//! What can be wrong with what a page is given: a plain sentence, a way on, and nothing else lost.

use std::rc::Rc;
use std::sync::OnceLock;

use classroom::{Data, Seen, Texts};
use ladder::date::Date;
use ladder::recall::Recall;
use rulebook::{Compiled, Reading, Region};
use training::code::{CASES, encode, mark};
use training::{Certainty, Given, Sets};

fn reading() -> &'static Reading {
    static READING: OnceLock<Reading> = OnceLock::new();
    READING.get_or_init(|| {
        let rules = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regels");
        rulebook::read(&rules)
    })
}

fn region() -> &'static Region {
    let mut regions = reading().regions.iter();
    let with_sets = |region: &&Region| !rulecheck::sets(region, today()).sets.is_empty();
    regions.find(with_sets).unwrap()
}

fn today() -> Date {
    "2026-11-22".parse().unwrap()
}

fn files() -> Compiled {
    rulebook::write(region()).unwrap()
}

fn data(sets: &Sets, date: Date) -> Rc<Data> {
    recalled(sets, date, Vec::new())
}

fn recalled(sets: &Sets, date: Date, recalls: Vec<Recall>) -> Rc<Data> {
    let files = files();
    let sets = sets.encode().unwrap();
    Rc::new(
        Data::read(
            [&files.index, &files.topics, &files.reasons, &sets],
            recalls,
            date,
        )
        .unwrap(),
    )
}

async fn drawn(data: &Rc<Data>, address: &str) -> String {
    let kept = vec![(data.sets[0].id.clone(), "000000000000000".to_owned())];
    crate::drawn::drawn(data, address, "nl", kept).await
}

#[tokio::test]
async fn a_case_that_is_gone_is_said_and_the_set_goes_on() {
    let mut sets = rulecheck::sets(region(), today());
    let set = sets.sets[0].id.clone();
    sets.sets[0].cases[0].topic = "bestaat-niet".to_owned();
    let data = data(&sets, today());
    let page = drawn(&data, &format!("hervat/{set}/x")).await;
    assert!(page.contains("Vooraf, 1 van"), "{page}");
    let gone = sets.sets[0].cases[0].id.clone();
    let page = drawn(&data, &format!("casus/{set}/{gone}")).await;
    assert!(page.contains("Deze casus is er niet meer"), "{page}");
    assert!(page.contains("Volgende"), "there is a way on: {page}");
    // A group has the others, each on its own place in the agenda.
    let page = drawn(&data, &format!("groep/{set}")).await;
    assert!(
        page.contains("Deze casus is er niet meer") || page.contains("Vooraf"),
        "{page}"
    );
    // A set without a single case is no screen without a way out either.
    sets.sets[0].cases.clear();
    let data = self::data(&sets, today());
    for door in ["alleen", "toets", "groep", "kaarten"] {
        let page = drawn(&data, &format!("{door}/{set}")).await;
        assert!(page.contains("Trede, naar alle sets"), "{door}: {page}");
    }
}

/// What was taken back after it came out is taught nowhere: not alone, not in the end test, not to a group, and
/// not as a case of one's own; each says why.
#[tokio::test]
async fn what_was_taken_back_is_not_taught() {
    let sets = rulecheck::sets(region(), today());
    let set = &sets.sets[0];
    // Of this set the first topic, red flags and all.
    let topic = set.cases[0].topic.clone();
    let recall = Recall {
        region: None,
        topic: topic.clone(),
        hashes: Vec::new(),
        since: today(),
        why: "De grens klopt niet.".to_owned(),
        instead: "Bel de internist.".to_owned(),
    };
    let data = recalled(&sets, today(), vec![recall]);
    for (place, case) in set.cases.iter().enumerate() {
        let page = drawn(&data, &format!("casus/{}/{}", set.id, case.id)).await;
        let gone = case.topic == topic;
        assert_eq!(page.contains("dit wordt niet geleerd"), gone, "{place}");
        assert_eq!(
            page.contains("De grens klopt niet. Bel de internist."),
            gone
        );
        assert_eq!(page.contains("class=\"chip\""), !gone, "{place}: {page}");
    }
    let page = drawn(&data, &format!("groep/{}", set.id)).await;
    assert!(page.contains("De grens klopt niet."), "{page}");
    let page = drawn(&data, "").await;
    assert!(page.contains("daarom niet geoefend"), "{page}");
    let counted = |data: &Rc<Data>| {
        let turns = training::test(&set.cases);
        let asked = turns.into_iter().filter(|turn| {
            let case = &set.cases[turn.case()];
            Seen::of(data, Texts::of("nl"), set.role, case, *turn).is_some()
        });
        asked.count()
    };
    let all = counted(&self::data(&sets, today()));
    assert!(counted(&data) < all);
    let page = drawn(&data, &format!("toets/{}", set.id)).await;
    let test = format!("eindtoets, 1 van {}", counted(&data));
    assert!(page.contains(&test), "{page}");
}

/// The day is not one of these agreements: that is said, with what to look at.
#[tokio::test]
async fn a_day_outside_the_agreements_is_said() {
    let sets = rulecheck::sets(region(), today());
    let said = "gelden deze afspraken niet";
    assert!(!drawn(&data(&sets, today()), "").await.contains(said));
    for date in ["1999-01-01", "2199-12-31"] {
        let page = drawn(&data(&sets, date.parse().unwrap()), "").await;
        assert!(page.contains(said), "{date}: {page}");
    }
}

/// A clock set back to before the agreements, or far ahead: the screens stand.
#[tokio::test]
async fn a_clock_that_is_wrong_takes_no_screen_away() {
    let sets = rulecheck::sets(region(), today());
    let first = &sets.sets[0];
    for date in ["1999-01-01", "2026-02-29", "2099-12-31"] {
        let Ok(date) = date.parse::<Date>() else {
            continue;
        };
        let data = data(&sets, date);
        for case in &first.cases {
            let page = drawn(&data, &format!("casus/{}/{}", first.id, case.id)).await;
            let stands =
                page.contains("Wat hoort u?") || page.contains("Deze casus is er niet meer");
            assert!(stands, "{}: {page}", case.id);
        }
        for door in ["alleen", "toets", "groep", "kaarten"] {
            let page = drawn(&data, &format!("{door}/{}", first.id)).await;
            assert!(page.contains("Trede, naar alle sets"), "{door}: {page}");
        }
    }
}

#[tokio::test]
async fn what_nobody_signed_says_so_on_the_screen_of_the_case() {
    let mut sets = rulecheck::sets(region(), today());
    let set = sets.sets[0].id.clone();
    let case = sets.sets[0].cases[0].clone();
    let address = format!("casus/{set}/{}", case.id);
    let unsigned = "de regels van deze casus zijn nog door niemand getekend";
    sets.signed.clear();
    assert!(
        drawn(&data(&sets, today()), &address)
            .await
            .contains(unsigned)
    );
    sets.signed = vec!["een-ander-onderwerp".to_owned()];
    assert!(
        drawn(&data(&sets, today()), &address)
            .await
            .contains(unsigned)
    );
    sets.signed = vec![case.topic];
    assert!(
        !drawn(&data(&sets, today()), &address)
            .await
            .contains(unsigned)
    );
}

#[tokio::test]
async fn an_end_test_says_nothing_before_its_end() {
    let sets = rulecheck::sets(region(), today());
    let data = data(&sets, today());
    let set = &data.sets[0];
    let ids: Vec<_> = set.cases.iter().map(|case| case.id.as_str()).collect();
    let mark = mark(&set.id, &ids.join(" "));
    let counted = training::test(&set.cases).len();
    let page = drawn(&data, &format!("toets/{}", set.id)).await;
    assert!(
        page.contains(&format!("eindtoets, 1 van {counted}")),
        "{page}"
    );
    assert!(!page.contains("verdict"), "{page}");
    // The patients are not those of the practice.
    assert!(
        !set.cases.iter().any(|case| page.contains(&case.opening)),
        "{page}"
    );
    let given = Some(Given::Chose {
        place: 0,
        certainty: Certainty::One,
    });
    let code = encode(mark, &[given; CASES]).unwrap();
    let page = drawn(&data, &format!("toets/{}/{code}", set.id)).await;
    assert!(
        page.contains("Nog niet gehaald") || page.contains("Gehaald:"),
        "{page}"
    );
    assert!(page.contains("Alarmsignalen"), "{page}");
    // What the practice was left with is none of the test's.
    let other = encode((mark + 1) % 65_521, &[given; CASES]).unwrap();
    let page = drawn(&data, &format!("toets/{}/{other}", set.id)).await;
    assert!(
        page.contains(&format!("eindtoets, 1 van {counted}")),
        "{page}"
    );
}

/// What a device kept of another version of the set is said, and can be erased.
#[tokio::test]
async fn what_was_kept_of_another_version_can_be_erased() {
    let sets = rulecheck::sets(region(), today());
    let page = drawn(&data(&sets, today()), "").await;
    assert!(
        page.contains("van een andere versie van deze set"),
        "{page}"
    );
    assert!(page.contains("Wis wat hier bewaard is"), "{page}");
}

/// Files that are cut, of another kind, or changed in any byte: refused, or read as what they say.
#[test]
fn files_that_are_not_whole_are_refused() {
    let (files, sets) = (
        files(),
        rulecheck::sets(region(), today()).encode().unwrap(),
    );
    let read = |sets: &[u8]| {
        Data::read(
            [&files.index, &files.topics, &files.reasons, sets],
            Vec::new(),
            today(),
        )
    };
    assert!(read(&sets).is_ok());
    for end in (0..sets.len()).step_by(97) {
        assert!(read(&sets[..end]).is_err(), "cut at {end}");
    }
    assert!(
        Data::read(
            [&files.topics, &files.index, &files.reasons, &sets],
            Vec::new(),
            today()
        )
        .is_err()
    );
    assert!(read(&files.topics).is_err());
    for place in (0..sets.len()).step_by(211) {
        let mut forged = sets.clone();
        forged[place] ^= 0x20;
        // No panic; the words of a case may be others, an answer stands in none.
        let _ = read(&forged);
    }
}
