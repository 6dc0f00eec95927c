//! What both files have to agree on.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use walrus::{ImportKind, Module, TableId};

/// For each slot of the table that the second file fills, the function's place in the module.
pub(super) type Slots = BTreeMap<u32, usize>;

/// The second file's imports, by name.
pub(super) type Needs = Vec<(String, ImportKind)>;

/// The table that closures and virtual methods are called through.
pub(super) fn functions(module: &Module) -> Result<TableId> {
    let table = module.tables.main_function_table()?;
    table.context("the module has no table of functions")
}
