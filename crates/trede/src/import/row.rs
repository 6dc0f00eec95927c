//! One row as an example.

use std::fmt::Write;

use ladder::date::Date;
use ladder::model::{Role, Topic};
use rulebook::answers::{self, AnswerFault};
use rulebook::{Region, suggest};

use super::columns::{Column, Columns, OWN, Own};
use super::sheet::{Cells, Trouble};
use crate::{find, words};

/// An example as it will stand in the file.
#[derive(Debug, Clone)]
pub(crate) struct Imported {
    pub(crate) number: u64,
    pub(crate) topic: String,
    pub(crate) name: String,
    /// `[[voorbeeld]]` and its keys.
    pub(crate) text: String,
}

/// Reads a row, or names all that is wrong with it.
pub(crate) fn read(
    region: &Region,
    columns: &Columns,
    cells: &Cells,
) -> Result<Imported, Vec<Trouble>> {
    let row = Row {
        region,
        columns,
        cells,
    };
    let mut troubles = Vec::new();
    let mut take = |found: Result<Option<String>, Trouble>| match found {
        Ok(text) => text.unwrap_or_default(),
        Err(trouble) => {
            troubles.push(trouble);
            String::new()
        }
    };
    let name = take(row.needed(Own::Name).map(Some));
    let author = take(row.needed(Own::Author).map(Some));
    let date = take(row.date().map(Some));
    let said = take(row.needed(Own::Topic).map(Some));
    let topic = match row.topic(&said) {
        Ok(topic) => topic,
        Err(trouble) => {
            troubles.extend(Some(trouble).filter(|_| !said.is_empty()));
            return Err(troubles);
        }
    };
    let answers = row.answers(topic);
    let (answers, wrong): (Vec<_>, Vec<_>) = answers.into_iter().partition(Result::is_ok);
    let answers: Vec<String> = answers.into_iter().flatten().collect();
    let advice = take(row.advice(topic));
    let status = row.get(Own::Status).to_lowercase().replace(' ', "-");
    let term = take(row.term());
    troubles.extend(wrong.into_iter().filter_map(Result::err));
    if advice.is_empty() && status.is_empty() {
        troubles.push(Trouble::at(
            cells,
            row.name(Own::Advice),
            words::cell_needed(),
        ));
    }
    if !troubles.is_empty() {
        return Err(troubles);
    }
    let mut text = String::from("[[voorbeeld]]\n");
    let by: Vec<_> = row
        .get(Own::By)
        .split([',', ' '])
        .filter(|id| !id.is_empty())
        .map(quoted)
        .collect();
    let list = if by.is_empty() {
        String::new()
    } else {
        format!("[{}]", by.join(", "))
    };
    let plain = |own: Own| {
        Some(row.get(own))
            .filter(|cell| !cell.is_empty())
            .map(quoted)
            .unwrap_or_default()
    };
    let given = if answers.is_empty() {
        String::new()
    } else {
        format!("{{ {} }}", answers.join(", "))
    };
    let keys = [
        ("naam", quoted(&name)),
        ("uitgangspunt", plain(Own::Start)),
        ("antwoorden", given),
        ("advies", advice),
        ("door", list),
        ("binnen", term),
        ("bestemming", plain(Own::Door)),
        (
            "status",
            if status.is_empty() {
                String::new()
            } else {
                quoted(&status)
            },
        ),
        ("herkomst", plain(Own::Origin)),
        ("auteur", quoted(&author)),
        ("datum", quoted(&date)),
    ];
    for (key, value) in keys.iter().filter(|(_, value)| !value.is_empty()) {
        // Writing to a text can't fail.
        let _ = writeln!(text, "{key} = {value}");
    }
    Ok(Imported {
        number: cells.number,
        topic: topic.id.clone(),
        name,
        text,
    })
}

/// A text between quotes, as TOML and JSON both have it.
pub(crate) fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

struct Row<'a> {
    region: &'a Region,
    columns: &'a Columns,
    cells: &'a Cells,
}

