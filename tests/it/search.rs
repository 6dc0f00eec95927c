//! The start field finds what doctors and patients type, also misspelt, and never another disease.

use std::rc::Rc;

use ladder::model::Agreements;
use trede_wijzer::search::{Found, Lexicon, Seen, by_icpc, find, names, offered, path_of};

use crate::picture::agreements;

/// Written by someone who had not seen the search words.
const QUERIES: &str = include_str!("../zoekvragen.csv");

/// Short queries of a hurried GP, written from the names of the topics alone.
const HURRIED: &str = include_str!("../zoekvragen-huisarts.csv");
/// Written from the names of the topics alone, by somebody who looked at no search word: 153 of 164 (93.2 %) before
/// its own words were added, and before a named sex and a named child put their topics first.
const FRESH: &str = include_str!("../zoekvragen-vers.csv");

/// By another writer, who had not seen them either: with a topic, or with the specialty of a query that has none.
const MORE: &str = include_str!("../zoekvragen-nieuw.csv");

/// Sentences as they are said in the surgery, and a title before a complaint.
const SAID: &str = include_str!("../zoekvragen-zinnen.csv");

/// The fields of a line, with the first perhaps in quotes.
fn fields(line: &'static str, count: usize) -> Vec<&'static str> {
    let mut rest: Vec<_> = line.rsplitn(count, ',').collect();
    rest.reverse();
    rest[0] = rest[0].trim_matches('"');
    rest
}

fn all() -> (Agreements, Lexicon) {
    (agreements(), Lexicon::new(Rc::new(agreements())))
}

fn id(agreements: &Agreements, place: usize) -> &str {
    agreements.topics[place].id.as_str()
}

fn first<'a>(agreements: &'a Agreements, found: &Found) -> Option<&'a str> {
    found.hits.first().map(|place| id(agreements, *place))
}

/// The topic stands first; for a child the first of adults stands below those of children.
fn right(agreements: &Agreements, lexicon: &Lexicon, query: &str, topic: &str) -> bool {
    let found = find(lexicon, query);
    let child = matches!(found.seen, Some(Seen::Child(_)));
    let of_children = |place: &&usize| agreements.topics[**place].specialty == "kindergeneeskunde";
    let grown = found.hits.iter().find(|place| child && !of_children(place));
    let mut hits = found.hits.first().into_iter().chain(grown);
    hits.any(|place| id(agreements, *place) == topic)
}

fn share(what: &str, rows: usize, missed: &[String], least: usize) {
    let share = (rows - missed.len()) * 1000 / rows;
    println!(
        "{what}: {} of {rows} ({}.{} %)",
        rows - missed.len(),
        share / 10,
        share % 10
    );
    assert!(
        share >= least,
        "{what}: {share} in 1000\n{}",
        missed.join("\n")
    );
}

#[test]
fn at_least_97_of_100_queries_of_the_first_list_give_the_right_topic_first() {
    let (agreements, lexicon) = all();
    let rows: Vec<_> = QUERIES
        .lines()
        .skip(1)
        .map(|line| fields(line, 3))
        .collect();
    assert!(rows.len() >= 900, "{} queries", rows.len());
    let missed: Vec<_> = rows
        .iter()
        .filter(|row| !right(&agreements, &lexicon, row[0], row[1]))
        .map(|row| format!("{row:?}: {:?}", first(&agreements, &find(&lexicon, row[0]))))
        .collect();
    share("with a topic, first list", rows.len(), &missed, 970);
}

#[test]
fn a_hurried_gp_finds_the_topic() {
    with_a_topic("with a topic, hurried", HURRIED, 240, 960);
}

#[test]
fn a_query_of_somebody_who_saw_no_search_word_finds_its_topic_first() {
    with_a_topic("with a topic, fresh list", FRESH, 150, 970);
}

#[test]
fn a_query_with_a_topic_finds_it_first_in_the_second_list() {
    with_a_topic("with a topic, second list", MORE, 600, SECOND);
}

#[test]
fn a_sentence_of_the_surgery_finds_its_topic_first() {
    with_a_topic("with a topic, sentences", SAID, 60, 970);
}

