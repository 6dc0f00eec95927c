//! An address that readers are sent to: a page of the web that nobody can read along with.

use serde_json::{Value, json};

use crate::tree::{Definitions, Node, Read};
use crate::{Code, say};

/// The longest address that is still one to print.
const MOST: usize = 200;

/// An address with `https`, without spaces, quotes or a name and password before it.
pub(crate) enum WebAddress {}

impl Read for WebAddress {
    type Out = String;

    fn read(node: Node<'_>) -> Option<String> {
        let text = node.text()?;
        if !is_web(text) {
            node.fault(
                Code::InvalidAddress,
                say::no_web_address(&text),
                say::write_web_address(),
            );
        }
        Some(text.to_owned())
    }

    fn shape(_: &mut Definitions) -> Value {
        let label = "[a-z0-9]([a-z0-9-]*[a-z0-9])?";
        json!({
            "type": "string",
            "maxLength": MOST,
            "pattern": format!("^https://{label}(\\.{label})+(/[A-Za-z0-9._~%/?=&+#-]*)?$"),
        })
    }
}

/// A host of two or more names in lower case, and a path of plain letters.
fn is_web(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://").filter(|_| text.len() <= MOST) else {
        return false;
    };
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let label = |label: &str| {
        let plain = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'-';
        let ends = label.starts_with('-') || label.ends_with('-');
        !label.is_empty() && !ends && label.bytes().all(plain)
    };
    let plain = |c: u8| c.is_ascii_alphanumeric() || b"._~%/?=&+#-".contains(&c);
    host.contains('.') && host.split('.').all(label) && path.bytes().all(plain)
}
