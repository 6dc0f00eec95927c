//! Screens as HTML: what a doctor reads in each state.

use std::rc::Rc;

use insta::assert_snapshot;
use ladder::Answer;
use ladder::model::{PatientPage, RedFlag};
use trede_wijzer::place::Screen;
use trede_wijzer::state::Action;
use trede_wijzer::topic::session::Opened;

use crate::letter::decided;
use crate::picture::{After, DAY, PLUSPUNT, READING, answered, consult, html, of, opened};

/// The screen from the part with this class on, without the foot: its version and hash change with
/// every rule.
fn part(html: &str, class: &str) -> String {
    let start = html
        .find(&format!("class=\"{class}\""))
        .unwrap_or_else(|| panic!("no {class}"));
    let foot = html.find("<footer").unwrap_or(html.len());
    html[start..foot].to_owned()
}

/// What stands on the screen, without tags.
fn words(html: &str) -> String {
    let mut text = String::new();
    for piece in html.split('<').skip(1) {
        let (tag, words) = piece.split_once('>').unwrap_or((piece, ""));
        let word = words.trim();
        if !word.is_empty() {
            text.push_str(word);
            text.push('\n');
        }
        assert!(
            !tag.contains(&format!("style{}", "=")),
            "inline style: {tag}"
        );
    }
    text
}

#[tokio::test]
async fn no_step_is_highlighted_before_the_red_flags_are_answered() {
    let html = html(consult("hoge-bloeddruk"), DAY).await;
    assert!(!html.contains("aria-current"));
    assert_snapshot!(words(&part(&html, "stair")));
}

#[tokio::test]
async fn a_decided_advice() {
    let html = html(decided(), DAY).await;
    assert_eq!(html.matches("aria-current=\"step\"").count(), 1);
    assert_snapshot!(words(&part(&html, "subject")));
}

#[tokio::test]
async fn a_red_flag() {
    let state = answered(
        "hoge-bloeddruk",
        &["leeftijd=60", "hypertensief-spoedgeval=ja"],
    );
    let html = html(state, DAY).await;
    assert_eq!(html.matches("aria-current=\"step\"").count(), 1);
    assert_snapshot!(words(&part(&html, "card")));
}

#[tokio::test]
async fn an_unknown_red_flag_says_what_to_check_now() {
    let html = html(
        answered("hoge-bloeddruk", &["hypertensief-spoedgeval=?"]),
        DAY,
    )
    .await;
    assert!(words(&html).contains("Nu nagaan"));
    assert!(!html.contains("aria-current"));
}

#[tokio::test]
async fn a_child_is_outside_the_scope_and_a_red_flag_still_works() {
    let outside = html(answered("hoge-bloeddruk", &["leeftijd=12"]), DAY).await;
    assert_snapshot!(words(&part(&outside, "card")));
    let alarm = answered(
        "hoge-bloeddruk",
        &["leeftijd=12", "hypertensief-spoedgeval=ja"],
    );
    assert!(html(alarm, DAY).await.contains("data-status=\"alarm\""));
}

#[tokio::test]
async fn the_agreements_are_said_to_be_a_draft() {
    let html = words(&html(consult("hoge-bloeddruk"), DAY).await);
    assert!(html.contains("concept: niet voor zorg"));
    assert!(html.contains("versie\n2026.11"));
}

#[tokio::test]
async fn an_open_consultation_of_ended_agreements_says_so_on_the_card_and_in_the_bar() {
    let after = "2028-01-01";
    let ended = html(answered("hoge-bloeddruk", &PLUSPUNT), after).await;
    let card = words(&part(&ended, "card"));
    assert!(card.contains("Volg dit advies niet meer"), "{card}");
    let bar = words(&ended).replace('\n', " ");
    assert!(
        bar.contains("Afspraken geëindigd, volg niet meer: Pluspunt"),
        "{bar}"
    );
    // What a red flag asks holds on.
    let flag = answered("hoge-bloeddruk", &["hypertensief-spoedgeval=ja"]);
    let alarm = words(&part(&html(flag, after).await, "card"));
    assert!(alarm.contains("blijft gelden") && !alarm.contains("Volg dit advies niet meer"));
    for screen in [bar, alarm] {
        assert!(!screen.contains('{'), "{screen}");
    }
}

