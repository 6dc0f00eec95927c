//! Which functions go to the second file: all that nothing needs before a topic is open.

use std::collections::BTreeSet;

use walrus::ir::{Instr, Visitor, dfs_in_order};
use walrus::{ElementItems, ExportItem, FunctionId, FunctionKind, LocalFunction, Module};

use super::cut::is_cut;

/// The functions of the second file, by their place in the module.
pub(super) fn moved(module: &Module) -> BTreeSet<usize> {
    let mut reached = Reached {
        cut: cut(module),
        seen: BTreeSet::new(),
        ahead: Vec::new(),
    };
    for root in roots(module) {
        reached.enter(root);
    }
    while let Some(function) = reached.ahead.pop() {
        if let FunctionKind::Local(local) = &module.funcs.get(function).kind {
            for called in called(local) {
                reached.enter(called);
            }
        }
    }
    let local = module.funcs.iter_local().map(|(id, _)| id.index());
    local
        .filter(|place| !reached.seen.contains(place))
        .collect()
}

/// The functions that are cut off by their name, and those that can't run without calling one.
fn cut(module: &Module) -> BTreeSet<usize> {
    let named = |id| module.funcs.get(id).name.as_deref().is_some_and(is_cut);
    let all = module.funcs.iter_local();
    let mut cut: BTreeSet<usize> = all
        .filter(|(id, _)| named(*id))
        .map(|(id, _)| id.index())
        .collect();
    loop {
        let all = module.funcs.iter_local();
        let more = all.filter(|(id, local)| !cut.contains(&id.index()) && leads_to(local, &cut));
        let more: Vec<usize> = more.map(|(id, _)| id.index()).collect();
        if more.is_empty() {
            return cut;
        }
        cut.extend(more);
    }
}

/// Whether a body calls one of these before it branches, as what stands in a table for a closure.
fn leads_to(local: &LocalFunction, cut: &BTreeSet<usize>) -> bool {
    for (instr, _) in &local.block(local.entry_block()).instrs {
        match instr {
            Instr::Call(call) if cut.contains(&call.func.index()) => return true,
            Instr::Block(_)
            | Instr::Loop(_)
            | Instr::IfElse(_)
            | Instr::Br(_)
            | Instr::BrIf(_)
            | Instr::BrTable(_)
            | Instr::Return(_) => return false,
            _ => {}
        }
    }
    false
}

/// What the host, the start of the module or a table can call.
fn roots(module: &Module) -> Vec<FunctionId> {
    let exports = module
        .exports
        .iter()
        .filter_map(|export| match export.item {
            ExportItem::Function(function) => Some(function),
            _ => None,
        });
    let tables = module
        .elements
        .iter()
        .filter_map(|element| match &element.items {
            ElementItems::Functions(functions) => Some(functions.as_slice()),
            ElementItems::Expressions(..) => None,
        });
    let mut roots: Vec<FunctionId> = exports.chain(module.start).collect();
    roots.extend(tables.flatten());
    roots
}

/// What the first file needs, as far as it was found.
struct Reached {
    cut: BTreeSet<usize>,
    seen: BTreeSet<usize>,
    ahead: Vec<FunctionId>,
}

impl Reached {
    fn enter(&mut self, function: FunctionId) {
        if !self.cut.contains(&function.index()) && self.seen.insert(function.index()) {
            self.ahead.push(function);
        }
    }
}

/// The functions that a body names.
pub(super) fn called(local: &LocalFunction) -> Vec<FunctionId> {
    let mut calls = Calls::default();
    dfs_in_order(&mut calls, local, local.entry_block());
    calls.0
}

#[derive(Default)]
struct Calls(Vec<FunctionId>);

impl Visitor<'_> for Calls {
    fn visit_function_id(&mut self, function: &FunctionId) {
        self.0.push(*function);
    }
}
