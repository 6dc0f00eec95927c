//! What every screen has: the bar, the foot, a heading that takes the focus, a table.

use mirror::{Table, grouped};
use yew::{Callback, Html, Properties, classes, component, html, use_effect_with, use_node_ref};

use crate::file::Words;

/// The bar above every screen, with the watermark.
pub(crate) fn bar(words: Words, about: &str) -> Html {
    html! {
        <header class="bar">
            <a class="mark" href="../index.html">
                <svg viewBox="0 0 24 20" aria-hidden="true"><path d="M0 20v-5h8v5zM16 20V1h8v19z" /><path class="go" d="M8 20V8h8v12z" /></svg>
                { "Trede" }
            </a>
            <nav class="modes" aria-label={words.say("bar.parts")}>
                <a href="../gids/index.html">{ words.say("bar.guide") }</a>
                <a href="../scholing/index.html">{ words.say("bar.training") }</a>
                <a href="#" aria-current="page">{ words.say("bar.mirror") }</a>
            </nav>
            <p class="where">{ about.to_owned() }</p>
            <b class="use">{ words.say("bar.draft") }</b>
        </header>
    }
}

/// The line below every screen: of a file, or of own choices.
pub(crate) fn foot(words: Words, of_a_file: bool) -> Html {
    if !of_a_file {
        return html! { <footer class="foot"><p>{ words.say("foot.mine") }</p></footer> };
    }
    html! {
        <footer class="foot">
            <p>{ words.say("foot.nowhere") }</p>
            <p>{ words.say("foot.limits") }</p>
        </footer>
    }
}

/// Props of [`Heading`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct HeadingProps {
    pub(crate) text: String,
    #[prop_or_default]
    pub(crate) quiet: bool,
}

/// The heading of a screen: it takes the focus when the screen comes, so that a reader hears where he is.
#[component]
pub(crate) fn Heading(props: &HeadingProps) -> Html {
    let place = use_node_ref();
    {
        let (place, quiet) = (place.clone(), props.quiet);
        use_effect_with((), move |()| {
            let element = place.cast::<web_sys::HtmlElement>().filter(|_| !quiet);
            if let Some(element) = element {
                // One that isn't there any more takes no focus.
                let _ = element.focus();
            }
        });
    }
    html! { <h1 ref={place} tabindex="-1">{ &props.text }</h1> }
}

/// A table, with a name that is heard; its roles are said, for on a narrow screen it stands as blocks.
pub(crate) fn table(words: Words, table: &Table, caption: &str) -> Html {
    // In groups on the screen alone: in a file a spreadsheet would take them for something else.
    let shown = |cell: &String| {
        let count = cell.parse::<u64>().ok();
        count.map_or_else(|| cell.clone(), |count| grouped(count, words.mirror))
    };
    let head = table.head.iter().enumerate().map(|(place, name)| {
        html! { <th scope="col" role="columnheader" key={place}>{ name }</th> }
    });
    let rows = table.rows.iter().enumerate().map(|(place, row)| {
        let cells = row.cells.iter().enumerate().map(|(place, cell)| match place {
            0 => html! { <th scope="row" role="rowheader" key={place}>{ cell }</th> },
            _ => html! { <td role="cell" key={place} data-what={table.head.get(place).cloned()}>{ shown(cell) }</td> },
        });
        html! { <tr role="row" key={place} class={classes!(row.own.then_some("me"))}>{ for cells }</tr> }
    });
    html! {
        <table class="tab" role="table">
            <caption class="vh">{ caption.to_owned() }</caption>
            <thead role="rowgroup"><tr role="row">{ for head }</tr></thead>
            <tbody role="rowgroup">{ for rows }</tbody>
        </table>
    }
}

/// The first rows of a table that name the reader's own, and the last; all of them behind a press.
pub(crate) fn tables(words: Words, whole: &Table, caption: &str, more: String) -> Html {
    let last = whole.rows.len().saturating_sub(1);
    let rows = whole
        .rows
        .iter()
        .enumerate()
        .filter(|(place, row)| row.own || *place == last);
    let brief = Table {
        head: whole.head.clone(),
        rows: rows.map(|(_, row)| row.clone()).collect(),
    };
    html! {
        <>
            { table(words, &brief, caption) }
            <details><summary>{ more }</summary>{ table(words, whole, caption) }</details>
        </>
    }
}

/// A choice of one: the options with what each is called.
pub(crate) fn choice(
    name: &str,
    label: &str,
    options: &[String],
    chosen: Option<usize>,
    none: Option<&str>,
    picks: &Callback<Option<usize>>,
) -> Html {
    let hear = picks.reform(|event: yew::Event| {
        let select: web_sys::HtmlSelectElement = yew::TargetCast::target_unchecked_into(&event);
        select.value().parse().ok()
    });
    let options = options.iter().enumerate().map(|(place, text)| {
        html! { <option key={place} value={place.to_string()} selected={chosen == Some(place)}>{ text }</option> }
    });
    let none = none.map(
        |text| html! { <option value="" selected={chosen.is_none()}>{ text.to_owned() }</option> },
    );
    html! {
        <label class="pick">
            <span>{ label.to_owned() }</span>
            <select name={name.to_owned()} onchange={hear}>{ for none }{ for options }</select>
        </label>
    }
}

/// A button.
pub(crate) fn button(class: &'static str, text: &str, act: Callback<yew::MouseEvent>) -> Html {
    html! { <button type="button" {class} onclick={act}>{ text.to_owned() }</button> }
}
