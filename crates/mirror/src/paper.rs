//! What leaves the screen: a file for a spreadsheet, and a page that needs nothing else. Both are made of tables and
//! sentences alone, in which nothing stands that may not be seen.

use std::fmt::Write;

use crate::table::Table;
use crate::texts::Texts;

/// A part of what is exported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its heading.
    pub title: String,
    /// What is said.
    pub said: Vec<String>,
    /// The figures.
    pub table: Table,
}

/// The tables for a spreadsheet, each row with the heading of its part first.
pub fn spreadsheet(parts: &[Part]) -> String {
    // A spreadsheet knows by it that the letters are UTF-8.
    let mut text = "\u{feff}".to_owned();
    for part in parts {
        for row in
            core::iter::once(&part.table.head).chain(part.table.rows.iter().map(|row| &row.cells))
        {
            let cells: Vec<_> = core::iter::once(&part.title)
                .chain(row)
                .map(|cell| quoted(cell))
                .collect();
            // Writing to a text can't fail.
            let _ = writeln!(text, "{}", cells.join(";"));
        }
    }
    text
}

/// A cell; what a spreadsheet would take for a formula is a text.
pub(crate) fn quoted(cell: &str) -> String {
    let guard = if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        "'"
    } else {
        ""
    };
    format!("\"{guard}{}\"", cell.replace('"', "\"\""))
}

/// The parts as a page of their own: no script, no picture, nobody's name.
pub fn page(texts: Texts, title: &str, parts: &[Part]) -> String {
    let title = escaped(title);
    let lang = texts.lang();
    let mut page = format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<meta charset=\"utf-8\">\n<title>{title}</title>\n<h1>{title}</h1>\n"
    );
    for part in parts {
        let _ = writeln!(page, "<h2>{}</h2>", escaped(&part.title));
        for said in &part.said {
            let _ = writeln!(page, "<p>{}</p>", escaped(said));
        }
        if part.table.rows.is_empty() {
            continue;
        }
        let row = |cells: &[String], tag: &str| {
            let cells = cells
                .iter()
                .map(|cell| format!("<{tag}>{}</{tag}>", escaped(cell)));
            format!("<tr>{}</tr>\n", cells.collect::<String>())
        };
        let _ = writeln!(
            page,
            "<table border=\"1\">\n{}",
            row(&part.table.head, "th")
        );
        for one in &part.table.rows {
            page.push_str(&row(&one.cells, "td"));
        }
        page.push_str("</table>\n");
    }
    page.push_str("</html>\n");
    page
}

/// A text as a page holds it.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
