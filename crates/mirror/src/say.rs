//! What is wrong with a file, in words: with its line and column, and what to do.

use crate::column::Column;
use crate::fault::{BadRow, Fault, Why};
use crate::reader::MOST_ROWS;
use crate::table::{Row, Table};
use crate::tell::grouped;
use crate::texts::Texts;

impl Column {
    /// What it is called on the screen.
    pub fn said(self, texts: Texts) -> &'static str {
        texts.get(&format!("column.{}", self.key()))
    }
}

fn listed(columns: &[Column], texts: Texts) -> String {
    let names: Vec<_> = columns.iter().map(|column| column.said(texts)).collect();
    names.join(", ")
}

impl Fault {
    /// In a sentence.
    pub fn said(&self, texts: Texts) -> String {
        match self {
            Self::Empty => texts.get("fault.empty").to_owned(),
            Self::Workbook => texts.get("fault.workbook").to_owned(),
            Self::NotText => texts.get("fault.not-text").to_owned(),
            Self::Missing(columns) => texts.fill("fault.missing", &[&listed(columns, texts)]),
            Self::Twice(columns) => texts.fill("fault.twice", &[&listed(columns, texts)]),
            Self::Header { place, name } if name.is_empty() => {
                texts.fill("fault.header.empty", &[place])
            }
            Self::Header { place, name } => texts.fill("fault.header.twice", &[place, name]),
            Self::Names(column) => texts.fill("fault.names", &[&column.said(texts)]),
            Self::Rows => texts.fill("fault.rows", &[&grouped(MOST_ROWS, texts)]),
            Self::Long(line) => texts.fill("fault.long", &[line]),
            Self::NotTwo => texts.get("fault.not-two").to_owned(),
            Self::NoRows(None) => texts.get("fault.no-rows").to_owned(),
            Self::NoRows(Some(first)) => texts.fill("fault.no-rows.first", &[&first.said(texts)]),
        }
    }
}

impl Why {
    /// In part of a sentence.
    pub fn said(&self, texts: Texts) -> String {
        match self {
            Self::Empty => texts.get("why.empty").to_owned(),
            Self::Month(said) => texts.fill("why.month", &[said]),
            Self::Negative(said) => texts.fill("why.negative", &[said]),
            Self::Large(said) => texts.fill("why.large", &[said]),
            Self::Thousands(said) => texts.fill("why.thousands", &[said]),
            Self::Number(said) => texts.fill("why.number", &[said]),
            Self::Onward { onward, questions } => texts.fill("why.onward", &[onward, questions]),
            Self::Double(line) => texts.fill("why.double", &[line]),
            Self::Quote(line) => texts.fill("why.quote", &[line]),
        }
    }
}

impl BadRow {
    /// In a sentence, with its line and column.
    pub fn said(&self, texts: Texts) -> String {
        let why = self.why.said(texts);
        match self.column {
            Some(column) => texts.fill("bad.column", &[&self.line, &column.said(texts), &why]),
            None => texts.fill("bad", &[&self.line, &why]),
        }
    }

    /// Bad rows as a table.
    pub fn table(bad: &[Self], texts: Texts) -> Table {
        let row = |bad: &Self| {
            let column = bad.column.map_or("", |column| column.said(texts));
            Row::of([bad.line.to_string(), column.to_owned(), bad.why.said(texts)])
        };
        Table {
            head: ["bad.line", "bad.cell", "bad.why"]
                .map(|key| texts.get(key).to_owned())
                .to_vec(),
            rows: bad.iter().map(row).collect(),
        }
    }
}
