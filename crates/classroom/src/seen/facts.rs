//! What can be asked of a patient, in the words of who asks it.

use ladder::Answer;
use ladder::model::{Group, Question, QuestionIx, RedFlag, ValueIx};
use training::{Case, Line, Role};

use super::told::Told;
use crate::words;

/// Something that can be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// The question.
    pub asks: String,
    /// The answer, as it is said.
    pub says: String,
    /// A red flag.
    pub flag: bool,
    /// It is at *ja*: a red flag that one must not miss.
    pub raised: bool,
    /// The shortest line asks it.
    pub needed: bool,
}

impl Told<'_> {
    /// The questions of the topic with a question that no rule uses after every second one.
    pub(super) fn facts(&self, role: Role, case: &Case, line: &Line) -> Vec<Fact> {
        // Nobody wrote what another patient says.
        let noise = self.case.into_iter().flat_map(|case| &case.noise);
        let mut noise = noise.map(|noise| Fact {
            asks: noise.asks.clone(),
            says: noise.says.clone(),
            flag: false,
            raised: false,
            needed: false,
        });
        let mut facts = Vec::new();
        for (place, question) in (0..).zip(&self.topic.questions) {
            let Some(answer) = self.played.answers.get(place) else {
                continue;
            };
            let flag = question.red_flag().is_some();
            let says = self.case.and_then(|case| worded(&case.says, question));
            // What a GP judges, nobody says to an assistant; what the writer's patient says, another can.
            let said = worded(&case.says, question).is_some();
            let heard = flag || question.group == Group::Time || said;
            if is_person(question) || (role == Role::Assistant && !heard) {
                continue;
            }
            let label = match answer {
                Answer::Value(value) => question.values.get(usize::from(value)),
                Answer::Unknown => None,
            };
            facts.push(Fact {
                asks: worded(&case.asks, question).unwrap_or_else(|| asked(&question.text)),
                says: says.unwrap_or_else(|| {
                    label.map_or_else(|| "Weet ik niet".to_owned(), |value| value.label.clone())
                }),
                flag,
                raised: flag && answer == Answer::Value(RedFlag::YES),
                needed: line.questions.contains(&place),
            });
            if facts.len() % 3 == 2 {
                facts.extend(noise.next());
            }
        }
        facts.extend(noise);
        facts
    }

    /// Who it is, as one says it of somebody.
    pub(super) fn person(&self) -> Vec<String> {
        let questions = (0..).zip(&self.topic.questions);
        let person = questions.filter(|(_, question)| is_person(question));
        let said = person.filter_map(|(place, _)| match self.played.answers.get(place)? {
            Answer::Value(value) => Some(words::person(self.topic, place, value)),
            Answer::Unknown => None,
        });
        said.collect()
    }

    /// What is different in a twin: to an assistant in the words in which she asks it.
    pub(super) fn change(
        &self,
        role: Role,
        case: &Case,
        question: QuestionIx,
        value: ValueIx,
    ) -> String {
        let own = || {
            let asked = self.topic.questions.get(usize::from(question))?;
            let label = &asked.values.get(usize::from(value))?.label;
            Some(format!("{} {label}", worded(&case.asks, asked)?))
        };
        let own = (role == Role::Assistant).then(own).flatten();
        own.unwrap_or_else(|| words::said(self.topic, question, value))
    }
}

/// Who the patient is: heard at once, and no question.
fn is_person(question: &Question) -> bool {
    question.group == Group::Person || matches!(question.id.as_str(), "leeftijd" | "geslacht")
}

/// The words of a case for this question.
fn worded(words: &[(String, String)], question: &Question) -> Option<String> {
    let found = words.iter().find(|(name, _)| *name == question.id);
    found.map(|(_, text)| text.clone())
}

/// A sign is asked as a question.
fn asked(text: &str) -> String {
    if text.ends_with('?') {
        text.to_owned()
    } else {
        format!("{}?", text.trim_end_matches('.'))
    }
}
