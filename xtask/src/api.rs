//! The interface of `<trede-wijzer>`, said once: from here come the words of the shell and of its
//! types, docs/api.json for tools, and the tables of the README. A test holds the styles and the
//! screens to it.

mod shell;
mod table;

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use serde_json::{Value, json};
use shell::{members, words};
pub use table::{
    ATTRIBUTES, Attribute, EVENTS, METHODS, Named, PARTS, PROPERTIES, REGION, SLOTS, THEME,
    languages,
};

use crate::command::say;
use crate::paths;

/// A file as it should be, from what it is; nothing where it has no place for what comes from the table.
type Fill = fn(&str, &[Attribute]) -> Option<String>;

/// What is written.
const WRITTEN: [(&str, Fill); 4] = [
    ("docs/api.json", |_, all| Some(manifest(all))),
    ("shell/table.js", |_, all| Some(words(all))),
    ("shell/interface.d.ts", |text, all| {
        between("  // ", "\n", text, &members(all))
    }),
    ("README.md", |text, all| {
        between("<!-- ", " -->\n", text, &tables(all))
    }),
];

/// Writes all of it.
pub fn run() -> Result<()> {
    for (path, text) in written()? {
        fs::write(&path, text)?;
        say(&format!("{} is written", path.display()));
    }
    Ok(())
}

/// Each file as it should be.
pub fn written() -> Result<Vec<(PathBuf, String)>> {
    written_of(ATTRIBUTES)
}

/// Each file as it would be with these attributes.
pub fn written_of(attributes: &[Attribute]) -> Result<Vec<(PathBuf, String)>> {
    let root = paths::root()?;
    let one = |(name, fill): &(&str, Fill)| {
        let path = root.join(name);
        let text = fill(&fs::read_to_string(&path).unwrap_or_default(), attributes);
        let lost = || format!("{name} has lost the marks of what comes from the table");
        Ok((path, text.with_context(lost)?))
    };
    WRITTEN.iter().map(one).collect()
}

/// A text with what stands between its two marks, comments both; nothing where it has none.
fn between(open: &str, close: &str, text: &str, filling: &str) -> Option<String> {
    let start = format!("{open}from xtask/src/api/table.rs, by `cargo run -p xtask -- api`{close}");
    let end = format!("{open}end{close}");
    let (before, rest) = text.split_once(&start)?;
    let (_, after) = rest.split_once(&end)?;
    Some(format!("{before}{start}{filling}{end}{after}"))
}

fn tables(attributes: &[Attribute]) -> String {
    let mut text = String::from("| attribute | says |\n|---|---|\n");
    // Writing to a string can't fail.
    for attribute in attributes {
        let _ = writeln!(text, "| `{}` | {} |", attribute.name, attribute.says);
    }
    text.push_str("\n| event | when | `detail` |\n|---|---|---|\n");
    for event in EVENTS {
        let fields = event.kind.replace('|', "\\|");
        let _ = writeln!(
            text,
            "| `trede-{}` | {} | {fields} |",
            event.name, event.says
        );
    }
    text
}

/// A custom elements manifest: what editors and documentation tools of the field read.
pub fn manifest(attributes: &[Attribute]) -> String {
    let attributes = attributes.iter().map(|attribute| {
        let mut one = json!({
            "name": attribute.name,
            "type": { "text": attribute.kind() },
            "description": attribute.says,
            "fieldName": attribute.name,
        });
        if let (Some(one), Some(default)) = (one.as_object_mut(), attribute.default()) {
            one.insert("default".to_owned(), format!("\"{default}\"").into());
        }
        one
    });
    let fields = PROPERTIES.iter().map(|property| member("field", property));
    let methods = METHODS.iter().map(|method| member("method", method));
    let events = EVENTS.iter().map(|event| {
        json!({
            "name": format!("trede-{}", event.name),
            "type": { "text": format!("CustomEvent<TredeDetails[\"{}\"]>", event.name) },
            "description": event.says,
        })
    });
    let declaration = json!({
        "kind": "class",
        "customElement": true,
        "name": "TredeWijzer",
        "tagName": "trede-wijzer",
        "superclass": { "name": "HTMLElement" },
        "description": "Stepped-care referral support for Dutch GPs. The rules are a draft for evaluation: not for care.",
        "attributes": attributes.collect::<Vec<_>>(),
        "members": fields.chain(methods).collect::<Vec<_>>(),
        "events": events.collect::<Vec<_>>(),
        "slots": described(SLOTS),
        "cssParts": described(PARTS),
        "cssProperties": described(THEME),
    });
    let whole = json!({
        "schemaVersion": "2.1.0",
        "readme": "README.md",
        "modules": [{
            "kind": "javascript-module",
            "path": "trede.js",
            "declarations": [declaration],
            "exports": [
                { "kind": "js", "name": "TredeWijzer", "declaration": { "name": "TredeWijzer" } },
                { "kind": "custom-element-definition", "name": "trede-wijzer", "declaration": { "name": "TredeWijzer" } },
            ],
        }],
    });
    format!("{whole:#}\n")
}

fn member(kind: &str, of: &Named) -> Value {
    let text = json!({ "text": of.kind });
    if kind == "field" {
        return json!({ "kind": kind, "name": of.name, "description": of.says, "type": text });
    }
    let gives = json!({ "type": text });
    json!({ "kind": kind, "name": of.name, "description": of.says, "return": gives })
}

fn described(all: &[Named]) -> Vec<Value> {
    let one = |named: &Named| json!({ "name": named.name, "description": named.says });
    all.iter().map(one).collect()
}
