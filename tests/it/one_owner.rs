//! Letter, hand-over, card and screen say one thing of a step: in any consultation, whichever step is
//! chosen.

use ladder::Answer;
use standards::cds::card;
use trede_wijzer::state::{Action, State};

use crate::chance::Chance;
use crate::letter::{draft, line, view};
use crate::picture::{After, DAY, READING, agreements, consult, html};

/// A consultation: most red flags denied, a few open or unknown, the rest answered at random.
fn consultation(topic: &str, dice: &mut Chance) -> State {
    let mut state = consult(topic);
    let questions = state.session().unwrap().topic().questions.clone();
    for (place, question) in (0..).zip(&questions) {
        let of_flag = [0, 0, 0, 0, 0, 0, 0, 0, 0, 1];
        let answer = match (question.red_flag().is_some(), dice.below(12)) {
            (_, 0) => None,
            (_, 1) => Some(Answer::Unknown),
            (true, _) => Some(Answer::Value(of_flag[dice.below(of_flag.len())])),
            (false, _) => {
                let value = dice.below(question.values.len().max(1));
                Some(Answer::Value(u8::try_from(value).unwrap()))
            }
        };
        state = state.after(Action::Answer {
            question: place,
            answer,
            go_on: false,
        });
    }
    state
}

#[test]
fn letter_and_hand_over_name_the_same_place_doctor_and_term() {
    let agreements = agreements();
    let mut dice = Chance::new(11);
    let (mut asked, mut with_doctor, mut wrong) = (0, 0, Vec::new());
    let region = READING.region("oostelijk-zuid-limburg").unwrap();
    for topic in &region.topics {
        for _ in 0..6 {
            let state = consultation(&topic.id, &mut dice);
            for step in 0..u8::try_from(topic.steps.len()).unwrap() {
                let state = state.clone().after(Action::Choose(Some(step)));
                if state.session().unwrap().choice.is_none() {
                    continue;
                }
                let view = view(&state);
                let letter = draft(&view);
                let told = trede_wijzer::host::detail::with(&agreements, &view.session, |case| {
                    let told = standards::referral(case, step).unwrap();
                    (
                        told.destination.clone(),
                        told.within.clone(),
                        told.mark,
                        told.addressee.is_some(),
                    )
                });
                let (destination, within, mark, doctor) = told;
                let place = ["Aan", "Bel"].map(|rubric| line(&letter, rubric)).concat();
                let term = line(&letter, "Termijn");
                let within = within.unwrap_or_default();
                asked += 1;
                with_doctor += usize::from(doctor);
                let right = (place.is_empty() || place == destination)
                    && (term.is_empty() || within.is_empty() || term == within)
                    && mark.is_none_or(|mark| letter.contains(mark));
                if !right {
                    wrong.push(format!(
                        "{} {step}: {destination} | {within}\n{letter}",
                        topic.id
                    ));
                }
            }
        }
    }
    println!(
        "{asked} choices, {with_doctor} to a treating specialist, {} wrong",
        wrong.len()
    );
    assert!(asked > 1000 && with_doctor > 20, "{asked} {with_doctor}");
    assert!(
        wrong.is_empty(),
        "{} wrong, such as\n{}",
        wrong.len(),
        wrong[0]
    );
}

/// The advised step on the card of another system and on our screen.
#[tokio::test]
async fn the_card_and_the_screen_name_it_as_the_letter_does() {
    let agreements = agreements();
    let (mut dice, mut asked) = (Chance::new(5), 0);
    let region = READING.region("oostelijk-zuid-limburg").unwrap();
    for topic in &region.topics {
        let state = consultation(&topic.id, &mut dice);
        let view = view(&state);
        let Some(step) = view.advised() else { continue };
        let letter = draft(&view);
        let (summary, label, title, term, mark) =
            trede_wijzer::host::detail::with(&agreements, &view.session, |case| {
                let card = card(case);
                let (title, term) = (case.named().title(step), case.named().term(step));
                let mark = standards::words::mark(case.agreements.header.usage);
                (card.summary, card.source.label, title, term, mark)
            });
        let whole = term.as_ref().map(|term| format!("{title}, {term}"));
        let whole = whole.unwrap_or(title);
        let cut = summary.trim_end_matches('…').trim_end();
        assert!(whole.starts_with(cut), "{whole} | {summary}");
        assert!(mark.is_none_or(|mark| label.contains(mark) && letter.contains(mark)));
        let place = ["Aan", "Bel"].map(|rubric| line(&letter, rubric)).concat();
        let screen = html(state.clone(), DAY).await;
        let place = place.split(" (").next().unwrap();
        assert!(screen.contains(place), "{place}\n{screen}");
        if let Some(term) = term.filter(|_| !place.is_empty()) {
            let words = term.trim_start_matches("binnen ");
            let said = line(&letter, "Termijn");
            assert!(said.is_empty() || said == term, "{said} | {term}");
            assert!(screen.contains(words), "{words}\n{screen}");
        }
        asked += 1;
    }
    assert!(asked > 20, "{asked}");
}