fn with_a_topic(what: &str, list: &'static str, rows_at_least: usize, least: usize) {
    let (agreements, lexicon) = all();
    let rows: Vec<_> = list.lines().skip(1).map(|line| fields(line, 4)).collect();
    let rows: Vec<_> = rows.into_iter().filter(|row| !row[1].is_empty()).collect();
    assert!(rows.len() >= rows_at_least, "{} queries", rows.len());
    let missed: Vec<_> = rows
        .iter()
        .filter(|row| !right(&agreements, &lexicon, row[0], row[1]))
        .map(|row| format!("{row:?}: {:?}", first(&agreements, &find(&lexicon, row[0]))))
        .collect();
    share(what, rows.len(), &missed, least);
}

/// In 1000; 970 is the aim. The half of the list that nobody had looked at reached 931 before its words were added:
/// read this as what the words now hold, not as what the next list will reach.
const SECOND: usize = 980;

#[test]
fn a_query_without_a_topic_never_opens_another_disease() {
    let (agreements, lexicon) = all();
    let rows = MORE.lines().skip(1).chain(SAID.lines().skip(1));
    let rows: Vec<_> = rows.map(|line| fields(line, 4)).collect();
    let rows: Vec<_> = rows.into_iter().filter(|row| row[1].is_empty()).collect();
    assert!(rows.len() >= 300, "{} queries", rows.len());
    let wrong = |row: &&Vec<&str>| {
        let found = find(&lexicon, row[0]);
        let general = |place: &usize| {
            let topic = &agreements.topics[*place];
            topic.general && (row[2].is_empty() || topic.specialty == row[2])
        };
        found.seen.is_none() && !found.hits.first().is_none_or(general)
    };
    let missed: Vec<_> = rows
        .iter()
        .filter(wrong)
        .map(|row| format!("{row:?}: {:?}", first(&agreements, &find(&lexicon, row[0]))))
        .collect();
    share("without a topic", rows.len(), &missed, WITHOUT);
}

/// In 1000; 980 is the aim.
const WITHOUT: usize = 980;

#[test]
fn a_code_finds_its_topic_also_with_a_suffix() {
    let (agreements, lexicon) = all();
    let named = |code: &str| by_icpc(&agreements, code).map(|place| id(&agreements, place));
    assert_eq!(named("K86"), Some("hoge-bloeddruk"));
    assert_eq!(named("k86.01"), Some("hoge-bloeddruk"));
    assert_eq!(named("Z99"), None);
    assert_eq!(named("K"), None);
    for typed in ["K86", "k86", "K 86", "ICPC K86", "icpc k86", "k86.1"] {
        assert_eq!(
            first(&agreements, &find(&lexicon, typed)),
            Some("hoge-bloeddruk"),
            "{typed}"
        );
    }
}

#[test]
fn every_code_leads_to_a_topic_that_names_it_or_to_a_general_path() {
    let (agreements, lexicon) = all();
    for chapter in "ABDFHKLNPRSTUWXYZ".chars() {
        for number in 1..100 {
            let code = format!("{chapter}{number:02}");
            let found = find(&lexicon, &code);
            let topic = &agreements.topics[*found.hits.first().unwrap()];
            let names = topic.icpc.iter().any(|own| own.starts_with(&code));
            assert!(names || topic.general, "{code}: {}", topic.id);
            assert!(names || path_of(&agreements, &code).is_some(), "{code}");
        }
    }
}

