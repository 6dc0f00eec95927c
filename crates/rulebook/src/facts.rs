//! A region's fact that is older than the one of its base that it replaces.

use std::collections::BTreeSet;

use crate::Code;
use crate::raw::{RawBasis, RawFact, RawStep};
use crate::say;
use crate::sink::{Draft, Sink, Spot};
use crate::stack::Stack;

/// Reports facts and terms of steps that rest on older sources than those beneath them.
pub(crate) fn older(stack: &Stack<'_>, sink: &Sink) {
    for (height, layer) in stack.layers.iter().enumerate() {
        for step in &layer.steps {
            let beneath = stack.layers.iter().take(height).rev();
            let same = |other: &&RawStep| other.id.value == step.id.value;
            for base in beneath.filter_map(|layer| layer.steps.iter().find(same)) {
                let terms = [&step.shortest, &base.shortest].map(|term| term.as_ref());
                if let [Some(new), Some(old)] = terms {
                    compare(stack, sink, (step, "termijn"), &new.basis, &old.basis);
                }
                for fact in &step.facts {
                    let replaced = base.facts.iter().find(|old| replaces(fact, old));
                    let Some(old) = replaced else { continue };
                    compare(stack, sink, (step, "feiten"), &fact.basis, &old.basis);
                }
            }
        }
    }
}

fn replaces(fact: &RawFact, old: &RawFact) -> bool {
    let names = |fact: &RawFact| -> BTreeSet<String> {
        fact.specialties.iter().map(|at| at.value.clone()).collect()
    };
    fact.kind == old.kind && names(fact) == names(old)
}

fn compare(
    stack: &Stack<'_>,
    sink: &Sink,
    (step, key): (&RawStep, &str),
    new: &RawBasis,
    old: &RawBasis,
) {
    let (Some((new, at)), Some((old, old_at))) = (newest(stack, new), newest(stack, old)) else {
        return;
    };
    // A year is no older than a month of it.
    let known = new.len().min(old.len());
    if new.get(..known) >= old.get(..known) {
        return;
    }
    let id = &step.id.value;
    let message = say::older_fact(&key, &id, &new, &old);
    let help = say::look_at_newer();
    let draft = Draft::new(Code::OlderFact, at, message).also(old_at, say::bases_source());
    sink.push(draft.help(help));
}

/// The date of the newest source, and where it is named.
fn newest<'a>(stack: &Stack<'a>, basis: &RawBasis) -> Option<(&'a str, Spot)> {
    let dated = basis.sources.iter().filter_map(|name| {
        let source = stack.sources.get(name.value.as_str())?;
        Some((source.source.date.as_str(), name.at))
    });
    dated.filter(|(date, _)| !date.is_empty()).max()
}
