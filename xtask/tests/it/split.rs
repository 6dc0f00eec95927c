//! The module in two files: nothing is lost, and each finds what it needs in the other.

use std::collections::{BTreeMap, BTreeSet};

use walrus::ir::{Instr, Value};
use walrus::{
    ConstExpr, DataKind, ElementItems, ElementKind, ExportItem, FunctionBuilder, FunctionId,
    FunctionKind, GlobalKind, ImportKind, LocalFunction, Module, RefType, ValType,
};
use xtask::split::split;

/// A function of one number, with this name; `body` says what it does beside giving it back.
fn function(
    module: &mut Module,
    name: &str,
    body: impl FnOnce(&mut walrus::InstrSeqBuilder<'_>),
) -> FunctionId {
    let arg = module.locals.add(ValType::I32);
    let (params, results) = ([ValType::I32], [ValType::I32]);
    let mut builder = FunctionBuilder::new(&mut module.types, &params, &results);
    builder.name(name.to_owned());
    let mut seq = builder.func_body();
    seq.local_get(arg);
    body(&mut seq);
    builder.finish(vec![arg], &mut module.funcs)
}

/// A module such as the widget's: a start field that may open a topic, what both draw with, what a
/// closure of a topic leaves in the table, and what may drop nothing.
fn whole() -> Vec<u8> {
    calling("trede_wijzer::topic::session::Session::knowing::h0123456789abcdef")
}

/// The same, where what is called from the first file has this name.
fn calling(door: &str) -> Vec<u8> {
    let mut module = Module::default();
    let memory = module.memories.add_local(false, false, 1, None, None);
    let offset = ConstExpr::Value(Value::I32(8));
    let kind = DataKind::Active { memory, offset };
    let data = module.data.add(kind, b"Hoge bloeddruk".to_vec());
    module.memories.get_mut(memory).data_segments.insert(data);
    let zero = ConstExpr::Value(Value::I32(0));
    let stack = module.globals.add_local(ValType::I32, true, false, zero);
    let ty = module.types.add(&[ValType::I32], &[ValType::I32]);
    let (draw, _) = module.add_import_func("./glue.js", "draw", ty);

    let shared = function(&mut module, "yew::draw", |seq| {
        seq.call(draw).global_get(stack).drop();
    });
    let helper = function(&mut module, "core::fmt::helper", |_| {});
    let weigh = function(&mut module, door, |seq| {
        seq.call(shared).call(draw).call(helper);
    });
    let shim = function(
        &mut module,
        "core::ops::function::FnOnce::call_once",
        |seq| {
            seq.call(weigh);
        },
    );
    let maybe = "core::ptr::drop_in_place<core::option::Option<ladder::advise::Weight>>";
    let maybe = function(&mut module, maybe, |seq| {
        seq.if_else(
            ValType::I32,
            |then| {
                then.i32_const(1).call(weigh);
            },
            |other| {
                other.i32_const(0);
            },
        );
    });
    let start = function(&mut module, "trede_wijzer::start::field::start", |seq| {
        seq.call(shared);
    });
    let topics = function(&mut module, "wijzer_topics", |_| {});
    module.exports.add("start", start);
    module.exports.add("topics", topics);

    let table = module.tables.add_local(false, 3, Some(3), RefType::FUNCREF);
    let offset = ConstExpr::Value(Value::I32(1));
    let kind = ElementKind::Active { table, offset };
    let items = ElementItems::Functions(vec![maybe, shim]);
    let element = module.elements.add(kind, items);
    module.tables.get_mut(table).elem_segments.insert(element);
    module.emit_wasm()
}

fn parts() -> (Module, Module) {
    let parts = split(&whole()).unwrap();
    // Reading checks them as well.
    let read = |part: &[u8]| Module::from_buffer(part).unwrap();
    (read(&parts.first), read(&parts.rest))
}

/// What the file puts in each slot.
fn slots(module: &Module) -> BTreeMap<i32, FunctionId> {
    let mut slots = BTreeMap::new();
    for element in module.elements.iter() {
        let (
            ElementKind::Active {
                offset: ConstExpr::Value(Value::I32(offset)),
                ..
            },
            ElementItems::Functions(functions),
        ) = (&element.kind, &element.items)
        else {
            panic!("an odd segment: {element:?}");
        };
        slots.extend((*offset..).zip(functions.iter().copied()));
    }
    slots
}

fn body(module: &Module, function: FunctionId) -> &LocalFunction {
    match &module.funcs.get(function).kind {
        FunctionKind::Local(local) => local,
        other => panic!("no body: {other:?}"),
    }
}

/// The slot that a function only passes its call on to.
fn passes_on(local: &LocalFunction) -> Option<i32> {
    let instrs: Vec<_> = local.block(local.entry_block()).instrs.iter().collect();
    match instrs.as_slice() {
        [
            (Instr::LocalGet(_), _),
            (Instr::Const(slot), _),
            (Instr::CallIndirect(_), _),
        ] => match slot.value {
            Value::I32(slot) => Some(slot),
            _ => None,
        },
        _ => None,
    }
}

#[test]
fn nothing_is_lost_and_nothing_is_in_both() {
    let (first, rest) = parts();
    // The start field, what both draw with, what may drop nothing; in place of the rest two that
    // pass calls on, and one that traps.
    assert_eq!(first.funcs.iter_local().count(), 3 + 2 + 1);
    // What weighs, its helper, the closure of it, and what takes the topics.
    assert_eq!(rest.funcs.iter_local().count(), 4);
    assert_eq!(first.data.iter().count(), 1);
    assert_eq!(rest.data.iter().count(), 0);
    assert_eq!(rest.exports.iter().count(), 0);
    assert!(rest.start.is_none());
    let named = first.funcs.iter().chain(rest.funcs.iter());
    assert_eq!(named.filter(|one| one.name.is_some()).count(), 0);
}

#[test]
fn a_call_past_the_doors_fails_the_build() {
    for name in [
        "trede_wijzer::topic::keys::is_ours::h0123456789abcdef",
        "trede_wijzer::topic::session::Session::knowing::other",
        "ladder::advise::weigh",
    ] {
        let error = split(&calling(name)).unwrap_err().to_string();
        assert!(error.contains(name), "{error}");
    }
}

#[test]
fn each_call_into_the_second_file_has_its_slot_there() {
    let (first, rest) = parts();
    let filled = slots(&rest);
    let before = slots(&first);
    let calls = first.funcs.iter_local();
    let calls: BTreeSet<i32> = calls.filter_map(|(_, local)| passes_on(local)).collect();
    assert_eq!(calls.len(), 2);
    assert!(calls.iter().all(|slot| filled.contains_key(slot)));
    let size = first.tables.iter().next().unwrap();
    assert_eq!((size.initial, size.maximum), (5, Some(5)));
    assert!(filled.keys().all(|slot| *slot < 5), "{filled:?}");
    // The one of the table keeps its slot; until the second file is here it traps.
    let trap = body(&first, before[&2]);
    let trap = &trap.block(trap.entry_block()).instrs;
    assert!(matches!(trap.as_slice(), [(Instr::Unreachable(_), _)]));
    assert!(filled.contains_key(&2) && !filled.contains_key(&1));
    // What only mentions a type of the second file stays.
    assert_eq!(passes_on(body(&first, before[&1])), None);
    // The host's name for a function that moved still leads to it.
    let ExportItem::Function(topics) = export(&first, "topics") else {
        panic!("no function");
    };
    assert!(calls.contains(&passes_on(body(&first, topics)).unwrap()));
}

fn export(module: &Module, name: &str) -> ExportItem {
    let found = module.exports.iter().find(|one| one.name == name);
    found.unwrap_or_else(|| panic!("no export {name}")).item
}

#[test]
fn the_first_file_exports_what_the_second_imports() {
    let (first, rest) = parts();
    let mut kinds = BTreeMap::new();
    for import in rest.imports.iter() {
        assert_eq!(import.module, "first");
        let kind = match (&import.kind, export(&first, &import.name)) {
            (ImportKind::Function(of), ExportItem::Function(is)) => {
                let types = |module: &Module, id| {
                    let ty = module.funcs.get(id).ty();
                    let (params, results) = module.types.params_results(ty);
                    (params.to_vec(), results.to_vec())
                };
                assert_eq!(types(&rest, *of), types(&first, is));
                "function"
            }
            (ImportKind::Table(of), ExportItem::Table(is)) => {
                let (of, is) = (rest.tables.get(*of), first.tables.get(is));
                assert!(of.initial <= is.initial && of.maximum.is_none());
                "table"
            }
            (ImportKind::Memory(_), ExportItem::Memory(_)) => "memory",
            (ImportKind::Global(of), ExportItem::Global(_)) => {
                let of = rest.globals.get(*of);
                assert!(of.mutable && matches!(of.kind, GlobalKind::Import(_)));
                "global"
            }
            (of, is) => panic!("{of:?} is {is:?}"),
        };
        *kinds.entry(kind).or_insert(0) += 1;
    }
    // What both draw with, and the JavaScript itself.
    assert_eq!(kinds, BTreeMap::from([("function", 2), ("table", 1)]));
}

#[test]
fn what_is_no_module_is_refused() {
    assert!(split(b"\0asm").is_err());
    assert!(split(&Module::default().emit_wasm()).is_err());
}
