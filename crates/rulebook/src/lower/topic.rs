//! A topic of a region, whole.

use std::cell::RefCell;

use ladder::date::Date;
use ladder::model::{Topic, TopicEntry};

use super::ages::Ages;
use super::by_age::{ages, known, other_door};
use super::children::Children;
use super::conditions::literals;
use super::only::of_others;
use super::select::select;
use super::sources::Used;
use super::written::{Places, Written};
use super::{Cx, examples, excuses, questions, statements, steps, tighten};
use crate::raw::RawTopic;
use crate::say;
use crate::sink::{Draft, Sink, Spot};
use crate::stack::Stack;
use crate::tree::At;
use crate::{Code, Example, names};

/// A topic with what belongs to it.
#[derive(Debug)]
pub(crate) struct Lowered {
    pub(crate) topic: Topic,
    pub(crate) entry: TopicEntry,
    pub(crate) places: Places,
    pub(crate) examples: Vec<Example>,
}

/// Lowers a topic; none where it has an error.
pub(crate) fn topic<'a>(
    stack: &'a Stack<'a>,
    sink: &'a Sink,
    id: &str,
    parts: &[(usize, &'a RawTopic)],
) -> Option<Lowered> {
    let (mut lowered, withdrawn) = whole(stack, sink, id, parts, None)?;
    for target in withdrawn {
        // What is wrong with it was found above.
        let silent = Sink::default();
        if let Some((kept, _)) = whole(stack, &silent, id, parts, Some(target.at)) {
            let places = &mut lowered.places;
            places.withdrawn.push((target, kept.topic));
        }
    }
    Some(lowered)
}

/// The topic, and what the region took from it; one withdrawal may be passed over.
fn whole(
    stack: &Stack<'_>,
    sink: &Sink,
    id: &str,
    parts: &[(usize, &RawTopic)],
    passed_over: Option<Spot>,
) -> Option<(Lowered, Vec<At<String>>)> {
    let before = sink.errors();
    let (mut cx, name) = context(stack, sink, id, parts, passed_over)?;
    let mut all = select(&cx, parts);
    known(&cx, &mut all);
    let used = Used::default();
    let mut asked = questions::questions(&cx, &all);
    cx.ages = ages(&cx, &asked, &all);
    let steps = steps::steps(&cx, &asked, &used);
    statements::alarms(&cx, &mut asked, &all, &steps, &used);
    let mut fits = statements::fits(&cx, &asked, &all, &steps, &used);
    let mut rules = statements::rules(&cx, &asked, &all, &steps, &used);
    let tightened = tighten::tighten(&cx, &all, &used, &mut asked, &mut fits, &mut rules);
    let (fits, fit_places) = fits.into_iter().unzip();
    let (rules, rule_places) = rules.into_iter().unzip();
    let (arguments, argument_places) = statements::arguments(&cx, &asked, &all, &used)
        .into_iter()
        .unzip();
    let only = literals(&cx, &asked, cx.only.iter().copied());
    let mut scopes = statements::scopes(&cx, &asked, &all, &used);
    scopes.extend(of_others(&cx, &asked, &only, &scopes));
    let (out_of_scope, scope_places) = scopes.into_iter().unzip();
    let (preparations, preparation_places) = statements::preparations(&cx, &asked, &all, &used)
        .into_iter()
        .unzip();
    let impossible = statements::impossible(&cx, &asked, &all);
    let excuses = excuses::excuses(&cx, &asked, &used, parts);
    let at = parts
        .first()
        .map(|(_, part)| part.id.at)
        .unwrap_or_default();
    if asked.questions.len() > Topic::MOST_QUESTIONS {
        let message = say::many_questions(&id, &Topic::MOST_QUESTIONS);
        cx.sink.add(Code::TooMany, at, message);
    }
    let doors = cx.doors.take();
    if doors.len() > Topic::MOST_DOORS {
        let message = say::many_doors(&id, &Topic::MOST_DOORS);
        cx.sink.add(Code::TooMany, at, message);
    }
    let (ages, mut other_doors) = std::mem::take(&mut cx.ages).told();
    let of_nobody = all.doors_of_nobody.iter();
    other_doors.extend(of_nobody.map(|item| other_door(item, Vec::new())));
    let places = Places {
        topic: at,
        questions: asked.spots,
        steps: cx.steps.iter().map(|step| step.id.at).collect(),
        successors: successors(&cx),
        tightened,
        withdrawn: Vec::new(),
        fits: fit_places,
        rules: rule_places,
        arguments: argument_places,
        out_of_scope: scope_places,
        preparations: preparation_places,
        severities: asked.severities,
        doors: other_doors,
        excuses,
        direct: steps::direct(&cx),
    };
    let topic = Topic {
        id: id.to_owned(),
        name,
        specialty: cx.specialty.to_owned(),
        ladder: cx.ladder.id.value.clone(),
        general: cx.general,
        patient_page: head(parts, |part| part.patient_page.as_ref()).cloned(),
        valid: stack.valid,
        steps,
        doors,
        questions: asked.questions,
        only,
        ages,
        impossible,
        out_of_scope,
        fits,
        rules,
        arguments,
        preparations,
        sources: used.into_inner(),
        recalled: None,
    };
    replaced(&cx, &places, &all.origins);
    let examples = examples::examples(&cx, &topic, &all.origins, parts);
    let entry = entry(&topic, parts);
    let lowered = Lowered {
        topic,
        entry,
        places,
        examples,
    };
    let withdrawn = all.withdrawn.into_iter().cloned().collect();
    (sink.errors() == before && !stack.unsound(id)).then_some((lowered, withdrawn))
}

/// What the terms, bounds and offers of this ladder's steps replace.
fn successors(cx: &Cx<'_>) -> Vec<(Option<Date>, At<String>)> {
    let bases = cx.steps.iter().flat_map(|step| step.bases());
    let each = bases.flat_map(|basis| {
        let names = basis.replaces.iter().cloned();
        names.map(|name| (basis.valid.from, name))
    });
    each.collect()
}

/// Reports what `vervangt` names and is not there.
fn replaced(cx: &Cx<'_>, places: &Places, origins: &super::select::Origins) {
    let own = places
        .statements()
        .filter(|written: &&Written| !written.shared);
    for name in own.flat_map(|written| &written.replaces) {
        let mut steps = cx.steps.iter();
        let step = name.value.strip_prefix("trede:");
        let is_step = step.is_some_and(|step| steps.any(|known| known.id.value == step));
        if !is_step && !origins.contains_key(&name.value) {
            let known = origins.keys().map(String::as_str);
            names::unknown(
                cx.sink,
                Code::UnknownStatement,
                &say::statement(),
                name,
                known,
            );
        }
    }
}

/// The last file that says something wins: a region's over its base's.
fn head<'a, T>(
    parts: &[(usize, &'a RawTopic)],
    get: impl Fn(&'a RawTopic) -> Option<&'a T>,
) -> Option<&'a T> {
    parts.iter().rev().find_map(|(_, part)| get(part))
}

fn context<'a>(
    stack: &'a Stack<'a>,
    sink: &'a Sink,
    id: &str,
    parts: &[(usize, &'a RawTopic)],
    passed_over: Option<Spot>,
) -> Option<(Cx<'a>, String)> {
    let name = head(parts, |part| part.name.as_ref());
    let specialty = head(parts, |part| part.specialty.as_ref());
    let ladder = head(parts, |part| part.ladder.as_ref());
    let at = parts.last()?.1.id.at;
    if name.is_none() && specialty.is_none() && ladder.is_none() {
        let topics = stack.topics.keys().copied().filter(|known| *known != id);
        let message = say::no_topic_to_add_to(&id);
        let help = say::or_give_a_head(&crate::suggest::help(id, topics.collect::<Vec<_>>()));
        sink.push(Draft::new(Code::UnknownTopic, at, message).help(help));
        return None;
    }
    for (key, missing) in [
        ("naam", name.is_none()),
        ("specialisme", specialty.is_none()),
        ("trap", ladder.is_none()),
    ] {
        if missing {
            let message = say::topic_lacks_key(&id, &key);
            sink.push(Draft::new(Code::MissingKey, at, message).help(say::add_text_key(&key)));
        }
    }
    let (specialty, ladder) = (specialty?, ladder?);
    if stack.specialty(&specialty.value).is_none() {
        let known: Vec<_> = stack
            .specialties
            .iter()
            .map(|raw| raw.named.value.id.as_str())
            .collect();
        names::unknown(
            sink,
            Code::UnknownSpecialty,
            &say::specialty(),
            specialty,
            known,
        );
    }
    let found = self::ladder(stack, sink, ladder)?;
    let steps = found
        .steps
        .iter()
        .filter_map(|step| stack.steps.get(step.value.as_str()))
        .collect();
    let general = head(parts, |part| part.general.as_ref())
        .copied()
        .unwrap_or(false);
    let made_for = head(parts, |part| part.made_for.as_ref());
    let cx = Cx {
        stack,
        sink,
        specialty: &specialty.value,
        made_for: made_for.copied().unwrap_or_default(),
        only: parts.iter().flat_map(|(_, part)| &part.only).collect(),
        children: Children::of(stack, &specialty.value),
        ladder: found,
        general,
        passed_over,
        steps,
        ages: Ages::default(),
        doors: RefCell::default(),
    };
    Some((cx, name?.clone()))
}

fn ladder<'a>(
    stack: &Stack<'a>,
    sink: &Sink,
    name: &At<String>,
) -> Option<&'a crate::raw::RawLadder> {
    let found = stack.ladder(&name.value);
    if found.is_none() {
        let known: Vec<_> = stack
            .ladders
            .iter()
            .map(|ladder| ladder.id.value.as_str())
            .collect();
        let what = say::ladder_in_region(&stack.region);
        names::unknown(sink, Code::UnknownLadder, &what, name, known);
    }
    found
}

fn entry(topic: &Topic, parts: &[(usize, &RawTopic)]) -> TopicEntry {
    let mut icpc: Vec<String> = parts
        .iter()
        .flat_map(|(_, part)| &part.icpc)
        .cloned()
        .collect();
    let mut search: Vec<String> = parts
        .iter()
        .flat_map(|(_, part)| &part.search)
        .cloned()
        .collect();
    let mut chapters: Vec<String> = parts
        .iter()
        .flat_map(|(_, part)| &part.chapters)
        .cloned()
        .collect();
    let mut emergency_words: Vec<String> = parts
        .iter()
        .filter_map(|(_, part)| part.emergency.as_ref())
        .flat_map(|emergency| emergency.words.iter().cloned())
        .collect();
    let emergency = parts
        .iter()
        .rev()
        .find_map(|(_, part)| Some(part.emergency.as_ref()?.text.clone()))
        .unwrap_or_default();
    dedup(&mut chapters);
    dedup(&mut emergency_words);
    dedup(&mut icpc);
    dedup(&mut search);
    TopicEntry {
        id: topic.id.clone(),
        name: topic.name.clone(),
        specialty: topic.specialty.clone(),
        ladder: topic.ladder.clone(),
        icpc,
        search,
        chapters,
        emergency_words,
        emergency,
        general: topic.general,
        together: parts.iter().any(|(_, part)| part.together == Some(true)),
    }
}

/// Drops what was there before, and keeps the order.
fn dedup(list: &mut Vec<String>) {
    let mut seen = std::collections::BTreeSet::new();
    list.retain(|text| seen.insert(text.clone()));
}
