//! Each route that the region describes can be the advice, and what moves a patient between them.

use std::collections::{BTreeMap, BTreeSet};

use ladder::Diagrams;
use ladder::advice::Status;
use ladder::date::Date;
use ladder::model::Topic;

use crate::picture::{DAY, READING, answered, html};

/// The routes of the region, and in how many topics each is the advice at least.
const ROUTES: [(&str, usize); 5] = [
    ("collegiaal-advies", 10),
    ("meedenkconsult", 10),
    ("meekijkconsult", 5),
    ("pluspunt", 10),
    ("ziekenhuis", 10),
];

type Given<'a> = Vec<(&'a str, &'a str)>;

/// The step of a patient without a red flag, where one is decided.
fn step(topic: &Topic, diagrams: &Diagrams, given: &[(&str, &str)]) -> Option<String> {
    let answers = rulebook::answers::all(topic, given.iter().copied()).ok()?;
    let advice = diagrams.advise(topic, &answers).ok()?;
    let step = topic.steps.get(usize::from(advice.step?))?;
    (advice.status == Status::Decided).then(|| step.id.clone())
}

/// Each example of the region, with its topic.
fn each(mut visit: impl FnMut(&Topic, &Diagrams, Given<'_>)) {
    let day: Date = DAY.parse().unwrap();
    let region = READING.region("oostelijk-zuid-limburg").unwrap();
    for topic in &region.topics {
        let diagrams = Diagrams::new(topic, day);
        for example in region.examples_of(&topic.id) {
            let given = example.answers.iter();
            let given = given.map(|(question, value)| (question.as_str(), value.as_str()));
            visit(topic, &diagrams, given.collect());
        }
    }
}

#[test]
fn each_of_the_five_routes_is_the_advice_in_enough_topics() {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    each(|topic, diagrams, given| {
        if let Some(step) = step(topic, diagrams, &given) {
            found.entry(step).or_default().insert(topic.id.clone());
        }
    });
    for (route, least) in ROUTES {
        let topics = found.remove(route).unwrap_or_default();
        let names: Vec<_> = topics.iter().map(String::as_str).collect();
        println!("{route}: {} topics: {}", topics.len(), names.join(", "));
        assert!(topics.len() >= least, "{route}: only {names:?}");
    }
}

/// *Wat vraagt u?* may move the form. Where it alone moves a patient between Pluspunt and the
/// hospital, the topic must say what else was found out; a general path always asks.
#[test]
fn what_is_asked_never_moves_a_general_path_between_pluspunt_and_hospital() {
    let mut alone: BTreeSet<String> = BTreeSet::new();
    each(|topic, diagrams, given| {
        let moved = |asked| {
            let mut given = given.clone();
            given.retain(|(question, _)| *question != "wat-vraagt-u");
            given.push(("wat-vraagt-u", asked));
            step(topic, diagrams, &given)
        };
        let steps: BTreeSet<_> = ["meedenken", "onderzoek", "behandeling"]
            .into_iter()
            .filter_map(moved)
            .collect();
        if steps.contains("pluspunt") && steps.contains("ziekenhuis") {
            alone.insert(topic.id.clone());
        }
    });
    let names: Vec<_> = alone.iter().map(String::as_str).collect();
    println!(
        "by the question alone, {}: {}",
        names.len(),
        names.join(", ")
    );
    let general: Vec<_> = names
        .iter()
        .filter(|id| id.ends_with("-algemeen"))
        .collect();
    assert!(general.is_empty(), "{general:?}");
}

/// The class of a step's tread.
fn class<'a>(html: &'a str, step: &str) -> &'a str {
    let step = format!("data-step=\"{step}\"");
    let line = html.lines().find(|line| line.contains(&step)).unwrap();
    let from = line.find("class=\"").unwrap() + 7;
    line[from..].split(['"', ' ']).next().unwrap()
}

#[tokio::test]
async fn a_step_is_not_struck_through_because_nobody_filled_it_in() {
    let common = ["leeftijd=49", "alarm=geen", "lopende-zorg=nee"];
    let looking = [
        "wat-vraagt-u=onderzoek",
        "wat-nodig=kijken",
        "richtlijn=gevolgd",
    ];
    let haste = [&common[..], &["wanneer=deze-week"], &looking].concat();
    let screen = html(answered("reumatologie-algemeen", &haste), DAY).await;
    assert_eq!(
        class(&screen, "meekijkconsult"),
        "reference",
        "its term is open"
    );
    assert!(screen.contains("termijn onbekend"));
    let calm = [&common[..], &["wanneer=geen-haast"], &looking].concat();
    let screen = html(answered("reumatologie-algemeen", &calm), DAY).await;
    assert_eq!(class(&screen, "meekijkconsult"), "advice");
    assert!(screen.contains("in te vullen"));
    // What does speak against a step strikes it through.
    assert_eq!(class(&screen, "pluspunt"), "fallen");
}
