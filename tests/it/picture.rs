//! The real agreements, and screens drawn from a state on the native side.

use std::path::Path;
use std::rc::Rc;
use std::sync::{Arc, LazyLock};

use ladder::Answer;
use ladder::date::Date;
use ladder::model::{Agreements, Topic};
use rulebook::Reading;
use trede_wijzer::app::{Hands, screen};
use trede_wijzer::host::{Context, Data, Host, Props};
use trede_wijzer::search::Lexicon;
use trede_wijzer::state::{Action, State};
use trede_wijzer::texts::Language;
use trede_wijzer::topic::session::Opened;
use yew::{Callback, Html, LocalServerRenderer, Properties, Reducible, component};

/// The day of all tests.
pub(crate) const DAY: &str = "2026-12-01";

struct Read {
    agreements: Agreements,
    topics: Vec<Topic>,
}

/// All that stands in the rule files.
pub(crate) static READING: LazyLock<Reading> =
    LazyLock::new(|| rulebook::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("regels")));

static RULES: LazyLock<Arc<Read>> = LazyLock::new(|| {
    let region = READING
        .region("oostelijk-zuid-limburg")
        .expect("the region is there");
    let topics = region
        .topics
        .iter()
        .cloned()
        .map(rulebook::ordered)
        .collect();
    Arc::new(Read {
        agreements: region.agreements.clone(),
        topics,
    })
});

/// The agreements of Oostelijk Zuid-Limburg.
pub(crate) fn agreements() -> Agreements {
    RULES.agreements.clone()
}

/// A topic, opened.
pub(crate) fn opened(id: &str) -> Rc<Opened> {
    let place = RULES
        .topics
        .iter()
        .position(|topic| topic.id == id)
        .expect("the topic is there");
    let date: Date = DAY.parse().unwrap();
    Rc::new(Opened::new(RULES.topics[place].clone(), place, date))
}

/// A state with a topic open and nothing answered.
pub(crate) fn consult(id: &str) -> Rc<State> {
    Rc::new(State::default()).reduce(Action::Open(opened(id), Context::default()))
}

/// The state after these answers; `alarm=geen` is *geen van deze*, `?` is *weet ik niet*.
pub(crate) fn answered(id: &str, answers: &[&str]) -> Rc<State> {
    let mut state = consult(id);
    for pair in answers {
        let (question, value) = pair.split_once('=').unwrap();
        let action = if question == "alarm" {
            Action::NoAlarm
        } else {
            let session = state.session.as_ref().unwrap();
            let (place, question) = session.topic().question(question).expect(pair);
            let answer = match (value, value.parse::<f64>()) {
                ("?", _) => Answer::Unknown,
                (_, Ok(number)) if question.band(number).is_some() => {
                    Answer::Value(question.band(number).unwrap())
                }
                _ => Answer::Value(question.value(value).expect(pair)),
            };
            Action::Answer {
                question: place,
                answer: Some(answer),
                go_on: false,
            }
        };
        state = state.reduce(action);
    }
    state
}

#[derive(Clone, Properties, PartialEq)]
struct Still {
    props: Props,
    state: Rc<State>,
}

#[component]
fn Picture(still: &Still) -> Html {
    screen(&still.props, &still.state, &Hands::default())
}

/// The screen of a state, as HTML with a line for each tag.
pub(crate) async fn html(state: Rc<State>, date: &str) -> String {
    let props = Props {
        data: Data {
            lexicon: Some(Rc::new(Lexicon::new(Rc::new(agreements())))),
            agreements: Rc::new(agreements()),
            topics: None,
        },
        date: date.parse().unwrap(),
        host: Host::default(),
        language: Language::default(),
        copied: None,
        acknowledged: None,
        failure: None,
        redraws: 0,
        torn: None,
        later: Callback::noop(),
        on_event: Callback::noop(),
    };
    let still = Still { props, state };
    let html = LocalServerRenderer::<Picture>::with_props(still)
        .hydratable(false)
        .render()
        .await;
    html.replace("><", ">\n<")
}
