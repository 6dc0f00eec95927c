//! The one place that knows of a host: what the shell calls, and what it is told.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Function, Object};
use ladder::model::Agreements;
use ladder::wire::{self, Topics};
use serde::Serialize;
use wasm_bindgen::prelude::{Closure, JsError, JsValue, wasm_bindgen};
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use crate::app::App;
use crate::host::detail::{Chosen, Detail, with};
use crate::host::{Context, Data, Failure, Host, HostEvent, Kept, Later, Props};
use crate::state::Mode;
use crate::texts::Language;
use crate::topic::session::Session;

/// One widget on the page.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Wijzer {
    handle: Option<AppHandle<App>>,
    props: Props,
}

#[wasm_bindgen]
impl Wijzer {
    /// Draws a widget into `root`. `index` is the region's index file, `date` such as `2026-11-22`,
    /// `told(said)` hears of events, `later(run)` runs something after the next paint, and
    /// `torn()` says before each drawing whether something else changed the screen since the last.
    #[wasm_bindgen(constructor)]
    pub fn new(
        root: Element,
        index: &[u8],
        date: &str,
        told: Function,
        later: Function,
        torn: Function,
    ) -> Result<Wijzer, JsError> {
        let agreements = Rc::new(wire::decode_index(index)?);
        let of = agreements.clone();
        let on_event = Callback::from(move |event| tell(&told, &of, event));
        let props = Props {
            data: Data {
                agreements,
                topics: None,
                lexicon: None,
            },
            date: date.parse()?,
            host: Host::default(),
            language: Language::default(),
            copied: None,
            acknowledged: None,
            failure: None,
            redraws: 0,
            torn: Some(Callback::from(move |()| {
                let torn = torn.call0(&JsValue::NULL);
                torn.is_ok_and(|torn| torn.is_truthy())
            })),
            later: Callback::from(move |run: Later| {
                // The shell's own function, which throws nothing.
                let _ = later.call1(&JsValue::NULL, &Closure::once_into_js(run));
            }),
            on_event,
        };
        let handle = Renderer::<App>::with_root_and_props(root, props.clone()).render();
        Ok(Self {
            handle: Some(handle),
            props,
        })
    }

    /// The topics file has arrived.
    pub fn topics(&mut self, bytes: &[u8]) -> Result<(), JsError> {
        let topics = Topics::decode(bytes, &self.props.data.agreements.header.hash)?;
        self.props.data = Data::whole(&self.props.data.agreements, topics);
        self.props.failure = None;
        self.draw();
        Ok(())
    }

    /// The topics file has not come.
    pub fn failed(&mut self) {
        self.props.failure = Some(Failure::Topics);
        self.draw();
    }

    /// The identifiers of the agreements of one kind: of a step, a specialty or a topic.
    pub fn names(&self, kind: &str) -> Array {
        let agreements = &self.props.data.agreements;
        let steps = agreements.ladders.iter().flat_map(|ladder| &ladder.steps);
        let all: Vec<&String> = match kind {
            "step" => steps.map(|step| &step.id).collect(),
            "specialty" => agreements.specialties.iter().map(|one| &one.id).collect(),
            _ => agreements.topics.iter().map(|topic| &topic.id).collect(),
        };
        all.into_iter()
            .map(|id| JsValue::from(id.as_str()))
            .collect()
    }

    /// What the host knows; empty strings for what it does not.
    pub fn host(&mut self, topic: &str, icpc: &str, age: Option<f64>, sex: &str) {
        let given = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        self.props.host.topic = given(topic);
        self.props.host.icpc = given(icpc);
        let age = age.filter(|age| (0.0..=120.0).contains(age));
        self.props.host.context = Context {
            age,
            sex: given(sex),
            icpc: given(icpc),
        };
        self.draw();
    }

    /// The language of the screens, and strings of it or the host's own: key and text in turn, the
    /// first of a key holds. Where there is none the Dutch one stands.
    pub fn language(&mut self, code: &str, pairs: Vec<String>) {
        self.props.language = Language {
            code: code.into(),
            strings: in_turn(pairs).collect(),
            later: self.props.language.later.clone(),
        };
        self.draw();
    }

    /// The Dutch strings that only an open topic needs: key and text in turn. Before the topics.
    pub fn later(&mut self, pairs: Vec<String>) {
        self.props.language.later = in_turn(pairs).collect();
        self.draw();
    }

    /// Answers that the shell kept, of this topic: question and value in turn.
    pub fn keep(&mut self, topic: &str, pairs: Vec<String>) {
        self.props.host.kept = Kept {
            topic: topic.to_owned(),
            answers: in_turn(pairs).collect(),
        };
    }

    /// `step` is one question a page; all in view otherwise.
    pub fn mode(&mut self, mode: &str) {
        self.props.host.mode = match mode {
            "step" => Mode::Step,
            _ => Mode::Consult,
        };
        self.draw();
    }

    /// The browser's Back: the last answer, or the topic; and its Forward.
    pub fn walk(&mut self, forward: bool) {
        let host = &mut self.props.host;
        let walked = if forward {
            &mut host.forwards
        } else {
            &mut host.backs
        };
        *walked += 1;
        self.draw();
    }

    /// The host gives the focus: to what is next.
    pub fn focus(&mut self) {
        self.props.host.focuses += 1;
        self.draw();
    }

    /// Whether the last copy reached the clipboard; nothing while it is on its way.
    pub fn copied(&mut self, reached: Option<bool>) {
        self.props.copied = reached;
        self.draw();
    }

    /// Another patient: everything is gone.
    pub fn reset(&mut self) {
        self.props.host = Host {
            resets: self.props.host.resets + 1,
            focuses: self.props.host.focuses,
            backs: self.props.host.backs,
            forwards: self.props.host.forwards,
            mode: self.props.host.mode,
            ..Host::default()
        };
        self.draw();
    }

