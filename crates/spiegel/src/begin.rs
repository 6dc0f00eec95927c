//! Where it begins: what the mirror is, a file to open, and a made-up one.

use mirror::{Fault, Table};
use yew::{Callback, Html, MouseEvent, html};

use crate::bits::{Heading, button, table};
use crate::file::Words;

/// The first screen, and what was wrong with what was opened.
pub(crate) fn screen(
    words: Words,
    fault: Option<&Fault>,
    sample: Callback<MouseEvent>,
    mine: Html,
) -> Html {
    let fault = fault.map(
        |fault| html! { <p class="notice wrong" role="alert">{ fault.said(words.mirror) }</p> },
    );
    html! {
        <main class="page" key="begin">
            <Heading text={words.say("begin.title")} quiet=true />
            <p class="lead">{ words.say("begin.lead") }</p>
            { for fault }
            <p class="doors">
                <label class="do opens-label">{ words.say("begin.open") }
                    <input class="opens" type="file" accept=".csv,.txt,.tsv,text/csv,text/plain" />
                </label>
                { button("may", words.say("begin.sample"), sample) }
            </p>
            <section class="card">
                <h2>{ words.say("begin.file") }</h2>
                <p>{ words.say("begin.file.text") }</p>
                <pre class="codes" tabindex="0" role="region" aria-label={words.say("begin.file.example")}>{ "praktijk;maand;specialisme;trede;aantal;doorverwezen\npraktijk A;2026-03;KNO;ziekenhuis;12;\npraktijk A;2026-03;KNO;pluspunt;9;2" }</pre>
            </section>
            <section class="card">
                <h2>{ words.say("both.title") }</h2>
                <p>{ words.say("both.text") }</p>
                <p class="doors">
                    <label class="may opens-label">{ words.say("both.open") }
                        <input class="opens two" type="file" accept=".csv,text/csv" multiple=true />
                    </label>
                </p>
            </section>
            { mine }
            <section class="card">
                <h2>{ words.say("begin.use") }</h2>
                <p>{ words.say("begin.use.text") }</p>
                <p>{ words.say("begin.device") }</p>
            </section>
        </main>
    }
}

/// Two exports side by side.
pub(crate) fn both(words: Words, said: &Table, away: &Callback<()>) -> Html {
    html! {
        <main class="page" key="both">
            <Heading text={words.say("both.title")} />
            <p class="lead">{ words.say("both.lead") }</p>
            <p class="caption">{ words.say("both.lot") }</p>
            { table(words, said, words.say("both.title")) }
            <p>{ button("may", words.say("both.again"), away.reform(|_| ())) }</p>
        </main>
    }
}
