//! A file of patients: a column `topic` (or `onderwerp`), and one for each question.

use rulebook::answers::{self, AnswerFault};
use rulebook::{Region, Sentence, suggest};

use crate::say;

/// The patients of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Input {
    rows: Vec<Row>,
    /// The rows that can't be used.
    pub bad: Vec<InputFault>,
}

/// A patient.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) topic: String,
    pub(super) answers: Vec<(String, String)>,
}

/// What is wrong with the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InputFault {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub message: Sentence,
    /// What was probably meant.
    pub help: Option<Sentence>,
}

impl Input {
    /// Reads comma or semicolon separated values; an empty cell is an open question. Topics,
    /// questions and values must be known to one of the regions.
    pub fn read(text: &str, regions: [&Region; 2]) -> Result<Self, InputFault> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let head = text.lines().next().unwrap_or_default();
        let separator = if head.matches(';').count() > head.matches(',').count() {
            ';'
        } else {
            ','
        };
        let mut records = records(text, separator).into_iter();
        let fault = |line, message: Sentence, help: Option<Sentence>| InputFault {
            line,
            message,
            help,
        };
        let Some((_, head)) = records.next() else {
            return Err(fault(1, say::file_empty(), None));
        };
        let head: Vec<_> = head.iter().map(|name| name.trim().to_owned()).collect();
        let is_topic = |name: &String| name == "topic" || name == "onderwerp";
        let Some(topic_at) = head.iter().position(is_topic) else {
            let message = say::no_topic_column();
            return Err(fault(1, message, Some(say::name_columns())));
        };
        known_columns(&head, topic_at, regions)
            .map_err(|(message, help)| fault(1, message, Some(help)))?;
        let (mut rows, mut bad) = (Vec::new(), Vec::new());
        'rows: for (line, cells) in records {
            if cells.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            if cells.len() != head.len() {
                let message = say::cells_differ(&cells.len(), &head.len());
                bad.push(fault(line, message, None));
                continue 'rows;
            }
            let id = cells
                .get(topic_at)
                .map(|cell| cell.trim())
                .unwrap_or_default();
            let topics = regions.map(|region| region.topic(id));
            if topics == [None, None] {
                let known = regions.iter().flat_map(|region| &region.all_topics);
                let help = suggest::help(id, known.map(String::as_str).collect::<Vec<_>>());
                bad.push(fault(line, say::there_is_no(&say::topic(), id), Some(help)));
                continue 'rows;
            }
            let mut given = Vec::new();
            for (question, value) in head.iter().zip(&cells) {
                let value = value.trim();
                if is_topic(question) || value.is_empty() {
                    continue;
                }
                let mut faults = topics
                    .iter()
                    .flatten()
                    .map(|t| answers::one(t, question, value).err());
                let worst = faults
                    .clone()
                    .flatten()
                    .find(|f| !matches!(f, AnswerFault::Question(_)));
                match worst {
                    // One of the regions knows the value.
                    Some(_) if faults.any(|fault| fault.is_none()) => {}
                    Some(AnswerFault::Value(known)) => {
                        let help = suggest::help(value, known.iter().map(String::as_str));
                        let message = say::has_no_value(question, value);
                        bad.push(fault(line, message, Some(help)));
                        continue 'rows;
                    }
                    Some(_) => {
                        let message = say::is_a_number(question, value);
                        bad.push(fault(line, message, None));
                        continue 'rows;
                    }
                    None => {}
                }
                given.push((question.clone(), value.to_owned()));
            }
            rows.push(Row {
                topic: id.to_owned(),
                answers: given,
            });
        }
        Ok(Self { rows, bad })
    }

    pub(super) fn of(&self, topic: &str) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(move |row| row.topic == topic)
    }
}

/// Words as alike as this differ by a slip.
const ALIKE: f64 = 0.8;

fn alike(one: &str, other: &str) -> f64 {
    strsim::normalized_damerau_levenshtein(one, other)
}

fn known_columns(
    head: &[String],
    topic_at: usize,
    regions: [&Region; 2],
) -> Result<(), (Sentence, Sentence)> {
    let topics = || regions.into_iter().flat_map(|region| &region.topics);
    let shared = || {
        regions
            .into_iter()
            .flat_map(|region| &region.shared_questions)
    };
    for (place, name) in head.iter().enumerate() {
        let known = place == topic_at
            || name == "alarm"
            || shared().any(|id| id == name)
            || topics().any(|topic| topic.question(name).is_some());
        if known {
            continue;
        }
        // A column of one's own is left alone; one that is almost a question was meant as one.
        let all = topics().flat_map(|topic| topic.questions.iter().map(|q| q.id.as_str()));
        let near = all.max_by(|a, b| alike(a, name).total_cmp(&alike(b, name)));
        if let Some(near) = near.filter(|near| alike(near, name) >= ALIKE) {
            return Err((say::no_topic_asks(name), say::did_you_mean(near)));
        }
    }
    Ok(())
}

/// The records with their lines; a quoted cell may hold separators, quotes and line breaks.
fn records(text: &str, separator: char) -> Vec<(usize, Vec<String>)> {
    let (mut all, mut cells, mut cell) = (Vec::new(), Vec::new(), String::new());
    let (mut quoted, mut line, mut begun) = (false, 1, 1);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            '"' if quoted || cell.is_empty() => quoted = !quoted,
            '\n' if !quoted => {
                cells.push(std::mem::take(&mut cell));
                all.push((begun, std::mem::take(&mut cells)));
                begun = line + 1;
            }
            '\r' if !quoted => {}
            c if c == separator && !quoted => cells.push(std::mem::take(&mut cell)),
            c => cell.push(c),
        }
        line += usize::from(c == '\n');
    }
    if !cell.is_empty() || !cells.is_empty() {
        cells.push(cell);
        all.push((begun, cells));
    }
    all
}
