//! One row against the rules of one region.

use ladder::date::Date;
use ladder::model::{QuestionIx, RedFlag, Role, Topic, ValueIx};
use ladder::{Answer, Answers, Diagrams, Kind, Outcome};
use rulebook::{Region, Sentence, answers};
use rustc_hash::FxHashMap;

use super::csv::Cells;
use crate::{InputFault, say};

/// What the columns are; all others are answers, or one's own.
#[derive(Debug)]
pub(super) struct Head {
    names: Vec<String>,
    topic: Option<usize>,
    icpc: Option<usize>,
    /// Pairs of question and value in one cell.
    pairs: Option<usize>,
    went: Option<usize>,
}

impl Head {
    pub(super) fn new(cells: Cells<'_>) -> Result<Self, InputFault> {
        let names: Vec<_> = (0..cells.len())
            .map(|at| cells.get(at).to_lowercase())
            .collect();
        let at = |known: &[&str]| names.iter().position(|name| known.contains(&name.as_str()));
        let (topic, icpc) = (at(&["onderwerp", "topic"]), at(&["icpc"]));
        if topic.is_none() && icpc.is_none() {
            return Err(InputFault {
                line: 1,
                message: say::no_topic_or_icpc(),
                help: None,
            });
        }
        let (pairs, went) = (
            at(&["antwoorden", "answers"]),
            at(&["ging-naar", "went-to"]),
        );
        Ok(Self {
            names,
            topic,
            icpc,
            pairs,
            went,
        })
    }

    /// Where the patient went, as the row says it.
    pub(super) fn went<'a>(&self, cells: Cells<'a>) -> Option<&'a str> {
        self.went
            .map(|at| cells.get(at))
            .filter(|cell| !cell.is_empty())
    }
}

/// What a row comes to: its topic, and the end: a step, or one of those below.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) topic: usize,
    pub(super) end: u8,
}

/// Ends without one step, above all steps: a ladder has at most sixteen.
pub(super) const CONTRADICTORY: u8 = 16;
const OPEN: u8 = 17;
const OUT_OF_SCOPE: u8 = 18;
const NO_FIT: u8 = 19;
const EXPIRED: u8 = 20;
/// The topic's advice was taken back in this version.
pub(super) const WITHDRAWN: u8 = 21;
/// How many ends there are.
pub(super) const ENDS: usize = 22;

/// The rules of a region, each topic compiled when the first row asks for it.
pub(super) struct Engine<'a> {
    region: &'a Region,
    head: &'a Head,
    day: Date,
    topics: FxHashMap<&'a str, usize>,
    /// None where a code is of two topics.
    codes: FxHashMap<&'a str, Option<usize>>,
    ready: Vec<Option<Ready<'a>>>,
}

/// So many pairs of a topic are kept: more are read anew, so that memory has an end.
const REMEMBERED: usize = 1024;

/// What `question=value` says in a topic.
#[derive(Debug, Clone, Copy)]
enum Pair {
    /// The answer to a question.
    Answer(QuestionIx, Answer),
    /// `alarm`, and whether there is none.
    Calm(bool),
    /// A question of other topics.
    Elsewhere,
}

/// A topic with what a row asks of it.
struct Ready<'a> {
    topic: &'a Topic,
    diagrams: Diagrams,
    questions: FxHashMap<&'a str, QuestionIx>,
    /// The pairs met so far, and what they say.
    pairs: FxHashMap<Box<str>, Pair>,
    values: Vec<FxHashMap<&'a str, ValueIx>>,
    /// For each column the question that it answers.
    columns: Vec<(usize, QuestionIx)>,
    /// The columns that say `alarm = geen`.
    alarm: Option<usize>,
    flags: Vec<QuestionIx>,
    answers: Answers,
}

impl<'a> Engine<'a> {
    pub(super) fn new(region: &'a Region, head: &'a Head, day: Date) -> Self {
        let topics: FxHashMap<_, _> = region
            .topics
            .iter()
            .enumerate()
            .map(|(place, topic)| (topic.id.as_str(), place))
            .collect();
        let mut codes = FxHashMap::default();
        for entry in region
            .agreements
            .topics
            .iter()
            .filter(|entry| !entry.general)
        {
            let place = topics.get(entry.id.as_str()).copied();
            for code in &entry.icpc {
                codes
                    .entry(code.as_str())
                    .and_modify(|known| *known = None)
                    .or_insert(place);
            }
        }
        let ready = region.topics.iter().map(|_| None).collect();
        Self {
            region,
            head,
            day,
            topics,
            codes,
            ready,
        }
    }

