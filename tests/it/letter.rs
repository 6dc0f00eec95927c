//! The letter in HASP order, filled from the answers.

use std::rc::Rc;

use insta::assert_snapshot;
use standards::OverrideReason;
use standards::letter::{GAP, LetterKind, nets, with_line};
use trede_wijzer::host::{HostEvent, Said};
use trede_wijzer::place::Mode;
use trede_wijzer::state::{Action, State};
use trede_wijzer::texts::Texts;
use trede_wijzer::topic::View;
use yew::Callback;

use crate::picture::{After, PLUSPUNT, agreements, answered};

pub(crate) fn view(state: &State) -> View {
    let session = state.session().unwrap().clone();
    View {
        agreements: Rc::new(agreements()),
        advice: session.advice().clone(),
        session,
        texts: Texts::dutch(),
        mode: Mode::Consult,
        reasons: None,
        failed: false,
        book: "".into(),
        dispatch: Callback::noop(),
        changed: false,
    }
}

/// The letter of this state.
pub(crate) fn draft(view: &View) -> String {
    view.letter(standards::letter::draft)
}

fn missing(letter: &str, kind: LetterKind) -> Vec<String> {
    let texts = Texts::dutch();
    standards::letter::missing(&|key| texts.get(key), letter, kind.rubrics())
}

pub(crate) fn decided() -> State {
    answered("hoge-bloeddruk", &PLUSPUNT)
}

#[test]
fn it_says_what_was_answered_and_leaves_room_for_what_was_not() {
    let letter = draft(&view(&decided()));
    let (kern, _) = letter.split_once("DOSSIER").unwrap();
    let lines = kern.lines().filter(|line| !line.is_empty());
    assert!(lines.count() < 12, "{kern}");
    assert!(kern.starts_with("LET OP: niet voor zorg"));
    assert_snapshot!(letter);
}

#[test]
fn a_rubric_is_missing_until_its_gap_is_filled() {
    let letter = draft(&view(&decided()));
    assert!(missing(&letter, LetterKind::Letter).contains(&"Medicatie".to_owned()));
    assert_eq!(
        missing(&letter.replace('…', "geen"), LetterKind::Letter),
        Vec::<String>::new()
    );
}

#[test]
fn a_trial_is_never_handed_over_and_reset_takes_the_letter() {
    let state = decided();
    let text = draft(&view(&state));
    let written = state
        .after(Action::Draft(text, None))
        .after(Action::Write("eigen woorden".to_owned()));
    let session = written.session().unwrap();
    assert_eq!(session.letter.as_ref().unwrap().text, "eigen woorden");
    let (wanneer, _) = session.topic().question("wanneer").unwrap();
    let hands_over = |mut state: State| {
        let events = state.update(Action::HandOver);
        events
            .iter()
            .any(|event| matches!(event, HostEvent::HandOver(_)))
    };
    let trial = written.clone().after(Action::Try(vec![(wanneer, 0)]));
    assert!(!hands_over(trial));
    assert!(hands_over(written.clone()));
    let handed = written.clone().after(Action::HandOver);
    assert!(!hands_over(handed), "the same twice");
    assert_eq!(written.after(Action::Host(Said::Reset)).session(), None);
}

#[test]
fn a_rubric_that_was_taken_out_is_missed() {
    let letter = draft(&view(&decided())).replace('…', "geen");
    let without = letter.lines().filter(|line| !line.starts_with("Vangnet:"));
    let without = without.collect::<Vec<_>>().join("\n");
    assert_eq!(missing(&without, LetterKind::Letter), ["Vangnet"]);
}

#[test]
fn a_choice_of_the_doctor_goes_to_the_chosen_step_and_says_why() {
    let heavier = view(&decided()).chosen().unwrap() + 1;
    let chosen = decided()
        .after(Action::Choose(Some(heavier)))
        .after(Action::ChooseWhy(OverrideReason::Wish))
        .after(Action::ChooseNote("woont om de hoek".to_owned()));
    let letter = draft(&view(&chosen));
    assert!(
        letter.contains("Aan: Ziekenhuis, interne geneeskunde"),
        "{letter}"
    );
    assert!(letter.contains("Gekozen: Ziekenhuispolikliniek; het advies was Pluspunt: Wens patiënt; woont om de hoek"), "{letter}");
    let (kern, _) = letter.split_once("DOSSIER").unwrap();
    let lines = kern.lines().filter(|line| !line.is_empty());
    assert!(lines.count() < 12, "{kern}");
}

