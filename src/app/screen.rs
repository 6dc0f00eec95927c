//! One screen, drawn from the state: the bar, and the start field or a consultation.

use yew::{Callback, Html, NodeRef};

use super::acting::early;
use super::bar::{bar, caution};
use crate::el::{El, el};
use crate::host::Host;
use crate::search::path_of;
use crate::start::about::about;
use crate::start::field::{Start, start};
use crate::state::{Action, Open, Stage, State};
use crate::texts::Texts;
use crate::topic::View;
use crate::topic::consult::consult;
use crate::topic::news::news;

/// What drawing needs beside the state.
#[derive(Debug, Clone, Default)]
pub struct Hands {
    /// The element that holds the screen.
    pub root: NodeRef,
    /// Where actions go.
    pub dispatch: Callback<Action>,
    /// Which screen it is: the first, or another in place of one that something else had changed.
    pub screen: u32,
}

/// Draws the state.
pub fn screen(state: &State, hands: &Hands) -> Html {
    let host = &state.host;
    let texts = Texts::of(host.language.clone());
    let Hands { root, dispatch, .. } = hands;
    let main = if state.about {
        about(host, &texts, dispatch)
    } else {
        consult_or_start(state, &texts, hands)
    };
    let open = state.open();
    let said = open.and_then(|open| open.news.as_ref());
    let agreements = &host.data.agreements;
    let decides = el("b").say(&texts, "foot.decides");
    // On paper the bar may be missing: its caution stands here too.
    let decides = match caution(&agreements.header) {
        Some(key) => decides.attr_text("data-caution", &texts.get(key)),
        None => decides,
    };
    let foot = el("footer")
        .class("foot")
        .child(el("p").child(decides))
        .child(version(host, &texts));
    let screen = el("div")
        .class("trede")
        .key(&hands.screen.to_string())
        .node_ref(root)
        // Holds the focus between the choice of a topic and its first question.
        .attr("tabindex", "-1")
        .on_keydown(early(root, dispatch))
        .attr_text("lang", &texts.code())
        .child(bar(agreements, &texts, open.is_some(), dispatch))
        .maybe(said.map(|said| news(host, said, &texts, dispatch)))
        .child(main)
        .child(foot);
    screen.into()
}

/// The topic being worked on, or where it is looked for.
fn consult_or_start(state: &State, texts: &Texts, hands: &Hands) -> El {
    let host = &state.host;
    match &state.stage {
        Stage::Open(open) => consultation(state, open, texts, hands),
        Stage::Awaiting(_) => wait(host, texts),
        Stage::Start(at) => start(Start {
            agreements: &host.data.agreements,
            lexicon: host.data.lexicon.as_ref(),
            texts,
            query: &at.query,
            selected: at.selected,
            unknown: matches!(host.wanted(), Some(Err(_))),
            path: host
                .icpc
                .as_deref()
                .and_then(|code| path_of(&host.data.agreements, code)),
            several: at.several,
            dispatch: &hands.dispatch,
        }),
    }
}

/// The topic being worked on. Never inlined, for it is of the second file
/// (`xtask/src/split/cut.rs`).
#[inline(never)]
fn consultation(state: &State, open: &Open, texts: &Texts, hands: &Hands) -> El {
    let host = &state.host;
    let view = View {
        agreements: host.data.agreements.clone(),
        session: open.session.clone(),
        advice: open.session.advice().clone(),
        texts: texts.clone(),
        mode: state.mode,
        reasons: host.data.reasons.clone(),
        failed: host.failed,
        book: host.book.clone(),
        dispatch: hands.dispatch.clone(),
        changed: hands.screen > 0,
    };
    let fresh = Action::StartOver(host.context.clone());
    consult(&view, &host.date.to_string(), fresh)
}

/// The topics are not here yet, or won't come.
fn wait(host: &Host, texts: &Texts) -> El {
    let start = el("div").class("start");
    if !host.failed {
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
fn version(host: &Host, texts: &Texts) -> El {
    let header = &host.data.agreements.header;
    let values = [
        ("region", header.region_name.as_str()),
        ("version", header.version.as_str()),
        ("owner", header.owner.as_str()),
        ("hash", header.hash.as_str()),
        ("status", header.status.words()),
        ("use", header.usage.word()),
    ];
    el("p")
        .attr("part", "footer")
        .fill(texts, "foot.version", &values)
}
