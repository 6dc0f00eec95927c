//! For whom a worse answer may be later or lighter, and why.

use ladder::model::QuestionIx;
use rulebook::lower::Excuse;

use super::sheet::{Sheet, section};
use crate::book::html::{escape, list, wrap};
use crate::book::words::basis;

impl Sheet<'_> {
    pub(super) fn excuses(&self) -> String {
        let items: Vec<_> = self
            .places
            .excuses
            .iter()
            .map(|one| self.excuse(one))
            .collect();
        section(
            "ernst",
            "Erger, en toch later of lichter",
            &list("statements", &items),
        )
    }

    fn excuse(&self, excuse: &Excuse) -> String {
        let question = self.topic.questions.get(usize::from(excuse.question));
        let label = |value: u8| {
            let value = question.and_then(|question| question.values.get(usize::from(value)));
            escape(value.map_or("", |value| &value.label))
        };
        let asked = escape(question.map_or("", |question| &question.text));
        let for_whom = excuse
            .when
            .iter()
            .map(|(place, names)| self.named(*place, names));
        let for_whom: Vec<_> = for_whom.collect();
        [
            wrap("p", "claim", &escape(&excuse.basis.reason)),
            wrap(
                "p",
                "effect",
                &format!(
                    "{asked} <b>{}</b> → <b>{}</b>",
                    label(excuse.from),
                    label(excuse.to)
                ),
            ),
            list("when", &for_whom),
            basis(self.topic, &excuse.basis, self.origin(Some(&excuse.at)), ""),
        ]
        .concat()
    }

    /// A condition in words; a bound of a number as it was written.
    fn named(&self, place: QuestionIx, names: &[String]) -> String {
        let question = self.topic.questions.get(usize::from(place));
        let text = question.map_or("", |question| &question.text);
        let label = |name: &String| {
            let value = question
                .and_then(|question| question.values.iter().find(|value| value.id == *name));
            escape(value.map_or(name, |value| &value.label))
        };
        let labels: Vec<_> = names.iter().map(label).collect();
        format!(
            "{}: <b>{}</b>",
            escape(text.trim_end_matches(['?', '.'])),
            labels.join(" of ")
        )
    }
}
