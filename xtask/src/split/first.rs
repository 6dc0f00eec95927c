//! The first file: without the moved functions, and with a way to call them through the table.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail};
use walrus::ir::Value;
use walrus::{
    ConstExpr, ElementItems, ElementKind, ExportItem, FunctionBuilder, FunctionId, FunctionKind,
    ImportKind, Module, TableId,
};

use super::between::{Needs, Slots, functions};
use super::choose::called;
use super::cut::is_door;

/// Takes the moved functions out, and gives the slots where the second file has to put them.
pub(super) fn without(module: &mut Module, moved: &BTreeSet<usize>) -> Result<Slots> {
    let table = functions(module)?;
    let mut slots = emptied(module, table, moved)?;
    let mut of: BTreeMap<usize, u32> = slots.iter().map(|(slot, place)| (*place, *slot)).collect();
    let doors = by_name(module, moved);
    only_doors(module, &doors)?;
    for function in doors {
        let slot = match of.get(&function.index()) {
            Some(slot) => *slot,
            None => grown(module, table)?,
        };
        of.insert(function.index(), slot);
        slots.insert(slot, function.index());
        through_table(module, table, function, slot)?;
    }
    Ok(slots)
}

/// Puts what traps in place of each moved function of the table.
fn emptied(module: &mut Module, table: TableId, moved: &BTreeSet<usize>) -> Result<Slots> {
    let mut absent = FunctionBuilder::new(&mut module.types, &[], &[]);
    absent.func_body().unreachable();
    let absent = absent.finish(Vec::new(), &mut module.funcs);
    let mut slots = Slots::new();
    for element in module.elements.iter_mut() {
        let (offset, functions) = match (&element.kind, &mut element.items) {
            (
                ElementKind::Active {
                    table: of,
                    offset: ConstExpr::Value(Value::I32(offset)),
                },
                ElementItems::Functions(functions),
            ) if *of == table => (*offset, functions),
            (ElementKind::Active { table: of, .. }, _) if *of != table => continue,
            _ => bail!("a part of the function table is no plain list at a fixed place"),
        };
        for (slot, function) in (u32::try_from(offset)?..).zip(functions) {
            if moved.contains(&function.index()) {
                slots.insert(slot, function.index());
                *function = absent;
            }
        }
    }
    Ok(slots)
}

/// The moved functions that something of the first file, or the host, calls by name.
fn by_name(module: &Module, moved: &BTreeSet<usize>) -> Vec<FunctionId> {
    let stay = module.funcs.iter_local();
    let stay = stay.filter(|(id, _)| !moved.contains(&id.index()));
    let mut found: Vec<FunctionId> = stay.flat_map(|(_, local)| called(local)).collect();
    for export in module.exports.iter() {
        if let ExportItem::Function(function) = export.item {
            found.push(function);
        }
    }
    found.retain(|function| moved.contains(&function.index()));
    found.sort_by_key(FunctionId::index);
    found.dedup();
    found
}

/// Fails where the first file, or the host, calls past the listed doors.
fn only_doors(module: &Module, called: &[FunctionId]) -> Result<()> {
    let names = called.iter().map(|id| {
        let name = module.funcs.get(*id).name.as_deref();
        name.unwrap_or("a function without a name")
    });
    let past: Vec<&str> = names.filter(|name| !is_door(name)).collect();
    if past.is_empty() {
        return Ok(());
    }
    bail!(
        "the first file of the module calls what may not be there yet:\n  {}\neach is a door \
         (DOORS, in xtask/src/split/cut.rs) if only an open topic leads to it; else what it does \
         belongs to the first file",
        past.join("\n  ")
    )
}

/// One more slot at the table's end.
fn grown(module: &mut Module, table: TableId) -> Result<u32> {
    let table = module.tables.get_mut(table);
    let slot = u32::try_from(table.initial)?;
    table.initial += 1;
    table.maximum = table.maximum.map(|most| most.max(table.initial));
    Ok(slot)
}

/// Gives a function another body: a call of what stands in the slot.
fn through_table(
    module: &mut Module,
    table: TableId,
    function: FunctionId,
    slot: u32,
) -> Result<()> {
    let ty = module.funcs.get(function).ty();
    let (params, results) = module.types.params_results(ty);
    let (params, results) = (params.to_vec(), results.to_vec());
    let mut builder = FunctionBuilder::new(&mut module.types, &params, &results);
    let args: Vec<_> = params.iter().map(|ty| module.locals.add(*ty)).collect();
    let mut body = builder.func_body();
    for arg in &args {
        body.local_get(*arg);
    }
    body.i32_const(i32::try_from(slot)?)
        .call_indirect(ty, table);
    module.funcs.get_mut(function).kind = FunctionKind::Local(builder.local_func(args));
    Ok(())
}

/// Exports what the second file imports.
pub(super) fn export(module: &mut Module, needs: &Needs) -> Result<()> {
    for (name, kind) in needs {
        let item = same(module, kind).context("the second file imports what is not there")?;
        module.exports.add(name, item);
    }
    Ok(())
}

/// What the second file's import is here: both were read from one module, where it has one place.
fn same(module: &Module, kind: &ImportKind) -> Option<ExportItem> {
    let (funcs, tables) = (module.funcs.iter(), module.tables.iter());
    let (memories, globals) = (module.memories.iter(), module.globals.iter());
    match kind {
        ImportKind::Function(of) => at(funcs.map(walrus::Function::id), |id| {
            id.index() == of.index()
        }),
        ImportKind::Table(of) => at(tables.map(walrus::Table::id), |id| id.index() == of.index()),
        ImportKind::Memory(of) => at(memories.map(walrus::Memory::id), |id| {
            id.index() == of.index()
        }),
        ImportKind::Global(of) => at(globals.map(walrus::Global::id), |id| {
            id.index() == of.index()
        }),
        ImportKind::Tag(_) => None,
    }
}

fn at<T: Into<ExportItem>>(
    mut ids: impl Iterator<Item = T>,
    is: impl Fn(&T) -> bool,
) -> Option<ExportItem> {
    ids.find(is).map(Into::into)
}
