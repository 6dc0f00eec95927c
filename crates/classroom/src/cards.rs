//! One sheet of cards to vote with: a number in the air says nothing to the neighbours until all are
//! up.

use yew::{Callback, Html, Properties, component, html};

use crate::frame::bar;
use crate::outward::Outward;
use crate::place::Place;
use crate::props::Props;
use crate::seen::Seen;

/// Props of [`Cards`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct CardsProps {
    pub(crate) all: Props,
    pub(crate) set: usize,
    pub(crate) go: Callback<Place>,
}

/// The sheet.
#[component]
pub(crate) fn Cards(props: &CardsProps) -> Html {
    let (all, texts) = (&props.all, props.all.texts);
    let Some(set) = all.data.sets.get(props.set) else {
        return html! {};
    };
    // Ladders differ between topics: a card has the name that its number has on most of them.
    let seen = set.cases.iter().enumerate().filter_map(|(place, case)| {
        Seen::of(
            &all.data,
            texts,
            set.role,
            case,
            training::Turn::Case(place),
        )
    });
    let longest = seen.map(|seen| seen.choices).max_by_key(Vec::len);
    let cards = longest
        .unwrap_or_default()
        .into_iter()
        .enumerate()
        .map(|(place, name)| {
            html! {
                <li class="vote-card" key={place}>
                    <b>{ place + 1 }</b>
                    <span lang="nl">{ name }</span>
                    <small>{ texts.get("bar.watermark") }</small>
                </li>
            }
        });
    let print = all.hears.reform(|_| Outward::Print);
    html! {
        <>
            { bar(all, html! { set.name.clone() }, Some(&props.go)) }
            <main class="page">
                <h1>{ texts.get("cards.title") }</h1>
                <p class="lead screen-only">{ texts.get("cards.about") }</p>
                <p class="screen-only"><button type="button" class="do" onclick={print}>{ texts.get("cards.print") }</button></p>
                <ol class="vote-cards">{ for cards }</ol>
            </main>
        </>
    }
}
