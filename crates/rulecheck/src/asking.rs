//! How many questions are asked before there is an advice: each example is gone through as a doctor
//! would, from the first question to the last that matters.

use ladder::advice::{Next, Status};
use ladder::date::Date;
use ladder::model::{RedFlag, Topic};
use ladder::{Answer, Answers, Diagrams};
use rulebook::{Example, Region, answers, ordered};
use serde::Serialize;

/// Questions asked until the advice is decided, over the examples of a region without a red flag.
/// The list of red flags counts as one.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Asked {
    /// The region.
    pub region: String,
    /// How many examples come to a decided advice.
    pub examples: usize,
    /// On average.
    pub mean: f64,
    /// At most.
    pub most: usize,
    /// Some of the examples that take that many.
    pub longest: Vec<String>,
}

/// Goes through the examples of a region's topics; none where none of them is chosen.
pub fn asked(region: &Region, day: Date, chosen: impl Fn(&&Topic) -> bool) -> Option<Asked> {
    let mut counts = Vec::new();
    for topic in region.topics.iter().filter(chosen) {
        let topic = ordered(topic.clone());
        let diagrams = Diagrams::new(&topic, day);
        let examples = region.examples_of(&topic.id);
        counts.extend(examples.iter().filter_map(|example| {
            let count = questions(&topic, &diagrams, example)?;
            Some((count, format!("{}: {}", example.topic, example.name)))
        }));
    }
    let most = counts.iter().map(|(count, _)| *count).max().unwrap_or(0);
    let sum: usize = counts.iter().map(|(count, _)| *count).sum();
    let longest = counts.iter().filter(|(count, _)| *count == most);
    (!counts.is_empty()).then(|| Asked {
        region: region.agreements.header.region.clone(),
        examples: counts.len(),
        mean: mean(sum, counts.len()),
        most,
        longest: longest.take(5).map(|(_, name)| name.clone()).collect(),
    })
}

/// To two decimals: more would say more than examples can.
fn mean(sum: usize, count: usize) -> f64 {
    let hundredths = (sum * 100 + count / 2).checked_div(count).unwrap_or(0);
    f64::from(u32::try_from(hundredths).unwrap_or(u32::MAX)) / 100.0
}

/// None where a red flag is raised or unknown, or where the example comes to no decided advice.
fn questions(topic: &Topic, diagrams: &Diagrams, example: &Example) -> Option<usize> {
    let given = example.answers.iter();
    let given = given.map(|(question, value)| (question.as_str(), value.as_str()));
    let whole = answers::all(topic, given).ok()?;
    let flags = (0..).zip(&topic.questions);
    let mut flags = flags.filter(|(_, question)| question.red_flag().is_some());
    if flags.any(|(row, _)| !matches!(whole.get(row), None | Some(Answer::Value(RedFlag::NO)))) {
        return None;
    }
    let mut answers = Answers::new(topic);
    // Each question is asked once at most, and the list once.
    for count in 0..=topic.questions.len() {
        let advice = diagrams.advise(topic, &answers).ok()?;
        match (advice.status, advice.next) {
            (Status::Decided, _) => return Some(count),
            (_, Some(Next::Question(next))) => answers.set(next, whole.get(next)?),
            (_, Some(Next::Alarm)) => {
                for (row, question) in (0..).zip(&topic.questions) {
                    if question.red_flag().is_some() {
                        answers.set(row, whole.get(row)?);
                    }
                }
            }
            (_, None) => return None,
        }
    }
    None
}
