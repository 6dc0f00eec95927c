//! Training cases put to the rules: no answer is stored, so that none can go stale unnoticed.

use ladder::Diagrams;
use ladder::advice::Status;
use ladder::date::Date;
use ladder::model::Topic;
use rulebook::raw::status_in_dutch;
use rulebook::sink::{Draft, Sink, Spot};
use rulebook::{CasePlaces, Code, Region, suggest, term};
use serde::Serialize;
use training::{Case, Fault, Played, Set, Sets};

use crate::check::day_of;
use crate::check::examples::ids;
use crate::say;

/// What the rules say of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Judged {
    /// The region that answers it.
    pub region: String,
    /// The folder in which the set is.
    #[serde(skip)]
    pub folder: String,
    /// The set.
    pub set: String,
    /// The case.
    pub case: String,
    /// What came out, in words that a file keeps; none where nothing did.
    pub outcome: Option<String>,
    /// It is otherwise than when somebody last looked at it.
    pub moved: bool,
}

/// How many cases there are, and how many of them can be shown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Cases {
    /// Sets.
    pub sets: usize,
    /// Cases.
    pub all: usize,
    /// Cases to which the rules give an answer.
    pub answered: usize,
    /// Of those, how many have another answer than when somebody last looked at them.
    pub moved: usize,
    /// Of those, how many are disputed.
    pub disputed: usize,
}

/// Every case of a region, with what the rules say of it.
pub fn cases(region: &Region, date: Date) -> Vec<Judged> {
    judge(region, date, &Sink::default())
        .into_iter()
        .map(|(_, _, judged)| judged)
        .collect()
}

/// The sets of a region as a learner gets them: a case without an answer is left out, and so is a
/// set without a case.
pub fn sets(region: &Region, date: Date) -> Sets {
    let judged = judge(region, date, &Sink::default());
    let mut sets = Vec::new();
    for placed in &region.sets {
        let mut set = placed.set.clone();
        set.cases.clear();
        for (of, case, judged) in &judged {
            if of.id == placed.set.id && judged.outcome.is_some() {
                let moved = judged.moved;
                set.cases.push(Case {
                    moved,
                    ..case.clone()
                });
            }
        }
        if !set.cases.is_empty() {
            sets.push(set);
        }
    }
    let signed = region.agreed.iter().filter(|one| one.by.holds);
    Sets {
        hash: region.agreements.header.hash.clone(),
        sets,
        signed: signed.map(|one| one.topic.clone()).collect(),
    }
}

/// Reports what is wrong with the cases of a region.
pub(crate) fn check(region: &Region, date: Date, sink: &Sink) {
    judge(region, date, sink);
}

/// Counts the cases of a region.
pub(crate) fn count(region: &Region, date: Date, sum: &mut Cases) {
    sum.sets += region.sets.len();
    for (_, case, judged) in judge(region, date, &Sink::default()) {
        sum.all += 1;
        sum.answered += usize::from(judged.outcome.is_some());
        sum.moved += usize::from(judged.moved);
        sum.disputed += usize::from(judged.outcome.is_some() && case.disputed);
    }
}

fn judge<'a>(region: &'a Region, date: Date, sink: &Sink) -> Vec<(&'a Set, Case, Judged)> {
    let day = day_of(region, date, &Sink::default()).unwrap_or(date);
    let mut all = Vec::new();
    for placed in &region.sets {
        for (case, places) in placed.set.cases.iter().zip(&placed.places) {
            let (case, outcome) = one(region, day, case, places, sink);
            let noted = placed.noted.get(&(placed.set.id.clone(), case.id.clone()));
            if let Some(now) = &outcome {
                noted_or_moved(&case.id, noted, now, places.id, sink);
            }
            if case.review < date {
                let message = say::case_overdue(&case.id, &case.review);
                let help = say::reread_it();
                sink.push(Draft::new(Code::CaseOverdue, places.id, message).help(help));
            }
            let judged = Judged {
                region: region.agreements.header.region.clone(),
                folder: placed.folder.clone(),
                set: placed.set.id.clone(),
                case: case.id.clone(),
                moved: noted.is_some_and(|noted| outcome.as_ref().is_some_and(|now| now != noted)),
                outcome,
            };
            all.push((&placed.set, case, judged));
        }
    }
    all
}

fn noted_or_moved(id: &str, noted: Option<&String>, now: &str, at: Spot, sink: &Sink) {
    let help = say::note_it();
    let (code, message) = match noted {
        Some(noted) if noted == now => return,
        Some(noted) => (Code::CaseMoved, say::case_moved(id, noted, now)),
        None => (Code::CaseNotNoted, say::case_not_noted(id, now)),
    };
    sink.push(Draft::new(code, at, message).help(help));
}

