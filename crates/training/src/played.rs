//! A case put to the rules: the engine's answer, or why there is none.

use ladder::advice::{Advice, Status};
use ladder::model::{QuestionIx, RedFlag, StepIx, Topic};
use ladder::{Answer, Answers, Diagrams};

/// Why the rules give no answer to a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The topic has no such question.
    Question(String),
    /// The question has no such value.
    Value {
        /// The question.
        question: String,
        /// What was said.
        value: String,
    },
    /// These answers can't occur together.
    Impossible,
    /// The advice is open: these questions can still matter.
    Open(Vec<String>),
    /// Out of scope, expired, or nothing stands.
    NoStep(Status),
}

/// A patient of a topic, whole enough for an advice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Played {
    /// What is so.
    pub answers: Answers,
    /// What the rules say.
    pub advice: Advice,
}

impl Played {
    /// The steps that are right: one, or both sides, lightest first.
    pub fn steps(&self) -> Vec<StepIx> {
        if let Some(step) = self.advice.step {
            return vec![step];
        }
        let mut steps = self.advice.possible.clone();
        steps.sort_unstable();
        steps
    }

    /// Evidence is against the lightest step, and no agreement decides.
    pub fn disputed(&self) -> bool {
        self.advice.status == Status::Contradictory
    }

    /// The red flags that are at *ja*.
    pub fn flags(&self) -> Vec<QuestionIx> {
        let raised = self.advice.red_flags.iter().filter(|flag| flag.counts);
        raised.map(|flag| flag.row).collect()
    }

    /// Whether both come to the same: step, term, and how.
    pub(crate) fn same(&self, other: &Advice) -> bool {
        (self.advice.status, self.advice.step) == (other.status, other.step)
            && (self.advice.within, &self.advice.possible) == (other.within, &other.possible)
    }
}

/// Answers by name: identifiers, a bare number, `?` for *weet ik niet*, and `alarm = geen` for
/// *nee* to every row that is not named.
pub fn answers<'a>(
    topic: &Topic,
    given: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Result<Answers, Fault> {
    let mut answers = Answers::new(topic);
    let mut calm = false;
    for (name, value) in given {
        if (name, value) == ("alarm", "geen") {
            calm = true;
            continue;
        }
        let asked = topic.question(name);
        let (place, question) = asked.ok_or_else(|| Fault::Question(name.to_owned()))?;
        if value == "?" {
            answers.set(place, Answer::Unknown);
            continue;
        }
        let number = || question.band(value.replace(',', ".").parse().ok()?);
        let found = question.value(value).or_else(number);
        let found = found.ok_or_else(|| Fault::Value {
            question: name.to_owned(),
            value: value.to_owned(),
        })?;
        answers.set(place, Answer::Value(found));
    }
    for (place, question) in (0..).zip(&topic.questions) {
        if calm && question.red_flag().is_some() && answers.get(place).is_none() {
            answers.set(place, Answer::Value(RedFlag::NO));
        }
    }
    Ok(answers)
}

/// Puts answers to the rules; they must settle the advice.
pub fn play(topic: &Topic, diagrams: &Diagrams, answers: Answers) -> Result<Played, Fault> {
    let advice = diagrams.advise(topic, &answers);
    let advice = advice.map_err(|_| Fault::Impossible)?;
    match advice.status {
        Status::Decided | Status::Contradictory => Ok(Played { answers, advice }),
        Status::Alarm if advice.step.is_some() => Ok(Played { answers, advice }),
        Status::Alarm | Status::Open | Status::Depends => {
            let name = |place: &QuestionIx| {
                let question = topic.questions.get(usize::from(*place));
                question.map(|question| question.id.clone())
            };
            Err(Fault::Open(advice.open.iter().filter_map(name).collect()))
        }
        status => Err(Fault::NoStep(status)),
    }
}