/// One mark a block, of its weakest line: what rests on nothing is never behind a press.
#[tokio::test]
async fn what_is_without_a_source_is_said_on_the_closed_card() {
    let region = READING.region("oostelijk-zuid-limburg").unwrap();
    let mut seen = 0;
    for topic in &region.topics {
        let state = consult(&topic.id).after(Action::NoRedFlag);
        let places = (0..).zip(&topic.questions);
        let places = places.filter(|(_, question)| question.red_flag().is_none());
        let state = places.fold(state, |state, (question, _)| {
            state.after(Action::Answer {
                question,
                answer: Some(Answer::Value(1)),
                go_on: false,
            })
        });
        let html = html(state, DAY).await;
        for mark in html.split("data-none=\"true\"").skip(1) {
            let closed = mark.split("</summary>").next().unwrap_or_default();
            assert!(closed.contains("zonder bron"), "{}: {closed}", topic.id);
            seen += 1;
        }
    }
    assert!(seen > 0);
}

/// Whoever must be seen at once is not reassured with what holds for most, nor sent home to read first.
#[tokio::test]
async fn under_a_red_flag_nobody_is_told_to_read_more() {
    let region = READING.region("oostelijk-zuid-limburg").unwrap();
    let texts = &region.guide.topics;
    let about = texts.iter().map(|text| &text.what);
    let about: Vec<_> = about.filter(|text| !text.about.is_empty()).collect();
    assert!(!about.is_empty());
    for text in about {
        let Some(topic) = region.topic(&text.topic) else {
            continue;
        };
        let state = consult(&topic.id);
        let rows = state.session().unwrap().red_flags();
        let question = *rows.first().unwrap();
        let state = state.after(Action::Answer {
            question,
            answer: Some(Answer::Value(RedFlag::YES)),
            go_on: false,
        });
        let page = html(state.after(Action::Turn(Screen::Patient)), DAY).await;
        let page = part(&page, "patient");
        assert!(!page.contains("Waar leest u meer?"), "{}", topic.id);
        assert!(!page.contains("Thuisarts"), "{}", topic.id);
        assert!(!page.contains(text.about.as_str()), "{}", topic.id);
    }
}

/// On the screen and on paper: a link, with the address written out.
#[tokio::test]
async fn the_patient_is_told_where_to_read_more_where_the_topic_names_a_page() {
    let address = "https://www.thuisarts.nl/hoge-bloeddruk".to_owned();
    let words = "adhd of autisme".to_owned();
    for (patient_page, link) in [
        (
            Some(PatientPage::At(address)),
            "https://www.thuisarts.nl/hoge-bloeddruk",
        ),
        (
            Some(PatientPage::LookFor(words)),
            "https://www.thuisarts.nl",
        ),
        (None, ""),
    ] {
        let known = opened("hoge-bloeddruk");
        let mut topic = known.topic.clone();
        let shown = usize::from(patient_page.is_some());
        let words = patient_page.as_ref().and_then(PatientPage::words).is_some();
        topic.patient_page = patient_page;
        let opened = Opened::new(topic, known.place, DAY.parse().unwrap());
        let state = of(Rc::new(opened)).after(Action::Turn(Screen::Patient));
        let page = html(state, DAY).await;
        let page = part(&page, "patient");
        assert_eq!(page.matches("Waar leest u meer?").count(), shown);
        let link = format!("href=\"{link}\" target=\"_blank\" rel=\"noopener noreferrer\"");
        assert_eq!(page.matches(&link).count(), shown, "{page}");
        let written_out = if words {
            ">Thuisarts.nl</a>, zoek op “adhd” of “autisme”<"
        } else {
            ">www.thuisarts.nl/hoge-bloeddruk<"
        };
        assert_eq!(page.matches(written_out).count(), shown, "{page}");
    }
}

/// That a heavier step can do more says nothing of this patient: why a lighter one won't do does.
#[tokio::test]
async fn why_names_what_rules_a_lighter_step_out_where_the_step_rests_on_the_ladder_alone() {
    let second = [
        "leeftijd=60",
        "alarm=geen",
        "wanneer=geen-haast",
        "lopende-zorg=nee",
        "wat-vraagt-u=tweede-mening",
    ];
    let mut why = Vec::new();
    for answers in [second.as_slice(), PLUSPUNT.as_slice()] {
        let card = part(
            &html(answered("hoge-bloeddruk", answers), DAY).await,
            "card",
        );
        let (_, list) = card.split_once("class=\"why\"").unwrap();
        why.push(list.split_once("</ul>").unwrap().0.to_owned());
    }
    assert!(
        why[0].contains("Een tweede mening hoort niet in de anderhalve lijn"),
        "{}",
        why[0]
    );
    assert!(
        !why[0].contains("wat lichtere treden niet kunnen"),
        "{}",
        why[0]
    );
    // What has a reason of its own keeps it.
    assert!(
        why[1].contains("Moeilijk instelbare bloeddruk"),
        "{}",
        why[1]
    );
}
