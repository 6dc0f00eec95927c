//! What each column of a sheet holds, by its name.

use rulebook::Region;

use super::sheet::Trouble;
use crate::words;

/// A column that isn't an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Own {
    Topic,
    Name,
    Author,
    Date,
    Start,
    Advice,
    By,
    Term,
    Door,
    Status,
    Origin,
}

/// By all names that a sheet may give them.
pub(crate) const OWN: &[(&str, Own)] = &[
    ("onderwerp", Own::Topic),
    ("naam", Own::Name),
    ("patiënt", Own::Name),
    ("auteur", Own::Author),
    ("datum", Own::Date),
    ("uitgangspunt", Own::Start),
    ("advies", Own::Advice),
    ("door", Own::By),
    ("binnen", Own::Term),
    ("bestemming", Own::Door),
    ("status", Own::Status),
    ("herkomst", Own::Origin),
];

/// What a column holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Column {
    Own(Own),
    /// The question of this id, in a topic that has it; `alarm` for all red flags.
    Answer(String),
    /// Of somebody's own.
    Unknown,
}

/// The columns in order.
pub(crate) struct Columns {
    pub(crate) names: Vec<String>,
    pub(crate) all: Vec<Column>,
    pub(crate) troubles: Vec<Trouble>,
}

impl Columns {
    pub(crate) fn of(head: &[String], region: &Region) -> Self {
        let mut troubles = Vec::new();
        let mut all = Vec::<Column>::new();
        for name in head {
            let column = column(name, region);
            if column != Column::Unknown && all.contains(&column) {
                troubles.push(Trouble::new(1, name, words::column_twice()));
                all.push(Column::Unknown);
                continue;
            }
            all.push(column);
        }
        Self {
            names: head.to_vec(),
            all,
            troubles,
        }
    }

    /// The place of a column.
    pub(crate) fn own(&self, own: Own) -> Option<usize> {
        self.all
            .iter()
            .position(|column| *column == Column::Own(own))
    }

    /// Columns of which something would be lost: nobody knows what they hold.
    pub(crate) fn lost(&self, filled: &[u64]) -> Vec<Trouble> {
        let unknown = self.all.iter().zip(&self.names).zip(filled);
        let unknown =
            unknown.filter(|((column, _), count)| **column == Column::Unknown && **count > 0);
        unknown
            .map(|((_, name), count)| Trouble::new(1, name, words::column_unknown(count)))
            .collect()
    }
}

fn column(name: &str, region: &Region) -> Column {
    let lower = name.to_lowercase();
    if let Some((_, own)) = OWN.iter().find(|(known, _)| *known == lower) {
        return Column::Own(*own);
    }
    if lower == "alarm" {
        return Column::Answer(lower);
    }
    let questions = region.topics.iter().flat_map(|topic| &topic.questions);
    let mut questions =
        questions.filter(|question| question.id == lower || question.text.to_lowercase() == lower);
    if let Some(question) = questions.next() {
        return Column::Answer(question.id.clone());
    }
    if region.shared_questions.contains(&lower) {
        return Column::Answer(lower);
    }
    Column::Unknown
}
