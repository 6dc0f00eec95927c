//! A block of the advice: its title at the side, its mark of certainty below that, and what it says.

use crate::el::{El, el};
use crate::topic::View;
use crate::topic::advice::proof::proof;
use ladder::report::Because;

/// Draws a block; `rests` is what its lines rest on, one for all of them.
pub(crate) fn block(view: &View, title: &str, rests: &[Because<'_>], body: El) -> El {
    el("section")
        .class("block")
        .child(el("h3").say(&view.texts, title))
        .maybe(proof(view, rests))
        .child(el("div").class("body").child(body))
}

/// A block of one sentence of the rules.
pub(crate) fn said(view: &View, title: &str, text: &str) -> El {
    block(view, title, &[], el("p").dutch().text(text))
}

/// A line with its title before it.
pub(crate) fn told(view: &View, title: &str, text: &str) -> El {
    let title = el("b").say(&view.texts, title);
    let text = el("span").dutch().text(text);
    el("p").class("told").child(title).text(" ").child(text)
}
