//! All mutants of a topic.

use ladder::model::{
    Condition, Effect, Literal, Question, QuestionIx, Role, StepIx, Topic, ValueIx,
};
use ladder::{Spoken, Within};
use rulebook::lower::only;
use rulebook::{Sentence, term};

use super::edit::{Edit, Part, Target};
use crate::say;

/// A mutant: the change, and what to call it. Its name is the same in every topic that shares the
/// statement.
#[derive(Debug, Clone)]
pub(super) struct Mutant {
    pub(super) target: Target,
    pub(super) edit: Edit,
    pub(super) name: Sentence,
    /// A number that must be cut first, and where.
    pub(super) cut: Option<(QuestionIx, f64)>,
}

/// The hours that one may have meant instead.
const HOURS: [u16; 5] = [1, 2, 4, 8, 24];

/// The terms that one may have meant instead, in working days.
const DAYS: [u16; 10] = [1, 2, 3, 5, 10, 15, 20, 30, 60, 130];

/// All mutants of a topic.
pub(super) fn mutants(topic: &Topic) -> Vec<Mutant> {
    let mut all = All {
        topic,
        mutants: Vec::new(),
    };
    for (place, fit) in topic.fits.iter().enumerate() {
        let target = Target::Fit(place);
        all.delete(target);
        all.condition(target, &fit.when);
        all.step(target, fit.step);
        all.within(target, fit.within);
    }
    for (place, rule) in topic.rules.iter().enumerate() {
        let target = Target::Rule(place);
        all.delete(target);
        all.condition(target, &rule.when);
        all.effect(target, &rule.effect);
        all.within(target, rule.within);
    }
    // Whom the topic is of follows from its head: no example need speak of it.
    let scopes = topic.out_of_scope.iter().enumerate();
    for (place, scope) in scopes.filter(|(_, scope)| scope.id != only::ID) {
        let target = Target::Scope(place);
        all.delete(target);
        all.condition(target, &scope.when);
    }
    for (place, argument) in topic.arguments.iter().enumerate() {
        let target = Target::Argument(place);
        all.delete(target);
        all.condition(target, &argument.when);
        all.step(target, argument.step);
        all.push(target, Edit::Side, say::other_side());
    }
    for (place, question) in topic.questions.iter().enumerate() {
        if let Some(flag) = question.red_flag() {
            let target = Target::Flag(place);
            all.delete(target);
            all.step(target, flag.at_least);
            all.within(target, flag.within);
        }
    }
    all.mutants
}

struct All<'a> {
    topic: &'a Topic,
    mutants: Vec<Mutant>,
}

