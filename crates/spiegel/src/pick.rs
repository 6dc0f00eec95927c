//! What was read, with every row that couldn't be, and which practice is the reader's own.

use mirror::{BadRow, LISTED, Part, grouped, spreadsheet};
use yew::{Callback, Html, Properties, component, html, use_state};

use crate::bits::{Heading, button, choice, table};
use crate::file::{File, Words};
use crate::outward::Outward;

/// Props of [`Pick`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct PickProps {
    pub(crate) words: Words,
    pub(crate) file: File,
    pub(crate) go: Callback<File>,
    pub(crate) away: Callback<()>,
    pub(crate) hears: Callback<Outward>,
}

/// What was read, and whose it is.
#[component]
pub(crate) fn Pick(props: &PickProps) -> Html {
    let (words, file) = (props.words, &props.file);
    let own = use_state(|| file.own);
    let read = &file.read;
    let counts = &read.counts;
    let span = counts
        .span()
        .map(|(first, last)| words.fill("pick.span", &[&first, &last]));
    // By name, for here one looks for one's own: the numbers say nothing.
    let mut names: Vec<_> = read.names.iter().enumerate().collect();
    names.sort_by_key(|(_, name)| name.to_lowercase());
    let numbers: Vec<_> = names.iter().map(|(number, _)| *number).collect();
    let options: Vec<_> = names.iter().map(|(_, name)| (*name).clone()).collect();
    let chosen = numbers.iter().position(|number| Some(*number) == *own);
    let picks = {
        let (own, numbers) = (own.clone(), numbers.clone());
        Callback::from(move |place: Option<usize>| {
            own.set(place.and_then(|place| numbers.get(place).copied()));
        })
    };
    let go = {
        let (file, own) = (file.clone(), *own);
        props.go.reform(move |_| File {
            own,
            ..file.clone()
        })
    };
    let number =
        own.map(|own| html! { <p role="status">{ words.fill("pick.number", &[&(own + 1)]) }</p> });
    html! {
        <main class="page">
            <Heading text={words.fill("pick.title", &[&counts.practices])} />
            <p class="lead">{ words.fill("pick.read", &[&grouped(counts.len() as u64, words.mirror), &counts.specialties.len(), &counts.steps.len()]) }{ " " }{ for span }</p>
            <p class="quiet" lang="nl">{ counts.steps.join(" · ") }</p>
            { bad(props) }
            <section class="card">
                <h2>{ words.say("pick.own") }</h2>
                { choice("own", words.say("pick.own.label"), &options, chosen, Some(words.say("pick.none")), &picks) }
                <p class="quiet">{ words.say("pick.numbers") }</p>
                { for number }
            </section>
            <p class="doors">
                { button("do", words.say("pick.go"), go) }
                { button("may", words.say("away"), props.away.reform(|_| ())) }
            </p>
        </main>
    }
}

/// The rows that couldn't be used: counted, the first of them listed, and to keep.
fn bad(props: &PickProps) -> Html {
    let (words, read) = (props.words, &props.file.read);
    if read.bad == 0 {
        return html! { <p>{ words.say("pick.all-used") }</p> };
    }
    let listed = BadRow::table(&read.listed, words.mirror);
    let keep = {
        let table = listed.clone();
        props.hears.reform(move |_| Outward::File {
            name: words.say("pick.bad.file").to_owned(),
            kind: "text/csv",
            content: spreadsheet(&[Part {
                title: words.say("pick.bad.part").to_owned(),
                said: Vec::new(),
                table: table.clone(),
            }]),
        })
    };
    let more = read.bad > LISTED as u64;
    let more = more.then(|| html! { <p>{ words.fill("pick.bad.more", &[&grouped(LISTED as u64, words.mirror)]) }</p> });
    html! {
        <section class="card">
            <h2>{ words.fill("pick.bad", &[&grouped(read.bad, words.mirror), &grouped(read.rows, words.mirror)]) }</h2>
            <p>{ words.say("pick.bad.text") }</p>
            { for more }
            <details><summary>{ words.say("pick.bad.show") }</summary><div class="scroll" tabindex="0" role="region" aria-label={words.say("pick.bad.show")}>{ table(words, &listed, words.say("pick.bad.show")) }</div></details>
            <p>{ button("may", words.say("pick.bad.keep"), keep) }</p>
        </section>
    }
}