    /// The topic that a row is of.
    pub(super) fn topic(&self, found: Found) -> &str {
        self.region
            .topics
            .get(found.topic)
            .map_or("", |topic| &topic.id)
    }

    pub(super) fn model(&self, found: Found) -> Option<&Topic> {
        self.region.topics.get(found.topic)
    }

    /// The step by its id, or the status.
    pub(super) fn end(&self, found: Found) -> &str {
        match found.end {
            CONTRADICTORY => "tegenstrijdig",
            OPEN => "open",
            OUT_OF_SCOPE => "buiten-bereik",
            NO_FIT => "geen-trede",
            EXPIRED => "verlopen",
            WITHDRAWN => "ingetrokken",
            step => {
                let topic = self.region.topics.get(found.topic);
                let step = topic.and_then(|topic| topic.steps.get(usize::from(step)));
                step.map_or("", |step| &step.id)
            }
        }
    }

    pub(super) fn row(&mut self, cells: Cells<'_>) -> Result<Found, Sentence> {
        let place = self.place(cells)?;
        if self.ready.get(place).is_some_and(Option::is_none) {
            let topic = self.region.topics.get(place);
            let ready = topic.map(|topic| Ready::new(topic, self.head, self.day));
            if let Some(slot) = self.ready.get_mut(place) {
                *slot = ready;
            }
        }
        let Some(Some(ready)) = self.ready.get_mut(place) else {
            return Err(say::there_is_no(&say::topic(), ""));
        };
        let end = match ready.row(self.head, cells)? {
            EXPIRED if ready.topic.recalled.is_some() => WITHDRAWN,
            end => end,
        };
        Ok(Found { topic: place, end })
    }

    fn place(&self, cells: Cells<'_>) -> Result<usize, Sentence> {
        let named = self
            .head
            .topic
            .map(|at| cells.get(at))
            .filter(|cell| !cell.is_empty());
        if let Some(id) = named {
            let found = self.topics.get(id).copied();
            return found.ok_or_else(|| say::there_is_no(&say::topic(), id));
        }
        let code = self.head.icpc.map(|at| cells.get(at)).unwrap_or_default();
        match self.codes.get(code) {
            Some(Some(place)) => Ok(*place),
            Some(None) => Err(say::code_of_two(code)),
            // A code with decimals is of the topic without.
            None => match code
                .split_once('.')
                .and_then(|(whole, _)| self.codes.get(whole))
            {
                Some(Some(place)) => Ok(*place),
                _ => Err(say::code_of_none(code)),
            },
        }
    }
}

impl<'a> Ready<'a> {
    fn new(topic: &'a Topic, head: &Head, day: Date) -> Self {
        let questions: FxHashMap<_, _> = (0..)
            .zip(&topic.questions)
            .map(|(place, question): (QuestionIx, _)| (question.id.as_str(), place))
            .collect();
        let values = topic.questions.iter().map(|question| {
            let values = (0..).zip(&question.values);
            values
                .map(|(place, value): (ValueIx, _)| (value.id.as_str(), place))
                .collect()
        });
        let columns = head.names.iter().enumerate();
        // A topic may ask a question of the same name.
        let own = [head.topic, head.icpc, head.pairs, head.went];
        let columns = columns.filter(|(at, _)| !own.contains(&Some(*at)));
        let columns = columns.filter_map(|(at, name)| Some((at, *questions.get(name.as_str())?)));
        let flags = (0..).zip(&topic.questions);
        let flags = flags.filter(|(_, question)| question.red_flag().is_some());
        Self {
            topic,
            diagrams: Diagrams::new(topic, day),
            values: values.collect(),
            columns: columns.collect(),
            alarm: head.names.iter().position(|name| name == "alarm"),
            flags: flags.map(|(place, _)| place).collect(),
            answers: Answers::new(topic),
            pairs: FxHashMap::default(),
            questions,
        }
    }

