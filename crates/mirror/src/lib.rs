//! A group of practices sees its own referring: a file of counts becomes figures with their intervals, and each
//! figure a sentence. Nothing is ranked, and nothing is called good or bad: much of the variation between doctors
//! is chance (Moore & Roland, BMJ 1989;298:500), so the first question of each figure is what chance alone would do.
//!
//! Pure: bytes in, values out. Counts alone come in, no patient, and practices have numbers from the start. No count that
//! could be somebody goes out: a [`Share`] below five can't be made (`share.rs`), and a raw count has no field to read.

mod both;
mod chance;
mod choices;
mod column;
mod count;
mod fault;
mod group;
mod head;
mod line;
mod mapping;
mod number;
mod pair;
mod paper;
mod reader;
mod sample;
mod say;
mod share;
mod steps;
mod table;
mod tell;
mod texts;

pub use both::both;
pub use chance::{Interval, interval, limits, same};
pub use choices::Choices;
pub use column::{COLUMNS, Column};
pub use count::{Counts, Measure, Month, Selection};
pub use fault::{BadRow, Fault, LISTED, Why};
pub use group::{Funnel, Group, Practice, Standing, VERDICT, funnel, group};
pub use head::Head;
pub use line::{Line, Shift, line};
pub use mapping::Mapping;
pub use pair::{Pair, pairs};
pub use paper::{Part, escaped, page, spreadsheet};
pub use reader::{MOST_ROWS, Read, Reader, read};
pub use sample::{example, sample};
pub use share::{Figure, SUPPRESSED, Share};
pub use steps::{Beside, steps};
pub use table::{Row, Table};
pub use tell::{Told, capital, grouped, percent};
pub use texts::Texts;
