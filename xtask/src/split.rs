//! Splits the bound module in two: what the start field needs, and what follows beside the topics.
//!
//! Both share one memory and one table. The first calls the second through the table alone; the
//! second takes the first's exports as its imports, so that it can't be there before it. Which
//! function goes where is in `split/cut.rs`.

mod between;
mod choose;
mod cut;
mod first;
mod rest;

use anyhow::Result;
use walrus::ModuleConfig;
use walrus::passes::gc;

/// What decides how a module is split, for the stamp of the last build.
pub const SOURCES: [&str; 6] = [
    include_str!("split.rs"),
    include_str!("split/between.rs"),
    include_str!("split/choose.rs"),
    include_str!("split/cut.rs"),
    include_str!("split/first.rs"),
    include_str!("split/rest.rs"),
];

/// The two files.
#[derive(Debug)]
pub struct Parts {
    /// Everything until a topic opens, and all data.
    pub first: Vec<u8>,
    /// The functions after that.
    pub rest: Vec<u8>,
}

/// Splits a module that still has the names of its functions; the parts have none.
pub fn split(wasm: &[u8]) -> Result<Parts> {
    let mut config = ModuleConfig::new();
    config
        .generate_name_section(false)
        .generate_producers_section(false);
    // Read twice: what is moved keeps its place in both.
    let (mut first, mut rest) = (config.parse(wasm)?, config.parse(wasm)?);
    let moved = choose::moved(&first);
    let slots = first::without(&mut first, &moved)?;
    let needs = rest::only(&mut rest, &moved, &slots)?;
    first::export(&mut first, &needs)?;
    gc::run(&mut first);
    Ok(Parts {
        first: first.emit_wasm(),
        rest: rest.emit_wasm(),
    })
}
