//! Answers by name, as examples and the command line give them.

use std::ops::RangeInclusive;

use ladder::model::{Question, QuestionIx, RedFlag, Role, Topic, ValueIx};
use ladder::{Answer, Answers, OLDEST};

/// An answer that the topic can't take, with what it can.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnswerFault {
    /// No such question; these there are.
    Question(Vec<String>),
    /// No such value; these there are.
    Value(Vec<String>),
    /// A number is needed.
    Number,
}

/// One answer. None is `alarm = geen`: *nee* for every row that is not named.
pub fn one(
    topic: &Topic,
    question: &str,
    value: &str,
) -> Result<Option<(QuestionIx, Answer)>, AnswerFault> {
    if question == "alarm" {
        let geen = value == "geen";
        return if geen {
            Ok(None)
        } else {
            Err(AnswerFault::Value(vec!["geen".to_owned()]))
        };
    }
    let Some((place, asked)) = topic.question(question) else {
        let questions = topic.questions.iter().map(|question| question.id.clone());
        return Err(AnswerFault::Question(
            questions.chain(["alarm".to_owned()]).collect(),
        ));
    };
    if value == "?" {
        return Ok(Some((place, Answer::Unknown)));
    }
    let number = || number(asked, value);
    if let Some(found) = asked.value(value).or_else(number) {
        return Ok(Some((place, Answer::Value(found))));
    }
    if matches!(asked.role, Role::Number { .. }) {
        return Err(AnswerFault::Number);
    }
    let values = asked.values.iter().map(|value| value.id.clone());
    Err(AnswerFault::Value(values.chain(["?".to_owned()]).collect()))
}

/// The band of a number as given: no patient is younger than nought or older than [`OLDEST`].
pub fn number(asked: &Question, text: &str) -> Option<ValueIx> {
    let Role::Number { unit, .. } = &asked.role else {
        return None;
    };
    let number: f64 = if text.contains(',') {
        text.replace(',', ".").parse().ok()?
    } else {
        text.parse().ok()?
    };
    if possible(unit).contains(&number) {
        asked.band(number)
    } else {
        None
    }
}

/// The numbers of this unit that a patient can have.
pub(crate) fn possible(unit: &str) -> RangeInclusive<f64> {
    match unit {
        "jaar" => 0.0..=f64::from(OLDEST),
        "maand" => 0.0..=f64::from(OLDEST) * 12.0,
        _ => -1e6..=1e6,
    }
}

/// All answers, later ones over earlier ones. The fault comes with the place of the answer.
pub fn all<'a>(
    topic: &Topic,
    given: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Result<Answers, (usize, AnswerFault)> {
    let mut answers = Answers::new(topic);
    let mut no_other_alarm = false;
    for (place, (question, value)) in given.into_iter().enumerate() {
        match one(topic, question, value).map_err(|fault| (place, fault))? {
            Some((question, answer)) => answers.set(question, answer),
            None => no_other_alarm = true,
        }
    }
    if no_other_alarm {
        // Who is asked a row can deny it; a grown-up denies no row of children.
        let rows = (0..).zip(&topic.questions).filter(|(place, question)| {
            let open = answers.get(*place).is_none();
            open && question.red_flag().is_some() && answers.ask(topic, question)
        });
        let rows: Vec<QuestionIx> = rows.map(|(place, _)| place).collect();
        for place in rows {
            answers.set(place, Answer::Value(RedFlag::NO));
        }
    }
    Ok(answers)
}
