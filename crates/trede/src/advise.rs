//! `trede advise`.

use ladder::Diagrams;
use ladder::model::{Role, Topic};
use ladder::recall::Recall;
use ladder::report::report;
use rulebook::answers::{self, AnswerFault};
use rulebook::{Lang, Region, suggest};
use standards::Case;
use standards::cds::card;
use standards::fhir::bundle;

use crate::args::Advise;
use crate::exit::{Cx, Exit, Fault, say, say_json};
use crate::{find, human, recall, today, words};

pub(crate) fn run(cx: Cx<'_>, args: &Advise) -> Result<Exit, Fault> {
    let root = find::root(cx.rules)?;
    let reading = rulebook::read(&root);
    let region = find::region(&reading, &args.region)?;
    let topic = find::topic(region, &args.topic)?;
    find::warn(&reading, cx.lang);
    let date = today::or(args.date)?;
    let mut topic = rulebook::ordered(topic.clone());
    let recalls = recall::read(&recall::beside(&root))?;
    let header = &region.agreements.header;
    let concerns = |one: &Recall| one.topic == topic.id && one.concerns(header);
    topic.recalled = recalls.into_iter().find(concerns);
    let given: Vec<_> = args
        .answers
        .iter()
        .map(|(question, value)| (question.as_str(), value.as_str()))
        .filter(|(question, _)| !plays_no_part(region, &topic, question, cx.lang))
        .collect();
    let answers = answers::all(&topic, given.iter().copied()).map_err(|(place, fault)| {
        unusable(&topic, given.get(place).copied().unwrap_or_default(), fault)
    })?;
    let diagrams = Diagrams::new(&topic, date);
    let advice = match diagrams.advise(&topic, &answers) {
        Ok(advice) if !diagrams.gave_up() => advice,
        Err(_) if !diagrams.gave_up() => {
            return Err(Fault::new(words::impossible()).help(words::look_at_impossible()));
        }
        _ => return Err(Fault::new(words::too_entangled(&topic.id))),
    };
    let report = report(&region.agreements, &topic, &diagrams, &answers, &advice);
    let case = Case {
        agreements: &region.agreements,
        topic: &topic,
        answers: &answers,
        advice: &advice,
        report: &report,
        date,
        given: standards::Given::default(),
    };
    if args.json {
        say_json(&report)?;
    } else if args.card {
        say_json(&card(&case))?;
    } else if args.fhir {
        say_json(&bundle(&case))?;
    } else {
        say(&human::advice(region, &case))?;
    }
    Ok(Exit::Fine)
}

/// Age and the like may be said of a patient whether a rule of the topic uses it or not.
fn plays_no_part(region: &Region, topic: &Topic, question: &str, lang: Lang) -> bool {
    let none = topic.question(question).is_none()
        && region.shared_questions.iter().any(|id| id == question);
    if none {
        eprintln!("{}", words::plays_no_part(question, &topic.id).of(lang));
    }
    none
}

fn unusable(topic: &Topic, (question, value): (&str, &str), fault: AnswerFault) -> Fault {
    match fault {
        AnswerFault::Question(known) => {
            let help = suggest::help(question, known.iter().map(String::as_str));
            Fault::new(words::no_question(&topic.id, question)).help(help)
        }
        AnswerFault::Value(known) => {
            let help = suggest::help(value, known.iter().map(String::as_str));
            Fault::new(words::no_value(question, value)).help(help)
        }
        AnswerFault::Number => {
            let unit = match topic.question(question).map(|(_, question)| &question.role) {
                Some(Role::Number { unit, .. }) => unit.as_str(),
                _ => "",
            };
            Fault::new(words::no_number(question, value)).help(words::write_bare(question, unit))
        }
    }
}