#[test]
fn of_two_sides_the_letter_says_which_was_chosen_and_why() {
    let sides = [
        "leeftijd=66",
        "geslacht=man",
        "alarm=geen",
        "wanneer=geen-haast",
        "lopende-zorg=nee",
        "wat-vraagt-u=onderzoek",
        "beeld=angina",
        "weegt-op=ja",
    ];
    let state = answered("pijn-op-de-borst", &sides);
    let both = view(&state);
    assert_eq!(both.advised(), None);
    let safest = *both.advice.possible.last().unwrap();
    let state = state
        .after(Action::Choose(Some(safest)))
        .after(Action::ChooseNote("heeft al twee keer gebeld".to_owned()));
    let letter = draft(&view(&state));
    let line = letter.lines().find(|line| line.starts_with("Gekozen:"));
    assert!(
        line.unwrap().contains("heeft al twee keer gebeld"),
        "{letter}"
    );
}

#[test]
fn of_what_the_doctor_does_there_is_a_note_for_the_record_and_no_letter_to_oneself() {
    let answers = [
        "leeftijd=74",
        "alarm=geen",
        "wanneer=geen-haast",
        "lopende-zorg=nee",
        "wat-vraagt-u=behandeling",
        "uitkomst=zonder-klachten",
    ];
    let state = answered("schildklier-subklinisch", &answers);
    let view = view(&state);
    assert_eq!(view.step_name(view.advised().unwrap()), "Zelf behandelen");
    let note = draft(&view);
    let order = ["S", "Alarmsignalen", "O", "E", "P", "Controle"];
    let places = order.map(|rubric| note.find(&format!("\n{rubric}: ")).expect(rubric));
    assert!(places.is_sorted(), "{note}");
    for rubric in ["Aan", "Vraag", "Meegestuurd", "Vangnet"] {
        assert!(!note.contains(&format!("\n{rubric}: ")), "{rubric}: {note}");
    }
    let gaps = missing(&note, LetterKind::Note);
    assert_eq!(gaps, ["S", "Al geprobeerd", "O", "E"]);
}

/// The line of a rubric.
pub(crate) fn line<'a>(letter: &'a str, rubric: &str) -> &'a str {
    let mut lines = letter.lines().filter_map(|line| line.split_once(": "));
    lines
        .find(|(own, _)| *own == rubric)
        .map_or("", |(_, text)| text)
}

#[test]
fn the_control_room_gets_no_letter_and_an_alarm_has_its_signs_as_title() {
    let state = answered("pijn-op-de-borst", &["leeftijd=58", "acuut-coronair=ja"]);
    let call = draft(&view(&state));
    assert_eq!(line(&call, "Aan"), "");
    assert!(line(&call, "Bel").starts_with("Meldkamer 112"), "{call}");
    assert!(!call.contains("niet acuut"), "{call}");
    assert!(line(&call, "Situatie").len() > 10, "{call}");
    let filled = call.replace('…', "niets");
    assert_eq!(missing(&filled, LetterKind::Call), Vec::<String>::new());
    // A letter with a red flag has the sign as its subject too.
    let state = answered("vermoeidheid", &["suicidaal=ja", "alarm=geen"]);
    let letter = draft(&view(&state));
    assert!(
        line(&letter, "Betreft").starts_with("Gedachten aan zelfdoding"),
        "{letter}"
    );
    assert!(line(&letter, "Aan").contains("Crisisdienst"), "{letter}");
}

#[test]
fn no_hurry_stands_in_a_letter_only_where_a_rule_says_so() {
    let letter = draft(&view(&decided()));
    assert_eq!(
        line(&letter, "Termijn"),
        "geen afgesproken, volgens de toegangstijd"
    );
}

