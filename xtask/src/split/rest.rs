//! The second file: the moved functions, with everything else as imports.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};
use walrus::ir::Value;
use walrus::{
    ConstExpr, ElementItems, ElementKind, FunctionId, FunctionKind, GlobalKind, ImportedFunction,
    Module,
};

use super::between::{Needs, Slots, functions};

/// Where the imports come from: the name that `shell/module.js` gives the first file's exports.
pub(super) const FROM: &str = "first";

/// Leaves the moved functions alone, puts them in their slots, and gives what they need.
pub(super) fn only(module: &mut Module, moved: &BTreeSet<usize>, slots: &Slots) -> Result<Needs> {
    emptied(module);
    shared(module);
    for function in module.funcs.iter_mut() {
        let own = moved.contains(&function.id().index());
        if matches!(function.kind, FunctionKind::Local(_)) && !own {
            let import = module.imports.add(FROM, "", function.id());
            let ty = function.ty();
            function.kind = FunctionKind::Import(ImportedFunction { import, ty });
        }
    }
    filled(module, slots)?;
    walrus::passes::gc::run(module);
    let mut needs = Needs::new();
    for (place, import) in module.imports.iter_mut().enumerate() {
        // The JavaScript that the whole imported comes by way of the first file as well.
        FROM.clone_into(&mut import.module);
        import.name = place.to_string();
        needs.push((import.name.clone(), import.kind.clone()));
    }
    Ok(needs)
}

/// Nothing that the first file does already.
fn emptied(module: &mut Module) {
    module.start = None;
    for id in listed(module.exports.iter().map(walrus::Export::id)) {
        module.exports.delete(id);
    }
    for id in listed(module.elements.iter().map(walrus::Element::id)) {
        module.elements.delete(id);
    }
    for id in listed(module.data.iter().map(walrus::Data::id)) {
        module.data.delete(id);
    }
}

/// One memory, one table, one stack.
fn shared(module: &mut Module) {
    for memory in module.memories.iter_mut() {
        memory.data_segments.clear();
        memory.import = Some(module.imports.add(FROM, "", memory.id()));
    }
    for table in module.tables.iter_mut() {
        table.elem_segments.clear();
        table.import = Some(module.imports.add(FROM, "", table.id()));
        // The first file's has grown.
        table.maximum = None;
    }
    for id in listed(module.globals.iter().map(walrus::Global::id)) {
        module.globals.get_mut(id).kind = GlobalKind::Import(module.imports.add(FROM, "", id));
    }
}

/// Puts the functions in their slots, in as few runs as there are.
fn filled(module: &mut Module, slots: &Slots) -> Result<()> {
    let table = functions(module)?;
    let all = module.funcs.iter().map(|one| (one.id().index(), one.id()));
    let all: BTreeMap<usize, FunctionId> = all.collect();
    let mut runs: Vec<(u32, Vec<FunctionId>)> = Vec::new();
    let mut next = None;
    for (slot, place) in slots {
        let function = *all.get(place).context("a function is lost")?;
        match runs.last_mut().filter(|_| next == Some(*slot)) {
            Some((_, run)) => run.push(function),
            None => runs.push((*slot, vec![function])),
        }
        next = slot.checked_add(1);
    }
    let size = next.map_or(0, u64::from);
    let own = module.tables.get_mut(table);
    own.initial = own.initial.max(size);
    for (start, run) in runs {
        let offset = ConstExpr::Value(Value::I32(i32::try_from(start)?));
        let kind = ElementKind::Active { table, offset };
        let element = module.elements.add(kind, ElementItems::Functions(run));
        module.tables.get_mut(table).elem_segments.insert(element);
    }
    Ok(())
}

fn listed<T>(ids: impl Iterator<Item = T>) -> Vec<T> {
    ids.collect()
}