/// The case without answers that its topic doesn't ask, and what came out.
fn one(
    region: &Region,
    day: Date,
    case: &Case,
    places: &CasePlaces,
    sink: &Sink,
) -> (Case, Option<String>) {
    let mut case = case.clone();
    let Some(topic) = region.topic(&case.topic) else {
        let known: Vec<_> = region
            .topics
            .iter()
            .map(|topic| topic.id.as_str())
            .collect();
        let message = say::case_no_topic(&case.id, &case.topic);
        let help = suggest::help(&case.topic, known);
        sink.push(Draft::new(Code::CaseUnknown, places.topic, message).help(help));
        return (case, None);
    };
    // Age and the like may be said of a patient whether a rule uses it or not.
    let shared = |name: &String| region.shared_questions.contains(name);
    case.answers
        .retain(|(name, _)| topic.question(name).is_some() || !shared(name));
    let unknown = places.worded.iter();
    for name in unknown.filter(|name| topic.question(&name.value).is_none() && !shared(&name.value))
    {
        let message = say::case_no_question(&case.id, &name.value);
        let known: Vec<_> = topic.questions.iter().map(|q| q.id.as_str()).collect();
        let help = suggest::help(&name.value, known);
        sink.push(Draft::new(Code::CaseUnknown, name.at, message).help(help));
    }
    let given = case.answers.iter().map(|(q, v)| (q.as_str(), v.as_str()));
    let diagrams = Diagrams::new(topic, day);
    let played = training::answers(topic, given)
        .and_then(|answers| training::play(topic, &diagrams, answers));
    match played {
        Ok(played) => {
            if played.disputed() != case.disputed {
                let message = if case.disputed {
                    say::case_not_disputed(&case.id)
                } else {
                    say::case_disputed(&case.id)
                };
                let help = say::set_disputed();
                sink.push(Draft::new(Code::CaseDisputed, places.id, message).help(help));
                case.disputed = played.disputed();
            }
            let outcome = outcome(topic, &played);
            (case, Some(outcome))
        }
        Err(fault) => {
            sink.push(fault_of(&case, topic, fault, places));
            (case, None)
        }
    }
}

fn fault_of(case: &Case, topic: &Topic, fault: Fault, places: &CasePlaces) -> Draft {
    let id = &case.id;
    let at = |question: &str| {
        let found = places.answers.iter().find(|(name, _)| name == question);
        found.map_or(places.id, |(_, at)| *at)
    };
    match fault {
        Fault::Question(name) => {
            let known: Vec<_> = topic.questions.iter().map(|q| q.id.as_str()).collect();
            let help = suggest::help(&name, known);
            let message = say::case_no_question(id, &name);
            Draft::new(Code::CaseUnknown, at(&name), message).help(help)
        }
        Fault::Value { question, value } => {
            let asked = topic.question(&question);
            let known: Vec<_> = asked
                .iter()
                .flat_map(|(_, question)| &question.values)
                .map(|value| value.id.as_str())
                .collect();
            let help = suggest::help(&value, known);
            let message = say::case_no_value(id, &question, &value);
            Draft::new(Code::CaseUnknown, at(&question), message).help(help)
        }
        Fault::Impossible => {
            let message = say::case_impossible(id);
            Draft::new(Code::CaseImpossible, places.id, message)
        }
        Fault::Open(open) => {
            let open: Vec<_> = open.iter().map(|name| format!("`{name}`")).collect();
            let message = say::case_open(id);
            let help = say::answer_these(&open.join(", "));
            Draft::new(Code::CaseOpen, places.id, message).help(help)
        }
        Fault::NoStep(status) => {
            let message = say::case_no_advice(id, status_in_dutch(status));
            Draft::new(Code::CaseOpen, places.id, message)
        }
    }
}

/// What came out, as a file keeps it.
fn outcome(topic: &Topic, played: &Played) -> String {
    let advice = &played.advice;
    let steps = ids(topic, advice);
    let steps = match advice
        .step
        .and_then(|step| topic.steps.get(usize::from(step)))
    {
        Some(step) if advice.status == Status::Alarm => step.id.clone(),
        _ => steps.join(" of "),
    };
    let status = status_in_dutch(advice.status);
    match advice.within {
        Some(within) => format!("{status}: {steps}, {}", term::text(within)),
        None => format!("{status}: {steps}"),
    }
}
