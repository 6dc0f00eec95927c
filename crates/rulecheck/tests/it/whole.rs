//! What each report comes to, whole: a word, a count or a patient that changes is seen.

use std::fmt::Write;

use ladder::Certainty;
use ladder::model::{Argument, Basis, Condition, Side};
use rulebook::Region;
use rulecheck::diff::common;
use rulecheck::{Input, StatementKind, diff, gaps, sample, simulate, test};

use crate::fixture::{self, Fixture, date};

/// The small rules with each of these fixtures over them.
fn each(folder: &str) -> impl Iterator<Item = (String, Fixture)> {
    let all = fixture::all(folder).into_iter();
    all.map(|(name, text)| {
        let fixture = fixture::run("whole", &name, &text);
        (name, fixture)
    })
}

fn region(fixture: &Fixture) -> Option<&Region> {
    let mut regions = fixture.reading.regions.iter();
    regions.find(|region| region.folder == "testregio")
}

fn small() -> Fixture {
    fixture::run("whole", "small", "")
}

/// A thing a line: what is the same in two versions of a snapshot stays where it is.
fn lines(value: &impl serde::Serialize) -> String {
    let text = serde_json::to_string(value).unwrap();
    text.replace("},{", "},\n  {")
}

#[test]
fn what_each_change_of_the_rules_changes() {
    let small = small();
    let before = region(&small).unwrap();
    let mut said = String::new();
    // Of the planted faults every so many: they show each kind of change as well.
    let signed = each("bad").filter(|(name, _)| name.starts_with("akkoord"));
    for (name, after) in each("good").chain(signed).chain(each("bad").step_by(9)) {
        let Some(after) = region(&after) else {
            continue;
        };
        for sides in [
            [(before, "before"), (after, "after")],
            [(after, "after"), (before, "before")],
        ] {
            let told = diff(sides, None, date(), None);
            let nothing = told.topics.is_empty() && told.shared.is_empty();
            if nothing && told.steps_changed.is_empty() {
                continue;
            }
            writeln!(said, "# {name}\n{}", lines(&told)).unwrap();
            for topic in &told.topics {
                let groups: Vec<_> = topic.groups.iter().collect();
                writeln!(said, "{:?}\n", common(&groups)).unwrap();
            }
        }
    }
    insta::assert_snapshot!(said);
}

#[test]
fn which_faults_nobody_would_notice() {
    let mut said = String::new();
    for (name, fixture) in each("good") {
        let tested = test(&fixture.reading, date(), |_, _| true, false, &|_, _| {});
        writeln!(said, "# {name}\n{}", lines(&tested.mutants)).unwrap();
        for one in &tested.mutants.survivors {
            writeln!(
                said,
                "{} | {} | {:?}",
                one.statement, one.change.nl, one.effect
            )
            .unwrap();
            // What to add for it, of one of these rules.
            if name.contains("guards") {
                writeln!(said, "{}", lines(one)).unwrap();
            }
        }
        writeln!(said, "{:?}", tested.asked).unwrap();
        let kinds = [
            StatementKind::Fit,
            StatementKind::Rule,
            StatementKind::Exception,
            StatementKind::RedFlag,
        ];
        writeln!(said, "{:?}\n", kinds.map(|kind| tested.coverage.of(kind))).unwrap();
    }
    insta::assert_snapshot!(said);
}

#[test]
fn where_earlier_questions_would_go() {
    let mut said = String::new();
    for (name, fixture) in each("good").step_by(3) {
        let region = region(&fixture).unwrap();
        let mut table = String::new();
        sample(region, date(), (20, 7), |text| {
            table.push_str(text);
            Ok::<(), ()>(())
        })
        .unwrap();
        let small = small();
        let mut rows = String::new();
        let told = simulate(
            table.as_bytes(),
            (self::region(&small), region),
            date(),
            &mut |row| {
                writeln!(rows, "{row:?}").unwrap();
            },
        );
        writeln!(said, "# {name}\n{table}\n{rows}\n{:?}\n", told.unwrap()).unwrap();
    }
    insta::assert_snapshot!(said);
}

