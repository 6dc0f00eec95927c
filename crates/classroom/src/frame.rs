//! What is around every screen: the bar above it, the line below it.

use yew::{Callback, Html, html};

use crate::place::Place;
use crate::props::Props;

/// The bar above every screen, with the watermark.
pub(crate) fn bar(props: &Props, where_: Html, go: Option<&Callback<Place>>) -> Html {
    let texts = props.texts;
    let mark = html! {
        <>
            <svg viewBox="0 0 24 20" aria-hidden="true"><path d="M0 20v-5h8v5zM16 20V1h8v19z" /><path class="go" d="M8 20V8h8v12z" /></svg>
            { "Trede" }
        </>
    };
    let mark = match go {
        Some(go) => {
            let go = go.reform(|_| Place::Start);
            html! { <button type="button" class="mark" onclick={go} aria-label={texts.get("bar.start")}>{ mark }</button> }
        }
        None => html! { <p class="mark">{ mark }</p> },
    };
    html! {
        <header class="bar">
            { mark }
            <div class="where">{ where_ }</div>
            <b class="use">{ texts.get("bar.watermark") }</b>
        </header>
    }
}

/// That nobody signed the rules: a draft isn't taught as truth.
pub(crate) fn draft(props: &Props) -> Html {
    let draft = props.data.unconfirmed().then(|| {
        html! { <b class="draft">{ props.texts.get("foot.unconfirmed") }</b> }
    });
    html! { <>{ for draft }</> }
}

/// The line below every screen: whose agreements, and that nobody signed them.
pub(crate) fn foot(props: &Props) -> Html {
    let header = &props.data.agreements.header;
    html! {
        <footer class="foot">
            <p>{ props.texts.get("foot.invented") }</p>
            <p>{ props.texts.fill("foot.agreements", &[&header.region_name, &header.version, header.status.words()]) }{ " " }{ draft(props) }</p>
        </footer>
    }
}

/// How far it is, for the eye.
pub(crate) fn ticks(done: usize, all: usize) -> Html {
    let ticks = (0..all.min(40)).map(|place| {
        let class = match place.cmp(&done) {
            std::cmp::Ordering::Less => "past",
            std::cmp::Ordering::Equal => "here",
            std::cmp::Ordering::Greater => "",
        };
        html! { <i class={class}></i> }
    });
    html! { <span class="ticks" aria-hidden="true">{ for ticks }</span> }
}
