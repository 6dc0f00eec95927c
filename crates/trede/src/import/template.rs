//! An empty sheet for a topic, with its first example filled in to show how.

use ladder::model::Topic;
use rulebook::Region;
use rulebook::term::text;

use super::columns::{OWN, Own};

/// As a Dutch spreadsheet program opens it: with a mark, and semicolons.
pub(crate) fn of(region: &Region, topic: &Topic) -> String {
    let first = region.examples_of(&topic.id).first();
    let own = OWN.iter().filter(|(name, _)| *name != "patiënt");
    let before = [Own::Topic, Own::Name, Own::Author, Own::Date, Own::Start];
    let flags = topic
        .questions
        .iter()
        .filter(|question| question.red_flag().is_some());
    let asked = topic
        .questions
        .iter()
        .filter(|question| question.red_flag().is_none());
    let answers: Vec<&str> = ["alarm"]
        .into_iter()
        .chain(asked.chain(flags).map(|question| question.id.as_str()))
        .collect();
    let (head, tail): (Vec<_>, Vec<_>) = own.partition(|(_, own)| before.contains(own));
    let said = |own: Own| match own {
        Own::Topic => topic.id.clone(),
        Own::Name => first.map_or(String::new(), |one| one.name.clone()),
        Own::Author => first.map_or(String::new(), |one| one.author.clone()),
        Own::Date => first
            .and_then(|one| one.date)
            .map_or(String::new(), |day| day.to_string()),
        Own::Start => String::new(),
        Own::Advice => first.map_or(String::new(), |one| {
            one.advice.clone().unwrap_or_default().join(" / ")
        }),
        Own::By => first.map_or(String::new(), |one| one.carried_by.join(" ")),
        Own::Term => first.and_then(|one| one.within).map_or(String::new(), text),
        Own::Door => first
            .and_then(|one| one.destination.clone())
            .unwrap_or_default(),
        Own::Status => first
            .and_then(|one| one.status)
            .map_or(String::new(), |status| {
                rulebook::raw::status_in_dutch(status).to_owned()
            }),
        Own::Origin => first.map_or(String::new(), |one| one.origin.clone()),
    };
    let given = |question: &&str| {
        let mut all = first.into_iter().flat_map(|one| &one.answers);
        let found = all.find(|(known, _)| known == question);
        found.map_or(String::new(), |(_, value)| value.clone())
    };
    let names = head.iter().map(|(name, _)| (*name).to_owned());
    let names = names.chain(answers.iter().map(|id| (*id).to_owned()));
    let names: Vec<_> = names
        .chain(tail.iter().map(|(name, _)| (*name).to_owned()))
        .collect();
    let cells = head.iter().map(|(_, own)| said(*own));
    let cells = cells.chain(answers.iter().map(given));
    let cells: Vec<_> = cells
        .chain(tail.iter().map(|(_, own)| said(*own)))
        .collect();
    format!("\u{feff}{}{}", line(&names), line(&cells))
}

fn line(cells: &[String]) -> String {
    let cell = |text: &String| {
        if text.contains([';', '"', '\n']) {
            format!("\"{}\"", text.replace('"', "\"\""))
        } else {
            text.clone()
        }
    };
    cells.iter().map(cell).collect::<Vec<_>>().join(";") + "\r\n"
}
