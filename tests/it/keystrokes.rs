//! How many keys from topic chosen to one step given, over every example of every region: with the
//! keyboard alone, nothing filled in by a host.

use std::rc::Rc;

use ladder::date::Date;
use ladder::model::QuestionIx;
use ladder::{Answer, Answers};
use rulebook::{Example, Region};
use trede_wijzer::place::{Asked, Page, Place};
use trede_wijzer::state::{Action, Going};
use trede_wijzer::topic::keys;
use trede_wijzer::topic::session::{Opened, Session};

use crate::picture::{DAY, READING, of};

/// The keys that answer what has the focus, as this example would; none where it doesn't say.
fn typed(session: &Session, example: &Answers, at: Asked) -> Option<Vec<String>> {
    match at {
        Asked::Question(place) => {
            let key = match example.get(place)? {
                Answer::Unknown => "?".to_owned(),
                Answer::Value(value) => keys::label(session.question(place)?, value),
            };
            Some(vec![key])
        }
        Asked::RedFlags => {
            let rows = session.red_flags();
            let yes = (1..)
                .zip(&rows)
                .filter(|(_, row)| example.get(**row) == Some(Answer::Value(1)));
            let mut keys: Vec<_> = yes.map(|(key, _): (usize, _)| key.to_string()).collect();
            // A row that nobody knows has a button and no key: it is not this measure's.
            let known = |row: &QuestionIx| matches!(example.get(*row), Some(Answer::Value(_)));
            if !rows.iter().all(known) && keys.is_empty() {
                return None;
            }
            if keys.is_empty() {
                keys.push("0".to_owned());
            }
            Some(keys)
        }
    }
}

/// The keys to one step; none where the example leaves open what decides.
fn count(opened: Rc<Opened>, example: &Example) -> Option<usize> {
    let pairs = example.answers.iter();
    let pairs = pairs.map(|(question, value)| (question.as_str(), value.as_str()));
    let example = &rulebook::answers::all(&opened.topic, pairs).ok()?;
    let mut state = of(opened);
    let mut keys = 0;
    loop {
        let session = state.session()?.clone();
        let advice = session.advice();
        let list = session.red_flags();
        let raised = !advice.red_flags.is_empty();
        let answered = raised
            || list
                .iter()
                .all(|row| session.answers.get(*row).is_some() || !advice.open.contains(row));
        if answered && advice.step.is_some() && !advice.scope_open {
            return Some(keys);
        }
        // The screen has made its move before the next key.
        let Some(Going::To(Place::On(Page::Asked(at)))) = state.going.take() else {
            return None;
        };
        for key in typed(&session, example, at)? {
            keys += 1;
            state.update(Action::Key {
                at: Page::Asked(at),
                key,
            });
        }
    }
}

fn counts(region: &Region, date: Date) -> impl Iterator<Item = (usize, &Example)> {
    region
        .topics
        .iter()
        .enumerate()
        .flat_map(move |(place, topic)| {
            let opened = Rc::new(Opened::new(rulebook::ordered(topic.clone()), place, date));
            let own = region
                .examples
                .iter()
                .filter(|example| example.topic == topic.id);
            own.filter_map(move |example| Some((count(opened.clone(), example)?, example)))
        })
}

#[test]
fn ten_keys_give_a_step_for_four_of_five_examples_and_sixteen_for_all() {
    let date: Date = DAY.parse().unwrap();
    let regions = READING.regions.iter();
    let mut counts: Vec<_> = regions.flat_map(|region| counts(region, date)).collect();
    counts.sort_by_key(|(keys, _)| *keys);
    let at_most_ten = counts.iter().filter(|(keys, _)| *keys <= 10).count();
    let (most, longest) = counts.last().unwrap();
    let median = counts[counts.len() / 2].0;
    println!(
        "{} examples that come to one step: median {median} keys, {at_most_ten} with at most ten, {most} at most ({}: {})",
        counts.len(),
        longest.topic,
        longest.name,
    );
    assert!(counts.len() > 1000);
    assert!(at_most_ten * 5 >= counts.len() * 4);
    assert!(*most <= 16);
}
