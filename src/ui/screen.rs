//! One screen, drawn from the state: the bar, and the start field or a consultation.

use std::cell::Cell;
use std::rc::Rc;

use ladder::model::{AgreementsStatus, Use};
use yew::{Callback, Html, NodeRef, html};

use super::bar::bar;
use super::consult::consult;
use super::hooks::wanted;
use super::news::news;
use super::start::{Start, start};
use super::{Props, View};
use crate::state::{Action, State};
use crate::texts::Texts;

/// What drawing needs beside the state.
#[derive(Debug, Clone, Default)]
pub struct Hands {
    /// The element that holds the screen.
    pub root: NodeRef,
    /// Where actions go.
    pub dispatch: Callback<Action>,
    /// How many moves of the focus the screen has made.
    pub moved: Rc<Cell<u32>>,
}

/// Draws the state.
pub fn screen(props: &Props, state: &State, hands: &Hands) -> Html {
    let texts = Texts::of(props.language.clone());
    let Hands {
        root,
        dispatch,
        moved,
    } = hands;
    let view = state.session.as_ref().and_then(|session| {
        let advice = session
            .opened
            .diagrams
            .advise(session.topic(), &session.answers)
            .ok()?;
        Some(View {
            agreements: props.data.agreements.clone(),
            session: session.clone(),
            advice,
            texts: texts.clone(),
            mode: state.mode,
            topics: props.data.topics.clone(),
            copied: props.copied,
            dispatch: dispatch.clone(),
            moved: moved.clone(),
        })
    });
    let act = |action: Action| {
        let dispatch = dispatch.clone();
        Callback::from(move |_| dispatch.emit(action.clone()))
    };
    let waiting = state.awaited.is_some() && props.data.topics.is_none();
    let main = match view {
        Some(view) => consult(
            &view,
            &props.date.to_string(),
            act(Action::StartOver(props.host.context.clone())),
        ),
        None if waiting => {
            if props.failure.is_some() {
                // The slot holds the host's ladder.
                html! {
                    <div class="start">
                        <p class="notice" role="alert"><b>{ texts.get("app.failed") }</b>{ " " }{ texts.get("app.failed.hint") }</p>
                        <slot name="fallback"><slot /></slot>
                    </div>
                }
            } else {
                html! { <div class="start"><p role="status">{ texts.get("app.loading") }</p></div> }
            }
        }
        None => start(Start {
            agreements: &props.data.agreements,
            texts: &texts,
            query: &state.query,
            selected: state.selected,
            unknown: matches!(wanted(props), Some(Err(_))),
            several: state.several,
            dispatch,
        }),
    };
    html! {
        <div class="trede" ref={root} lang={texts.code()}>
            { bar(&props.data.agreements, &texts, state.session.is_some(), act(Action::Close)) }
            { news(props, state, &texts, dispatch) }
            { main }
            <footer class="foot" part="footer"><p><b>{ texts.get("foot.decides") }</b></p><p>{ version(props, &texts) }</p></footer>
        </div>
    }
}

/// Whose agreements these are, and how far they are.
fn version(props: &Props, texts: &Texts) -> String {
    let header = &props.data.agreements.header;
    let status = match header.status {
        AgreementsStatus::Draft => "concept",
        AgreementsStatus::UnderReview => "ter toetsing",
        AgreementsStatus::Adopted => "vastgesteld",
    };
    let usage = match header.usage {
        Use::Training => "scholing",
        Use::Evaluation => "toetsing",
        Use::Care => "zorg",
    };
    let values = [
        ("region", header.region_name.as_str()),
        ("version", header.version.as_str()),
        ("owner", header.owner.as_str()),
        ("hash", header.hash.as_str()),
        ("status", status),
        ("use", usage),
    ];
    texts.fill("foot.version", &values)
}