impl<'a> Row<'a> {
    fn cell(&self, place: Option<usize>) -> &'a str {
        let cell = place.and_then(|place| self.cells.cells.get(place));
        cell.map_or("", String::as_str)
    }

    fn get(&self, own: Own) -> &'a str {
        self.cell(self.columns.own(own))
    }

    /// The column as the sheet calls it.
    fn name(&self, own: Own) -> &str {
        let usual = OWN
            .iter()
            .find(|(_, known)| *known == own)
            .map_or("", |(name, _)| *name);
        let here = self
            .columns
            .own(own)
            .and_then(|place| self.columns.names.get(place));
        here.map_or(usual, String::as_str)
    }

    fn trouble(&self, own: Own, message: rulebook::Sentence) -> Trouble {
        Trouble::at(self.cells, self.name(own), message)
    }

    fn needed(&self, own: Own) -> Result<String, Trouble> {
        match self.get(own) {
            "" => Err(self.trouble(own, words::cell_needed())),
            cell => Ok(cell.to_owned()),
        }
    }

    /// As the rules have it, or as a Dutch sheet does.
    fn date(&self) -> Result<String, Trouble> {
        let said = self.needed(Own::Date)?;
        let parts: Vec<_> = said.split(['-', '/']).collect();
        let turned = match parts.as_slice() {
            [day, month, year] if year.len() == 4 => format!("{year}-{month:0>2}-{day:0>2}"),
            _ => said.clone(),
        };
        match turned.parse::<Date>() {
            Ok(date) => Ok(date.to_string()),
            Err(_) => Err(self.trouble(Own::Date, words::no_date(&said))),
        }
    }

    fn topic(&self, said: &str) -> Result<&'a Topic, Trouble> {
        let same = |text: &str| text.to_lowercase() == said.to_lowercase();
        let found = self
            .region
            .topics
            .iter()
            .find(|topic| same(&topic.id) || same(&topic.name));
        found.ok_or_else(|| {
            let known = self.region.all_topics.iter().map(String::as_str);
            let message = words::no_topic(&said).and(&rulebook::Sentence::same("; "));
            self.trouble(Own::Topic, message.and(&suggest::help(said, known)))
        })
    }

    /// Each answer as it stands in the file.
    fn answers(&self, topic: &Topic) -> Vec<Result<String, Trouble>> {
        let mut all = Vec::new();
        for (place, column) in self.columns.all.iter().enumerate() {
            let (Column::Answer(question), cell) = (column, self.cell(Some(place))) else {
                continue;
            };
            if !cell.is_empty() {
                let name = self.columns.names.get(place).map_or("", String::as_str);
                let wrong = |message| Trouble::at(self.cells, name, message);
                all.push(answer(self.region, topic, (question, cell)).map_err(wrong));
            }
        }
        all
    }

    /// A step, or more with a slash between them where the rules contradict one another.
    fn advice(&self, topic: &Topic) -> Result<Option<String>, Trouble> {
        let said = self.get(Own::Advice);
        if said.is_empty() {
            return Ok(None);
        }
        let known = |said: &str| find::step_called(self.region, topic, said.trim());
        if let Some(step) = known(said) {
            return Ok(Some(quoted(&step)));
        }
        let mut steps = Vec::new();
        for part in said.split('/') {
            let Some(step) = known(part) else {
                let all = topic.steps.iter().map(|step| step.id.as_str());
                let message = words::no_step(&part.trim()).and(&rulebook::Sentence::same("; "));
                let help = suggest::help(part.trim(), all);
                return Err(self.trouble(Own::Advice, message.and(&help)));
            };
            steps.push(quoted(&step));
        }
        Ok(Some(format!("[{}]", steps.join(", "))))
    }

    fn term(&self) -> Result<Option<String>, Trouble> {
        let said = self.get(Own::Term).to_lowercase();
        if said.is_empty() {
            return Ok(None);
        }
        match rulebook::term::of_fit(&said) {
            Some(_) => Ok(Some(quoted(&said))),
            None => Err(self.trouble(Own::Term, words::no_term(&said))),
        }
    }
}

/// An answer by its id or by what the screen calls it; a number with a point or a comma.
fn answer(
    region: &Region,
    topic: &Topic,
    (question, said): (&str, &str),
) -> Result<String, rulebook::Sentence> {
    let asked = topic.question(question).map(|(_, asked)| asked);
    let lower = said.to_lowercase();
    let called = asked.and_then(|asked| {
        let mut values = asked.values.iter();
        values.find(|value| value.id == lower || value.label.to_lowercase() == lower)
    });
    let value = match called {
        _ if ["?", "weet ik niet"].contains(&lower.as_str()) => "?".to_owned(),
        Some(value) => value.id.clone(),
        None => lower.replace(',', "."),
    };
    // Age and the like may be said of a patient whether a rule of the topic uses it or not.
    let shared = region.shared_questions.iter().any(|id| id == question);
    if asked.is_none() && shared && question != "alarm" {
        let bare = value.parse::<f64>().is_ok();
        return Ok(format!(
            "{question} = {}",
            if bare { value } else { quoted(&value) }
        ));
    }
    match answers::one(topic, question, &value) {
        Ok(_) => {
            let number = asked.is_some_and(|asked| matches!(asked.role, Role::Number { .. }));
            let bare = number && value != "?";
            Ok(format!(
                "{question} = {}",
                if bare { value } else { quoted(&value) }
            ))
        }
        Err(AnswerFault::Question(_)) => Err(words::no_question(&topic.id, question)),
        Err(AnswerFault::Number) => Err(words::no_number(question, said)),
        Err(AnswerFault::Value(known)) => {
            let help = suggest::help(said, known.iter().map(String::as_str));
            Err(words::no_value(question, said)
                .and(&rulebook::Sentence::same("; "))
                .and(&help))
        }
    }
}
