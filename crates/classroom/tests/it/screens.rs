//! The screens drawn without a browser, for every case of every region.

use std::path::Path;
use std::rc::Rc;

use classroom::{Data, Fact, Seen, Texts};
use training::{Set, Turn};

use crate::drawn::drawn;

/// The regions, as they go out.
fn regions() -> Vec<Rc<Data>> {
    let reading = rulebook::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regels"));
    let date = "2026-11-22".parse().unwrap();
    let data = |region| {
        let files = rulebook::write(region).unwrap();
        let sets = rulecheck::sets(region, date).encode().unwrap();
        Rc::new(Data::read(&files.index, &files.topics, &sets, date).unwrap())
    };
    reading.regions.iter().map(data).collect()
}

fn each(mut check: impl FnMut(&Set, &Seen, Turn)) {
    for data in regions() {
        for set in &data.sets {
            for (place, case) in set.cases.iter().enumerate() {
                let again = Turn::Again {
                    case: place,
                    round: 1,
                };
                for turn in [Turn::Case(place), again] {
                    let seen = Seen::of(&data, Texts::of("nl"), set.role, case, turn);
                    check(set, &seen.unwrap_or_else(|| panic!("{}", case.id)), turn);
                }
            }
        }
    }
}

#[test]
fn what_is_drawn_of_a_case_is_whole() {
    each(|set, seen, _| {
        let at = format!("{}: {}", set.id, seen.opening);
        assert!(!seen.opening.is_empty() && !seen.advice.is_empty(), "{at}");
        assert!(!seen.right.is_empty() && seen.right.len() <= 2, "{at}");
        assert!(
            seen.right
                .iter()
                .all(|place| usize::from(*place) < seen.choices.len()),
            "{at}"
        );
        assert!(seen.proven, "{at}: the shortest line is proved");
        assert_eq!(
            seen.alarm(),
            seen.facts.iter().any(|fact| fact.raised),
            "{at}"
        );
        let empty = |fact: &Fact| fact.asks.trim().is_empty() || fact.says.trim().is_empty();
        assert!(!seen.facts.iter().any(empty), "{at}");
        let mut asks: Vec<_> = seen.facts.iter().map(|fact| &fact.asks).collect();
        asks.sort();
        asks.dedup();
        assert_eq!(
            asks.len(),
            seen.facts.len(),
            "{at}: a question stands twice"
        );
    });
}

#[tokio::test]
async fn every_screen_has_the_watermark_and_says_that_nobody_signed() {
    for data in regions() {
        let set = data
            .sets
            .first()
            .map(|set| set.id.clone())
            .unwrap_or_default();
        for address in [
            "",
            "eigen",
            &format!("alleen/{set}"),
            &format!("groep/{set}"),
        ] {
            let page = drawn(&data, address, "nl", Vec::new()).await;
            assert!(
                page.contains("scholing: verzonnen patiënt"),
                "{address}: {page}"
            );
            assert!(page.contains("onbevestigd"), "{address}: {page}");
            assert!(
                !page.contains('…') || address == "eigen" || !page.contains(">…<"),
                "a string is missing"
            );
            assert!(!page.contains("{0}"), "{address}: {page}");
        }
        let english = drawn(&data, "", "en", Vec::new()).await;
        assert!(english.contains("training: invented patient"), "{english}");
    }
}

#[tokio::test]
async fn an_address_of_something_gone_is_the_start() {
    for data in regions() {
        let start = drawn(&data, "", "nl", Vec::new()).await;
        for address in [
            "alleen/weg",
            "groep/weg",
            "casus/weg/weg",
            "%00",
            "../../etc",
        ] {
            assert_eq!(
                drawn(&data, address, "nl", Vec::new()).await,
                start,
                "{address}"
            );
        }
    }
}

#[tokio::test]
async fn a_course_is_taken_up_where_it_was_left() {
    use training::code::{CASES, encode, mark};
    use training::{Certainty, Given};
    for data in regions() {
        let Some(set) = data.sets.first() else {
            continue;
        };
        let ids: Vec<_> = set.cases.iter().map(|case| case.id.as_str()).collect();
        let mark = mark(&set.id, &ids.join(" "));
        let mut sheet = [None; CASES];
        let given = Given::Chose {
            place: 0,
            certainty: Certainty::One,
        };
        sheet[..3].fill(Some(given));
        let code = encode(mark, &sheet).unwrap();
        let page = drawn(
            &data,
            &format!("hervat/{}/{code}", set.id),
            "nl",
            Vec::new(),
        )
        .await;
        assert!(
            page.contains(&format!("casus 4 van {}", set.cases.len())),
            "{page}"
        );
        let other = encode((mark + 1) % 65_521, &sheet).unwrap();
        let page = drawn(
            &data,
            &format!("hervat/{}/{other}", set.id),
            "nl",
            Vec::new(),
        )
        .await;
        assert!(
            page.contains(&format!("casus 1 van {}", set.cases.len())),
            "a code of another set"
        );
        sheet[..set.cases.len().min(CASES)].fill(Some(given));
        let code = encode(mark, &sheet).unwrap();
        let page = drawn(
            &data,
            &format!("hervat/{}/{code}", set.id),
            "nl",
            Vec::new(),
        )
        .await;
        assert!(page.contains("terecht"), "{page}");
    }
}
