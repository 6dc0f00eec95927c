//! One's own choices in the consultation, as the device counted them: which step was advised, and which was chosen. It is no
//! share of anybody's referrals: a browser is no doctor, and only patients of whom one doubts come by.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::count::Month;
use crate::line::{Line, of_months};
use crate::paper::quoted;
use crate::share::{SUPPRESSED, Tally};
use crate::steps::{Beside, beside};
use crate::table::{Table, besides, months};
use crate::tell::over_time;
use crate::texts::Texts;

/// How often one step was chosen where another, or the same, was advised, for a topic in a month; names are places in those of
/// [`Choices`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Choice {
    month: Month,
    topic: usize,
    advised: usize,
    chosen: usize,
    count: u32,
}

/// What was chosen. Nobody can print the counts: only figures of them go out.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Choices {
    rows: Vec<Choice>,
    /// The topics.
    pub topics: Vec<String>,
    /// The steps that were advised or chosen.
    pub steps: Vec<String>,
}

impl std::fmt::Debug for Choices {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Choices({} rows)", self.rows.len())
    }
}

/// The place of a name, which is added where it is new.
fn place(names: &mut Vec<String>, id: &str) -> usize {
    let found = names.iter().position(|one| one == id);
    found.unwrap_or_else(|| {
        names.push(id.to_owned());
        names.len() - 1
    })
}

/// Identifiers of the rules are words with hyphens between them.
fn words(id: &str) -> String {
    id.replace('-', " ")
}

impl Choices {
    /// Of lines as the page keeps them: month, topic, advised, chosen and count, with tabs between. What is no such line isn't
    /// one of ours, and is left out. `known` has the steps of the ladders with their names, light to heavy: these stand in that
    /// order, and others after them.
    pub fn of(lines: &str, known: &[(&str, &str)]) -> Self {
        let mut choices = Self::default();
        for line in lines.lines() {
            let cells: Vec<_> = line.split('\t').collect();
            let [month, topic, advised, chosen, count] = *cells.as_slice() else {
                continue;
            };
            let (Some(month), Ok(count)) = (Month::parse(month), count.parse()) else {
                continue;
            };
            let row = Choice {
                month,
                topic: place(&mut choices.topics, topic),
                advised: place(&mut choices.steps, advised),
                chosen: place(&mut choices.steps, chosen),
                count,
            };
            choices.rows.push(row);
        }
        choices.topics = choices.topics.iter().map(|id| words(id)).collect();
        choices.in_order(known);
        choices
    }

    fn in_order(&mut self, known: &[(&str, &str)]) {
        let height = |id: &str| known.iter().position(|(one, _)| *one == id);
        let mut order: Vec<_> = self.steps.iter().enumerate().collect();
        order.sort_by_key(|(_, id)| height(id).unwrap_or(known.len()));
        let place = |old: usize| order.iter().position(|(one, _)| *one == old).unwrap_or(old);
        for row in &mut self.rows {
            (row.advised, row.chosen) = (place(row.advised), place(row.chosen));
        }
        let name = |id: &String| {
            let named = known.iter().find(|(one, _)| one == id);
            named.map_or_else(|| words(id), |(_, name)| (*name).to_owned())
        };
        self.steps = order.into_iter().map(|(_, id)| name(id)).collect();
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    fn about(&self, topic: Option<usize>) -> impl Iterator<Item = &Choice> {
        let rows = self.rows.iter();
        rows.filter(move |row| topic.is_none_or(|wanted| wanted == row.topic))
    }

    /// Each step: how often it was chosen, beside how often it was advised.
    pub fn besides(&self, topic: Option<usize>) -> Vec<Beside> {
        let sums = |of: fn(&Choice) -> usize| {
            let mut sums = vec![0_u32; self.steps.len()];
            for row in self.about(topic) {
                if let Some(sum) = sums.get_mut(of(row)) {
                    *sum = sum.saturating_add(row.count);
                }
            }
            sums
        };
        beside(&sums(|row| row.chosen), &sums(|row| row.advised))
    }

    /// How often the advised step was the chosen one, by month.
    pub fn line(&self, topic: Option<usize>) -> Line {
        let mut sums = BTreeMap::<Month, Tally>::new();
        for row in self.about(topic) {
            let hits = if row.advised == row.chosen {
                row.count
            } else {
                0
            };
            sums.entry(row.month).or_default().add((hits, row.count));
        }
        of_months(sums)
    }

    /// Each step as a table.
    pub fn table(&self, steps: &[Beside], texts: Texts) -> Table {
        let heads = ["choices.chosen", "choices.all", "choices.advised"];
        besides(steps, &self.steps, heads, texts)
    }

    /// The months of a line as a table.
    pub fn months(line: &Line, texts: Texts) -> Table {
        months(line, ["choices.followed", "choices.all"], texts)
    }

    /// A line over time in a sentence.
    pub fn told(line: &Line, texts: Texts) -> String {
        over_time(line, "choices.span", "", texts)
    }

    /// A file that the mirror opens. What occurred fewer than five times stands together under *other topics*, and what is
    /// fewer still isn't in it; nothing where that is everything.
    pub fn spreadsheet(&self, texts: Texts) -> Option<String> {
        let others = self.topics.len();
        let mut sums = BTreeMap::<Choice, u32>::new();
        for row in &self.rows {
            let topic = if row.count < SUPPRESSED {
                others
            } else {
                row.topic
            };
            let key = Choice {
                topic,
                count: 0,
                ..*row
            };
            let sum = sums.entry(key).or_default();
            *sum = sum.saturating_add(row.count);
        }
        sums.retain(|_, count| *count >= SUPPRESSED);
        if sums.is_empty() {
            return None;
        }
        let mut text = "\u{feff}praktijk;maand;specialisme;trede;aantal\n".to_owned();
        for (row, count) in sums {
            let step = |place: usize| self.steps.get(place).map_or("", String::as_str);
            let topic = self.topics.get(row.topic).map(String::as_str);
            let topic = topic.unwrap_or_else(|| texts.get("choices.others"));
            let chosen = if row.chosen == row.advised {
                step(row.chosen).to_owned()
            } else {
                texts.fill("choices.instead", &[&step(row.chosen), &step(row.advised)])
            };
            let who = texts.get("choices.who");
            // Writing to a text can't fail.
            let _ = writeln!(
                text,
                "{who};{};{};{};{count}",
                row.month,
                quoted(topic),
                quoted(&chosen)
            );
        }
        Some(text)
    }
}
