//! What the checker says: every sentence in Dutch and in English, beside those that reading says too.

mod cases;
mod mutants;
mod past;
mod proofs;

pub(crate) use rulebook::say::*;

pub(crate) use self::cases::*;
pub(crate) use self::mutants::*;
pub(crate) use self::past::*;
pub(crate) use self::proofs::*;