    /// Whether the host confirmed the last hand-over; nothing while that is awaited.
    pub fn acknowledged(&mut self, arrived: Option<bool>) {
        self.props.acknowledged = arrived;
        self.draw();
    }

    /// The day is another by now: the next consultation is of that day, and one that is open says so.
    pub fn day(&mut self, date: &str) -> Result<(), JsError> {
        self.props.date = date.parse()?;
        self.draw();
        Ok(())
    }

    /// Something of the screen was taken away: it is drawn again.
    pub fn redraw(&mut self) {
        self.props.redraws += 1;
        self.draw();
    }

    /// Takes the widget off the page.
    pub fn destroy(&mut self) {
        if let Some(handle) = self.handle.take() {
            handle.destroy();
        }
    }

    fn draw(&mut self) {
        if let Some(handle) = &mut self.handle {
            handle.update(self.props.clone());
        }
    }
}

/// Pairs that came one after the other.
fn in_turn(pairs: Vec<String>) -> impl Iterator<Item = (String, String)> {
    let mut pairs = pairs.into_iter();
    std::iter::from_fn(move || Some((pairs.next()?, pairs.next()?)))
}

thread_local! {
    static PANICKED: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Calls `told(message)` before a panic stops the module, so that the shell can start it again.
#[expect(unreachable_pub, reason = "wasm-bindgen exports what is `pub` only")]
#[wasm_bindgen(js_name = onPanic)]
pub fn on_panic(told: Function) {
    PANICKED.with(|place| *place.borrow_mut() = Some(told));
    std::panic::set_hook(Box::new(|info| {
        PANICKED.with(|place| {
            if let Ok(Some(told)) = place.try_borrow().as_deref() {
                // A shell that fails here can't be told either.
                let _ = told.call1(&JsValue::NULL, &JsValue::from_str(&info.to_string()));
            }
        });
    }));
}

/// Tells the shell of an event, as one object (`Said` in `shell/trede_wijzer.d.ts`).
fn tell(told: &Function, of: &Agreements, event: HostEvent) {
    let (name, said) = match event {
        HostEvent::Ready => ("ready", vec![]),
        HostEvent::Loaded => ("loaded", vec![]),
        HostEvent::Closed => ("closed", vec![]),
        HostEvent::Reset => ("reset", vec![]),
        HostEvent::Progress { answered, open } => (
            "progress",
            vec![("answered", answered.into()), ("open", open.into())],
        ),
        HostEvent::Advice(session) => {
            let (detail, answers) = settled(of, &session);
            (
                "advice",
                vec![about(&session), ("detail", detail), ("answers", answers)],
            )
        }
        HostEvent::HandOff(session) => match handed_over(of, &session) {
            Some(detail) => ("handoff", vec![about(&session), ("detail", detail)]),
            None => return,
        },
        HostEvent::Override(session) => {
            let detail = chosen(of, &session).unwrap_or(JsValue::NULL);
            ("override", vec![about(&session), ("detail", detail)])
        }
        HostEvent::Copy(text) => ("copy", vec![("text", text.into())]),
        HostEvent::Print => ("print", vec![]),
        HostEvent::Walked(steps) => ("walked", vec![("steps", steps.into())]),
        HostEvent::Error(code, text) => (
            "error",
            vec![("code", code.into()), ("message", text.into())],
        ),
    };
    let said = std::iter::once(("type", JsValue::from(name))).chain(said);
    let pair = |(key, value): (&str, JsValue)| Array::of2(&key.into(), &value);
    let said: Array = said.map(pair).collect();
    // Its own pairs make an object always; an error in the host's code is the host's, and the widget goes on.
    let _ = Object::from_entries(&said).and_then(|said| told.call1(&JsValue::NULL, &said));
}

fn about(session: &Session) -> (&'static str, JsValue) {
    ("topic", JsValue::from(session.topic().id.as_str()))
}

// What only happens with a topic open is never inlined, for it is of the second file
// (`xtask/src/split/cut.rs`).

/// The advice, and the answers that the shell keeps.
#[inline(never)]
fn settled(of: &Agreements, session: &Session) -> (JsValue, JsValue) {
    let named = session.answers.named(session.topic());
    let answers: Array = named.flat_map(|(q, v)| [q, v]).map(JsValue::from).collect();
    (advice(of, session).unwrap_or(JsValue::NULL), answers.into())
}

/// The advice with its card and its Bundle.
fn advice(of: &Agreements, session: &Session) -> Option<JsValue> {
    with(of, session, |case| js(&Detail::new(case)))?
}

/// The same with what a hand-over adds; nothing of agreements for training.
#[inline(never)]
fn handed_over(of: &Agreements, session: &Session) -> Option<JsValue> {
    let letter = session.letter.as_ref().map(|letter| letter.text.as_str());
    let chosen = Chosen::of(session);
    with(of, session, |case| {
        js(&Detail::handed_over(case, chosen.as_ref(), letter, now())?)
    })?
}

/// The same with the step that the GP chose instead; only the advice once that is taken back. What
/// was typed goes out with a hand-over.
#[inline(never)]
fn chosen(of: &Agreements, session: &Session) -> Option<JsValue> {
    let chosen = Chosen::of(session).map(Chosen::unsaid);
    with(of, session, |case| match &chosen {
        Some(chosen) => js(&Detail::chosen(case, chosen, now())),
        None => js(&Detail::new(case)),
    })?
}

/// The time in UTC, for feedback; no advice depends on it.
fn now() -> String {
    js_sys::Date::new_0().to_iso_string().into()
}

fn js(value: &impl Serialize) -> Option<JsValue> {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    value.serialize(&serializer).ok()
}
