//! Which statements came, went or changed.

use std::collections::BTreeMap;

use ladder::Within;
use ladder::model::{Basis, Condition, Door, Effect, Literal, Question, Side, StepIx, Topic};

use super::StatementChange;
use crate::{Region, term};

/// The statements of both topics that are not the same.
pub(crate) fn changes(before: &Topic, after: &Topic) -> Vec<StatementChange> {
    let (one, other) = (all(before, after), all(after, before));
    let mut changes = Vec::new();
    for (name, text) in &one {
        let now = other.get(name);
        if now != Some(text) {
            changes.push(StatementChange {
                statement: name.clone(),
                before: Some(text.clone()),
                after: now.cloned(),
            });
        }
    }
    for (name, text) in other.iter().filter(|(name, _)| !one.contains_key(*name)) {
        changes.push(StatementChange {
            statement: name.clone(),
            before: None,
            after: Some(text.clone()),
        });
    }
    changes.sort();
    changes
}

/// The steps of which a name, a destination or a term is another.
pub(super) fn steps(before: &Region, after: &Region) -> Vec<String> {
    let of = |region: &Region| -> BTreeMap<String, String> {
        let ladders = region.agreements.ladders.iter();
        let steps = ladders.flat_map(|ladder| ladder.steps.iter().map(move |step| (ladder, step)));
        let told = steps.map(|(ladder, step)| {
            let term = step
                .shortest
                .as_ref()
                .map(|shortest| term::text(shortest.within));
            let bound = step
                .only_within
                .as_ref()
                .map(|(bound, _)| term::text(*bound));
            let told = format!(
                "{} {} {term:?} {bound:?}",
                step.name,
                door(&step.destination)
            );
            (format!("{}/{}", ladder.id, step.id), told)
        });
        told.collect()
    };
    let (one, other) = (of(before), of(after));
    let names = one
        .keys()
        .chain(other.keys().filter(|name| !one.contains_key(*name)));
    names
        .filter(|name| one.get(*name) != other.get(*name))
        .cloned()
        .collect()
}

/// A door, and that for a child where it is another.
fn door(door: &Door) -> String {
    match &door.child {
        Some(child) => format!("{} (kind: {child})", door.name),
        None => door.name.clone(),
    }
}

/// Every statement by name, with what it says. Steps that the other ladder has not are left out of
/// `vervalt`: that a rule speaks of a form is no change.
fn all(topic: &Topic, other: &Topic) -> BTreeMap<String, String> {
    let say = Say { topic };
    let mut all = BTreeMap::new();
    for question in &topic.questions {
        match question.red_flag() {
            Some(flag) => {
                let parts = [
                    format!("“{}”", question.text),
                    format!("minstens {}", say.step(flag.at_least)),
                    within(flag.within),
                    flag.destination.as_ref().map(door).unwrap_or_default(),
                    say.literals(&question.only_if),
                    say.basis(&flag.basis),
                ];
                all.insert(format!("alarm:{}", question.id), join(&parts));
            }
            None => {
                all.insert(format!("vraag:{}", question.id), say.question(question));
            }
        }
    }
    for fit in &topic.fits {
        let parts = [
            say.condition(&fit.when),
            format!("past {}", say.step(fit.step)),
            within(fit.within),
            fit.action.clone(),
            fit.check.clone(),
            say.basis(&fit.basis),
        ];
        all.insert(fit.id.clone(), join(&parts));
    }
    for rule in &topic.rules {
        let effect = match &rule.effect {
            Effect::AtLeast(step) => format!("minstens {}", say.step(*step)),
            Effect::Unsuitable(steps) => {
                let steps = steps.iter().map(|step| say.step(*step));
                let steps: Vec<_> = steps.filter(|id| other.step(id).is_some()).collect();
                format!("vervalt {}", steps.join(", "))
            }
            Effect::TermOnly => String::new(),
        };
        let parts = [
            say.condition(&rule.when),
            effect,
            within(rule.within),
            say.basis(&rule.basis),
        ];
        all.insert(rule.id.clone(), join(&parts));
    }
    for argument in &topic.arguments {
        let side = match argument.side {
            Side::For => "voor",
            Side::Against => "tegen",
        };
        let parts = [
            say.condition(&argument.when),
            format!("{side} {}", say.step(argument.step)),
            say.basis(&argument.basis),
        ];
        all.insert(argument.id.clone(), join(&parts));
    }
    for scope in &topic.out_of_scope {
        let parts = [say.condition(&scope.when), say.basis(&scope.basis)];
        all.insert(scope.id.clone(), join(&parts));
    }
    for preparation in &topic.preparations {
        let steps: Vec<_> = preparation
            .steps
            .iter()
            .map(|step| say.step(*step))
            .collect();
        let parts = [
            preparation.text.clone(),
            say.condition(&preparation.when),
            steps.join(", "),
            say.basis(&preparation.basis),
        ];
        all.insert(preparation.id.clone(), join(&parts));
    }
    all
}

fn join(parts: &[String]) -> String {
    let said: Vec<_> = parts
        .iter()
        .filter(|part| !part.is_empty())
        .cloned()
        .collect();
    said.join(" · ")
}

fn within(term: Option<Within>) -> String {
    term.map(term::within).unwrap_or_default()
}

struct Say<'a> {
    topic: &'a Topic,
}

impl Say<'_> {
    fn step(&self, step: StepIx) -> &str {
        let step = self.topic.steps.get(usize::from(step));
        step.map_or("", |step| &step.id)
    }

    fn question(&self, question: &Question) -> String {
        let values: Vec<_> = question
            .values
            .iter()
            .map(|value| value.label.as_str())
            .collect();
        join(&[
            format!("“{}” {}", question.text, values.join(" / ")),
            question.hint.clone(),
            self.literals(&question.only_if),
        ])
    }

    fn condition(&self, when: &Condition) -> String {
        let mut text = self.literals(&when.all);
        for except in &when.unless {
            text.extend([format!(
                " tenzij {} ({})",
                self.literals(&except.all),
                except.reason
            )]);
        }
        text
    }

    fn literals(&self, all: &[Literal]) -> String {
        let literals: Vec<_> = all.iter().filter_map(|one| self.literal(*one)).collect();
        literals.join(", ")
    }

    fn literal(&self, literal: Literal) -> Option<String> {
        let question = self.topic.questions.get(usize::from(literal.question))?;
        let values = (0..).zip(&question.values);
        let held = values.filter(|(value, _)| literal.values.contains(*value));
        let held: Vec<_> = held.map(|(_, value)| value.id.as_str()).collect();
        Some(format!("{} = {}", question.id, held.join(" of ")))
    }

    fn basis(&self, basis: &Basis) -> String {
        let sources = basis.sources.iter();
        let sources = sources.filter_map(|at| self.topic.sources.get(usize::from(*at)));
        let sources: Vec<_> = sources.map(|source| source.id.as_str()).collect();
        let date =
            |date: Option<ladder::date::Date>| date.map(|d| d.to_string()).unwrap_or_default();
        let valid = match (basis.valid.from, basis.valid.until) {
            (None, None) => String::new(),
            (from, until) => format!("geldig {} – {}", date(from), date(until)),
        };
        join(&[basis.reason.clone(), sources.join(", "), valid])
    }
}
