//! The letter in HASP order, filled from the answers.

use std::cell::Cell;
use std::rc::Rc;

use insta::assert_snapshot;
use trede_wijzer::letter::{draft, missing};
use trede_wijzer::state::{Action, State};
use trede_wijzer::texts::Texts;
use trede_wijzer::ui::View;
use yew::{Callback, Reducible};

use crate::picture::{agreements, answered};

fn view(state: &State) -> View {
    let session = state.session.clone().unwrap();
    View {
        agreements: Rc::new(agreements()),
        advice: session
            .opened
            .diagrams
            .advise(session.topic(), &session.answers)
            .unwrap(),
        session,
        texts: Texts::dutch(),
        dispatch: Callback::noop(),
        moved: Rc::new(Cell::new(0)),
    }
}

fn decided() -> Rc<State> {
    let answers = [
        "leeftijd=60",
        "alarm=geen",
        "wanneer=geen-haast",
        "lopende-zorg=nee",
        "wat-vraagt-u=onderzoek",
        "middelen=drie-of-meer",
        "therapietrouw=ja",
    ];
    answered("hoge-bloeddruk", &answers)
}

#[test]
fn it_says_what_was_answered_and_leaves_room_for_what_was_not() {
    let letter = draft(&view(&decided()));
    let (kern, _) = letter.split_once("DOSSIER").unwrap();
    assert!(kern.trim().lines().count() <= 12, "{kern}");
    assert!(kern.starts_with("LET OP: niet voor zorg"));
    assert_snapshot!(letter);
}

#[test]
fn a_rubric_is_missing_until_its_gap_is_filled() {
    let letter = draft(&view(&decided()));
    assert!(missing(&letter).contains(&"Medicatie".to_owned()));
    assert_eq!(missing(&letter.replace('…', "geen")), Vec::<String>::new());
}

#[test]
fn a_trial_is_never_handed_over_and_reset_takes_the_letter() {
    let state = decided();
    let text = draft(&view(&state));
    let written = state
        .reduce(Action::Draft(text))
        .reduce(Action::Write("eigen woorden".to_owned()));
    assert_eq!(
        written
            .session
            .as_ref()
            .unwrap()
            .letter
            .as_ref()
            .unwrap()
            .text,
        "eigen woorden"
    );
    let (wanneer, _) = written
        .session
        .as_ref()
        .unwrap()
        .topic()
        .question("wanneer")
        .unwrap();
    let trial = written
        .clone()
        .reduce(Action::Try(vec![(wanneer, 0)]))
        .reduce(Action::HandOver);
    assert_eq!(trial.session.as_ref().unwrap().handed_over, 0);
    assert_eq!(
        written
            .clone()
            .reduce(Action::HandOver)
            .session
            .as_ref()
            .unwrap()
            .handed_over,
        1
    );
    assert_eq!(written.reduce(Action::Reset).session, None);
}
