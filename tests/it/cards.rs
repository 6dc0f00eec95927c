//! What a GP sees in a consultation besides an advice: how far it is, each way in which there is no one
//! advice, and where a reason is written.

use ladder::Answer;
use trede_wijzer::host::Said;
use trede_wijzer::place::{Asked, Mode, Page};
use trede_wijzer::state::{Action, State};

use crate::picture::{After, DAY, PLUSPUNT, READING, answered, consult, html, whole};

/// The two numbers on the screen; nothing where there are none.
async fn counted(state: State) -> Option<(usize, usize)> {
    let html = html(state, DAY).await;
    let (_, rest) = html.split_once("data-count=\"true\">vraag ")?;
    let (said, _) = rest.split_once('<')?;
    let (at, most) = said.split_once(" van hoogstens ").unwrap();
    Some((at.parse().unwrap(), most.parse().unwrap()))
}

/// The first answer, or the second, or the third where there are so many, to whatever comes next.
async fn walked(topic: &str, turn: usize) -> usize {
    let mut state = consult(topic);
    let mut most = usize::MAX;
    for asked in 1.. {
        let session = state.session().unwrap();
        let page = session.next();
        let Page::Asked(_) = page else {
            assert_eq!(counted(state).await, None, "{topic}: at the advice");
            return asked - 1;
        };
        let (at, of) = counted(state.clone()).await.unwrap();
        // A list of red flags that has got another row is asked once more, and is the same question.
        assert!(at <= asked, "{topic}: {at} after {asked}");
        assert!(at <= of && of <= most, "{topic}: {at} of {of}, was {most}");
        most = of;
        let key = match page {
            Page::RED_FLAGS => "0".to_owned(),
            _ => (1 + (turn + asked) % 3).to_string(),
        };
        let given = session.answers.iter().count();
        // The screen has moved the focus.
        state.going = None;
        state = state.after(Action::Key { at: page, key });
        if state.session().unwrap().answers.iter().count() == given {
            let key = "1".to_owned();
            state = state.after(Action::Key { at: page, key });
        }
        assert!(asked < 25, "{topic}: no end");
    }
    0
}

#[tokio::test]
async fn the_question_is_numbered_and_the_most_that_it_can_become_never_grows() {
    let region = READING.region("oostelijk-zuid-limburg").unwrap();
    let mut asked = 0;
    for (turn, topic) in region.topics.iter().enumerate() {
        asked += walked(&topic.id, turn).await;
    }
    assert!(asked > 200, "{asked}");
}

#[tokio::test]
async fn who_goes_on_without_an_answer_is_told_and_nothing_is_answered() {
    let told = "Nog niet beantwoord";
    for page in ["", "alarm=geen"] {
        let before: Vec<_> = ["leeftijd=60", page]
            .into_iter()
            .filter(|a| !a.is_empty())
            .collect();
        let mut state = answered("hoge-bloeddruk", &before).after(Action::Show(Mode::Step));
        let next = state.session().unwrap().next();
        state = state.after(Action::Page(next));
        assert!(!html(state.clone(), DAY).await.contains(told));
        // The host's focus is no *Verder*.
        state = state.after(Action::Host(Said::Focus));
        assert!(!html(state.clone(), DAY).await.contains(told));
        let answers = state.session().unwrap().answers.clone();
        state = state.after(Action::GoOn);
        let screen = html(state.clone(), DAY).await;
        assert_eq!(screen.matches("class=\"notice\"").count(), 1, "{screen}");
        assert!(screen.contains(told));
        assert_eq!(state.session().unwrap().answers, answers);
        // The screen has moved the focus.
        state.going = None;
        let key = if next == Page::RED_FLAGS { "0" } else { "1" };
        let key = key.to_owned();
        state = state.after(Action::Key { at: next, key });
        assert!(!html(state, DAY).await.contains(told));
    }
}

#[tokio::test]
async fn below_the_step_stands_its_term_or_that_there_is_none() {
    let screen = html(answered("hoge-bloeddruk", &PLUSPUNT), DAY).await;
    let (_, head) = screen.split_once("class=\"whom\"").unwrap();
    let (head, _) = head.split_once("</header>").unwrap();
    assert!(
        head.contains("geen haast") || head.contains("geen termijn"),
        "{head}"
    );
}

#[tokio::test]
async fn without_an_advice_the_card_says_what_to_do_instead() {
    let outside = html(answered("hoge-bloeddruk", &["leeftijd=12"]), DAY).await;
    let ended = html(ended(consult("hoge-bloeddruk")), "2031-01-01").await;
    for (screen, status) in [(outside, "out-of-scope"), (ended, "expired")] {
        let (_, card) = screen
            .split_once(&format!("data-status=\"{status}\""))
            .unwrap();
        let (_, acts) = card
            .split_once("class=\"calls\"")
            .unwrap_or_else(|| panic!("{status}: {card}"));
        assert!(
            (acts.contains("Overleg") || acts.contains("data-goes"))
                && acts.contains("alarmsignalen gelden ook hier"),
            "{status}"
        );
    }
}

/// The same topic, opened after its agreements ended.
fn ended(state: State) -> State {
    let mut state = state;
    state.host.data = whole();
    state
        .after(Action::Host(Said::Day("2031-01-01".parse().unwrap())))
        .after(Action::Renew)
}

#[tokio::test]
async fn a_reason_links_to_its_statement_where_the_book_is_served_and_nowhere_else() {
    let decided = answered("hoge-bloeddruk", &PLUSPUNT);
    assert!(!html(decided.clone(), DAY).await.contains("href"));
    let served = decided.after(Action::Host(Said::Book(
        "https://regio.example/boek/".into(),
    )));
    let screen = html(served, DAY).await;
    let region = READING.region("oostelijk-zuid-limburg").unwrap();
    let pages = regelboek::book(region, &READING.files, regelboek::Beside::default());
    let page = pages
        .iter()
        .find(|page| page.path.ends_with("onderwerpen/hoge-bloeddruk.html"))
        .unwrap();
    let start =
        "href=\"https://regio.example/boek/oostelijk-zuid-limburg/onderwerpen/hoge-bloeddruk.html#";
    let links: Vec<_> = screen.split(start).skip(1).collect();
    assert!(links.len() > 4, "{}", links.len());
    assert_eq!(links.len(), screen.matches("href=").count());
    for link in links {
        let (id, _) = link.split_once('"').unwrap();
        let there = format!("id=\"{id}\"");
        assert_eq!(page.html.matches(&there).count(), 1, "{id}");
    }
}

#[tokio::test]
async fn what_depends_on_an_unknown_answer_says_which_and_leads_back_to_it() {
    let known = [
        "leeftijd=60",
        "alarm=geen",
        "wanneer=geen-haast",
        "lopende-zorg=nee",
    ];
    let mut state = answered("hoge-bloeddruk", &known);
    while let Page::Asked(Asked::Question(place)) = state.session().unwrap().next() {
        let question = state.session().unwrap().question(place).unwrap();
        let answer = if question.may_be_unknown {
            Answer::Unknown
        } else {
            Answer::Value(0)
        };
        state = state.after(Action::Answer {
            question: place,
            answer: Some(answer),
            go_on: true,
        });
    }
    let screen = html(state, DAY).await;
    let (_, card) = screen.split_once("data-status=\"depends\"").unwrap();
    assert!(card.contains("Ga het na"), "{card}");
    let (_, branches) = card.split_once("class=\"branches\"").unwrap();
    assert!(branches.contains("wijzig"), "{branches}");
}
