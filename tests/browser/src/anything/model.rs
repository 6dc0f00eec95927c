//! What must hold after each step, by the agreements as they are read here: the screen and the events against the model.

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use super::seen::{Count, Items, Seen, Shown, Told};
use super::step::Step;
use crate::Agreed;

/// The region of `pages/patient.html`, and its day.
pub(super) const REGION: &str = "oostelijk-zuid-limburg";
const DATE: &str = "2026-11-22";

/// What the host was told of the answers last.
#[derive(Debug, Clone)]
struct Last {
    topic: String,
    items: Items,
    advice: Value,
}

/// What is known while a sequence is gone through.
#[derive(Debug, Default)]
struct Model {
    last: Option<Last>,
    trial: bool,
    /// Something else wrote into the screen, and it wasn't drawn since.
    torn: bool,
    /// The answers before the last one, where that was the GP's.
    before: Option<Items>,
    /// The page took the widget away: what is told then was told before, and the advice once its reasons are there again.
    moved: bool,
    /// The step that the GP chose instead, as the host was told.
    chosen: Option<String>,
}

/// Goes through what was seen of a sequence; the error says after which step what didn't hold.
pub(super) fn check(
    agreed: &mut Agreed,
    steps: &[Step],
    log: &[Seen],
    count: &mut Count,
) -> Result<()> {
    let mut model = Model::default();
    for (place, (step, seen)) in steps.iter().zip(log).enumerate() {
        count.steps += 1;
        model
            .takes(agreed, step, seen, count)
            .with_context(|| format!("after step {place}, {step:?}, with {seen}"))?;
    }
    ensure!(steps.len() == log.len(), "the sequence broke off");
    Ok(())
}

impl Model {
    fn takes(
        &mut self,
        agreed: &mut Agreed,
        step: &Step,
        seen: &Seen,
        count: &mut Count,
    ) -> Result<()> {
        ensure!(seen.wrong.is_empty(), "on the page: {:?}", seen.wrong);
        let before = self.last.clone();
        self.torn |= matches!(step, Step::Tear(_));
        self.moved |= matches!(step, Step::Move);
        self.hears(agreed, step, &seen.told, count)?;
        let now = self.last.as_ref().map(|last| &last.advice);
        match (&seen.advice, now) {
            (Some(advice), Some(now)) => {
                ensure!(advice == now, "`advice()` is not the last event's");
            }
            (Some(_), None) => bail!("there is an advice that no event told of"),
            (None, _) => (self.last, self.chosen) = (None, None),
        }
        ensure!(
            self.last.is_some() || !seen.shown.work || self.moved,
            "a topic is open without an advice"
        );
        self.looks(agreed, &seen.shown, count)?;
        self.follows(step, before.as_ref(), seen, count)?;
        self.trial = seen.shown.trial;
        Ok(())
    }

    /// The events, in their order.
    fn hears(
        &mut self,
        agreed: &mut Agreed,
        step: &Step,
        told: &[Told],
        count: &mut Count,
    ) -> Result<()> {
        let mut progress = None;
        for event in told {
            let advice = event.advice.as_ref();
            ensure!(
                progress.is_none() || event.name == "advice" || self.moved,
                "`progress` goes before `advice`, and `{}` followed",
                event.name
            );
            match event.name.as_str() {
                "progress" => progress = Some((event.answered, event.open)),
                "advice" => {
                    let advice = advice.context("no advice in it")?;
                    let native = agreed.advice(REGION, &event.topic, DATE, &event.items)?;
                    ensure!(
                        *advice == native,
                        "the advice is not that of {:?}",
                        event.items
                    );
                    count.advice += 1;
                    let open = advice.get("open").and_then(Value::as_array);
                    let open = open.into_iter().flatten().filter_map(Value::as_str);
                    let open = open.filter(|id| event.items.iter().all(|(given, _)| given != id));
                    let expected = (Some(event.items.len()), Some(open.count()));
                    ensure!(
                        progress.take() == Some(expected),
                        "`progress` is not {expected:?}"
                    );
                    let same = self.last.as_ref().is_some_and(|last| {
                        (&last.topic, &last.items) == (&event.topic, &event.items)
                    });
                    ensure!(!same || self.trial || self.moved, "the same was told twice");
                    if self
                        .last
                        .as_ref()
                        .is_some_and(|last| last.topic != event.topic)
                        || self.moved
                    {
                        self.chosen = None;
                    }
                    (self.torn, self.moved) = (self.torn && same, false);
                    self.last = Some(Last {
                        topic: event.topic.clone(),
                        items: event.items.clone(),
                        advice: native,
                    });
                }
                "handoff" | "override" => {
                    let last = self.last.as_ref().context("no topic is open")?;
                    ensure!(
                        advice == Some(&last.advice),
                        "`{}` has another advice",
                        event.name
                    );
                    ensure!(
                        last.items == event.items,
                        "`{}` has other answers",
                        event.name
                    );
                    if event.name == "handoff" {
                        ensure!(!self.trial, "a trial was handed over");
                        count.handed += 1;
                    } else {
                        let chosen = event.chosen.as_ref().and_then(|one| one.get("step"));
                        let chosen = chosen.and_then(Value::as_str).map(str::to_owned);
                        let advised = last.advice.get("step").and_then(Value::as_str);
                        ensure!(
                            chosen.is_none() || chosen.as_deref() != advised,
                            "what is advised is no other choice"
                        );
                        self.chosen = chosen;
                    }
                }
                "reset" => (self.last, self.before, self.chosen) = (None, None, None),
                "error" => {
                    let code = event.code.as_deref().unwrap_or_default();
                    ensure!(is_answer_to(code, step), "the error `{code}`");
                }
                "ready" | "loaded" => {
                    ensure!(self.moved, "`{}` came once more", event.name);
                }
                other => bail!("an event `{other}`"),
            }
        }
        ensure!(
            progress.is_none() || self.moved,
            "`progress` without an advice"
        );
        Ok(())
    }

