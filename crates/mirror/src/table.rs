//! The table below each figure, of what may be seen.

use crate::group::Group;
use crate::line::Line;
use crate::pair::Pair;
use crate::share::{Figure, SUPPRESSED};
use crate::steps::Beside;
use crate::tell::{Told, percent};
use crate::texts::Texts;

/// Rows of cells.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// What the columns are called.
    pub head: Vec<String>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A row: its first cell names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The cells.
    pub cells: Vec<String>,
    /// Whether it is the reader's own practice.
    pub own: bool,
}

impl Row {
    /// A row that is nobody's own.
    pub fn of<const N: usize>(cells: [String; N]) -> Self {
        Self {
            cells: cells.into(),
            own: false,
        }
    }
}

/// Count, questions, share and interval of a figure.
fn cells(figure: &Figure, texts: Texts) -> [String; 4] {
    let hidden = |text: String| [text, String::new(), String::new(), String::new()];
    match figure {
        Figure::Few => hidden(texts.fill("few", &[&SUPPRESSED])),
        Figure::Held => hidden(texts.get("held").to_owned()),
        Figure::Known(share) => {
            let (low, high) = (
                percent(share.interval.low, texts),
                percent(share.interval.high, texts),
            );
            let to = texts.fill("table.to", &[&low, &high]);
            [
                share.hits.to_string(),
                share.all.to_string(),
                percent(share.part, texts),
                to,
            ]
        }
    }
}

fn row(name: String, figure: &Figure, own: bool, texts: Texts) -> Row {
    let mut row = Row {
        cells: vec![name],
        own,
    };
    row.cells.extend(cells(figure, texts));
    row
}

/// What is counted of a file: how many, and of how many.
const OF_A_FILE: [&str; 2] = ["table.hits", "table.all"];

fn head(first: &str, [hits, all]: [&str; 2], texts: Texts) -> Vec<String> {
    let keys = [first, hits, all, "table.part", "table.interval"];
    keys.map(|key| texts.get(key).to_owned()).to_vec()
}

/// The months of a line; `counted` says what the numbers are.
pub(crate) fn months(line: &Line, counted: [&str; 2], texts: Texts) -> Table {
    let rows = line.months.iter();
    let rows = rows.map(|(month, figure)| row(month.to_string(), figure, false, texts));
    Table {
        head: head("table.month", counted, texts),
        rows: rows.collect(),
    }
}

/// Each step by its name, with what the numbers are and what stands beside them.
pub(crate) fn besides(
    steps: &[Beside],
    names: &[String],
    [hits, all, other]: [&str; 3],
    texts: Texts,
) -> Table {
    let mut head = head("table.step", [hits, all], texts);
    head.push(texts.get(other).to_owned());
    let rows = steps.iter().map(|beside| {
        let name = names.get(beside.step).cloned().unwrap_or_default();
        let mut row = row(name, &beside.own, false, texts);
        let [few, _, part, _] = cells(&beside.group, texts);
        row.cells.push(if beside.group.share().is_some() {
            part
        } else {
            few
        });
        row
    });
    Table {
        head,
        rows: rows.collect(),
    }
}

impl Told<'_> {
    /// All practices by their numbers, which say nothing, the reader's own first; last the group.
    pub fn practices(&self, group: &Group) -> Table {
        let (mut practices, texts) = (group.practices.clone(), self.texts);
        practices.sort_by_key(|practice| (self.own != Some(practice.number), practice.number));
        let rows = practices.iter().map(|practice| {
            let own = self.own == Some(practice.number);
            row(self.who(practice.number), &practice.figure, own, texts)
        });
        let mut rows: Vec<_> = rows.collect();
        rows.push(row(
            texts.get("group").to_owned(),
            &group.figure,
            false,
            texts,
        ));
        Table {
            head: head("table.practice", OF_A_FILE, texts),
            rows,
        }
    }

    /// The months of a line.
    pub fn months(&self, line: &Line) -> Table {
        months(line, OF_A_FILE, self.texts)
    }

    /// Each step, beside the group.
    pub fn besides(&self, steps: &[Beside]) -> Table {
        let [hits, all] = OF_A_FILE;
        let heads = [hits, all, "table.group"];
        besides(steps, &self.counts.steps, heads, self.texts)
    }

    /// Both practices of each pair.
    pub fn pairs(&self, pairs: &[Pair]) -> Table {
        let both = |pair: &Pair| {
            [pair.low, pair.high].map(|(number, share)| {
                let own = self.own == Some(number);
                row(self.who(number), &Figure::Known(share), own, self.texts)
            })
        };
        Table {
            head: head("table.practice", OF_A_FILE, self.texts),
            rows: pairs.iter().flat_map(both).collect(),
        }
    }
}
