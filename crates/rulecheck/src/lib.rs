//! Asks the diagrams of what [`rulebook`] read: proofs over all answers, examples, mutants, what a
//! change of the rules changes, past patients, and what no rule covers.

mod asking;
mod cases;
mod cover;
mod gaps;
mod mutate;
mod parallel;
mod say;
mod simulate;
mod trial;

pub mod check;
pub mod diff;

pub use asking::{Asked, asked};
pub use cases::{Cases, Judged, cases, sets};
pub use check::check;
pub use cover::{Coverage, Covered, Run, StatementKind, runs};
pub use diff::{
    Count, Diff, Direction, FieldChange, Group, Input, InputFault, Side, StatementChange,
    TopicDiff, common, diff,
};
pub use gaps::{Chapter, Contradiction, Gaps, Mergeable, Nowhere, Range, gaps};
pub use mutate::{Effect, Mutants, Survivor};
pub use simulate::{BadRow, PastRow, Simulated, StepCount, Went, sample, simulate};
pub use trial::{Examples, Tested, test};
