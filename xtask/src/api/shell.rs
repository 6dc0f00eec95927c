//! The same words for the shell and its types.

use std::fmt::Write;

use ladder::OLDEST;
use serde_json::{Value, json};

use super::table::{Attribute, EVENTS, REGION};

/// shell/table.js.
pub(super) fn words(attributes: &[Attribute]) -> String {
    let names = |of: &dyn Fn(&Attribute) -> bool| {
        let found = attributes.iter().filter(|one| of(one));
        list(found.map(|one| one.name))
    };
    let few = attributes.iter().filter(|one| !one.values.is_empty());
    let values = few.map(|one| format!("{}: {}", one.name, list(one.values.iter().copied())));
    let values: Vec<_> = values.collect();
    // One a line, as the formatter leaves them however many there are.
    let lines: Vec<_> = values.iter().map(|one| format!("  {one},\n")).collect();
    let lines = lines.concat();
    let values = values.join(", ");
    let events = list(EVENTS.iter().map(|event| event.name));
    format!(
        "// The words of the interface, from xtask/src/api/table.rs by `cargo run -p xtask -- api`.

/** Attributes, each a property too. */
export const ATTRIBUTES = {};

/** What belongs to one patient, and goes when another comes. */
export const OF_PATIENT = {};

/**
 * What an attribute can say, where that is one of a few; the first where nothing is said.
 * @type {{{{ {values} }}}}
 */
export const VALUES = {{
{lines}}};

/** Whose agreements where nobody says. */
export const REGION = {};

/** No patient is older, in years. */
export const OLDEST = {OLDEST};

/** Events, without the `trede-` that all begin with. */
export const EVENTS = {events};
",
        names(&|_| true),
        names(&|one| one.of_patient),
        json!(REGION),
    )
}

fn list(words: impl Iterator<Item = &'static str>) -> String {
    let quoted = words.map(|word| Value::from(word).to_string());
    format!("[{}]", quoted.collect::<Vec<_>>().join(", "))
}

/// The properties of the element in shell/interface.d.ts; `lang` is `HTMLElement`'s own.
pub(super) fn members(attributes: &[Attribute]) -> String {
    let mut text = String::new();
    for one in attributes.iter().filter(|one| one.name != "lang") {
        // Writing to a string can't fail.
        let _ = writeln!(text, "  /** {} */", one.says);
        let _ = writeln!(text, "  {}: {} | null;", one.name, one.kind());
    }
    text
}
