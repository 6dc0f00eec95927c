//! One's own choices in the consultation: asked for here and nowhere else, counted on this device, and erased here.

use std::rc::Rc;

use mirror::Choices;
use yew::{Callback, Html, Properties, component, html, use_state};

use crate::bits::{Heading, button, choice, table};
use crate::counted::Mine;
use crate::file::Words;
use crate::outward::Outward;
use crate::{steps, time};

/// On the first screen: what is counted, and the one place where it begins.
pub(crate) fn card(
    words: Words,
    mine: &Mine,
    look: &Callback<()>,
    hears: &Callback<Outward>,
) -> Html {
    let said = match mine {
        Mine::Unheard | Mine::Off => None,
        Mine::On(_) => Some("mine.on"),
        Mine::Erased => Some("mine.erased"),
        Mine::Full => Some("mine.full"),
        Mine::Blocked => Some("mine.blocked"),
    };
    let act = match mine {
        Mine::Unheard => None,
        Mine::On(_) => Some(button("may", words.say("mine.look"), look.reform(|_| ()))),
        _ => Some(button(
            "may",
            words.say("mine.start"),
            hears.reform(|_| Outward::Count),
        )),
    };
    html! {
        <section class="card" id="eigen">
            <h2>{ words.say("mine.title") }</h2>
            <p>{ words.say("mine.text") }</p>
            <p>{ words.say("mine.device") }</p>
            <p role="status"><b>{ said.map(|key| words.page.get(key)) }</b></p>
            <p class="doors">{ for act }</p>
        </section>
    }
}

/// Props of [`Screen`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct ScreenProps {
    pub(crate) words: Words,
    pub(crate) choices: Rc<Choices>,
    pub(crate) away: Callback<()>,
    pub(crate) hears: Callback<Outward>,
}

/// The choices: over time, step by step, to keep and to erase.
#[component]
pub(crate) fn Screen(props: &ScreenProps) -> Html {
    let (words, choices) = (props.words, &props.choices);
    let topic = use_state(|| None::<usize>);
    let picks = {
        let topic = topic.clone();
        Callback::from(move |place| topic.set(place))
    };
    let figures = if choices.is_empty() {
        html! { <p class="told">{ words.say("mine.none") }</p> }
    } else {
        let all = Some(words.say("mine.all"));
        html! {
            <>
                <div class="picks screen-only">{ choice("topic", words.say("mine.topic"), &choices.topics, *topic, all, &picks) }</div>
                { drawn(words, choices, *topic) }
            </>
        }
    };
    html! {
        <main class="page">
            <Heading text={words.say("mine.title")} />
            <p class="lead">{ words.say("mine.lead") }</p>
            { figures }
            <p class="caption">{ words.say("mine.definition") }</p>
            { keep(words, choices, &props.hears) }
            <p>{ words.say("mine.wiped") }</p>
            <p class="doors screen-only">
                { button("may", words.say("mine.erase"), props.hears.reform(|_| Outward::Erase)) }
                { button("link", words.say("both.again"), props.away.reform(|_| ())) }
            </p>
        </main>
    }
}

fn drawn(words: Words, choices: &Choices, topic: Option<usize>) -> Html {
    let (line, besides) = (choices.line(topic), choices.besides(topic));
    let (over_time, by_step) = (words.say("mine.time"), words.say("mine.steps"));
    let months = Choices::months(&line, words.mirror);
    let more = words.fill("table.months", &[&months.rows.len()]);
    html! {
        <>
            <h2>{ over_time }</h2>
            <p class="told">{ Choices::told(&line, words.mirror) }</p>
            { time::draw(words, &line, over_time) }
            <details><summary>{ more }</summary>{ table(words, &months, over_time) }</details>
            <h2>{ by_step }</h2>
            { steps::draw(words, &choices.steps, &besides, by_step, words.say("mine.legend")) }
            { table(words, &choices.table(&besides, words.mirror), by_step) }
        </>
    }
}

/// The file to keep, where there is anything that may be in one.
fn keep(words: Words, choices: &Choices, hears: &Callback<Outward>) -> Html {
    let Some(content) = choices.spreadsheet(words.mirror) else {
        return html! { <p>{ words.say("mine.keep.none") }</p> };
    };
    let keep = hears.reform(move |_| Outward::File {
        name: words.say("mine.keep.file").to_owned(),
        kind: "text/csv",
        content: content.clone(),
    });
    html! {
        <>
            <p>{ words.say("mine.keep.text") }</p>
            <p class="screen-only">{ button("may", words.say("mine.keep"), keep) }</p>
        </>
    }
}
