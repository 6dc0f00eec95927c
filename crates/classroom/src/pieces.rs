//! Pieces that several screens have.

use ladder::recall::Recall;
use yew::{Html, html};

use crate::seen::Seen;
use crate::texts::Texts;
use crate::words;

/// What is heard, who it is where the opening doesn't say so, and that nobody signed the answer.
pub(crate) fn opening(texts: Texts, seen: &Seen) -> Html {
    let person = (!seen.person.is_empty()).then(|| {
        html! { <footer>{ words::upper(&seen.person.join(", ")) }</footer> }
    });
    let draft = (!seen.signed).then(|| {
        html! { <p class="unsigned" lang={texts.lang()}>{ texts.get("case.unsigned") }</p> }
    });
    html! {
        <article class="card heard" lang="nl">
            <blockquote>{ seen.opening.clone() }</blockquote>
            { for person }
            { for draft }
        </article>
    }
}

/// Why agreements were taken back, what to do instead, and that they are not taught.
pub(crate) fn recalled(texts: Texts, recall: &Recall) -> Html {
    html! {
        <div class="notice">
            <p lang="nl">{ recall.told() }</p>
            <p class="quiet">{ texts.fill("recall.about", &[&recall.since.to_string()]) }</p>
        </div>
    }
}
