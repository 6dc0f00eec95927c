//! Reads the rule files of a region and its base, checks them, and lowers them into the model of
//! [`ladder`].
//!
//! Reading never fails: it gives what it could read and *all* findings, each with its place.

mod agreed;
mod asking;
mod book;
mod cases;
mod check;
mod clause;
mod code;
mod cover;
mod diff;
mod example;
mod facts;
mod files;
mod finding;
mod gaps;
mod id;
mod label;
mod layer;
mod lower;
mod mutate;
mod names;
mod raw;
mod reading;
mod render;
mod roots;
mod say;
mod schema;
mod severity;
mod signs;
mod simulate;
mod sink;
mod stack;
mod table;
mod term;
mod trace;
mod tree;
mod trial;
mod vocabulary;
mod write;

pub mod answers;
pub mod suggest;

pub use agreed::{Agreed, mark};
pub use asking::Asked;
pub use book::{
    Beside, FACTS, PAPER, Page, SHEET, SHEET_NAME, book, book_index, condition, diff_page, effect,
    mark as used_for, mark_of_all as used_for_all, on_unknown, step as step_name, when_and_where,
};
pub use cases::{Cases, Judged, cases, sets};
pub use check::check;
pub use code::Code;
pub use cover::{Coverage, Covered, Kind};
pub use diff::{
    Count, Diff, Direction, FieldChange, Group, Input, InputFault, Side, StatementChange,
    TopicDiff, common, diff,
};
pub use example::Example;
pub use files::SourceFile;
pub use finding::{Also, Finding, Place, Told};
pub use gaps::{Chapter, Contradiction, Gaps, Mergeable, Nowhere, Range, gaps};
pub use lower::as_used as certainty_here;
pub use mutate::{Effect, Mutants, Survivor};
pub use reading::{Reading, Region, read, read_base, read_texts};
pub use render::{Style, render};
pub use say::{Lang, Sentence, Word};
pub use schema::schema;
pub use severity::Severity;
pub use simulate::{BadRow, PastRow, Simulated, StepCount, Went, chart, sample, simulate};
pub use table::{End, Row, Table, table};
pub use term::{text as term, within};
pub use trace::{Open, Trace, Traced, report, summary, trace};
pub use trial::{Examples, Tested, test};
pub use write::{Compiled, ordered, write};