    /// The screen says what the host was told, save in a trial, which is nobody's answers.
    fn looks(&self, agreed: &mut Agreed, shown: &Shown, count: &mut Count) -> Result<()> {
        let Some(last) = self.last.as_ref().filter(|_| shown.work && !self.torn) else {
            return Ok(());
        };
        if shown.trial || self.trial && self.moved {
            return Ok(());
        }
        count.screens += 1;
        let given = |id: &str| {
            let found = last.items.iter().find(|(given, _)| given == id);
            found.map(|(_, value)| value.as_str())
        };
        for (row, state) in &shown.flags {
            let told = match given(row) {
                None => "open",
                Some("?") => "onbekend",
                Some(value) => value,
            };
            ensure!(
                state == told,
                "`{row}` is {state} on the screen and {told} for the host"
            );
        }
        for (question, place, of) in &shown.answers {
            let values = agreed.values(REGION, &last.topic, DATE, question)?;
            ensure!(*of >= values.len(), "`{question}` lacks an answer");
            let on_screen = match usize::try_from(*place) {
                Err(_) => None,
                Ok(place) => Some(values.get(place).map_or("?", String::as_str)),
            };
            let told = given(question);
            ensure!(
                on_screen == told,
                "`{question}` is {on_screen:?} on the screen and {told:?} for the host"
            );
        }
        let marked = agreed.marked(REGION, &last.topic, DATE, &last.items)?;
        // What the GP chose instead is marked as that.
        let marked = marked.filter(|step| self.chosen.as_ref() != Some(step));
        let current: Vec<_> = marked.into_iter().collect();
        // Turned to the patient there is no stair.
        ensure!(
            !shown.stair || shown.current == current,
            "{:?} is marked, and {current:?} is advised",
            shown.current
        );
        let status = last.advice.get("status").and_then(Value::as_str);
        // Nor is there a card with one question at a time.
        count.cards += usize::from(shown.stair && shown.status.is_some());
        let card = shown.status.as_deref();
        ensure!(
            card.is_none() || card == status,
            "the card is {:?}, the advice {status:?}",
            shown.status
        );
        Ok(())
    }

    /// What this step in particular may do, and what it must.
    fn follows(
        &mut self,
        step: &Step,
        before: Option<&Last>,
        seen: &Seen,
        count: &mut Count,
    ) -> Result<()> {
        let items = |last: Option<&Last>| last.map(|last| last.items.clone());
        let (was, is) = (items(before), items(self.last.as_ref()));
        let own = self.before.take();
        let trial = self.trial || seen.shown.trial;
        match step {
            Step::Reset => {
                ensure!(self.last.is_none() && !seen.shown.work, "a patient is left");
                ensure!(seen.shown.letter.is_empty(), "a letter is left");
            }
            Step::Next(_) | Step::Answer(_) | Step::Flag(_) | Step::NoFlags
                if was != is && !trial =>
            {
                self.before = was;
            }
            // On a screen that another program emptied there is nothing to press.
            Step::Undo if own.is_some() && !seen.shown.patient && seen.tools => {
                ensure!(is == own, "taken back it is {is:?}, and was {own:?}");
                count.undone += 1;
            }
            // What the host says is never mixed with what the GP answered.
            Step::Context(_) | Step::SetContext(_) | Step::Topic(_) | Step::Attribute(_)
                if own.is_some() && seen.shown.work =>
            {
                ensure!(was == is, "what the host said changed {was:?} to {is:?}");
                self.before = own;
            }
            Step::Strings(_)
            | Step::Products(_)
            | Step::Focus
            | Step::Width(_)
            | Step::Tear(_)
            | Step::Rest => {
                ensure!(
                    was == is || trial,
                    "{was:?} became {is:?} by what answers nothing"
                );
                self.before = own;
            }
            _ => {}
        }
        Ok(())
    }
}

/// Whether a host that says this is to hear of it.
fn is_answer_to(code: &str, step: &Step) -> bool {
    match step {
        Step::Context(_) => [
            "bad-context",
            "unknown-context",
            "unknown-topic",
            "unknown-icpc",
            "bad-age",
        ]
        .contains(&code),
        Step::SetContext(_) => [
            "unknown-context",
            "unknown-topic",
            "unknown-icpc",
            "bad-age",
        ]
        .contains(&code),
        Step::Attribute(_) => {
            ["bad-lang", "bad-age", "unknown-topic", "unknown-icpc"].contains(&code)
        }
        Step::Strings(_) => code == "bad-strings",
        Step::Products(_) => ["bad-products", "unknown-product"].contains(&code),
        // It begins again, and hears all that the page says once more.
        Step::Move | Step::Topic(_) => ["unknown-topic", "unknown-icpc"].contains(&code),
        _ => false,
    }
}