impl All<'_> {
    fn push(&mut self, target: Target, edit: Edit, name: Sentence) {
        self.mutants.push(Mutant {
            target,
            edit,
            name,
            cut: None,
        });
    }

    fn delete(&mut self, target: Target) {
        self.push(target, Edit::Delete, say::deleted());
    }

    fn condition(&mut self, target: Target, when: &Condition) {
        self.literals(target, Part::All, &when.all, &Sentence::default());
        for (place, except) in when.unless.iter().enumerate() {
            let whose = say::of_exception(&except.reason);
            let name = say::without_exception(&except.reason);
            self.push(target, Edit::DropException(place), name);
            self.literals(target, Part::Unless(place), &except.all, &whose);
        }
    }

    fn literals(&mut self, target: Target, part: Part, all: &[Literal], whose: &Sentence) {
        for (place, literal) in all.iter().enumerate() {
            let asked = self.topic.questions.get(usize::from(literal.question));
            let Some(question) = asked else {
                continue;
            };
            // Without its only condition an exception would hold for everyone.
            let id = &question.id;
            if all.len() > 1 || part == Part::All {
                let name = say::without(id, whose);
                self.push(target, Edit::DropLiteral(part, place), name);
            }
            if let Role::Number { thresholds, unit } = &question.role {
                let step = step(thresholds, unit);
                self.thresholds(target, (part, place), *literal, question, step, whose);
            } else {
                self.values(target, (part, place), *literal, question, whose);
            }
        }
    }

    /// A value more or less.
    fn values(
        &mut self,
        target: Target,
        (part, place): (Part, usize),
        literal: Literal,
        question: &Question,
        whose: &Sentence,
    ) {
        for (value, known) in (0..).zip(&question.values) {
            let has = literal.values.contains(value);
            let count = literal.values.0.count_ones() as usize;
            let empty = has && count == 1;
            let full = !has && count + 1 == question.width();
            if !empty && !full {
                let says = if has { say::value_not } else { say::value_also };
                let name = says(&question.id, &known.id, whose);
                self.push(target, Edit::Toggle(part, place, value), name);
            }
            // The other value of a yes or no.
            if empty && question.width() == 2 {
                let name = say::other_way_round(&question.id, whose);
                self.push(target, Edit::Flip(part, place), name);
            }
        }
    }

    /// A threshold a little higher or lower.
    fn thresholds(
        &mut self,
        target: Target,
        (part, place): (Part, usize),
        literal: Literal,
        question: &Question,
        step: f64,
        whose: &Sentence,
    ) {
        let Role::Number { thresholds, .. } = &question.role else {
            return;
        };
        for (band, at) in (0..).zip(thresholds) {
            let band: ValueIx = band;
            // A threshold of another condition.
            if literal.values.contains(band) == literal.values.contains(band + 1) {
                continue;
            }
            for (moved, up) in [(at + step, true), (at - step, false)] {
                let moved = (moved * 1000.0).round() / 1000.0;
                let known = thresholds.contains(&moved);
                let flipped = if known && !up { band } else { band + 1 };
                self.mutants.push(Mutant {
                    target,
                    edit: Edit::Toggle(part, place, flipped),
                    name: say::moved(&question.id, at, &moved, whose),
                    cut: (!known).then_some((literal.question, moved)),
                });
            }
        }
    }

    fn effect(&mut self, target: Target, effect: &Effect) {
        match effect {
            Effect::AtLeast(step) => self.step(target, *step),
            Effect::Unsuitable(steps) if steps.len() > 1 => {
                for step in steps {
                    let name = say::falls_without(self.id(*step));
                    self.push(target, Edit::Without(*step), name);
                }
            }
            Effect::Unsuitable(_) | Effect::TermOnly => {}
        }
    }

    /// The next lighter and the next heavier step.
    fn step(&mut self, target: Target, step: StepIx) {
        let lighter = step.checked_sub(1);
        let heavier = Some(step + 1).filter(|step| usize::from(*step) < self.topic.steps.len());
        for other in [lighter, heavier].into_iter().flatten() {
            let name = Sentence::same(format!("`{}` → `{}`", self.id(step), self.id(other)));
            self.push(target, Edit::Step(other), name);
        }
    }

    fn id(&self, step: StepIx) -> &str {
        let step = self.topic.steps.get(usize::from(step));
        step.map_or("", |step| &step.id)
    }

    /// The next shorter and the next longer term.
    fn within(&mut self, target: Target, term: Option<Within>) {
        // No term was agreed: there is none to be a little wrong about.
        let Some(term) = term.filter(|term| *term != Within::ACCESS) else {
            return;
        };
        // What is not said in hours is not a few hours wrong.
        let in_hours = matches!(term.spoken(), Spoken::Hours(_));
        let hours = HOURS.iter().filter(|_| in_hours);
        let hours = hours.filter_map(|hours| Within::hours(*hours));
        let days = DAYS.iter().filter_map(|days| Within::working_days(*days));
        let mut terms: Vec<_> = hours.chain(days).collect();
        terms.extend([Within::TODAY, Within::NO_HURRY]);
        terms.sort();
        let later = terms.iter().copied().find(|one| *one > term);
        let earlier = terms.iter().rev().copied().find(|one| *one < term);
        for other in [earlier, later].into_iter().flatten() {
            let name = Sentence::same(format!("`{}` → `{}`", term::text(term), term::text(other)));
            self.push(target, Edit::Within(other), name);
        }
    }
}

/// By how much a threshold may be mistaken.
fn step(thresholds: &[f64], unit: &str) -> f64 {
    let whole = unit == "jaar" || thresholds.iter().all(|at| at.fract() == 0.0);
    if whole { 1.0 } else { 0.1 }
}
