//! The start field: results as you type, the first on Enter, and never a dead end.

use std::rc::Rc;

use ladder::model::{Agreements, TopicEntry};
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};
use yew::Callback;

use crate::el::{El, Fragment, button, el, together};
use crate::search::{Found, LONGEST, Lexicon, Seen, find, names, or_general};
use crate::state::{Action, Several};
use crate::texts::{Texts, capital};

/// The start screen.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Start<'a> {
    /// The agreements.
    pub(crate) agreements: &'a Rc<Agreements>,
    /// The words, once they are here.
    pub(crate) lexicon: Option<&'a Rc<Lexicon>>,
    /// The strings of the screen.
    pub(crate) texts: &'a Texts,
    /// What stands in the field.
    pub(crate) query: &'a str,
    /// The hit that the arrow keys have reached.
    pub(crate) selected: usize,
    /// The host asked for a topic that these agreements don't know.
    pub(crate) unknown: bool,
    /// The general path for the code that the host gave.
    pub(crate) path: Option<usize>,
    /// What is known of a patient with several complaints.
    pub(crate) several: Several,
    /// Where actions go.
    pub(crate) dispatch: &'a Callback<Action>,
}

/// Draws the field, the hits, and all topics by specialty below.
pub(crate) fn start(props: Start<'_>) -> El {
    let Start {
        agreements,
        lexicon,
        texts,
        query,
        selected,
        unknown,
        path: _,
        several: _,
        dispatch,
    } = props;
    // Names and codes are found at once; what only the words tell is not yet missing.
    let here = lexicon.is_some();
    let hits = match lexicon {
        Some(lexicon) => find(lexicon, query),
        None => Found {
            hits: names(agreements, query),
            seen: None,
        },
    };
    let typed = !query.trim().is_empty();
    let (found, seen) = (hits.hits.len(), hits.seen);
    let offered = if here {
        or_general(agreements, query, hits)
    } else {
        hits.hits
    };
    let on_key = on_key(props, offered.len());
    let options = offered.iter().enumerate().filter_map(|(at, place)| {
        let topic = agreements.topics.get(*place);
        Some(option(props, topic?, *place, at))
    });
    let active =
        (typed && !offered.is_empty()).then(|| format!("hit-{}", selected.min(offered.len() - 1)));
    let count = match found {
        0 if !here => texts.get("app.loading"),
        0 => texts.fill("start.none", &[("query", query.trim())]),
        1 => texts.get("start.hit"),
        n => texts.fill("start.hits", &[("n", &n.to_string())]),
    };
    let title = el("label").attr("for", "find").say(texts, "start.title");
    let unknown = unknown && !typed;
    let field = el("input")
        .attr("id", "find")
        .class("find")
        .attr("part", "search")
        .attr("data-focus", "search")
        .attr("type", "text")
        .attr("role", "combobox")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "none")
        .attr("spellcheck", "false")
        .attr_text("maxlength", &LONGEST.to_string())
        .attr_bool("aria-expanded", typed)
        .attr("aria-controls", "hits")
        .attr("aria-autocomplete", "list")
        .attr_text("placeholder", &texts.get("start.placeholder"))
        .value(query)
        .on_input(dispatch, Action::Search)
        .on_keydown(on_key);
    let field = match active {
        Some(active) => field.attr_text("aria-activedescendant", &active),
        None => field,
    };
    let told = el("p").class("vh").attr("role", "status");
    let said = seen
        .map(|seen| said(props, seen))
        .or_else(|| no_topic(props, *offered.first()?).filter(|_| here && found > 0));
    let none = (typed && found == 0 && seen.is_none()).then(|| {
        let none = el("p").child(el("b").text(&count));
        let hint = here.then(|| el("p").say(texts, "start.none.hint"));
        el("div").class("notice").child(none).maybe(hint)
    });
    let list = el("ul")
        .attr("id", "hits")
        .class("hits")
        .attr("role", "listbox")
        .attr_text("aria-label", &texts.get("start.label"))
        .maybe(typed.then(|| together().children(options)));
    let below = (!typed).then(|| together().maybe(several(props)).child(browse(props)));
    let below = below.or_else(|| {
        (seen == Some(Seen::Several))
            .then(|| several(props))
            .flatten()
            .map(Fragment::from)
    });
    el("div")
        .class("start")
        .child(el("h1").child(title))
        .child(el("p").class("lead").say(texts, "start.lead"))
        .maybe(unknown.then(|| unknown_topic(props)))
        .child(field)
        .child(told.text(if typed { &count } else { "" }))
        .maybe(said)
        .maybe(none)
        .child(list)
        .maybe(below)
        .child(el("p").class("quiet").say(texts, "start.privacy"))
}

