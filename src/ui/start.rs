//! The start field: results as you type, the first on Enter, and never a dead end.

use std::rc::Rc;

use ladder::model::{Agreements, TopicEntry};
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, InputEvent, KeyboardEvent};
use yew::{Callback, Html, html};

use super::view::capital;
use crate::search::{offered, search};
use crate::state::{Action, Several};
use crate::texts::Texts;

/// The start screen.
#[derive(Debug, Clone, Copy)]
pub(super) struct Start<'a> {
    /// The agreements.
    pub(super) agreements: &'a Rc<Agreements>,
    /// The strings of the screen.
    pub(super) texts: &'a Texts,
    /// What stands in the field.
    pub(super) query: &'a str,
    /// The hit that the arrow keys have reached.
    pub(super) selected: usize,
    /// The host asked for a topic that these agreements don't know.
    pub(super) unknown: bool,
    /// What is known of a patient with several complaints.
    pub(super) several: Several,
    /// Where actions go.
    pub(super) dispatch: &'a Callback<Action>,
}

/// Draws the field, the hits, and all topics by specialty below.
pub(super) fn start(props: Start<'_>) -> Html {
    let Start {
        agreements,
        texts,
        query,
        selected,
        unknown,
        several: _,
        dispatch,
    } = props;
    let hits = search(agreements, query);
    let typed = !query.trim().is_empty();
    let offered = offered(agreements, query);
    let on_input = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: InputEvent| {
            let field = event
                .target()
                .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            if let Some(field) = field {
                dispatch.emit(Action::Search(field.value()));
            }
        })
    };
    let on_key = {
        let (dispatch, agreements) = (dispatch.clone(), agreements.clone());
        let last = offered.len().saturating_sub(1);
        Callback::from(move |event: KeyboardEvent| {
            let action = match event.key().as_str() {
                "Enter" => Some(Action::Take(agreements.clone())),
                "ArrowDown" => Some(Action::Select((selected + 1).min(last))),
                "ArrowUp" => Some(Action::Select(selected.saturating_sub(1))),
                // An empty field leaves it to a dialog around the widget.
                "Escape" if typed => Some(Action::Search(String::new())),
                _ => None,
            };
            if let Some(action) = action {
                event.prevent_default();
                dispatch.emit(action);
            }
        })
    };
    let options = offered.iter().enumerate().filter_map(|(at, place)| {
        let topic = agreements.topics.get(*place);
        Some(option(props, topic?, *place, at))
    });
    let active =
        (typed && !offered.is_empty()).then(|| format!("hit-{}", selected.min(offered.len() - 1)));
    let count = match hits.len() {
        0 => texts.fill("start.none", &[("query", query.trim())]),
        1 => texts.get("start.hit"),
        n => texts.fill("start.hits", &[("n", &n.to_string())]),
    };
    html! {
        <div class="start">
            <h1><label for="find">{ texts.get("start.title") }</label></h1>
            <p class="lead">{ texts.get("start.lead") }</p>
            if unknown && !typed { <p class="notice">{ texts.get("start.unknown") }</p> }
            <input id="find" class="find" part="search" data-focus="search" type="text" role="combobox" autocomplete="off" autocapitalize="none" spellcheck="false"
                aria-expanded={typed.to_string()} aria-controls="hits" aria-activedescendant={active} aria-autocomplete="list"
                placeholder={texts.get("start.placeholder")} value={query.to_owned()} oninput={on_input} onkeydown={on_key} />
            <p class="vh" role="status">{ if typed { count.clone() } else { String::new() } }</p>
            if typed && hits.is_empty() {
                <div class="notice"><p><b>{ count }</b></p><p>{ texts.get("start.none.hint") }</p></div>
            }
            <ul id="hits" class="hits" role="listbox" aria-label={texts.get("start.label")}>
                if typed { { for options } }
            </ul>
            if !typed { { several(props) }{ browse(props) } }
            <p class="quiet">{ texts.get("start.privacy") }</p>
        </div>
    }
}

/// More than one complaint: together in a frail elderly patient, or one question each.
fn several(props: Start<'_>) -> Html {
    let Start {
        texts, dispatch, ..
    } = props;
    let topics = &props.agreements.topics;
    let Some(together) = topics.iter().position(|topic| topic.together) else {
        return Html::default();
    };
    let on = |action: Action| {
        let dispatch = dispatch.clone();
        Callback::from(move |_: web_sys::MouseEvent| dispatch.emit(action.clone()))
    };
    match props.several {
        Several::No => html! {
            <p><button type="button" class="link" onclick={on(Action::Several(Several::Asked))}>{ texts.get("several.open") }</button></p>
        },
        Several::Asked => html! {
            <section class="notice" aria-labelledby="several">
                <h2 id="several">{ texts.get("several.ask") }</h2>
                <div class="acts">
                    <button type="button" class="small" onclick={on(Action::Pick(together))}>{ texts.get("several.yes") }</button>
                    <button type="button" class="small" onclick={on(Action::Several(Several::OneByOne))}>{ texts.get("several.no") }</button>
                </div>
            </section>
        },
        Several::OneByOne => {
            html! { <p class="notice" role="status">{ texts.get("several.each") }</p> }
        }
    }
}

fn specialty(agreements: &Agreements, id: &str) -> String {
    let found = agreements
        .specialties
        .iter()
        .find(|specialty| specialty.id == id);
    found
        .map(|specialty| capital(&specialty.name))
        .unwrap_or_default()
}

fn pick(dispatch: &Callback<Action>, place: usize) -> Callback<web_sys::MouseEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |_| dispatch.emit(Action::Pick(place)))
}

fn option(props: Start<'_>, topic: &TopicEntry, place: usize, at: usize) -> Html {
    let chosen = at == props.selected;
    html! {
        <li key={topic.id.clone()} id={format!("hit-{at}")} role="option" aria-selected={chosen.to_string()} data-topic={topic.id.clone()} onclick={pick(props.dispatch, place)}>
            <b lang="nl">{ &topic.name }</b>
            <span>{ specialty(props.agreements, &topic.specialty) }
                if topic.general { { " · " }{ props.texts.get("start.general") } }
            </span>
            <span class="codes">{ topic.icpc.join(" ") }</span>
        </li>
    }
}

/// All topics, by specialty.
fn browse(props: Start<'_>) -> Html {
    let all = || props.agreements.topics.iter().enumerate();
    let groups = props.agreements.specialties.iter().filter_map(|specialty| {
        let own = |general: bool| {
            all().filter(move |(_, topic)| topic.specialty == specialty.id && topic.general == general)
        };
        // The general path comes last: a complaint of its own asks its own red flags.
        let topics = own(false).chain(own(true)).collect::<Vec<_>>();
        let buttons = topics.iter().map(|(place, topic)| {
            let name = if topic.general { props.texts.get("start.general") } else { topic.name.clone() };
            html! {
                <li><button type="button" class="link" lang="nl" data-topic={topic.id.clone()} onclick={pick(props.dispatch, *place)}>{ name }</button></li>
            }
        });
        (!topics.is_empty()).then(|| html! {
            <section><h3>{ capital(&specialty.name) }</h3><ul>{ for buttons }</ul></section>
        })
    });
    html! {
        <div class="browse"><h2>{ props.texts.get("start.browse") }</h2><div class="groups">{ for groups }</div></div>
    }
}