    fn row(&mut self, head: &Head, cells: Cells<'_>) -> Result<u8, Sentence> {
        for question in 0..self.values.len() {
            self.answers.set(
                QuestionIx::try_from(question).unwrap_or(QuestionIx::MAX),
                None,
            );
        }
        let mut calm = false;
        for place in 0..self.columns.len() {
            let Some((at, question)) = self.columns.get(place).copied() else {
                continue;
            };
            let cell = cells.get(at);
            if !cell.is_empty() {
                let answer = self.answer(question, cell)?;
                self.answers.set(question, answer);
            }
        }
        let said = self.alarm.map(|at| cells.get(at)).unwrap_or_default();
        calm |= is_calm(said)?;
        let pairs = head.pairs.map(|at| cells.get(at)).unwrap_or_default();
        for pair in pairs.split(' ').filter(|pair| !pair.is_empty()) {
            match self.pair(pair)? {
                Pair::Answer(question, answer) => self.answers.set(question, answer),
                Pair::Calm(said) => calm |= said,
                Pair::Elsewhere => {}
            }
        }
        if calm {
            for place in 0..self.flags.len() {
                let flag = self.flags.get(place).copied().unwrap_or(QuestionIx::MAX);
                if self.answers.get(flag).is_none() {
                    self.answers.set(flag, Answer::Value(RedFlag::NO));
                }
            }
        }
        self.end()
    }

    /// What a pair says; rows say the same few over and over.
    fn pair(&mut self, pair: &str) -> Result<Pair, Sentence> {
        if let Some(known) = self.pairs.get(pair) {
            return Ok(*known);
        }
        let Some((name, value)) = pair.split_once('=') else {
            return Err(say::no_pair(pair));
        };
        let read = if name == "alarm" {
            Pair::Calm(is_calm(value)?)
        } else if let Some(question) = self.questions.get(name).copied() {
            Pair::Answer(question, self.answer(question, value)?)
        } else {
            Pair::Elsewhere
        };
        if self.pairs.len() < REMEMBERED {
            self.pairs.insert(pair.into(), read);
        }
        Ok(read)
    }

    /// One walk where all that matters is answered; else what all completions have in common.
    fn end(&self) -> Result<u8, Sentence> {
        if let Some(outcome) = self.diagrams.end(&self.answers) {
            return Ok(code(&outcome));
        }
        let advice = self.diagrams.advise(self.topic, &self.answers);
        let advice = advice.map_err(|_| say::cant_occur())?;
        Ok(match advice.status {
            ladder::advice::Status::OutOfScope => OUT_OF_SCOPE,
            ladder::advice::Status::NoFit => NO_FIT,
            ladder::advice::Status::Expired => EXPIRED,
            ladder::advice::Status::Contradictory => CONTRADICTORY,
            _ => advice.step.unwrap_or(OPEN),
        })
    }

    fn answer(&self, question: QuestionIx, text: &str) -> Result<Answer, Sentence> {
        if text == "?" {
            return Ok(Answer::Unknown);
        }
        let values = self.values.get(usize::from(question));
        if let Some(value) = values.and_then(|values| values.get(text)) {
            return Ok(Answer::Value(*value));
        }
        let Some(asked) = self.topic.questions.get(usize::from(question)) else {
            return Err(say::has_no_value("", text));
        };
        if !matches!(asked.role, Role::Number { .. }) {
            return Err(say::has_no_value(&asked.id, text));
        }
        let band = answers::number(asked, text);
        band.map(Answer::Value)
            .ok_or_else(|| say::is_a_number(&asked.id, text))
    }
}

/// Whether the column `alarm` says that there is none; nothing says nothing.
fn is_calm(said: &str) -> Result<bool, Sentence> {
    match said {
        "" | "?" => Ok(false),
        "geen" => Ok(true),
        other => Err(say::has_no_value("alarm", other)),
    }
}

fn code(outcome: &Outcome) -> u8 {
    match outcome.kind {
        Kind::Step(step) => step,
        Kind::Contradictory(..) => CONTRADICTORY,
        Kind::NoFit => NO_FIT,
        Kind::OutOfScope => OUT_OF_SCOPE,
        Kind::Expired => EXPIRED,
    }
}
