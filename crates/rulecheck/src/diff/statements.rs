//! What came, went or changed, by name.

use std::collections::BTreeMap;

use ladder::model::{Ladder, PatientPage, Step, Topic};
use rulebook::Region;
use rulebook::lower::Places;

use super::fields::{self, Fields};
use super::say::Say;
use super::{FieldChange, StatementChange};

/// What is said, by name.
type Items = BTreeMap<String, Fields>;

/// A topic of a region, with the places of what was written.
#[derive(Clone, Copy, Debug)]
pub struct Stated<'a> {
    pub(crate) region: &'a Region,
    pub(crate) topic: &'a Topic,
    places: Option<&'a Places>,
}

impl<'a> Stated<'a> {
    /// The statements of this topic of the region.
    pub fn new(region: &'a Region, topic: &'a Topic) -> Self {
        let mut all = region.topics.iter().zip(&region.places);
        let places = all.find(|(known, _)| known.id == topic.id);
        Self {
            region,
            topic,
            places: places.map(|(_, places)| places),
        }
    }
}

/// What of a topic is not the same on both sides; changed and deleted red flags first.
pub fn changes(before: Stated<'_>, after: Stated<'_>) -> Vec<StatementChange> {
    compare(
        &of_topic(before, after.topic),
        &of_topic(after, before.topic),
    )
}

/// What of a region is not the same, beside what its topics say.
pub(super) fn of_regions(before: &Region, after: &Region) -> Vec<StatementChange> {
    compare(&of_region(before), &of_region(after))
}

/// The steps, as topics of each specialty have them. What is so for all specialties is said of the
/// step itself.
pub(super) fn of_steps(pairs: &[(&Topic, &Topic)]) -> Vec<StatementChange> {
    let (mut one, mut other) = (Items::new(), Items::new());
    for (before, after) in pairs {
        steps(before, after, &mut one);
        steps(after, before, &mut other);
    }
    // One that no topic of the other side asks for is said with the ladders.
    let both = |name: &String| one.contains_key(name) && other.contains_key(name);
    let names: Vec<_> = one.keys().filter(|name| both(name)).cloned().collect();
    let keep = |items: &Items| -> Items {
        let all = names
            .iter()
            .filter_map(|name| Some((name.clone(), items.get(name)?.clone())));
        all.collect()
    };
    compare(&keep(&one), &keep(&other))
}

fn steps(topic: &Topic, other: &Topic, all: &mut Items) {
    let say = Say { topic, other };
    for step in &topic.steps {
        let name = format!("trede:{} bij {}", step.id, topic.specialty);
        all.entry(name).or_insert_with(|| fields::step(&say, step));
    }
}

fn compare(one: &Items, other: &Items) -> Vec<StatementChange> {
    let gone = one
        .iter()
        .filter(|(name, now)| other.get(*name) != Some(now));
    let gone = gone.map(|(name, was)| change(name, Some(was), other.get(name)));
    let new = other.iter().filter(|(name, _)| !one.contains_key(*name));
    let mut changes: Vec<_> = gone
        .chain(new.map(|(name, now)| change(name, None, Some(now))))
        .collect();
    changes.sort_by_key(|change| (urgency(change), change.statement.clone()));
    changes
}

/// A red flag that went is read first, then one that changed, then one that came.
fn urgency(change: &StatementChange) -> u8 {
    match (change.is_red_flag(), &change.before, &change.after) {
        (false, ..) => 3,
        (true, _, None) => 0,
        (true, Some(_), _) => 1,
        (true, None, _) => 2,
    }
}

fn change(name: &str, before: Option<&Fields>, after: Option<&Fields>) -> StatementChange {
    let text = |fields: &Fields| {
        let said = fields.iter().filter(|(_, text)| !text.is_empty());
        said.map(|(_, text)| text.as_str())
            .collect::<Vec<_>>()
            .join(" · ")
    };
    let fields = match (before, after) {
        (Some(before), Some(after)) => differing(before, after),
        _ => Vec::new(),
    };
    StatementChange {
        statement: name.to_owned(),
        before: before.map(text),
        after: after.map(text),
        fields,
    }
}

fn differing(before: &Fields, after: &Fields) -> Vec<FieldChange> {
    let of = |fields: &Fields, word: &str| {
        let found = fields.iter().find(|(known, _)| *known == word);
        found.map(|(_, text)| text.clone()).unwrap_or_default()
    };
    let words = before.iter().chain(after).map(|(word, _)| *word);
    let mut seen = std::collections::BTreeSet::new();
    words
        .filter(|word| seen.insert(*word) && of(before, word) != of(after, word))
        .map(|word| FieldChange {
            field: word.to_owned(),
            before: of(before, word),
            after: of(after, word),
        })
        .collect()
}

