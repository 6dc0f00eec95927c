//! The top of every screen: whose agreements these are, and that they are no advice for care yet.

use std::rc::Rc;

use ladder::model::{Agreements, AgreementsStatus, Use};
use yew::{Callback, Html, Properties, component, html};

use crate::texts::Texts;

/// The bar of a widget.
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The agreements, once they are here.
    pub(super) agreements: Option<Rc<Agreements>>,
    /// The strings of the screen.
    pub(super) texts: Texts,
    /// A topic is open; then there is a way back.
    pub(super) in_topic: bool,
    /// Back to the start field.
    pub(super) on_new: Callback<()>,
}

/// Draws the bar.
#[component]
pub(super) fn Bar(props: &Props) -> Html {
    let Props { agreements, texts, in_topic, on_new } = props;
    let header = agreements.as_ref().map(|agreements| &agreements.header);
    let chip = header.map(|header| {
        let region = [("region", header.region_name.as_str()), ("version", header.version.as_str())];
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
    });
    let back = {
        let on_new = on_new.clone();
        Callback::from(move |_| on_new.emit(()))
    };
    html! {
        <header class="top">
            <span class="mark">
                <svg viewBox="0 0 22 18" aria-hidden="true"><path d="M0 14h6v4H0zM8 8h6v10H8zM16 0h6v18h-6z" /></svg>
                { texts.get("app.name") }
            </span>
            if *in_topic {
                <button type="button" class="small" onclick={back}>{ texts.get("bar.new") }</button>
            }
            { for chip }
        </header>
    }
}
