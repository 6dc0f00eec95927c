//! The sentences, in both languages.

use std::collections::BTreeSet;

use mirror::{
    Column, Fault, Measure, Part, Row, Table, Texts, Told, Why, example, group, page, pairs,
    percent, read, spreadsheet,
};

use crate::to;

#[test]
fn both_languages_say_the_same_things_with_the_same_gaps() {
    let (nl, en) = (Texts::of("nl"), Texts::of("en"));
    let keys = |texts: Texts| texts.lines().map(|(key, _)| key).collect::<Vec<_>>();
    let unique = |texts| keys(texts).into_iter().collect::<BTreeSet<_>>();
    assert_eq!(unique(nl), unique(en));
    assert_eq!(unique(nl).len(), keys(nl).len(), "a key stands twice");
    for (key, text) in nl.lines() {
        for gap in (0..12).map(|gap| format!("{{{gap}}}")) {
            assert_eq!(
                text.contains(&gap),
                en.get(key).contains(&gap),
                "{key}: {gap}"
            );
        }
    }
}

#[test]
fn every_fault_has_its_sentence() {
    let row = |why| mirror::BadRow {
        line: 7,
        column: Some(Column::Month),
        why,
    };
    let said = || "x".to_owned();
    let whys = [
        Why::Empty,
        Why::Month(said()),
        Why::Negative(said()),
        Why::Large(said()),
        Why::Thousands(said()),
        Why::Number(said()),
        Why::Onward {
            onward: 2,
            questions: 1,
        },
        Why::Double(3),
        Why::Quote(9),
    ];
    let faults = [
        Fault::Empty,
        Fault::Workbook,
        Fault::NotText,
        Fault::Missing(vec![Column::Month]),
        Fault::Twice(vec![Column::Month, Column::Step]),
        Fault::Header {
            place: 2,
            name: String::new(),
        },
        Fault::Header {
            place: 2,
            name: said(),
        },
        Fault::Names(Column::Step),
        Fault::Rows,
        Fault::Long(3),
        Fault::NotTwo,
        Fault::NoRows(None),
        Fault::NoRows(Some(row(Why::Empty))),
    ];
    for texts in ["nl", "en"].map(Texts::of) {
        let rows = whys.iter().map(|why| row(why.clone()).said(texts));
        for said in faults.iter().map(|fault| fault.said(texts)).chain(rows) {
            assert!(
                said.ends_with('.') && !said.contains(['…', '{']) && said.len() > 15,
                "{said}"
            );
        }
    }
}

#[test]
fn a_figure_says_its_interval_and_that_it_is_no_verdict() {
    let found = read(example().as_bytes(), 1).unwrap();
    let of = to(&found, "ziekenhuis");
    let group = group(&found.counts, of);
    let told = |lang| Told {
        texts: Texts::of(lang),
        counts: &found.counts,
        measure: of.measure,
        own: Some(2),
    };
    let said = told("nl").group(&group);
    assert!(
        said.contains("3 praktijken wijken meer af") && said.contains("betrouwbaarheidsinterval"),
        "{said}"
    );
    assert!(told("en").group(&group).contains("3 practices differ more"));
    let practice = group.practice(2).unwrap();
    assert!(told("nl").practice(practice).starts_with("Uw praktijk: "));
    let pair = told("nl").pair(&pairs(&group)[0]);
    assert!(
        pair.contains("procentpunten") && pair.contains("zegt dit niet"),
        "{pair}"
    );
    let onward = Told {
        measure: Measure::Onward(1),
        ..told("nl")
    };
    assert_eq!(onward.name(), "na ‘pluspunt’ alsnog naar het ziekenhuis");
    let of = |part| percent(part, Texts::of("nl"));
    assert_eq!(
        [0.0, 0.0042, 0.0999, 0.124, 1.0].map(of),
        ["0 %", "0,4 %", "10 %", "12 %", "100 %"]
    );
}

/// A file can call a specialty what it likes: neither a formula nor markup comes of it, and a brace fills nothing in.
#[test]
fn the_words_of_a_file_stay_words() {
    let table = Table {
        head: vec!["<b>".to_owned()],
        rows: vec![Row::of(["=HYPERLINK(\"x\")".to_owned()])],
    };
    let parts = [Part {
        title: "a \"b\"".to_owned(),
        said: vec!["<script>".to_owned()],
        table,
    }];
    let (sheet, page) = (spreadsheet(&parts), page(Texts::of("nl"), "t", &parts));
    assert!(sheet.contains("\"'=HYPERLINK(\"\"x\"\")\""), "{sheet}");
    assert!(
        !page.contains("<script>") && !page.contains("<b>"),
        "{page}"
    );
    let filled = Texts::of("nl").fill("pair", &[&"{1}"]);
    assert!(filled.contains("{1}"), "{filled}");
}

/// Two practices keep their tables, and look at them side by side: what both say of themselves, and no number that was drawn.
#[test]
fn two_exports_stand_side_by_side() {
    let found = read(example().as_bytes(), 1).unwrap();
    let of = to(&found, "ziekenhuis");
    let texts = Texts::of("nl");
    let export = |own| {
        let told = Told {
            texts,
            counts: &found.counts,
            measure: of.measure,
            own: Some(own),
        };
        let part = |title: &str, table| Part {
            title: title.to_owned(),
            said: Vec::new(),
            table,
        };
        let line = mirror::line(&found.counts, of, own);
        let parts = [
            part("praktijken", told.practices(&group(&found.counts, of))),
            part("in de tijd", told.months(&line)),
        ];
        spreadsheet(&parts).into_bytes()
    };
    let table = mirror::both(&export(2), &export(5), texts).unwrap();
    let names: Vec<_> = table.rows.iter().map(|row| row.cells[1].as_str()).collect();
    assert_eq!(names[..3], ["uw praktijk", "de groep", "2024-01"]);
    assert_eq!(names.len(), 26);
    assert_ne!(table.rows[0].cells[2], table.rows[0].cells[3]);
    assert_eq!(table.rows[1].cells[2], table.rows[1].cells[3]);
    assert_eq!(
        mirror::both(b"a;b\n", &export(2), texts),
        Err(Fault::NotTwo)
    );
    assert_eq!(mirror::both(b"PK\0\0", b"", texts), Err(Fault::NotTwo));
}