/// Enter takes the hit that is reached, the arrows move through them, Escape empties the field.
fn on_key(props: Start<'_>, offered: usize) -> Callback<Event> {
    let dispatch = props.dispatch.clone();
    let (selected, typed) = (props.selected, !props.query.trim().is_empty());
    let last = offered.saturating_sub(1);
    Callback::from(move |event: Event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        // A word that is being composed, or a key of the browser's own.
        let others = event.ctrl_key() || event.alt_key() || event.meta_key();
        if event.is_composing() || others {
            return;
        }
        let action = match event.key().as_str() {
            "Enter" => Some(Action::Take),
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
}

/// What the words say besides the complaint, before the hits.
fn said(props: Start<'_>, seen: Seen) -> El {
    let said = el("p").class("notice").attr("data-seen", seen.word());
    let said = said.attr("role", "status");
    let key = match seen {
        Seen::Emergency(place) => {
            let topic = props.agreements.topics.get(place);
            let text = topic.map_or("", |topic| topic.emergency.as_str());
            return said.child(el("b").dutch().text(text));
        }
        Seen::Patient => "start.patient",
        Seen::Child(_) => "start.child",
        Seen::Pregnant(_) => "start.pregnant",
        Seen::Several => "start.several",
    };
    said.say(props.texts, key)
}

/// The first hit is the general path of a specialty: there is no topic for it, and that is said.
fn no_topic(props: Start<'_>, first: usize) -> Option<El> {
    let topic = props.agreements.topics.get(first)?;
    let said = el("p").class("notice").attr("role", "status");
    let said = said.attr("data-seen", "path");
    let name = specialty(props.agreements, &topic.specialty);
    let name = [("specialty", name.as_str())];
    topic
        .general
        .then(|| said.fill(props.texts, "start.path", &name))
}

/// What the host asked for is not known; the general path for its code can be opened.
fn unknown_topic(props: Start<'_>) -> Fragment {
    let said = el("p").class("notice").say(props.texts, "start.unknown");
    let path = props.path.and_then(|place| {
        let topic = props.agreements.topics.get(place)?;
        let open = button("small").attr_text("data-topic", &topic.id);
        let open = open.on_click(props.dispatch, Action::Pick(place));
        let acts = el("p").child(open.dutch().text(&topic.name));
        Some(acts)
    });
    together().child(said).maybe(path)
}

/// More than one complaint: together in a frail elderly patient, or one question each.
fn several(props: Start<'_>) -> Option<El> {
    let Start {
        texts, dispatch, ..
    } = props;
    let topics = &props.agreements.topics;
    let elderly = topics.iter().position(|topic| topic.together)?;
    let button = |class: &'static str, action: Action, key: &str| {
        button(class).on_click(dispatch, action).say(texts, key)
    };
    let asked = match props.several {
        Several::No => {
            let ask = Action::Several(Several::Asked);
            el("p").child(button("link", ask, "several.open"))
        }
        Several::Asked => {
            let title = el("h2").attr("id", "several").attr("tabindex", "-1");
            let title = title
                .attr("data-focus", "several")
                .say(texts, "several.ask");
            let apart = Action::Several(Several::OneByOne);
            let acts = el("div")
                .class("acts")
                .child(button("small", Action::Pick(elderly), "several.yes"))
                .child(button("small", apart, "several.no"));
            let ask = el("section").class("notice");
            let ask = ask.attr("aria-labelledby", "several");
            ask.child(title).child(acts)
        }
        Several::OneByOne => {
            let each = el("p").class("notice").attr("role", "status");
            each.say(texts, "several.each")
        }
    };
    Some(asked)
}

fn specialty(agreements: &Agreements, id: &str) -> String {
    let found = agreements.specialty(id);
    found
        .map(|specialty| capital(&specialty.name))
        .unwrap_or_default()
}

fn option(props: Start<'_>, topic: &TopicEntry, place: usize, at: usize) -> El {
    let general = || together().text(" · ").say(props.texts, "start.general");
    let name = specialty(props.agreements, &topic.specialty);
    let of = el("span").child(el("span").dutch().text(&name));
    el("li")
        .key(&topic.id)
        .attr_text("id", &format!("hit-{at}"))
        .attr("role", "option")
        .attr_bool("aria-selected", at == props.selected)
        .attr_text("data-topic", &topic.id)
        .on_click(props.dispatch, Action::Pick(place))
        .child(el("b").dutch().text(&topic.name))
        .child(of.maybe(topic.general.then(general)))
        .child(el("span").class("codes").text(&codes(topic)))
}

/// Its first codes: a general path has many.
fn codes(topic: &TopicEntry) -> String {
    let shown = topic.icpc.iter().take(3).map(String::as_str);
    let more = (topic.icpc.len() > 3).then_some("…");
    shown.chain(more).collect::<Vec<_>>().join(" ")
}

/// All topics, by specialty.
fn browse(props: Start<'_>) -> El {
    let all = || props.agreements.topics.iter().enumerate();
    let groups = props.agreements.specialties.iter().filter_map(|specialty| {
        let own = |general: bool| {
            all().filter(move |(_, topic)| {
                topic.specialty == specialty.id && topic.general == general
            })
        };
        // The general path comes last: a complaint of its own asks its own red flags.
        let topics = own(false).chain(own(true));
        let buttons = topics.map(|(place, topic)| {
            let button = button("link")
                .dutch()
                .attr_text("data-topic", &topic.id)
                .on_click(props.dispatch, Action::Pick(place));
            el("li").child(button.text(&topic.name))
        });
        let mut buttons = buttons.peekable();
        buttons.peek()?;
        let title = el("h3").dutch().text(&capital(&specialty.name));
        Some(el("section").child(title).child(el("ul").children(buttons)))
    });
    let title = el("h2").say(props.texts, "start.browse");
    let groups = el("div").class("groups").children(groups);
    el("div").class("browse").child(title).child(groups)
}
