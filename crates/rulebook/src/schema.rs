//! The JSON schema of the rule files, for editors: completion and a first check while typing.
//!
//! It says what the reader itself states of each table (`tree::keys`).

use serde_json::{Value, json};

use crate::raw;
use crate::tree::{Definitions, object};

/// The schema as it stands in `docs/regels.schema.json`.
pub fn schema() -> String {
    let mut definitions = Definitions::new();
    let mut root = object(raw::told(&mut definitions));
    let about = json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Regelbestanden van Trede",
        "definitions": definitions,
    });
    if let (Value::Object(root), Value::Object(about)) = (&mut root, about) {
        root.extend(about);
    }
    // Maps of texts can't fail to be written.
    serde_json::to_string_pretty(&root).unwrap_or_default() + "\n"
}
