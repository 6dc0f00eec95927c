//! Reading a TOML tree by hand, so that one fault hides no other.
//!
//! The keys of a table are stated once, with what they hold ([`keys`]): that reads them, and tells
//! editors. What nobody states is unknown. A value that can't be read becomes a finding and `None`,
//! and reading goes on.

mod keys;
mod node;
mod values;

pub(crate) use keys::{
    Head, InShared, Key, Keys, Need, Opt, Or, Told, both, define, keys, object, table,
};
pub use node::At;
pub(crate) use node::{Definitions, Fields, Node, Read};
pub(crate) use values::{Anything, FitTerm, Tried, Whole, words};