#[test]
fn an_emergency_a_child_a_pregnancy_and_two_complaints_are_seen() {
    let (agreements, lexicon) = all();
    let seen = |query: &str| find(&lexicon, query).seen.map(Seen::word);
    for query in [
        "112",
        "hartinfarct",
        "beroerte",
        "zelfmoord",
        "reanimatie",
        "suicidaal",
    ] {
        let found = find(&lexicon, query);
        assert_eq!(found.seen.map(Seen::word), Some("emergency"), "{query}");
        assert!(
            !agreements.topics[found.hits[0]].emergency.is_empty(),
            "{query}"
        );
    }
    for query in [
        "kind buikpijn",
        "baby huilt",
        "jongen 6 hoofdpijn",
        "3 jr koorts",
        "peuter hoest",
    ] {
        assert_eq!(seen(query), Some("child"), "{query}");
        let found = find(&lexicon, query);
        let topic = &agreements.topics[found.hits[0]];
        assert_eq!(topic.specialty, "kindergeneeskunde", "{query}");
    }
    for query in [
        "zwanger en hoofdpijn",
        "hoge bloeddruk zwangerschap",
        "G2P1 bekkenpijn",
    ] {
        assert_eq!(seen(query), Some("pregnant"), "{query}");
    }
    assert_eq!(seen("moe en duizelig"), Some("several"));
    for query in [
        "vrouw 60 hoge bloeddruk",
        "sinds 3 jaar hoofdpijn",
        "hoge bloeddruk",
        "hart",
    ] {
        assert_eq!(seen(query), None, "{query}");
    }
    assert!(right(
        &agreements,
        &lexicon,
        "vrouw 60 hoge bloeddruk",
        "hoge-bloeddruk"
    ));
}

#[test]
fn a_patients_data_are_not_looked_for() {
    let (_, lexicon) = all();
    let long = "hoge bloeddruk ".repeat(700);
    for query in [
        "Jan de Vries 12-03-1958",
        "BSN 123456782",
        "123456782",
        "mevr. P. Bakker",
        &long,
    ] {
        assert_eq!(find(&lexicon, query).seen, Some(Seen::Patient), "{query}");
        assert_eq!(offered(&lexicon, query), Vec::<usize>::new(), "{query}");
    }
}

#[test]
fn nothing_is_found_for_nothing_and_for_nonsense() {
    let (_, lexicon) = all();
    for query in ["", "   ", "qqqqzzzz", "🦷", "ظظظ", "<script>"] {
        assert_eq!(find(&lexicon, query), Found::default(), "{query}");
    }
}

#[test]
fn what_is_written_together_apart_or_with_two_letters_swapped_is_the_same() {
    let (agreements, lexicon) = all();
    for (query, topic) in [
        ("bloedplassen", "hematurie"),
        ("carpale tunnelsyndroom", "carpaletunnelsyndroom"),
        ("pjin op de borst", "pijn-op-de-borst"),
        ("verhoogd THS", "schildklier-subklinisch"),
        ("180/95", "hoge-bloeddruk"),
    ] {
        assert!(right(&agreements, &lexicon, query, topic), "{query}");
    }
    // A blood pressure, and no date or dose.
    for query in ["1/2", "400/500"] {
        assert_eq!(find(&lexicon, query), Found::default(), "{query}");
    }
}

#[test]
fn what_is_denied_is_not_looked_for_and_a_small_word_is_no_abbreviation() {
    let (agreements, lexicon) = all();
    let places = |query: &str| {
        let hits = find(&lexicon, query).hits;
        hits.into_iter()
            .map(|place| id(&agreements, place))
            .collect::<Vec<_>>()
    };
    assert!(!places("moe, geen koorts en geen hoofdpijn").contains(&"hoofdpijn"));
    assert!(!places("steken in mijn zij af en toe na het eten").contains(&"atriumfibrilleren"));
    assert_eq!(places("AF").first(), Some(&"atriumfibrilleren"));
    assert_eq!(find(&lexicon, "vrouw 34 hb 6,8").seen, None);
}

#[test]
fn a_word_like_that_of_an_emergency_is_none() {
    let (_, lexicon) = all();
    assert_eq!(find(&lexicon, "endometriumcarcinoom verdenking").seen, None);
    assert_eq!(
        find(&lexicon, "hersenbloedig").seen.map(Seen::word),
        Some("emergency")
    );
}

#[test]
fn names_and_codes_are_found_before_the_words_are_here() {
    let agreements = agreements();
    let found = |query: &str| {
        let places = names(&agreements, query).into_iter();
        places
            .map(|place| id(&agreements, place))
            .collect::<Vec<_>>()
    };
    assert_eq!(found("hoge bl"), ["hoge-bloeddruk"]);
    assert_eq!(found("K86"), ["hoge-bloeddruk"]);
    assert_eq!(found(""), Vec::<&str>::new());
}