fn of_topic(side: Stated<'_>, other: &Topic) -> Items {
    let Stated {
        region,
        topic,
        places,
    } = side;
    let say = Say { topic, other };
    let mut all = Items::new();
    let entries = region.agreements.topics.iter();
    for entry in entries.filter(|entry| entry.id == topic.id) {
        let mut said = fields::entry(entry);
        let page = topic.patient_page.as_ref();
        let of = |get: fn(&PatientPage) -> Option<&str>| {
            page.and_then(get).unwrap_or_default().to_owned()
        };
        said.push(("thuisarts", of(PatientPage::named)));
        said.push(("thuisarts-zoek", of(PatientPage::words)));
        all.insert("onderwerp".to_owned(), said);
    }
    let none = rulebook::raw::Severity::None;
    for (place, question) in topic.questions.iter().enumerate() {
        if let Some(flag) = question.red_flag() {
            all.insert(
                format!("alarm:{}", question.id),
                fields::flag(&say, question, flag),
            );
        } else {
            let worse = places.and_then(|places| places.severities.get(place));
            let fields = fields::question(&say, question, worse.unwrap_or(&none));
            all.insert(format!("vraag:{}", question.id), fields);
        }
    }
    let stated = [
        topic
            .fits
            .iter()
            .map(|one| (one.id.clone(), fields::fit(&say, one)))
            .collect::<Vec<_>>(),
        topic
            .rules
            .iter()
            .map(|one| (one.id.clone(), fields::rule(&say, one)))
            .collect(),
        topic
            .arguments
            .iter()
            .map(|one| (one.id.clone(), fields::argument(&say, one)))
            .collect(),
        topic
            .out_of_scope
            .iter()
            .map(|one| (one.id.clone(), fields::scope(&say, one)))
            .collect(),
        topic
            .preparations
            .iter()
            .map(|one| (one.id.clone(), fields::preparation(&say, one)))
            .collect(),
    ];
    all.extend(stated.into_iter().flatten());
    for (place, when) in topic.impossible.iter().enumerate() {
        let fields = vec![("als", say.condition(when))];
        all.insert(format!("onmogelijk:{}", place + 1), fields);
    }
    for excuse in places.iter().flat_map(|places| &places.excuses) {
        let name = format!(
            "ernst-uitzondering:{} {}",
            say.question(excuse.question),
            say.value(excuse.question, excuse.to)
        );
        all.insert(name, fields::excuse(&say, excuse));
    }
    let examples = region.examples_of(&topic.id).iter();
    for example in examples.chain(region.proposals_of(&topic.id)) {
        all.insert(
            format!("voorbeeld:{}", example.name),
            fields::example(example),
        );
    }
    all
}

fn of_region(region: &Region) -> Items {
    let index = &region.agreements;
    let mut all = Items::new();
    all.insert("regio".to_owned(), fields::header(&index.header));
    for ladder in &index.ladders {
        let Ladder { id, name, steps } = ladder;
        let order: Vec<_> = steps.iter().map(|step| step.id.as_str()).collect();
        let fields = vec![("naam", name.clone()), ("treden", order.join(", "))];
        all.insert(format!("trap:{id}"), fields);
        for step in steps {
            all.insert(format!("trede:{}", step.id), of_step(step));
        }
    }
    for specialty in &index.specialties {
        all.insert(
            format!("specialisme:{}", specialty.id),
            fields::specialty(specialty),
        );
    }
    for (source, _) in &region.sources {
        all.insert(format!("bron:{}", source.id), fields::source(source));
    }
    for sign in &region.signs {
        all.insert(format!("teken:{}", sign.name), fields::sign(sign));
    }
    let patient = &region.guide;
    for text in &patient.steps {
        let name = format!("patiënt:trede {}", text.what.step);
        all.insert(name, fields::step_text(&text.what));
    }
    for text in &patient.topics {
        let name = format!("patiënt:onderwerp {}", text.what.topic);
        all.insert(name, fields::topic_text(&text.what));
    }
    let always = vec![
        ("terugbellen", patient.call_back.what.clone()),
        ("kosten", patient.costs.what.clone()),
    ];
    all.insert("patiënt:altijd".to_owned(), always);
    all.insert("vormen".to_owned(), vec![("kaart", map(region))]);
    let phrases = serde_json::to_value(&index.phrases).unwrap_or_default();
    for (key, text) in phrases.as_object().into_iter().flatten() {
        let text = text.as_str().unwrap_or_default().to_owned();
        all.insert(format!("zin:{key}"), vec![("tekst", text)]);
    }
    all
}

/// The map of ways to work together, whole: it is no rule, and that it changed is enough to know.
fn map(region: &Region) -> String {
    let mut guide = region.guide.clone();
    (guide.steps, guide.topics) = (Vec::new(), Vec::new());
    (guide.call_back, guide.costs) = Default::default();
    serde_json::to_string(&guide).unwrap_or_default()
}

fn of_step(step: &Step) -> Fields {
    // Its conditions are of the topics; here are none.
    let topic = Topic {
        steps: Vec::new(),
        id: String::new(),
        name: String::new(),
        specialty: String::new(),
        ladder: String::new(),
        general: false,
        patient_page: None,
        valid: ladder::date::Period::default(),
        doors: Vec::new(),
        questions: Vec::new(),
        only: Vec::new(),
        ages: Vec::new(),
        impossible: Vec::new(),
        out_of_scope: Vec::new(),
        fits: Vec::new(),
        rules: Vec::new(),
        arguments: Vec::new(),
        preparations: Vec::new(),
        sources: Vec::new(),
        recalled: None,
    };
    fields::step(
        &Say {
            topic: &topic,
            other: &topic,
        },
        step,
    )
}
