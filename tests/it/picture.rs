//! The real agreements, and screens drawn from a state on the native side.

use std::path::Path;
use std::rc::Rc;
use std::sync::{Arc, LazyLock};

use ladder::Answer;
use ladder::date::Date;
use ladder::model::{Agreements, Topic};
use ladder::wire::{Reasons, Topics};
use rulebook::Reading;
use trede_wijzer::app::{Hands, screen};
use trede_wijzer::host::{Context, Data, Host, Said};
use trede_wijzer::place::Place;
use trede_wijzer::search::Lexicon;
use trede_wijzer::state::{Action, Going, Open, Stage, State};
use trede_wijzer::topic::session::{Opened, Session};
use yew::{Html, LocalServerRenderer, Properties, component};

/// The day of all tests.
pub(crate) const DAY: &str = "2026-12-01";

/// A question of the internist, high blood pressure: Pluspunt, without any hurry.
pub(crate) const PLUSPUNT: [&str; 7] = [
    "leeftijd=60",
    "alarm=geen",
    "wanneer=geen-haast",
    "lopende-zorg=nee",
    "wat-vraagt-u=onderzoek",
    "middelen=drie-of-meer",
    "therapietrouw=ja",
];

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

/// What the page has said where it has said nothing; the topics are not here.
pub(crate) fn host() -> Host {
    let agreements = Rc::new(agreements());
    Host {
        data: Data {
            lexicon: Some(Rc::new(Lexicon::new(agreements.clone()))),
            ..Data::index(agreements.clone())
        },
        ..Host::new(agreements, DAY.parse().unwrap())
    }
}

thread_local! {
    static WHOLE: Data = read();
}

/// All of the agreements, as the widget reads them.
pub(crate) fn whole() -> Data {
    WHOLE.with(Clone::clone)
}

fn read() -> Data {
    let region = READING.region("oostelijk-zuid-limburg").unwrap();
    let files = rulebook::write(region).unwrap();
    let index = ladder::wire::decode_index(&files.index).unwrap();
    let topics = Topics::decode(&files.topics, &index.header.hash).unwrap();
    let reasons = Reasons::decode(&files.reasons, &index.header.hash).unwrap();
    Data::whole(&index, &Rc::new(topics), reasons)
}

/// The topics are here, and why they say what they say is not yet.
pub(crate) fn topics() -> Action {
    Action::Host(Said::Topics(whole().topics.unwrap()))
}

/// The reasons are here too.
pub(crate) fn reasons() -> Action {
    Action::Host(Said::Reasons(whole()))
}

/// What is done, one after another, whatever the page hears of it.
pub(crate) trait After {
    /// The state after an action.
    fn after(self, action: Action) -> Self;
}

impl After for State {
    fn after(mut self, action: Action) -> Self {
        self.update(action);
        self
    }
}

/// A state with a topic open and nothing answered; the screen has yet to move the focus.
pub(crate) fn consult(id: &str) -> State {
    of(opened(id))
}

/// The same for a topic that is opened already.
pub(crate) fn of(opened: Rc<Opened>) -> State {
    let session = Session::new(opened, &Context::default()).unwrap();
    State {
        going: Some(Going::To(Place::On(session.page))),
        stage: Stage::Open(Box::new(Open {
            session,
            news: None,
            field: String::new(),
        })),
        ..State::new(host())
    }
}

/// The state after these answers; `alarm=geen` is *geen van deze*, `?` is *weet ik niet*.
pub(crate) fn answered(id: &str, answers: &[&str]) -> State {
    answering(consult(id), answers)
}

/// The same from this state on.
pub(crate) fn answering(mut state: State, answers: &[&str]) -> State {
    for pair in answers {
        let (question, value) = pair.split_once('=').unwrap();
        let action = if question == "alarm" {
            Action::NoRedFlag
        } else {
            let session = state.session().unwrap();
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
        state = state.after(action);
    }
    state
}

#[derive(Clone, Properties, PartialEq)]
struct Still {
    state: State,
}

#[component]
fn Picture(still: &Still) -> Html {
    screen(&still.state, &Hands::default())
}

/// The screen of a state, as HTML with a line for each tag.
pub(crate) async fn html(mut state: State, date: &str) -> String {
    state.host.date = date.parse().unwrap();
    let html = LocalServerRenderer::<Picture>::with_props(Still { state })
        .hydratable(false)
        .render()
        .await;
    html.replace("><", ">\n<")
}
