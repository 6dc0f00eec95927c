//! The top of every screen: whose agreements these are, and that they are no advice for care yet.

use ladder::model::{Agreements, AgreementsStatus, Use};
use web_sys::MouseEvent;
use yew::{Callback, Html, html};

use crate::texts::Texts;

/// Draws the bar.
pub(super) fn bar(
    agreements: &Agreements,
    texts: &Texts,
    in_topic: bool,
    on_new: Callback<MouseEvent>,
) -> Html {
    let header = &agreements.header;
    let chip = {
        let region = [
            ("region", header.region_name.as_str()),
            ("version", header.version.as_str()),
        ];
        let caution = match (header.usage, header.status) {
            (Use::Care, AgreementsStatus::Adopted) => None,
            (Use::Training, _) => Some("bar.training"),
            (_, AgreementsStatus::Draft) => Some("bar.draft"),
            _ => Some("bar.review"),
        };
        html! {
            <p class="chip">{ texts.fill("bar.region", &region) }
                if let Some(key) = caution { { " · " }<b>{ texts.get(key) }</b> }
            </p>
        }
    };
    html! {
        <header class="top" part="bar">
            <span class="mark">
                <svg viewBox="0 0 22 18" aria-hidden="true"><path d="M0 14h6v4H0zM8 8h6v10H8zM16 0h6v18h-6z" /></svg>
                { texts.get("app.name") }
            </span>
            if in_topic {
                <button type="button" class="small" onclick={on_new}>{ texts.get("bar.new") }</button>
            }
            { chip }
        </header>
    }
}
