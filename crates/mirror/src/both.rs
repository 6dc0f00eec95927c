//! Two exports of two practices, side by side: what both say of themselves and of their group. Numbers of other practices were
//! drawn by lot for each export, so those aren't compared.

use crate::fault::Fault;
use crate::head::Rows;
use crate::table::{Row, Table};
use crate::texts::Texts;

/// The rows of one export: the heading of its part, the name of the row, and what it says.
fn read(file: &[u8]) -> Vec<[String; 3]> {
    let bytes = file.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(file);
    let said = |mut cells: std::vec::IntoIter<String>| {
        let (part, name) = (cells.next()?, cells.next()?);
        // Count, questions, share and interval, as far as they are shown.
        let said: Vec<_> = cells.take(4).filter(|cell| !cell.is_empty()).collect();
        (!said.is_empty()).then(|| [part, name, said.join(" · ")])
    };
    Rows::new(bytes, b';')
        .filter_map(|row| said(row.into_iter()))
        .collect()
}

/// What both exports say of the same thing, in the order of the first.
pub fn both(one: &[u8], other: &[u8], texts: Texts) -> Result<Table, Fault> {
    let (one, other) = (read(one), read(other));
    let lot = texts.fill("practice", &[&""]);
    let is_drawn = |name: &str| {
        name.strip_prefix(lot.as_str())
            .is_some_and(|rest| rest.parse::<u32>().is_ok())
    };
    let same = |[part, name, first]: &[String; 3]| {
        let found = other.iter().find(|row| &row[0] == part && &row[1] == name);
        let [.., second] = found.filter(|_| !is_drawn(name) && !is_head(name, texts))?;
        Some(Row::of([
            part.clone(),
            name.clone(),
            first.clone(),
            second.clone(),
        ]))
    };
    let rows: Vec<_> = one.iter().filter_map(same).collect();
    if rows.is_empty() {
        return Err(Fault::NotTwo);
    }
    Ok(Table {
        head: ["both.part", "both.row", "both.one", "both.other"]
            .map(|key| texts.get(key).to_owned())
            .to_vec(),
        rows,
    })
}

fn is_head(name: &str, texts: Texts) -> bool {
    ["table.practice", "table.month", "table.step"]
        .iter()
        .any(|key| texts.get(key) == name)
}
