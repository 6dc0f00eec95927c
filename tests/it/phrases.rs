//! The letter as a colleague writes it: phrases, what is still to be filled in, what was examined.

use standards::letter::with_line;
use trede_wijzer::state::{Action, State};

use crate::letter::{decided, draft, line, view};
use crate::picture::{After, answered};

/// What stands in for an answer that the specialist needs, and what a press makes of it.
#[test]
fn what_the_specialist_needs_is_a_gap_that_one_press_fills() {
    let state = decided();
    let text = draft(&view(&state));
    let gap = "aanwijzing voor een secundaire oorzaak: … (nog in te vullen)";
    assert!(text.contains(gap), "{text}");
    let session = state.session().unwrap();
    let (place, _) = session.topic().question("oorzaak").unwrap();
    assert!(
        !session.advice().open.contains(&place),
        "it doesn't change the step"
    );
    // The GP has written in the letter meanwhile: those words stay.
    let edited = text.replacen("Vangnet: …", "Vangnet: ik bel morgen", 1);
    let with = |text: &str| {
        view(&state).letter(|letter| {
            let open = standards::letter::gaps(letter, text);
            let (place, question) = open.first()?;
            let text = standards::letter::filled(letter, text, question, 1);
            Some((*place, text))
        })
    };
    let (asked, filled) = with(&edited).unwrap();
    assert_eq!(asked, place);
    let state = state
        .clone()
        .after(Action::Draft(text, view(&decided()).chosen()))
        .after(Action::Write(edited))
        .after(Action::Fill {
            question: place,
            value: 1,
            text: filled,
        });
    let session = state.session().unwrap();
    let letter = session.letter.as_ref().unwrap();
    assert!(
        letter
            .text
            .contains("; geen aanwijzing voor een secundaire oorzaak. …")
    );
    assert!(letter.text.contains("Vangnet: ik bel morgen") && !letter.text.contains(gap));
    assert_eq!(letter.of, session.answers, "the letter is of these answers");
    assert_eq!(session.answers.get(place), Some(ladder::Answer::Value(1)));
    // A gap that the GP took out is left alone.
    assert_eq!(with(&letter.text.replace(gap, "")), None);
}

#[test]
fn only_what_the_doctor_points_out_was_examined() {
    let state = decided();
    let (row, flag) = {
        let session = state.session().unwrap();
        let (row, flag) = session.topic().question("hypertensief-spoedgeval").unwrap();
        (row, flag.brief.name.clone())
    };
    let text = draft(&view(&state));
    let drawn = state.after(Action::Draft(text.clone(), None));
    let with = |state: &State, text: &str, examined: &[u8]| {
        view(state).letter(|letter| {
            let old = standards::letter::alarms(letter, letter.examined);
            let new = standards::letter::alarms(letter, examined);
            with_line(letter, text, "letter.alarms", &old, &new)
        })
    };
    let pointed = with(&drawn, &text, &[row]);
    let state = drawn.after(Action::Examined(row, pointed));
    let letter = state.session().unwrap().clone().letter.unwrap();
    let flags = line(&letter.text, "Alarmsignalen");
    let (examined, denied) = flags.split_once(". Niet gemeld: ").expect(flags);
    assert_eq!(examined, format!("onderzocht, niet gevonden: {flag}"));
    assert!(!denied.contains(&flag), "{denied}");
    assert_eq!(
        draft(&view(&state)),
        letter.text,
        "drawn up again it says the same"
    );
    // A second press takes it back; and a row that is no longer denied was not denied by examination.
    let back = with(&state, &letter.text, &[]);
    let back = state.clone().after(Action::Examined(row, back));
    assert_eq!(draft(&view(&back)), text);
    let raised = state.after(Action::Answer {
        question: row,
        answer: None,
        go_on: false,
    });
    assert!(!draft(&view(&raised)).contains("onderzocht"));
    // A line that the GP edited is the GP's own.
    assert_eq!(with(&back, "Alarmsignalen: zie boven", &[row]), None);
}

