//! What the agreements say of answers, worked out here: against it stands what a browser was told.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use anyhow::{Context, Result, anyhow};
use ladder::date::Date;
use ladder::model::Topic;
use ladder::report::{Report, report};
use ladder::{Answer, Answers, Diagrams};
use rulebook::{Reading, Region};
use serde_json::Value;
use standards::fhir::bundle;
use standards::{Case, Given};

/// The day of `pages/patient.html`.
const DATE: &str = "2026-11-22";

/// The rule files, and what was compiled of them.
#[derive(Debug)]
pub struct Agreed {
    reading: Reading,
    compiled: HashMap<(String, String, String), (Topic, Diagrams)>,
}

impl Agreed {
    /// Reads the rule files of the repository.
    pub fn read() -> Result<Self> {
        Ok(Self {
            reading: rulebook::read(&xtask::paths::root()?.join("regels")),
            compiled: HashMap::new(),
        })
    }

    /// The topics of a region.
    pub fn topics(&self, region: &str) -> Vec<String> {
        let topics = self.reading.region(region).map(|region| &region.topics);
        topics
            .into_iter()
            .flatten()
            .map(|topic| topic.id.clone())
            .collect()
    }

    /// The advice for these answers, as a host gets it. They are given as the `QuestionnaireResponse` has them: question and value, `?` for
    /// *weet ik niet*.
    pub fn advice(
        &mut self,
        region: &str,
        topic: &str,
        date: &str,
        answers: &[(String, String)],
    ) -> Result<Value> {
        self.compile(region, topic, date)?;
        let found = self.reading.region(region).context("no such region")?;
        let (topic, diagrams) = self.known(region, topic, date)?;
        let answers = given(topic, answers)?;
        let advice = diagrams
            .advise(topic, &answers)
            .ok()
            .context("answers that can't occur together")?;
        Ok(serde_json::to_value(report(
            &found.agreements,
            topic,
            diagrams,
            &answers,
            &advice,
        ))?)
    }

    /// The step that the stair marks for these answers: what is advised, or with a red flag raised the least that must happen.
    pub fn marked(
        &mut self,
        region: &str,
        topic: &str,
        date: &str,
        answers: &[(String, String)],
    ) -> Result<Option<String>> {
        self.compile(region, topic, date)?;
        let (topic, diagrams) = self.known(region, topic, date)?;
        let answers = given(topic, answers)?;
        let advice = diagrams.advise(topic, &answers).ok();
        let advice = advice.context("answers that can't occur together")?;
        let marked = advice.advised(topic, &answers);
        let marked = marked.or_else(|| advice.least(topic));
        let step = marked.and_then(|place| topic.steps.get(usize::from(place)));
        Ok(step.map(|step| step.id.clone()))
    }

    /// The values of a question, in the order of the screen.
    pub fn values(
        &mut self,
        region: &str,
        topic: &str,
        date: &str,
        id: &str,
    ) -> Result<Vec<String>> {
        self.compile(region, topic, date)?;
        let (topic, _) = self.known(region, topic, date)?;
        let (_, question) = topic.question(id).with_context(|| format!("no `{id}`"))?;
        Ok(question.values.iter().map(|one| one.id.clone()).collect())
    }

    fn compile(&mut self, region: &str, topic: &str, date: &str) -> Result<()> {
        let found = self.reading.region(region).context("no such region")?;
        let key = (region.to_owned(), topic.to_owned(), date.to_owned());
        if let Entry::Vacant(empty) = self.compiled.entry(key) {
            empty.insert(compiled(found, topic, date)?);
        }
        Ok(())
    }

    fn known(&self, region: &str, topic: &str, date: &str) -> Result<&(Topic, Diagrams)> {
        let key = (region.to_owned(), topic.to_owned(), date.to_owned());
        self.compiled.get(&key).context("it is compiled")
    }

    /// Every example of these topics, by their place in a region, and each with nothing answered: the advice, and its Bundle.
    pub fn examples(
        &self,
        of: impl Fn(&str, usize) -> bool,
        mut look: impl FnMut(&Report<'_>, Value),
    ) -> Result<()> {
        for region in &self.reading.regions {
            for (place, topic) in region.topics.iter().enumerate() {
                if !of(&region.folder, place) {
                    continue;
                }
                let (topic, diagrams) = compiled(region, &topic.id, DATE)?;
                let of_it = region.examples_of(&topic.id).iter();
                let given = of_it.map(|one| one.answers.clone()).chain([Vec::new()]);
                for given in given {
                    let known = given.iter().map(|(q, v)| (q.as_str(), v.as_str()));
                    let known = known.filter(|(q, _)| *q == "alarm" || topic.question(q).is_some());
                    let known: Vec<_> = known.collect();
                    let answers = rulebook::answers::all(&topic, known)
                        .map_err(|(place, _)| anyhow!("{given:?}, {place}"))?;
                    let advice = diagrams
                        .advise(&topic, &answers)
                        .ok()
                        .context("it can't occur")?;
                    let report = report(&region.agreements, &topic, &diagrams, &answers, &advice);
                    let case = Case {
                        agreements: &region.agreements,
                        topic: &topic,
                        answers: &answers,
                        advice: &advice,
                        report: &report,
                        date: DATE.parse().ok().context("no date")?,
                        given: Given::default(),
                    };
                    look(&report, serde_json::to_value(bundle(&case))?);
                }
            }
        }
        Ok(())
    }
}

fn compiled(region: &Region, topic: &str, date: &str) -> Result<(Topic, Diagrams)> {
    let found = region
        .topic(topic)
        .with_context(|| format!("no topic `{topic}`"))?;
    let topic = rulebook::ordered(found.clone());
    let date: Date = date.parse().ok().context("no date")?;
    let diagrams = Diagrams::new(&topic, date);
    Ok((topic, diagrams))
}

fn given(topic: &Topic, coded: &[(String, String)]) -> Result<Answers> {
    let mut answers = Answers::new(topic);
    for (question, value) in coded {
        let (place, asked) = topic
            .question(question)
            .with_context(|| format!("no question `{question}`"))?;
        let answer = match value.as_str() {
            "?" => Answer::Unknown,
            id => Answer::Value(
                asked
                    .value(id)
                    .with_context(|| format!("`{question}` has no `{id}`"))?,
            ),
        };
        answers.set(place, answer);
    }
    Ok(answers)
}
