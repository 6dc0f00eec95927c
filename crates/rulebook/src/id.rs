//! Identifiers: lower case letters, digits and hyphens, so that they survive URLs, files and
//! speech.

use serde_json::{Value, json};

use crate::Code;
use crate::say;
use crate::tree::{At, Definitions, Node, Read};

/// An identifier being defined.
pub(crate) enum Id {}

impl Read for Id {
    type Out = At<String>;

    fn read(node: Node<'_>) -> Option<Self::Out> {
        let id = At::<String>::read(node)?;
        if !is_kebab(&id.value) {
            let message = say::no_identifier(&id.value);
            node.fault(Code::InvalidId, message, say::write_code(&kebab(&id.value)));
        }
        Some(id)
    }

    fn shape(_: &mut Definitions) -> Value {
        json!({ "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" })
    }
}

fn is_kebab(text: &str) -> bool {
    let part = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    text.len() <= 80 && text.split('-').all(part)
}

/// The identifier that was probably meant.
fn kebab(text: &str) -> String {
    let plain = |c: char| match c {
        'é' | 'è' | 'ë' | 'ê' => 'e',
        'ï' | 'í' => 'i',
        'ö' | 'ó' => 'o',
        'ü' | 'ú' => 'u',
        'á' | 'à' | 'ä' => 'a',
        c if c.is_ascii_alphanumeric() => c,
        _ => ' ',
    };
    let words: String = text.to_lowercase().chars().map(plain).collect();
    words.split_whitespace().collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_an_identifier() {
        for id in ["zelf", "henw-2023-hypertensief-spoedgeval", "65-74"] {
            assert!(is_kebab(id), "{id}");
        }
        for id in ["", "Zelf", "twee woorden", "-a", "a--b", "cariës"] {
            assert!(!is_kebab(id), "{id}");
        }
        assert_eq!(kebab("Cariës bij kind"), "caries-bij-kind");
    }
}
