//! How high the page is at the advice, over the examples of every region: each is answered as a doctor
//! would, from the first question to the last that matters.

use anyhow::{Context, Result, ensure};
use ladder::advice::Next;
use ladder::date::Date;
use ladder::model::Topic;
use ladder::{Answers, Diagrams};
use rulebook::{Example, Reading};
use serde::{Deserialize, Serialize};

use crate::{Browser, Look};

/// The widths that are measured, each on a screen of 800 pixels high.
pub const WIDTHS: [u32; 2] = [1280, 400];

/// An example as it is put to the widget.
#[derive(Debug, Clone, Serialize)]
struct Asked {
    topic: String,
    name: String,
    /// Question and value in turn.
    answers: Vec<String>,
}

/// What an example comes to on the screen.
#[derive(Debug, Clone, Deserialize)]
pub struct Height {
    /// The topic and the patient.
    pub name: String,
    /// The status of the advice.
    pub status: String,
    /// In screens, at each of the widths.
    pub screens: [f64; 2],
    /// Whether the way on, to the letter or to a choice, is in the first screen, at each of them; nothing where there is none.
    pub way: [Option<bool>; 2],
    /// Whether it runs off the page sideways, at each of them.
    pub wide: [bool; 2],
}

/// Puts examples to the widget behind the shell's back, as answers that it kept: one turn each, and at each width a layout.
const MEASURE: &str = "
    const found = [];
    const once = () => new Promise(done => host.addEventListener('trede-advice', done, { once: true }));
    for (const { topic, name, answers } of ASKED) {
        __wijzer.reset();
        const told = once();
        __wijzer.keep(topic, answers);
        __wijzer.host(topic, '', undefined, '');
        await told;
        const at = { screens: [], way: [], wide: [] };
        for (const width of WIDTHS) {
            host.style.width = `${width}px`;
            const ways = $$('[data-focus=letter], .now .main, .side-of > .small, .card [data-goes]').filter(e => e.getClientRects().length);
            const seen = e => e.getBoundingClientRect().bottom <= innerHeight + 1;
            at.screens.push(host.getBoundingClientRect().height / innerHeight);
            at.way.push(ways.length ? ways.some(seen) : null);
            at.wide.push($('.trede').scrollWidth > width + 1);
        }
        found.push({ name: `${topic}: ${name}`, status: host.api(1).advice().status, ...at });
    }
    return found;";

/// Keeps the widget's own object, whose name the shell keeps to itself.
const KEEP: &str = "
    const { Wijzer } = await import('/trede_wijzer.js');
    const own = Wijzer.prototype.host;
    Wijzer.prototype.host = function (...given) { window.__wijzer = this; return own.apply(this, given); };
    const loaded = () => __tested.events.filter(name => name === 'trede-loaded').length;
    const before = loaded();
    host.region = 'REGION';
    for (let i = 0; i < 400 && loaded() === before; i++) await sleep(25);
    host.api(1).setContext({ age: 40 });
    return loaded() > before && !!window.__wijzer;";

impl Browser {
    /// Measures one example in so many of a region.
    pub async fn heights(
        &self,
        reading: &Reading,
        region: &str,
        every: usize,
    ) -> Result<Vec<Height>> {
        let [widest, _] = WIDTHS;
        self.look(&Look {
            width: widest,
            height: 800,
            reduced_motion: true,
            ..Look::default()
        })
        .await?;
        // The region of the page is another, so that this one is read anew.
        self.open("/patient.html").await?;
        self.wait_for_event("trede-loaded").await?;
        let other = if region == "midden-nederland" {
            "westelijke-mijnstreek"
        } else {
            "midden-nederland"
        };
        for region in [other, region] {
            let kept = self.run(&KEEP.replace("REGION", region)).await?;
            ensure!(kept == true, "`{region}` doesn't open");
        }
        let all = examples(reading, region)?;
        let all: Vec<_> = all.into_iter().step_by(every.max(1)).collect();
        let widths = serde_json::to_string(&WIDTHS)?;
        let mut found = Vec::new();
        for part in all.chunks(40) {
            let walk = MEASURE.replace("WIDTHS", &widths);
            let walk = walk.replace("ASKED", &serde_json::to_string(part)?);
            let some: Vec<Height> = serde_json::from_value(self.run(&walk).await?)?;
            found.extend(some);
        }
        ensure!(found.len() == all.len(), "{} of {}", found.len(), all.len());
        Ok(found)
    }
}

/// The examples of a region that count, with the answers that are asked for.
fn examples(reading: &Reading, region: &str) -> Result<Vec<Asked>> {
    let region = reading.region(region).context("no such region")?;
    let day: Date = "2026-11-22".parse().ok().context("no day")?;
    let mut all = Vec::new();
    for topic in &region.topics {
        let topic = rulebook::ordered(topic.clone());
        let diagrams = Diagrams::new(&topic, day);
        let own = region.examples_of(&topic.id).iter();
        all.extend(own.filter_map(|example| asked(&topic, &diagrams, example)));
    }
    Ok(all)
}

/// Of an example what is asked, in the order of asking, as far as it says.
fn asked(topic: &Topic, diagrams: &Diagrams, example: &Example) -> Option<Asked> {
    let given = example.answers.iter();
    let given = given.map(|(question, value)| (question.as_str(), value.as_str()));
    let whole = rulebook::answers::all(topic, given).ok()?;
    let rows = || {
        (0..)
            .zip(&topic.questions)
            .filter(|(_, question)| question.red_flag().is_some())
    };
    let mut answers = Answers::new(topic);
    for _ in 0..=topic.questions.len() {
        let next = diagrams.advise(topic, &answers).ok()?.next;
        let before = answers.iter().count();
        match next {
            Some(Next::Question(next)) => {
                if let Some(answer) = whole.get(next) {
                    answers.set(next, answer);
                }
            }
            Some(Next::Alarm) => {
                for (row, _) in rows() {
                    if let Some(answer) = whole.get(row) {
                        answers.set(row, answer);
                    }
                }
            }
            None => {}
        }
        if answers.iter().count() == before {
            break;
        }
    }
    let named = answers
        .named(topic)
        .flat_map(|(question, value)| [question.to_owned(), value.to_owned()]);
    Some(Asked {
        topic: topic.id.clone(),
        name: example.name.clone(),
        answers: named.collect(),
    })
}

/// The value below which so many hundredths of them lie.
pub fn percentile(sorted: &[f64], hundredths: usize) -> f64 {
    let last = sorted.len().saturating_sub(1);
    sorted
        .get(last * hundredths / 100)
        .copied()
        .unwrap_or(f64::NAN)
}
