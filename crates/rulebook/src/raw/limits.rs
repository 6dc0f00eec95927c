//! For which topics a statement of the file for all topics holds.

use super::about::SPECIALTIES;
use super::made_for::MadeFor;
use crate::tree::keys;
use crate::tree::{At, InShared, Opt};

keys! {
    /// For which topics a shared statement holds.
    #[derive(Debug, Clone, Default)]
    pub(crate) struct Limits {
        ladders: InShared<Opt<Vec<At<String>>>> = "trappen", "Alleen in algemeen.toml: op deze trappen";
        specialties: InShared<Opt<Vec<At<String>>>> = "specialismen", SPECIALTIES;
        general: InShared<Opt<bool>> = "algemene-weg",
            "Alleen in algemeen.toml: alleen de algemene weg, of juist niet";
        made_for: InShared<Opt<Vec<MadeFor>>> = "gemaakt-voor",
            "Alleen in algemeen.toml: onderwerpen die hiervoor zijn gemaakt";
    }
}
