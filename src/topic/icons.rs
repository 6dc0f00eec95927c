//! Small drawings, in strokes of the text's own colour; what they mean stands in words beside them.

use crate::el::{El, el};

/// A drawing in a square of twenty.
pub(crate) const UNDO: &str = "M4 8h8a4.5 4.5 0 0 1 0 9H8M4 8l4-4M4 8l4 4";
pub(crate) const REDO: &str = "M16 8H8a4.5 4.5 0 0 0 0 9h4M16 8l-4-4M16 8l-4 4";
pub(crate) const OVER: &str = "M15.9 11.5A6.2 6.2 0 1 1 14.6 5.7L16.5 7.5M16.5 3.3v4.2h-4.2";
pub(crate) const STEPS: &str = "M3 5.5h14v9H3zM8.6 8.6l1.8-1.2v5.2";
pub(crate) const ALL: &str = "M3 4.5h14M3 8.2h14M3 11.8h14M3 15.5h14";
pub(crate) const KEYS: &str =
    "M2.5 5.5h15v9h-15zM5.5 8.5h.01M8.5 8.5h.01M11.5 8.5h.01M14.5 8.5h.01M7 11.8h6";
pub(crate) const STOP: &str =
    "M6.7 2.5h6.6l4.2 4.2v6.6l-4.2 4.2H6.7l-4.2-4.2V6.7zM10 6v5M10 13.7v.01";

/// Draws it.
pub(crate) fn icon(strokes: &'static str) -> El {
    drawn("icon", "0 0 20 20").child(el("path").attr("d", strokes))
}

/// A disc that is full, three quarters, half, a quarter or empty.
pub(crate) fn disc(quarters: u8) -> El {
    let part = match quarters {
        4 => "M7 1.7a5.3 5.3 0 1 1 0 10.6a5.3 5.3 0 1 1 0-10.6z",
        3 => "M7 7V1.7A5.3 5.3 0 1 1 1.7 7z",
        2 => "M7 1.7a5.3 5.3 0 0 1 0 10.6z",
        1 => "M7 7V1.7A5.3 5.3 0 0 1 12.3 7z",
        _ => "",
    };
    let ring = "M7 1.7a5.3 5.3 0 1 1 0 10.6a5.3 5.3 0 1 1 0-10.6z";
    drawn("disc", "0 0 14 14")
        .child(el("path").attr("d", ring))
        .child(el("path").class("part").attr("d", part))
}

fn drawn(class: &'static str, of: &'static str) -> El {
    let svg = el("svg").class(class).attr("viewBox", of);
    svg.attr("aria-hidden", "true")
}
