//! The interface of `<trede-wijzer>`, said once: from here come docs/api.json, for tools, and the
//! tables of the README. A test holds the shell, the styles and the types to it.

mod table;

use std::fmt::Write;
use std::fs;

use anyhow::{Context, Result};
use serde_json::{Value, json};
pub use table::{ATTRIBUTES, Attribute, EVENTS, METHODS, Named, PARTS, PROPERTIES, SLOTS, THEME};

use crate::command::say;
use crate::paths;

const START: &str = "<!-- from xtask/src/api/table.rs, by `cargo run -p xtask -- api` -->\n";
const END: &str = "<!-- end -->";

/// Writes docs/api.json, and the tables into the README.
pub fn run() -> Result<()> {
    let root = paths::root()?;
    fs::write(root.join("docs/api.json"), manifest())?;
    let readme = root.join("README.md");
    let text = fs::read_to_string(&readme)?;
    let filled = with_tables(&text).context("README.md has lost the marks of its tables")?;
    fs::write(&readme, filled)?;
    say("docs/api.json and the tables of README.md are written");
    Ok(())
}

/// The README with the tables as they should be; nothing where it has no place for them.
pub fn with_tables(readme: &str) -> Option<String> {
    let (before, rest) = readme.split_once(START)?;
    let (_, after) = rest.split_once(END)?;
    Some(format!("{before}{START}{}{END}{after}", tables()))
}

fn tables() -> String {
    let mut text = String::from("| attribute | says |\n|---|---|\n");
    // Writing to a string can't fail.
    for attribute in ATTRIBUTES {
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
pub fn manifest() -> String {
    let attributes = ATTRIBUTES.iter().map(|attribute| {
        let mut one = json!({
            "name": attribute.name,
            "type": { "text": attribute.kind },
            "description": attribute.says,
            "fieldName": attribute.name,
        });
        if let Some(one) = one
            .as_object_mut()
            .filter(|_| !attribute.default.is_empty())
        {
            let default = format!("\"{}\"", attribute.default);
            one.insert("default".to_owned(), default.into());
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
