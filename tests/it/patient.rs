//! The screen turned to the patient: what is said of a child, of whom the patient goes to, and when.

use trede_wijzer::host::{Context, Data, Host};
use trede_wijzer::place::Screen;
use trede_wijzer::state::{Action, Open, Stage, State};
use trede_wijzer::topic::session::Session;

use crate::letter::view;
use crate::picture::{After, DAY, READING, host, html, opened, whole};

/// The patient's page of this topic and step, its words alone.
async fn page(data: &Data, topic: &str, age: f64, step: u8) -> String {
    let context = Context {
        age: Some(age),
        ..Context::default()
    };
    let session = Session::new(opened(topic), &context).unwrap();
    let state = State {
        stage: Stage::Open(Box::new(Open {
            session,
            news: None,
            field: String::new(),
        })),
        ..State::new(Host {
            data: data.clone(),
            ..host()
        })
    };
    let state = state.after(Action::Choose(Some(step)));
    let html = html(state.after(Action::Turn(Screen::Patient)), DAY).await;
    let start = html.find("class=\"patient\"").unwrap();
    let words = html[start..].split('<').skip(1);
    let words = words.filter_map(|piece| piece.split_once('>'));
    let words: Vec<_> = words.map(|(_, word)| word.trim()).collect();
    words.join("\n")
}

/// What is so of a grown patient only.
const GROWN: [&str; 13] = [
    "eigen risico",
    "behandelt u zelf",
    "behandelt u niet",
    "Rijd niet zelf",
    "Blijf niet alleen",
    "of u vandaag naar",
    "onderzoekt u ",
    "ziet u niet",
    "verwijst u ",
    "over u naar",
    "U heeft nu meteen hulp",
    "u zieker wordt",
    "u bij uw huisarts",
];

#[tokio::test]
async fn nothing_that_is_so_of_a_grown_patient_only_is_read_of_a_child() {
    let data = whole();
    let region = READING.region("oostelijk-zuid-limburg").unwrap();
    let (mut read, mut grown) = (0, 0);
    for topic in &region.topics {
        for (step, known) in (0..).zip(&topic.steps) {
            let page = page(&data, &topic.id, 5.0, step).await;
            for said in GROWN {
                assert!(
                    !page.contains(said),
                    "{} {}: {said}\n{page}",
                    topic.id,
                    known.id
                );
            }
            read += usize::from(page.contains("uw kind"));
            if topic.id == "hoge-bloeddruk" {
                let page = self::page(&data, &topic.id, 50.0, step).await;
                grown += GROWN.iter().filter(|said| page.contains(**said)).count();
            }
        }
    }
    assert!(read > 500, "{read}");
    assert!(grown > 5, "a grown patient reads them: {grown}");
}

/// Who is not asked for an age is one by the topic: of a child's topic the parent reads.
#[test]
fn every_step_that_a_child_can_come_to_has_words_for_the_parent() {
    for region in &READING.regions {
        let ladders = ["somatiek", "kinderen"];
        let children = region.topics.iter();
        let children = children.filter(|topic| ladders.contains(&topic.ladder.as_str()));
        let mut seen = 0;
        for topic in children {
            for step in &topic.steps {
                let text = region.guide.step(&step.id).unwrap();
                assert!(text.what.child.is_some(), "{} {}", topic.id, step.id);
                seen += 1;
            }
        }
        assert!(seen > 50, "{}: {seen}", region.folder);
    }
}

#[tokio::test]
async fn the_patient_reads_whom_and_by_when_as_the_doctor_does() {
    let data = whole();
    let topic = opened("pijn-op-de-borst").topic.clone();
    let hospital = topic.step("ziekenhuis").unwrap();
    let page = page(&data, "pijn-op-de-borst", 58.0, hospital).await;
    assert!(page.contains("Naar:\nZiekenhuis, cardiologie"), "{page}");
    assert!(!page.contains("Wanneer hoort u iets?"), "{page}");
}

#[tokio::test]
async fn who_waits_for_an_ambulance_reads_first_when_to_call_and_weighs_nothing() {
    let data = whole();
    let step = opened("tia-of-beroerte").topic.step("ambulance").unwrap();
    let page = page(&data, "tia-of-beroerte", 70.0, step).await;
    let (call, costs) = (
        page.find("Wanneer belt u meteen?").unwrap(),
        page.find("Wat kan het kosten?").unwrap(),
    );
    assert!(call < costs, "{page}");
    assert!(!page.contains("Drie goede vragen"), "{page}");
}

/// On the screen, in the letter and in the hand-over: an answer that comes at once waits for no clinic.
#[test]
fn no_access_time_is_said_of_what_is_answered_on_the_same_day() {
    let (mut seen, texts) = (0, trede_wijzer::texts::Texts::dutch());
    let region = READING.region("oostelijk-zuid-limburg").unwrap();
    for example in &region.examples {
        let topic = opened(&example.topic);
        let Some(step) = topic.topic.step("collegiaal-advies") else {
            continue;
        };
        let known = |(question, value): &&(String, String)| {
            let asked = topic.topic.question(question);
            asked.is_some_and(|(_, asked)| {
                asked.value(value).is_some()
                    || value.parse().ok().and_then(|n| asked.band(n)).is_some()
            })
        };
        let pairs = example.answers.iter().filter(known);
        let pairs: Vec<_> = pairs
            .map(|(question, value)| format!("{question}={value}"))
            .collect();
        let pairs: Vec<_> = pairs
            .iter()
            .map(String::as_str)
            .chain(["alarm=geen"])
            .collect();
        let state = crate::picture::answered(&example.topic, &pairs);
        let view = view(&state.after(Action::Choose(Some(step))));
        let letter = crate::letter::draft(&view);
        let term = crate::letter::line(&letter, "Termijn");
        assert!(
            !term.contains("toegangstijd"),
            "{}: {letter}",
            example.topic
        );
        seen += usize::from(term == texts.get("letter.same-day"));
    }
    assert!(seen > 20, "{seen}");
}
