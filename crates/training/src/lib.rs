//! Training sessions on a region's agreements. A case is data without an answer: the engine gives
//! that, the twin whose answer differs, another patient of the same rule, and the shortest way.
//!
//! Pure, as the core is: no web, no clock, no I/O.

mod again;
pub mod agenda;
mod calendar;
pub mod code;
mod line;
mod marks;
pub mod meeting;
mod options;
mod played;
mod queue;
mod result;
mod set;
mod statement;
mod table;
mod twin;
mod wire;

pub use again::again;
pub use calendar::{DAYS, calendar};
pub use line::{Line, line};
pub use marks::{Certainty, Given, Verdict, marks, verdict};
pub use options::{Choice, choices, right};
pub use played::{Fault, Played, answers, play};
pub use queue::{Turn, after, test};
pub use result::{Answered, MANY, Outcome, Share, outcome};
pub use set::{Case, Difficulty, Noise, Role, Set, Sets};
pub use statement::{Part, Statement, statement};
pub use table::table;
pub use twin::{Twin, twin};
