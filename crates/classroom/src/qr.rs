//! A code as a square to scan: one shape, so that no style is needed.

use std::fmt::Write;

use qrcode::{Color, QrCode};
use yew::{Html, html};

/// Light all around, in modules, as the standard asks.
const EDGE: usize = 4;

/// The square; nothing where a text doesn't fit in one.
pub(crate) fn square(text: &str, label: &str) -> Html {
    let Ok(code) = QrCode::new(text) else {
        return html! {};
    };
    let width = code.width();
    let mut path = String::new();
    for (place, color) in code.to_colors().into_iter().enumerate() {
        if color == Color::Dark {
            let (x, y) = (place % width + EDGE, place / width + EDGE);
            // Writing to a text can't fail.
            let _ = write!(path, "M{x} {y}h1v1h-1z");
        }
    }
    let side = width + 2 * EDGE;
    html! {
        <svg class="qr" role="img" aria-label={label.to_owned()} viewBox={format!("0 0 {side} {side}")}>
            <path class="light" d={format!("M0 0h{side}v{side}h-{side}z")} />
            <path class="dark" d={path} />
        </svg>
    }
}
