//! `trede questions`.

use ladder::model::{Question, Role, Topic};
use serde::Serialize;

use crate::args::Questions;
use crate::exit::{Cx, Exit, Fault, say, say_json};
use crate::find;

/// A question as `--json` shows it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Row<'a> {
    id: &'a str,
    text: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    hint: &'a str,
    values: Vec<Value<'a>>,
    group: ladder::model::Group,
    red_flag: bool,
    judgement: bool,
    may_be_unknown: bool,
    /// What a number counts; a raw one may be answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<&'a str>,
    /// Asked only where each of these questions has one of these values.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    only_if: Vec<Guard<'a>>,
}

#[derive(Serialize)]
struct Value<'a> {
    id: &'a str,
    label: &'a str,
}

#[derive(Serialize)]
struct Guard<'a> {
    question: &'a str,
    values: Vec<&'a str>,
}

pub(crate) fn run(cx: Cx<'_>, args: &Questions) -> Result<Exit, Fault> {
    let reading = rulebook::read(&find::root(cx.rules)?);
    let region = find::region(&reading, &args.region)?;
    let topic = find::topic(region, &args.topic)?;
    find::warn(&reading, cx.lang);
    let topic = rulebook::ordered(topic.clone());
    if args.json {
        let rows: Vec<_> = topic
            .questions
            .iter()
            .map(|question| row(&topic, question))
            .collect();
        say_json(&rows)?;
    } else {
        say(&topic.questions.iter().map(text).collect::<String>())?;
    }
    Ok(Exit::Fine)
}

fn row<'a>(topic: &'a Topic, question: &'a Question) -> Row<'a> {
    Row {
        id: &question.id,
        text: &question.text,
        hint: &question.hint,
        values: question
            .values
            .iter()
            .map(|v| Value {
                id: &v.id,
                label: &v.label,
            })
            .collect(),
        group: question.group,
        red_flag: question.red_flag().is_some(),
        judgement: question.judgement,
        may_be_unknown: question.may_be_unknown,
        unit: match &question.role {
            Role::Number { unit, .. } => Some(unit),
            _ => None,
        },
        only_if: question
            .only_if
            .iter()
            .filter_map(|literal| guard(topic, *literal))
            .collect(),
    }
}

fn guard(topic: &Topic, literal: ladder::model::Literal) -> Option<Guard<'_>> {
    let question = topic.questions.get(usize::from(literal.question))?;
    let values = (0..)
        .zip(&question.values)
        .filter(|(place, _)| literal.values.contains(*place));
    Some(Guard {
        question: &question.id,
        values: values.map(|(_, value)| value.id.as_str()).collect(),
    })
}

fn text(question: &Question) -> String {
    let mark = match (question.red_flag().is_some(), question.judgement) {
        (true, _) => " [alarm]",
        (_, true) => " [oordeel]",
        _ => "",
    };
    let values = question
        .values
        .iter()
        .map(|value| format!("    {:<24} {}\n", value.id, value.label));
    format!(
        "{}{mark}\n  {}\n{}",
        question.id,
        question.text,
        values.collect::<String>()
    )
}
