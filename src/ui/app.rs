//! The whole widget: the bar, and the start field or a consultation.

use std::cell::Cell;
use std::rc::Rc;

use ladder::date::Date;
use ladder::model::Agreements;
use ladder::wire::Topics;
use ladder::{Answer, Answers};
use yew::{
    Callback, Html, Properties, UseReducerHandle, component, hook, html, use_effect_with, use_memo, use_node_ref,
    use_reducer,
};

use super::bar::bar;
use super::consult::consult;
use super::focus::use_focus;
use super::View;
use super::start::{Start, start};
use crate::search::by_icpc;
use crate::session::{Context, Opened, Session};
use crate::state::{Action, State};
use crate::texts::Texts;

/// What has arrived of the agreements.
#[derive(Debug, Clone)]
pub struct Data {
    /// The index.
    pub agreements: Rc<Agreements>,
    /// The topics, which come a little later.
    pub topics: Option<Rc<Topics>>,
}

impl PartialEq for Data {
    fn eq(&self, other: &Self) -> bool {
        let same = |a: &Option<Rc<Topics>>, b: &Option<Rc<Topics>>| match (a, b) {
            (Some(a), Some(b)) => Rc::ptr_eq(a, b),
            (None, None) => true,
            _ => false,
        };
        Rc::ptr_eq(&self.agreements, &other.agreements) && same(&self.topics, &other.topics)
    }
}

/// What went wrong with the parts of the widget.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// The topics have not come.
    Topics,
}

/// What the host says.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Host {
    /// The topic to open.
    pub topic: Option<String>,
    /// Or its ICPC-1 code.
    pub icpc: Option<String>,
    /// What it knows of the patient.
    pub context: Context,
    /// Grows when another patient comes.
    pub resets: u32,
    /// Answers that the shell kept, by question and value; `?` is *weet ik niet*.
    pub kept: Vec<(String, String)>,
}

/// What the widget tells the host, after its state has settled.
#[derive(Debug, Clone, PartialEq)]
pub enum HostEvent {
    /// The first question can be answered.
    Ready,
    /// All parts are here; no request follows.
    Loaded,
    /// The answers changed, and the advice with them.
    Advice(Session),
    /// So many questions are answered, and so many are open.
    Progress {
        /// Answered.
        answered: usize,
        /// Open, and can still matter.
        open: usize,
    },
    /// Everything is gone, for another patient.
    Reset,
    /// Something is wrong: a stable code and a text for developers.
    Error(&'static str, String),
}

/// The widget.
#[derive(Debug, Clone, Properties, PartialEq)]
pub struct Props {
    /// The agreements.
    pub data: Data,
    /// The day.
    pub date: Date,
    /// What the host says.
    #[prop_or_default]
    pub host: Host,
    /// What went wrong.
    #[prop_or_default]
    pub failure: Option<Failure>,
    /// Where events go.
    #[prop_or_default]
    pub on_event: Callback<HostEvent>,
}

/// Draws the widget.
#[component]
pub fn App(props: &Props) -> Html {
    let state = use_reducer(State::default);
    let root = use_node_ref();
    let moved = use_memo((), |()| Cell::new(0));
    use_focus(&root, state.focus, &moved);
    use_host(props, &state);
    use_opening(props, &state);
    use_telling(props, &state);
    let texts = Texts::dutch();
    let dispatch = {
        let state = state.dispatcher();
        Callback::from(move |action| state.dispatch(action))
    };
    let view = state.session.as_ref().and_then(|session| {
        let advice = session.opened.diagrams.advise(session.topic(), &session.answers).ok()?;
        Some(View {
            agreements: props.data.agreements.clone(),
            session: session.clone(),
            advice,
            texts: texts.clone(),
            dispatch: dispatch.clone(),
            moved: moved.clone(),
        })
    });
    let act = |action: Action| {
        let dispatch = dispatch.clone();
        Callback::from(move |_| dispatch.emit(action.clone()))
    };
    let header = &props.data.agreements.header;
    let waiting = state.awaited.is_some() && props.data.topics.is_none();
    let screen = match view {
        Some(view) => {
            consult(&view, &props.date.to_string(), act(Action::StartOver(props.host.context.clone())))
        }
        None if waiting => {
            let text = if props.failure.is_some() { "app.failed" } else { "app.loading" };
            html! { <main class="start"><p role="status">{ texts.get(text) }</p></main> }
        }
        None => start(Start {
            agreements: &props.data.agreements,
            texts: &texts,
            query: &state.query,
            selected: state.selected,
            dispatch: &dispatch,
        }),
    };
    let of = |key: &str| {
        texts.fill(
            key,
            &[
                ("region", header.region_name.as_str()),
                ("version", header.version.as_str()),
                ("owner", header.owner.as_str()),
                ("hash", header.hash.as_str()),
                ("status", words(&header.status)),
                ("use", words(&header.usage)),
            ],
        )
    };
    html! {
        <div class="trede" ref={root} lang="nl">
            { bar(&props.data.agreements, &texts, state.session.is_some(), act(Action::Close)) }
            { screen }
            <footer class="foot"><p><b>{ texts.get("foot.decides") }</b></p><p>{ of("foot.version") }</p></footer>
        </div>
    }
}

trait Words {
    fn words(&self) -> &'static str;
}

impl Words for ladder::model::AgreementsStatus {
    fn words(&self) -> &'static str {
        match self {
            Self::Draft => "concept",
            Self::UnderReview => "ter toetsing",
            Self::Adopted => "vastgesteld",
        }
    }
}

