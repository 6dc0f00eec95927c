//! The one place that knows of a host: what the shell calls, and what it is told.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Function, Object};
use ladder::OLDEST;
use ladder::model::Agreements;
use ladder::recall::Recall;
use ladder::wire::{self, Reasons, Topics, WireError};
use wasm_bindgen::prelude::{Closure, JsError, JsValue, wasm_bindgen};
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use super::told::{answers, chosen, handed_over, settled};
use crate::app::{App, Later, Props, Sayings};
use crate::host::{Context, Data, Host, HostEvent, Kept, Said, Way};
use crate::place::Mode;
use crate::state::Action;
use crate::topic::session::Session;

/// One widget on the page.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Wijzer {
    index: Rc<Agreements>,
    topics: Option<Rc<Topics>>,
    stage: Stage,
}

#[derive(Debug)]
enum Stage {
    /// Nothing is drawn: what the page says is kept for the first drawing.
    Before(Element, Props),
    Drawn(AppHandle<App>),
    Gone,
}

#[wasm_bindgen]
impl Wijzer {
    /// A widget for `root`. `index` is the region's index file, `date` such as `2026-11-22`,
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
        let index = Rc::new(wire::decode_index(index)?);
        let of = index.clone();
        let props = Props {
            host: Host::new(index.clone(), date.parse()?),
            said: Sayings::default(),
            torn: Callback::from(move |()| {
                let torn = torn.call0(&JsValue::NULL);
                torn.is_ok_and(|torn| torn.is_truthy())
            }),
            later: Callback::from(move |run: Later| {
                // The shell's own function, which throws nothing.
                let _ = later.call1(&JsValue::NULL, &Closure::once_into_js(run));
            }),
            on_event: Callback::from(move |event| tell(&told, &of, event)),
        };
        let stage = Stage::Before(root, props);
        Ok(Self {
            index,
            topics: None,
            stage,
        })
    }

    /// The first drawing, of what the page has said by now: nothing is drawn that it makes old.
    pub fn draw(&mut self) {
        if let Stage::Before(root, props) = std::mem::replace(&mut self.stage, Stage::Gone) {
            let handle = Renderer::<App>::with_root_and_props(root, props).render();
            self.stage = Stage::Drawn(handle);
        }
    }

    /// The topics file has arrived, with what was taken back since: of each region, topic, hashes, day, why, and what to
    /// do instead in turn. Such a list that can't be read is no list, and there are no topics then.
    pub fn topics(&mut self, bytes: &[u8], recalls: Vec<String>) -> Result<(), JsError> {
        let header = &self.index.header;
        let topics = Topics::decode(bytes, &header.hash)?;
        let topics = Rc::new(topics.recalled(header, Recall::of_fields(recalls)?));
        self.topics = Some(topics.clone());
        self.say(Said::Topics(topics));
        Ok(())
    }

    /// The reasons file has arrived, after the topics.
    pub fn reasons(&self, bytes: &[u8]) -> Result<(), JsError> {
        let topics = self.topics.as_ref().ok_or(WireError::Damaged)?;
        let reasons = Reasons::decode(bytes, &self.index.header.hash)?;
        self.say(Said::Reasons(Data::whole(&self.index, topics, reasons)));
        Ok(())
    }

    /// One of those has not come.
    pub fn failed(&self) {
        self.say(Said::NoTopics);
    }

    /// The identifiers of the agreements of one kind: of a step, a specialty or a topic.
    pub fn names(&self, kind: &str) -> Array {
        let steps = self.index.ladders.iter().flat_map(|ladder| &ladder.steps);
        let all: Vec<&String> = match kind {
            "step" => steps.map(|step| &step.id).collect(),
            "specialty" => self.index.specialties.iter().map(|one| &one.id).collect(),
            _ => self.index.topics.iter().map(|topic| &topic.id).collect(),
        };
        all.into_iter()
            .map(|id| JsValue::from(id.as_str()))
            .collect()
    }

    /// What the host knows; empty strings for what it does not.
    pub fn host(&self, topic: &str, icpc: &str, age: Option<f64>, sex: &str) {
        let given = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        let age = age.filter(|age| (0.0..=f64::from(OLDEST)).contains(age));
        self.say(Said::Patient {
            topic: given(topic),
            icpc: given(icpc),
            context: Context {
                age,
                sex: given(sex),
                icpc: given(icpc),
            },
        });
    }

    /// The language of the screens, and strings of it or the host's own: key and text in turn, the
    /// first of a key holds. Where there is none the Dutch one stands.
    pub fn language(&self, code: &str, pairs: Vec<String>) {
        self.say(Said::Language(code.into(), in_turn(pairs).collect()));
    }

    /// The Dutch strings that only an open topic needs: key and text in turn. Before the topics.
    pub fn later(&self, pairs: Vec<String>) {
        self.say(Said::Later(in_turn(pairs).collect()));
    }

    /// Answers that the shell kept, of this topic: question and value in turn.
    pub fn keep(&self, topic: &str, pairs: Vec<String>) {
        self.say(Said::Kept(Kept {
            topic: topic.to_owned(),
            answers: in_turn(pairs).collect(),
        }));
    }

    /// `step` is one question a page; all in view otherwise.
    pub fn mode(&self, mode: &str) {
        self.say(Said::Show(match mode {
            "step" => Mode::Step,
            _ => Mode::Consult,
        }));
    }

    /// Where the rule book is served; empty where it isn't.
    pub fn book(&self, address: &str) {
        self.say(Said::Book(address.into()));
    }

    /// The browser's Back: the last answer, or the topic; and its Forward.
    pub fn walk(&self, forward: bool) {
        self.say(Said::Walk(if forward { Way::Forward } else { Way::Back }));
    }

    /// The host gives the focus: to what is next.
    pub fn focus(&self) {
        self.say(Said::Focus);
    }

    /// Whether the last copy reached the clipboard; nothing while it is on its way.
    pub fn copied(&self, reached: Option<bool>) {
        self.say(Said::Copied(reached));
    }

    /// Another patient: everything is gone.
    pub fn reset(&self) {
        self.say(Said::Reset);
    }

    /// Whether the host confirmed the last hand-over; nothing while that is awaited.
    pub fn acknowledged(&self, arrived: Option<bool>) {
        self.say(Said::Acknowledged(arrived));
    }

    /// The day is another by now: the next consultation is of that day, and one that is open says so.
    pub fn day(&self, date: &str) -> Result<(), JsError> {
        self.say(Said::Day(date.parse()?));
        Ok(())
    }

    /// Something of the screen was taken away: it is drawn again.
    pub fn redraw(&self) {
        self.say(Said::Redraw);
    }

    /// Takes the widget off the page.
    pub fn destroy(&mut self) {
        if let Stage::Drawn(handle) = std::mem::replace(&mut self.stage, Stage::Gone) {
            handle.destroy();
        }
    }

    fn say(&self, said: Said) {
        match &self.stage {
            Stage::Before(_, props) => props.said.0.borrow_mut().push(said),
            Stage::Drawn(handle) => handle.send_message(Action::Host(said)),
            Stage::Gone => {}
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
        HostEvent::Answered(session) => (
            "answered",
            vec![about(&session), ("answers", answers(&session))],
        ),
        HostEvent::HandOver(session) => match handed_over(of, &session) {
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