#[test]
fn what_is_not_known_is_named_in_a_few_words() {
    let answers = [
        "leeftijd=60",
        "alarm=geen",
        "wanneer=geen-haast",
        "lopende-zorg=nee",
        "wat-vraagt-u=onderzoek",
        "middelen=drie-of-meer",
        "therapietrouw=?",
    ];
    let letter = draft(&view(&answered("hoge-bloeddruk", &answers)));
    let findings = line(&letter, "Bevindingen");
    assert!(
        findings.contains("onbekend: therapietrouw en thuismeting"),
        "{findings}"
    );
}

/// A step that can't do what was asked is asked what it can do.
#[test]
fn a_step_that_is_chosen_all_the_same_has_a_question_of_its_own() {
    let state = decided();
    let steps = state.session().unwrap().topic().steps.clone();
    let place = |id: &str| u8::try_from(steps.iter().position(|step| step.id == id).unwrap());
    let of = |id: &str| {
        let state = state.clone().after(Action::Choose(place(id).ok()));
        let letter = draft(&view(&state));
        line(&letter, "Vraag").to_owned()
    };
    assert_eq!(of("meedenkconsult"), "graag uw beoordeling of advies. …");
    assert_eq!(
        of("ziekenhuis"),
        "graag een eenmalige beoordeling of verrichting. …"
    );
}

#[test]
fn a_letter_asks_no_question_and_is_short_in_any_consultation() {
    let region = crate::picture::READING.region("oostelijk-zuid-limburg");
    let mut drawn = 0;
    for example in &region.unwrap().examples {
        let topic = region.unwrap().topic(&example.topic).unwrap();
        let mut state = crate::picture::consult(&topic.id);
        for (question, value) in &example.answers {
            let session = state.session().unwrap().clone();
            let action = match session.topic().question(question) {
                _ if question == "alarm" => Action::NoRedFlag,
                None => continue,
                Some((place, asked)) => {
                    let number = value.parse().ok().and_then(|number| asked.band(number));
                    let value = asked.value(value).or(number);
                    Action::Answer {
                        question: place,
                        answer: Some(value.map_or(ladder::Answer::Unknown, ladder::Answer::Value)),
                        go_on: false,
                    }
                }
            };
            state = state.after(action);
        }
        let view = view(&state);
        if view.chosen().is_none() {
            continue;
        }
        let letter = draft(&view);
        let (kern, _) = letter.split_once("\n\n").unwrap();
        assert!(kern.lines().count() < 12, "{kern}");
        for rubric in ["Vraag", "Bevindingen", "Al gedaan", "Alarmsignalen"] {
            assert!(!line(&letter, rubric).contains('?'), "{kern}");
        }
        let asked = view.topic().questions.iter();
        for question in asked.filter(|question| question.red_flag().is_none()) {
            assert!(
                question.text.len() < 30 || !kern.contains(&question.text),
                "{kern}"
            );
        }
        drawn += 1;
    }
    assert!(drawn > 200, "{drawn}");
}

/// What a portal's own form asks for, as the GP left it; the mark goes along.
#[test]
fn the_question_is_four_lines_of_the_letter_as_it_stands() {
    let text = draft(&view(&decided())).replace("Vraag: graag", "Vraag: met spoed graag");
    let question = view(&decided()).letter(|own| standards::letter::question(own, &text));
    let rubrics: Vec<_> = question
        .lines()
        .filter_map(|line| line.split_once(':'))
        .collect();
    let rubrics: Vec<_> = rubrics.into_iter().map(|(rubric, _)| rubric).collect();
    assert_eq!(
        rubrics,
        ["LET OP", "Betreft", "Vraag", "Bevindingen", "Alarmsignalen"]
    );
    assert!(question.contains("met spoed"), "{question}");
    let unmarked: Vec<_> = text.lines().skip(1).collect();
    let question =
        view(&decided()).letter(|own| standards::letter::question(own, &unmarked.join("\n")));
    assert!(question.starts_with("LET OP: niet voor zorg"), "{question}");
}