impl Words for ladder::model::Use {
    fn words(&self) -> &'static str {
        match self {
            Self::Training => "scholing",
            Self::Evaluation => "toetsing",
            Self::Care => "zorg",
        }
    }
}

fn words(what: &impl Words) -> &'static str {
    what.words()
}

/// Follows what the host says: a topic to open, another patient.
#[hook]
fn use_host(props: &Props, state: &UseReducerHandle<State>) {
    let dispatcher = state.dispatcher();
    let (agreements, on_event) = (props.data.agreements.clone(), props.on_event.clone());
    use_effect_with((props.host.topic.clone(), props.host.icpc.clone()), move |(topic, icpc)| {
        let named = topic.as_ref().map(|id| {
            let place = agreements.topics.iter().position(|entry| entry.id == *id);
            place.ok_or_else(|| ("unknown-topic", format!("unknown topic `{id}`")))
        });
        let coded = icpc.as_ref().map(|code| {
            by_icpc(&agreements, code).ok_or_else(|| ("unknown-icpc", format!("no topic for ICPC code `{code}`")))
        });
        match named.or(coded) {
            Some(Ok(place)) => dispatcher.dispatch(Action::Pick(place)),
            Some(Err((code, text))) => on_event.emit(HostEvent::Error(code, text)),
            None => {}
        }
    });
    let (dispatcher, on_event) = (state.dispatcher(), props.on_event.clone());
    use_effect_with(props.host.resets, move |resets| {
        if *resets > 0 {
            dispatcher.dispatch(Action::Reset);
            on_event.emit(HostEvent::Reset);
        }
    });
}

/// Opens the awaited topic when its texts are here.
#[hook]
fn use_opening(props: &Props, state: &UseReducerHandle<State>) {
    let (dispatcher, on_event) = (state.dispatcher(), props.on_event.clone());
    let (date, host) = (props.date, props.host.clone());
    let deps = (state.awaited, props.data.clone());
    use_effect_with(deps, move |(awaited, data)| {
        let (Some(place), Some(topics)) = (*awaited, data.topics.as_ref()) else { return };
        match topics.topic(place) {
            Ok(topic) => {
                let opened = Rc::new(Opened::new(topic, place, date));
                let kept = kept_answers(&opened, &host.kept);
                dispatcher.dispatch(Action::Open(opened, host.context.clone()));
                if let Some(answers) = kept {
                    dispatcher.dispatch(Action::Restore(answers));
                }
            }
            Err(error) => on_event.emit(HostEvent::Error("damaged-agreements", error.to_string())),
        }
    });
}

/// Answers that the shell kept; those that no longer exist are left out.
fn kept_answers(opened: &Opened, kept: &[(String, String)]) -> Option<Answers> {
    let mut answers = Answers::new(&opened.topic);
    for (question, value) in kept {
        let Some((place, question)) = opened.topic.question(question) else { continue };
        let answer = match value.as_str() {
            "?" => Some(Answer::Unknown),
            id => question.value(id).map(Answer::Value),
        };
        answers.set(place, answer);
    }
    let occurs = opened.diagrams.advise(&opened.topic, &answers).is_ok();
    (!kept.is_empty() && occurs).then_some(answers)
}

/// Tells the host what has settled.
#[hook]
fn use_telling(props: &Props, state: &UseReducerHandle<State>) {
    let on_event = props.on_event.clone();
    use_effect_with((), move |()| on_event.emit(HostEvent::Ready));
    let on_event = props.on_event.clone();
    use_effect_with(props.data.topics.is_some(), move |here| {
        if *here {
            on_event.emit(HostEvent::Loaded);
        }
    });
    let on_event = props.on_event.clone();
    use_effect_with(state.session.clone(), move |session| {
        if let Some(session) = session {
            tell(session, &on_event);
        }
    });
}

fn tell(session: &Session, on_event: &Callback<HostEvent>) {
    let answers = &session.answers;
    let Ok(advice) = session.opened.diagrams.advise(session.topic(), answers) else { return };
    let open = advice.open.iter().filter(|place| answers.get(**place).is_none()).count();
    on_event.emit(HostEvent::Progress { answered: answers.iter().count(), open });
    on_event.emit(HostEvent::Advice(session.clone()));
}
