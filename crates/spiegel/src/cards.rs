//! Speed dates: practices that differ beyond chance, two by two, a card for each pair to talk about.

use mirror::{Pair, grouped, percent};
use yew::{Callback, Html, html};

use crate::bits::button;
use crate::looked::Looked;
use crate::outward::Outward;

/// So many cards are drawn: a round of talks has no more.
pub(crate) const CARDS: usize = 12;

/// The pairs, largest difference first.
pub(crate) fn talks(looked: &Looked<'_>, pairs: &[Pair], hears: &Callback<Outward>) -> Html {
    let words = looked.words;
    if pairs.is_empty() {
        return html! { <p class="told">{ words.say("pairs.none") }</p> };
    }
    let cards = pairs
        .iter()
        .take(CARDS)
        .enumerate()
        .map(|(place, pair)| card(looked, pair, place, pairs.len()));
    let print = hears.reform(|_| Outward::Print);
    let more = pairs.len() > CARDS;
    let more = more.then(
        || html! { <p class="quiet">{ words.fill("pairs.more", &[&CARDS, &pairs.len()]) }</p> },
    );
    html! {
        <>
            <p class="told screen-only">{ words.fill("pairs.told", &[&pairs.len()]) }</p>
            <p class="screen-only">{ button("do", words.say("pairs.print"), print) }</p>
            <div class="dates">{ for cards }</div>
            { for more }
        </>
    }
}

fn card(looked: &Looked<'_>, pair: &Pair, place: usize, all: usize) -> Html {
    let words = looked.words;
    let told = looked.file.told(words, looked.of.measure);
    let count = |count: u32| grouped(count.into(), words.mirror);
    let side = |(number, share): &(usize, mirror::Share)| {
        html! {
            <p><b>{ percent(share.part, words.mirror) }</b>{ told.who(*number) }<br />
                <span class="quiet">{ words.fill("pairs.of", &[&count(share.hits), &count(share.all)]) }</span></p>
        }
    };
    let asks = [
        ("motivation", "pairs.motivation"),
        ("capacity", "pairs.capacity"),
        ("opportunity", "pairs.opportunity"),
    ];
    let asks = asks.map(|(name, asks)| html! { <li><b>{ words.page.get(name) }</b><span>{ words.page.get(asks) }</span></li> });
    html! {
        <article class="card date" key={place}>
            <h2>{ words.say("pairs.card") }{ " " }<span>{ words.fill("pairs.place", &[&(place + 1), &all]) }</span></h2>
            <p class="quiet">{ looked.file.named(words, looked.of) }</p>
            <div class="vs">{ side(&pair.low) }<span class="quiet">{ words.say("pairs.and") }</span>{ side(&pair.high) }</div>
            <p class="quiet">{ told.pair(pair) }</p>
            <ol>{ for asks }</ol>
            <h3>{ words.say("pairs.agree") }</h3>
            <div class="lines"><i></i><i></i></div>
        </article>
    }
}
