//! For whom a worse answer may be later or lighter: questions and values by name become places.

use ladder::model::{Question, Role};

use super::conditions::{Asked, value};
use super::sources::{Used, basis};
use super::{Cx, Excuse, bands};
use crate::raw::{RawExcuse, RawTopic};
use crate::say;
use crate::sink::Draft;
use crate::tree::At;
use crate::{Code, names};

/// The excuses of all layers; one with an unknown name is reported, and none.
pub(super) fn excuses(
    cx: &Cx<'_>,
    asked: &Asked,
    used: &Used,
    parts: &[(usize, &RawTopic)],
) -> Vec<Excuse> {
    let all = parts.iter().flat_map(|(_, part)| &part.excuses);
    all.filter_map(|raw| excuse(cx, asked, used, raw)).collect()
}

fn excuse(cx: &Cx<'_>, asked: &Asked, used: &Used, raw: &RawExcuse) -> Option<Excuse> {
    let (question, known) = find(cx, asked, &raw.question)?;
    let (from, to) = (value(cx, known, &raw.from), value(cx, known, &raw.to));
    let when = raw.when.iter().map(|literal| {
        let (place, question) = find(cx, asked, &literal.question)?;
        let all = literal.values.iter();
        let named = all.map(|name| named(cx, question, name).then(|| name.value.clone()));
        Some((place, named.collect::<Option<Vec<_>>>()?))
    });
    let when = when.collect::<Option<_>>();
    let basis = basis(cx, used, &raw.basis);
    Some(Excuse {
        at: raw.question.at,
        question,
        from: from?,
        to: to?,
        when: when?,
        basis,
    })
}

fn find<'q>(cx: &Cx<'_>, asked: &'q Asked, name: &At<String>) -> Option<(u8, &'q Question)> {
    let found = asked.get(&name.value);
    if found.is_none() {
        let known = asked.places.keys().map(String::as_str);
        names::unknown(
            cx.sink,
            Code::UnknownQuestion,
            &say::question(),
            name,
            known,
        );
    }
    found
}

/// Whether a condition may name this: a value, or bounds of a number.
fn named(cx: &Cx<'_>, question: &Question, name: &At<String>) -> bool {
    if !matches!(question.role, Role::Number { .. }) {
        return value(cx, question, name).is_some();
    }
    let is_bounds = bands::parse(&name.value).is_some();
    if !is_bounds {
        let message = say::no_threshold(&name.value);
        let help = say::write_threshold();
        cx.sink
            .push(Draft::new(Code::InvalidThreshold, name.at, message).help(help));
    }
    is_bounds
}
