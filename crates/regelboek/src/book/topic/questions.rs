//! What is asked, with the answers, and when.

use ladder::model::{Group, Question, Role};

use super::super::html::{escape, wrap};
use super::super::words::literals;
use super::sheet::{Sheet, section};

impl Sheet<'_> {
    pub(super) fn questions(&self) -> String {
        let asked = self.topic.questions.iter();
        let asked = asked
            .filter(|question| question.group != Group::Alarm && question.red_flag().is_none());
        let rows: String = asked.map(|question| self.question(question)).collect();
        if rows.is_empty() {
            return String::new();
        }
        let table = format!(
            "<table>\n<thead><tr><th scope=\"col\">Vraag</th><th \
             scope=\"col\">Antwoorden</th></tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"
        );
        section("vragen", "Vragen", &table)
    }

    fn question(&self, question: &Question) -> String {
        let mut answers: Vec<_> = question.values.iter().map(|v| escape(&v.label)).collect();
        if question.may_be_unknown {
            answers.push("weet ik niet".to_owned());
        }
        let mut notes = Vec::new();
        if !question.hint.is_empty() {
            notes.push(escape(&question.hint));
        }
        if question.judgement {
            notes.push("vraagt een oordeel".to_owned());
        }
        if let Role::Number { unit, .. } = &question.role {
            notes.push(format!("in {}", escape(unit)));
        }
        let guards = literals(self.topic, &question.only_if);
        if !guards.is_empty() {
            notes.push(format!("alleen bij {}", guards.join(" en ")));
        }
        format!(
            "<tr><th scope=\"row\">{}{}</th><td>{}</td></tr>\n",
            escape(&question.text),
            wrap("span", "note", &notes.join(" · ")),
            answers.join(" · ")
        )
    }
}