#[test]
fn what_one_key_denies_was_not_reported_and_never_examined() {
    let letter = draft(&view(&decided()));
    let flags = line(&letter, "Alarmsignalen");
    assert!(flags.starts_with("niet gemeld: "), "{flags}");
    assert!(flags.contains("zwanger"), "{flags}");
    assert!(
        !letter.contains("onderzocht") && !letter.contains("nagegaan"),
        "{letter}"
    );
}

#[test]
fn the_safety_net_is_a_gap_until_the_doctor_chooses() {
    let view = view(&decided());
    let letter = draft(&view);
    assert_eq!(line(&letter, "Vangnet"), GAP);
    let ways = view.letter(nets);
    assert!(ways.len() >= 2, "{ways:?}");
    for way in ways {
        let chosen = view.letter(|own| with_line(own, &letter, "letter.net", GAP, &way));
        let chosen = chosen.unwrap();
        assert_eq!(line(&chosen, "Vangnet"), way);
        assert_eq!(chosen.lines().count(), letter.lines().count());
    }
}

/// For every step that a GP can choose, at every kind of advice.
#[test]
fn letter_and_referral_agree_on_where_and_when_whichever_step_is_chosen() {
    let agreements = agreements();
    for state in [
        decided(),
        answered("vermoeidheid", &["suicidaal=ja", "alarm=geen"]),
        answered(
            "hoge-bloeddruk",
            &["leeftijd=30", "rond-zwangerschap=ja", "alarm=geen"],
        ),
    ] {
        let steps = view(&state).topic().steps.len();
        for step in 0..u8::try_from(steps).unwrap() {
            let state = state.clone().after(Action::Choose(Some(step)));
            let view = view(&state);
            let letter = draft(&view);
            let referral = trede_wijzer::host::detail::with(&agreements, &view.session, |case| {
                let told = standards::referral(case, step).unwrap();
                (told.destination.clone(), told.within.clone())
            });
            let (destination, within) = referral;
            let place = ["Aan", "Bel"].map(|rubric| line(&letter, rubric)).concat();
            if !place.is_empty() {
                assert_eq!(place, destination, "{letter}");
            }
            let term = line(&letter, "Termijn");
            if let (Some(within), false) = (&within, term.is_empty()) {
                assert_eq!(term, *within, "{letter}");
            }
            if view.is_urgent(step) && !view.is_at_once(step) {
                assert_eq!(term, "vandaag", "{letter}");
            }
        }
    }
}

/// Whatever the topic, the note speaks to nobody.
#[test]
fn a_note_never_speaks_to_the_doctor() {
    let region = crate::picture::READING.region("oostelijk-zuid-limburg");
    let mut seen = 0;
    for topic in &region.unwrap().topics {
        let all: Vec<_> = (0..).zip(&topic.fits).collect();
        for (place, fit) in all.into_iter().filter(|(_, fit)| fit.step == 0) {
            if fit.action.is_empty() {
                continue;
            }
            let view = view(&crate::picture::consult(&topic.id).after(Action::Choose(Some(0))));
            let mut advice = (*view.advice).clone();
            advice.steps[0].fits = vec![place];
            let view = View {
                advice: Rc::new(advice),
                ..view
            };
            let note = draft(&view);
            for rubric in ["P", "Controle"] {
                let said = line(&note, rubric).to_lowercase();
                let mut words = said.split(|letter: char| !letter.is_alphanumeric());
                let spoken = words.any(|word| ["u", "uw", "uzelf"].contains(&word));
                assert!(!spoken, "{}: {said}", topic.id);
            }
            seen += 1;
        }
    }
    assert!(seen > 100, "{seen}");
}

/// A general path has no complaint, and what was typed can be a name.
#[test]
fn a_letter_of_a_general_path_leaves_its_subject_to_the_doctor() {
    let state = answered(
        "interne-geneeskunde-algemeen",
        &["leeftijd=40", "alarm=geen"],
    );
    let chosen = view(&state).topic().step("ziekenhuis");
    let letter = draft(&view(&state.after(Action::Choose(chosen))));
    assert_eq!(line(&letter, "Betreft"), GAP, "{letter}");
    assert!(missing(&letter, LetterKind::Letter).contains(&"Betreft".to_owned()));
    assert!(
        !letter.contains("of ouder") && !letter.contains("Andere vraag"),
        "{letter}"
    );
}
