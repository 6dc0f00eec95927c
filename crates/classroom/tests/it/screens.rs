//! The screens drawn without a browser, for every case of every region.

use std::path::Path;
use std::rc::Rc;

use classroom::{Data, Fact, Seen, Texts};
use ladder::Diagrams;
use ladder::model::{Group, Question, Topic};
use training::{Case, Role, Set, Turn};

use crate::drawn::drawn;

/// The regions, as they go out.
fn regions() -> Vec<Rc<Data>> {
    let reading = rulebook::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../regels"));
    let date = "2026-11-22".parse().unwrap();
    let data = |region| {
        let files = rulebook::write(region).unwrap();
        let sets = rulecheck::sets(region, date).encode().unwrap();
        Rc::new(
            Data::read(
                [&files.index, &files.topics, &files.reasons, &sets],
                Vec::new(),
                date,
            )
            .unwrap(),
        )
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

/// How many questions the shortest line asks, but for who the patient is.
fn line_of(topic: &Topic, role: Role, case: &Case, turn: Turn) -> usize {
    let diagrams = Diagrams::new(topic, "2026-11-22".parse().unwrap());
    let given = case.answers.iter().map(|(q, v)| (q.as_str(), v.as_str()));
    let answers = training::answers(topic, given).unwrap();
    let first = training::play(topic, &diagrams, answers).unwrap();
    let other = match turn {
        Turn::Case(_) => None,
        Turn::Again { round, .. } => training::again(topic, &diagrams, &first, round),
    };
    let line = training::line(role, topic, &diagrams, &other.unwrap_or(first));
    let asked = line
        .questions
        .iter()
        .map(|place| &topic.questions[usize::from(*place)]);
    let person = |one: &&Question| {
        one.group == Group::Person || ["leeftijd", "geslacht"].contains(&one.id.as_str())
    };
    asked.filter(|one| !person(one)).count()
}

/// Who hasn't learnt a doctor's words hears a question as it is put on the telephone, in every patient that she gets; and what
/// settles what she does is among what she can ask.
#[test]
fn an_assistant_asks_in_words_that_a_caller_understands() {
    let mut count = 0;
    for data in regions() {
        for set in data.sets.iter().filter(|set| set.role == Role::Assistant) {
            for (place, case) in set.cases.iter().enumerate() {
                let topic = data.topic(&case.topic).unwrap();
                let flags = topic
                    .questions
                    .iter()
                    .filter(|one| one.red_flag().is_some());
                for flag in flags {
                    let worded = case.asks.iter().any(|(name, _)| *name == flag.id);
                    assert!(worded, "{}: `{}` as a GP says it", case.id, flag.id);
                }
                for round in 0..=4 {
                    let turn = match round {
                        0 => Turn::Case(place),
                        round => Turn::Again { case: place, round },
                    };
                    let seen = Seen::of(&data, Texts::of("nl"), set.role, case, turn).unwrap();
                    let needed = seen.facts.iter().filter(|fact| fact.needed).count();
                    assert_eq!(
                        needed,
                        line_of(&topic, set.role, case, turn),
                        "{}, round {round}",
                        case.id
                    );
                    let as_gp = |fact: &Fact| {
                        topic.questions.iter().any(|one| {
                            one.text.trim_end_matches('?') == fact.asks.trim_end_matches('?')
                        })
                    };
                    let found = seen.facts.iter().find(|fact| as_gp(fact));
                    assert!(found.is_none(), "{}, round {round}: {found:?}", case.id);
                    count += seen.facts.len();
                }
            }
        }
    }
    assert!(count > 200, "{count}");
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

/// Nothing asks who anybody is: no line of text to type in, and each free field says that it takes no name.
#[tokio::test]
async fn no_screen_has_a_field_for_a_name() {
    let (mut fields, mut free) = (0, 0);
    for data in regions() {
        for set in &data.sets {
            let mut addresses = vec![String::new(), "eigen".to_owned()];
            for door in ["alleen", "toets", "groep", "kaarten"] {
                addresses.push(format!("{door}/{}", set.id));
            }
            for address in addresses {
                let page = drawn(&data, &address, "nl", Vec::new()).await;
                for field in page.split("<input").skip(1) {
                    let tag = field.split('>').next().unwrap();
                    let kinds = ["number", "radio", "checkbox", "file"];
                    let known = kinds
                        .iter()
                        .any(|kind| tag.contains(&format!("type=\"{kind}\"")));
                    assert!(known, "{address}: <input{tag}>");
                    fields += 1;
                }
                let texts =
                    page.matches("<textarea").count() - page.matches("class=\"codes\"").count();
                free += texts;
                assert!(
                    texts == 0 || page.contains("zonder naam"),
                    "{address}: {page}"
                );
            }
        }
    }
    assert!(fields > 0 && free > 0, "{fields} {free}");
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
