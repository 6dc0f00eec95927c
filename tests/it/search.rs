//! The start field finds what doctors and patients type, also misspelt.

use trede_wijzer::search::{by_icpc, search};

use crate::picture::agreements;

/// Written by someone who had not seen the search words.
const QUERIES: &str = include_str!("../zoekvragen.csv");

fn rows() -> impl Iterator<Item = (String, &'static str, &'static str)> {
    QUERIES.lines().skip(1).map(|line| {
        let (rest, kind) = line.rsplit_once(',').unwrap();
        let (query, topic) = rest.rsplit_once(',').unwrap();
        (query.trim_matches('"').to_owned(), topic, kind)
    })
}

#[test]
fn at_least_95_of_100_queries_give_the_right_topic_first() {
    let agreements = agreements();
    let first = |query: &str| {
        search(&agreements, query)
            .first()
            .map(|place| agreements.topics[*place].id.as_str())
    };
    let rows: Vec<_> = rows().collect();
    assert!(rows.len() >= 300, "{} queries", rows.len());
    let missed: Vec<_> = rows
        .iter()
        .filter(|(query, topic, _)| first(query) != Some(topic))
        .map(|(query, topic, kind)| format!("{kind} `{query}`: {topic}, not {:?}", first(query)))
        .collect();
    let right = rows.len() - missed.len();
    let share = right * 1000 / rows.len();
    println!(
        "{right} of {} right first ({}.{} %)",
        rows.len(),
        share / 10,
        share % 10
    );
    assert!(share >= 950, "{share} in 1000\n{}", missed.join("\n"));
}

#[test]
fn a_code_finds_its_topic_also_with_a_suffix() {
    let agreements = agreements();
    let id =
        |code: &str| by_icpc(&agreements, code).map(|place| agreements.topics[place].id.clone());
    assert_eq!(id("K86"), Some("hoge-bloeddruk".to_owned()));
    assert_eq!(id("k86.01"), Some("hoge-bloeddruk".to_owned()));
    assert_eq!(id("Z99"), None);
    assert_eq!(id("K"), None);
}

#[test]
fn nothing_is_found_for_nothing_and_for_nonsense() {
    let agreements = agreements();
    for query in ["", "   ", "qqqqzzzz", "🦷", "ظظظ", "<script>"] {
        assert_eq!(search(&agreements, query), Vec::<usize>::new(), "{query}");
    }
}
