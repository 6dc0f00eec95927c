//! One screen, drawn from the state: the bar, and the start field or a consultation.

use std::cell::Cell;
use std::rc::Rc;

use ladder::model::Use;
use yew::{Callback, Html, NodeRef};

use super::acting::early;
use super::bar::bar;
use super::following::wanted;
use crate::el::{El, el};
use crate::host::Props;
use crate::search::path_of;
use crate::start::about::about;
use crate::start::field::{Start, start};
use crate::state::{Action, State};
use crate::texts::Texts;
use crate::topic::View;
use crate::topic::consult::consult;
use crate::topic::news::news;
use crate::topic::session::Session;

/// What drawing needs beside the state.
#[derive(Debug, Clone, Default)]
pub struct Hands {
    /// The element that holds the screen.
    pub root: NodeRef,
    /// Where actions go.
    pub dispatch: Callback<Action>,
    /// How many moves of the focus the screen has made.
    pub moved: Rc<Cell<u32>>,
    /// How often the screen was built anew, because something else had changed it.
    pub anew: u32,
}

/// Draws the state.
pub fn screen(props: &Props, state: &State, hands: &Hands) -> Html {
    let texts = Texts::of(props.language.clone());
    let Hands { root, dispatch, .. } = hands;
    let main = if state.about {
        about(props, &texts, dispatch)
    } else {
        consult_or_start(props, state, &texts, hands)
    };
    let agreements = &props.data.agreements;
    let said = state.news.as_ref();
    let decides = el("b").say(&texts, "foot.decides");
    let foot = el("footer")
        .class("foot")
        .mark("data-not-for-care", agreements.header.usage != Use::Care)
        .child(el("p").child(decides))
        .child(el("p").attr("part", "footer").text(&version(props, &texts)));
    let screen = el("div")
        .class("trede")
        .key(&hands.anew.to_string())
        .known_by(root)
        // Holds the focus between the choice of a topic and its first question.
        .attr("tabindex", "-1")
        .keys(early(root, dispatch))
        .set("lang", &texts.code())
        .child(bar(agreements, &texts, state.session.is_some(), dispatch))
        .maybe(said.map(|said| news(props, said, &texts, dispatch)))
        .child(main)
        .child(foot);
    screen.into()
}

/// The topic being worked on, or where it is looked for.
fn consult_or_start(props: &Props, state: &State, texts: &Texts, hands: &Hands) -> El {
    let session = state.session.as_ref();
    let waiting = state.awaits() && props.data.topics.is_none();
    match session.and_then(|session| open(props, state, session, texts, hands)) {
        Some(consult) => consult,
        None if waiting => wait(props, texts),
        None => start(Start {
            agreements: &props.data.agreements,
            lexicon: props.data.lexicon.as_ref(),
            texts,
            query: &state.query,
            selected: state.selected,
            unknown: matches!(wanted(props), Some(Err(_))),
            path: props
                .host
                .icpc
                .as_deref()
                .and_then(|code| path_of(&props.data.agreements, code)),
            several: state.several,
            dispatch: &hands.dispatch,
        }),
    }
}

/// The topic being worked on; nothing where its answers can't occur together. Never inlined, for it
/// is of the second file (`xtask/src/split/cut.rs`).
#[inline(never)]
fn open(
    props: &Props,
    state: &State,
    session: &Session,
    texts: &Texts,
    hands: &Hands,
) -> Option<El> {
    let view = View {
        agreements: props.data.agreements.clone(),
        session: session.clone(),
        advice: session.advice()?,
        texts: texts.clone(),
        mode: state.mode,
        topics: props.data.topics.clone(),
        copied: props.copied,
        dispatch: hands.dispatch.clone(),
        moved: hands.moved.clone(),
        changed: hands.anew > 0,
    };
    let fresh = Action::StartOver(props.host.context.clone());
    Some(consult(&view, &props.date.to_string(), fresh))
}

/// The topics are not here yet, or won't come.
fn wait(props: &Props, texts: &Texts) -> El {
    let start = el("div").class("start");
    if props.failure.is_none() {
        return start.child(el("p").attr("role", "status").say(texts, "app.loading"));
    }
    let failed = el("b").say(texts, "app.failed");
    let notice = el("p").class("notice").attr("role", "alert").child(failed);
    // The slot holds the host's ladder.
    let slot = el("slot").attr("name", "fallback").child(el("slot"));
    let notice = notice.text(" ").say(texts, "app.failed.hint");
    start.child(notice).child(slot)
}

/// Whose agreements these are, and how far they are.
fn version(props: &Props, texts: &Texts) -> String {
    let header = &props.data.agreements.header;
    let values = [
        ("region", header.region_name.as_str()),
        ("version", header.version.as_str()),
        ("owner", header.owner.as_str()),
        ("hash", header.hash.as_str()),
        ("status", header.status.words()),
        ("use", header.usage.word()),
    ];
    texts.fill("foot.version", &values)
}
