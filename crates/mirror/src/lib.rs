//! A group of practices sees its own referring: a file of counts becomes figures with their intervals, and each
//! figure a sentence. Nothing is ranked, and nothing is called good or bad: much of the variation between doctors
//! is chance (Moore & Roland, BMJ 1989;298:500), so the first question of each figure is what chance alone would do.
//!
//! Pure: bytes in, values out. Counts alone come in, no patient, and practices have numbers from the start.

mod chance;
mod column;
mod count;
mod group;
mod line;
mod read;
mod sample;
mod tell;

pub use chance::{Interval, interval, limits, same};
pub use column::{COLUMNS, Column, Mapping};
pub use count::{Count, Month};
pub use group::{Group, Pair, Practice, Share, pairs, shares};
pub use line::{Line, line};
pub use read::{BadRow, Fault, LISTED, Read, read};
pub use sample::sample;
pub use tell::{SUPPRESSED, Told, shown};