/// That there is no red flag may stand in a column of its own or among the answers.
#[test]
fn a_row_says_once_that_there_is_no_red_flag_wherever_it_does() {
    let small = small();
    let end = |table: &str| {
        let mut ends = Vec::new();
        let sides = (None, region(&small).unwrap());
        let told = simulate(table.as_bytes(), sides, date(), &mut |row| {
            ends.push(row.end.to_owned());
        });
        assert_eq!(told.unwrap().used, 1, "{table}");
        ends.concat()
    };
    let answers = "leeftijd=60 wanneer=vandaag middelen=drie-of-meer lopende-zorg=nee";
    let told = end(&format!(
        "onderwerp;alarm;antwoorden\nhoge-bloeddruk;geen;{answers}\n"
    ));
    assert_eq!(
        told,
        end(&format!(
            "onderwerp;antwoorden\nhoge-bloeddruk;{answers} alarm=geen\n"
        ))
    );
    assert_ne!(
        told,
        end(&format!("onderwerp;antwoorden\nhoge-bloeddruk;{answers}\n"))
    );
}

/// An agreement that has ended gives no advice; it is not one that was taken back.
#[test]
fn after_the_end_of_the_agreements_every_row_is_of_what_ended() {
    let mut small = small();
    let mut regions = small.reading.regions.iter_mut();
    let region = regions.find(|region| region.folder == "testregio").unwrap();
    region.topics[0].valid.until = "2026-11-21".parse().ok();
    let mut ends = Vec::new();
    let table = "onderwerp;leeftijd\nhoge-bloeddruk;60\n";
    let told = simulate(table.as_bytes(), (None, region), date(), &mut |row| {
        ends.push(row.end.to_owned());
    });
    insta::assert_debug_snapshot!((ends, told.unwrap()));
}

#[test]
fn what_a_region_has_no_answer_to() {
    let mut said = String::new();
    for (name, fixture) in each("good") {
        let told = gaps(region(&fixture).unwrap(), date());
        writeln!(
            said,
            "# {name}\n{:?}\n{:?}\n",
            told.contradictions, told.nowhere
        )
        .unwrap();
        writeln!(said, "{:?}\n{:?}\n", told.mergeable, told.ranges).unwrap();
    }
    insta::assert_snapshot!(said);
}

/// The ladder alone says that `zelf` fits, and a study is against it: for somebody both sides stand.
#[test]
fn a_contradiction_is_named_with_its_steps_and_somebody_who_has_it() {
    let mut small = small();
    let mut regions = small.reading.regions.iter_mut();
    let region = regions.find(|one| one.folder == "testregio").unwrap();
    assert_eq!(gaps(region, date()).contradictions, []);
    let topic = &mut region.topics[0];
    let light = topic.fits.iter().map(|fit| fit.step).min().unwrap();
    for fit in topic.fits.iter_mut().filter(|fit| fit.step == light) {
        fit.when = Condition::default();
        fit.basis.certainty = Certainty::FromLadder;
    }
    topic.arguments.push(Argument {
        id: "tegen:zelf".into(),
        step: light,
        side: Side::Against,
        when: Condition::default(),
        basis: Basis {
            certainty: Certainty::Study,
            ..topic.fits[0].basis.clone()
        },
    });
    let told = gaps(region, date()).contradictions;
    insta::assert_debug_snapshot!(told);
}

/// A table as a spreadsheet saves it: a cell that holds a line, a separator and quotes.
#[test]
fn a_quoted_cell_may_hold_anything() {
    let small = small();
    let region = region(&small).unwrap();
    let bad = |text: &str| {
        let read = Input::read(text, [region, region]);
        read.map(|input| {
            input
                .bad
                .into_iter()
                .map(|one| (one.line, one.message.nl))
                .collect::<Vec<_>>()
        })
    };
    let known = "onderwerp;middelen\r\n\"hoge-bloeddruk\";\"drie-of-meer\"\r\n";
    assert_eq!(bad(known), Ok(Vec::new()));
    // The fault of the row after a cell of two lines stands at its own line.
    let two = "onderwerp;middelen\n\"hoge\nbloeddruk\";twee\nhoge-bloeddruk;\"a;\"\"b\"\"\"\n";
    let lines: Vec<_> = bad(two)
        .unwrap()
        .into_iter()
        .map(|(line, _)| line)
        .collect();
    assert_eq!(lines, [2, 4]);
    // The last row may have no line break after it, and end in an empty cell.
    for last in ["hoge-bloeddruk;a", "bestaat-niet;"] {
        let faults = bad(&format!("onderwerp;middelen\n{last}")).unwrap();
        let lines: Vec<_> = faults.into_iter().map(|(line, _)| line).collect();
        assert_eq!(lines, [2], "{last}");
    }
}
