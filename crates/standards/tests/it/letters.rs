//! Every line of the letter, of the note and of what is said to the control room, for a few patients: as drawn up, as the
//! GP goes on with another step, and as it is filled in.

use std::collections::BTreeMap;
use std::fmt::Write;

use insta::assert_snapshot;
use ladder::Answer;
use ladder::model::{QuestionIx, StepIx};
use standards::letter::{
    GAP, Letter, Other, alarms, draft, examinable, filled, gap, gaps, missing, needed, nets,
    printed, question, spoken, with_line,
};
use standards::{Case, Given};

use crate::cases::few;

/// The letter's own words, as the screen has them.
fn words() -> BTreeMap<&'static str, &'static str> {
    let lines = include_str!("../../../../src/texts/nl.txt").lines();
    let pairs = lines.filter_map(|line| line.split_once(" = "));
    pairs.collect()
}

/// A letter on this case for this step.
fn letter<'a>(
    case: &Case<'a>,
    step: Option<StepIx>,
    say: &'a dyn Fn(&str) -> String,
) -> Letter<'a> {
    Letter {
        named: case.named(),
        answers: case.answers,
        given: Given {
            age: Some(61.5),
            sex: Some("vrouw"),
            ..Given::default()
        },
        step,
        other: None,
        ticked: &[],
        examined: &[],
        say,
    }
}

#[test]
fn a_letter_a_note_and_a_call_line_by_line() {
    let words = words();
    let say = |key: &str| {
        (*words
            .get(key)
            .unwrap_or_else(|| panic!("no words for `{key}`")))
        .to_owned()
    };
    let (mut all, mut of_topic) = (String::new(), BTreeMap::<String, usize>::new());
    few(|case| {
        let drawn = of_topic.entry(case.topic.id.clone()).or_default();
        *drawn += 1;
        if *drawn > 5 {
            return;
        }
        let letter = letter(case, case.advised(), &say);
        let text = draft(&letter);
        writeln!(
            all,
            "=== {} {drawn}: {:?}\n{text}",
            case.topic.id,
            letter.kind()
        )
        .unwrap();
        writeln!(all, "--- nets: {:?}", nets(&letter)).unwrap();
        writeln!(all, "--- spoken: {:?}", spoken(&letter)).unwrap();
        writeln!(all, "--- printed: {}", printed(&letter)).unwrap();
        let names: Vec<_> = needed(&letter)
            .into_iter()
            .map(|(_, one)| one.named())
            .collect();
        writeln!(all, "--- needed: {names:?}").unwrap();
        writeln!(
            all,
            "--- missing: {:?}",
            missing(&say, &text, letter.kind().rubrics())
        )
        .unwrap();
        assert_eq!(
            missing(&say, &text.replace(GAP, "niets"), letter.kind().rubrics()),
            Vec::<String>::new(),
            "{text}"
        );
    });
    assert_snapshot!(all);
}

#[test]
fn what_a_press_fills_in_changes_that_and_nothing_else() {
    let words = words();
    let say = |key: &str| words[key].to_owned();
    let (mut filled_in, mut rewritten) = (0, 0);
    few(|case| {
        let letter = letter(case, case.advised(), &say);
        let text = draft(&letter);
        assert_eq!(gaps(&letter, &text).len(), needed(&letter).len());
        assert_eq!(gaps(&letter, "").len(), 0);
        for (_, asked) in gaps(&letter, &text) {
            filled_in += 1;
            let gap = gap(&letter, asked);
            assert_eq!(
                filled(&letter, &text, asked, 0),
                text.replacen(&gap, asked.said(0).unwrap(), 1)
            );
        }
        let rubric = "letter.alarms";
        let examined: Vec<QuestionIx> = examinable(&letter)
            .into_iter()
            .map(|(row, _)| row)
            .collect();
        let (old, new) = (alarms(&letter, &[]), alarms(&letter, &examined));
        let changed = with_line(&letter, &text, rubric, &old, &new);
        if text.contains(&format!("{}: {old}", say(rubric))) {
            rewritten += usize::from(old != new);
            assert_eq!(changed.unwrap(), text.replace(&old, &new));
        }
        assert_eq!(with_line(&letter, &text, rubric, "iets anders", &new), None);
    });
    assert!(
        filled_in > 3 && rewritten > 3,
        "{filled_in} gaps, {rewritten} lines"
    );
}

#[test]
fn a_portals_form_gets_its_four_lines_and_the_mark_once() {
    let words = words();
    let say = |key: &str| words[key].to_owned();
    few(|case| {
        let letter = letter(case, case.advised(), &say);
        let text = draft(&letter);
        let asked = question(&letter, &text);
        let kept = asked
            .lines()
            .filter(|line| text.lines().any(|own| own == *line));
        assert_eq!(kept.count(), asked.lines().count(), "{asked}");
        let mark = say("letter.mark");
        let starts = |line: &&str| line.starts_with(&mark);
        assert_eq!(asked.lines().filter(starts).count(), 1, "{asked}");
        let without: String = text
            .lines()
            .filter(|line| !starts(line))
            .collect::<Vec<_>>()
            .join("\n");
        assert_eq!(
            question(&letter, &without),
            asked,
            "the mark can't be taken out"
        );
    });
}

#[test]
fn a_doctors_own_choice_stands_in_it_with_what_was_advised_and_why() {
    let words = words();
    let say = |key: &str| words[key].to_owned();
    let mut all = String::new();
    few(|case| {
        let Some(advised) = case.advised().filter(|_| case.topic.id == "hoge-bloeddruk") else {
            return;
        };
        let steps = u8::try_from(case.topic.steps.len()).unwrap();
        for (step, why, note) in [
            (steps - 1, Some("wens van de patiënt"), ""),
            (advised.saturating_sub(1), None, "eigen woorden"),
            (0, None, ""),
        ] {
            let other = Some(Other {
                advised: Some(advised).filter(|one| *one != step),
                why,
                note,
            });
            let drawn = Letter {
                other,
                ..letter(case, Some(step), &say)
            };
            let text = draft(&drawn);
            let line = text
                .lines()
                .find(|line| line.starts_with(&say("letter.otherwise")));
            writeln!(all, "{} → {}: {:?} {line:?}", advised, step, drawn.kind()).unwrap();
        }
    });
    assert_snapshot!(all);
}

#[test]
fn a_red_flag_is_said_as_it_was_answered() {
    let words = words();
    let say = |key: &str| words[key].to_owned();
    let mut seen = 0;
    few(|case| {
        let letter = letter(case, case.advised(), &say);
        let said = alarms(&letter, &[]);
        for (place, asked) in (0..).zip(&case.topic.questions) {
            let Some(name) = asked.red_flag().map(|_| asked.named()) else {
                continue;
            };
            if case.answers.get(place) == Some(Answer::Value(1)) {
                seen += 1;
                assert!(said.contains(name), "{name}: {said}");
            }
        }
    });
    assert!(seen > 0);
}
