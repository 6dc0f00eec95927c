//! What is printed of the agreements: the rule book as pages, and where each statement comes from.

mod book;
mod chart;
mod markdown;
mod table;
mod trace;

pub use book::{
    Beside, PAPER, Page, SHEET, SHEET_NAME, book, book_index, condition, decision_table, diff_page,
    door, effect, mark as used_for, mark_of_all as used_for_all, of_fact, on_unknown,
    step as step_name, when_and_where,
};
pub use chart::chart;
pub use markdown::{report, summary};
pub use table::{End, Row, Table, table};
pub use trace::{Open, Trace, Traced, trace};
