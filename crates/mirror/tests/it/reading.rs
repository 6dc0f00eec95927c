//! Files as a spreadsheet or a HIS writes them, and as nobody should.

use mirror::{Column, Fault, Head, MOST_ROWS, Mapping, Reader, Texts, Why, read};
use proptest::prelude::*;

use crate::{HEADER, of};

#[test]
fn a_file_is_read_as_a_spreadsheet_writes_it() {
    let semicolons = of("A;2026-03;KNO;ziekenhuis;12;\nA;2026-03;KNO;pluspunt;\"3,0\";1\n");
    assert_eq!(semicolons.counts.len(), 2);
    let commas =
        "\u{feff}Praktijk,Maand,Specialisme,Trede,Aantal\r\nA,03-2026,KNO,ziekenhuis,12\r\n";
    let tabs = "praktijk\tmaand\tspecialisme\ttrede\taantal\nA\t2026-3\tKNO\tzelf\t1\n";
    let said = "sep=,\r\npraktijk,maand,specialisme,trede,aantal\r\nA,3/2026,KNO,zelf,1";
    for file in [commas, tabs, said] {
        let read = read(file.as_bytes(), 0).unwrap();
        assert_eq!((read.counts.len(), read.bad), (1, 0), "{file}");
        let (first, _) = read.counts.span().unwrap();
        assert_eq!(first.to_string(), "2026-03");
    }
    // What a Dutch spreadsheet writes where it doesn't write UTF-8.
    let latin = b"praktijk;maand;specialisme;trede;aantal\nG\xEBleen;2026-03;KNO;zelf;1\n";
    assert_eq!(read(latin, 0).unwrap().names, ["Gëleen"]);
}

#[test]
fn a_row_that_can_not_be_used_is_counted_and_listed_with_its_line_and_column() {
    let rows = [
        "A;2026-03;KNO;ziekenhuis;12;",
        "A;2026-13;KNO;ziekenhuis;12;",
        "A;2026-04;KNO;ziekenhuis;-3;",
        "",
        "A;2026-05;KNO;ziekenhuis;veel;",
        "A;2026-06;KNO;ziekenhuis;1.200;",
        "A;2026-07;KNO;ziekenhuis;2,5;",
        ";2026-08;KNO;ziekenhuis;2;",
        "A;2026-09;KNO;pluspunt;4;5",
        ";;;;;",
        "A;2026-10;KNO",
        "A;2026-11;KNO;zelf;99999999999;",
        "A;2026-12;KNO;zelf;3;",
    ];
    for (end, last) in [("\n", ""), ("\r\n", ""), ("\n", "\n"), ("\r\n", "\r\n")] {
        let found = of(&(rows.join(end) + last));
        assert_eq!((found.rows, found.bad, found.counts.len()), (11, 9, 2));
        let places: Vec<_> = found
            .listed
            .iter()
            .map(|bad| (bad.line, bad.column))
            .collect();
        assert_eq!(
            places,
            [
                (3, Some(Column::Month)),
                (4, Some(Column::Questions)),
                (6, Some(Column::Questions)),
                (7, Some(Column::Questions)),
                (8, Some(Column::Questions)),
                (9, Some(Column::Practice)),
                (10, Some(Column::Onward)),
                (12, Some(Column::Step)),
                (13, Some(Column::Questions)),
            ],
            "{end:?}{last:?}"
        );
        let texts = Texts::of("nl");
        assert_eq!(
            found.listed[1].said(texts),
            "Regel 4, kolom aantal: “-3” is minder dan niets."
        );
    }
}

#[test]
fn of_two_rows_that_say_the_same_neither_is_used() {
    let found = of(
        "A;2026-03;KNO;zelf;12;\nB;2026-03;KNO;zelf;7;\nA;2026-03;KNO;zelf;4;\nA;2026-03;KNO;zelf;5;\n",
    );
    assert_eq!((found.rows, found.bad, found.counts.len()), (4, 3, 1));
    let whys: Vec<_> = found
        .listed
        .iter()
        .map(|bad| (bad.line, bad.why.clone()))
        .collect();
    assert_eq!(
        whys,
        [
            (2, Why::Double(4)),
            (4, Why::Double(2)),
            (5, Why::Double(2))
        ]
    );
    assert!(
        found.listed[0]
            .said(Texts::of("nl"))
            .contains("dezelfde naam")
    );
}

#[test]
fn a_quote_that_is_not_closed_is_said_with_its_lines() {
    let found = of("A;2026-03;KNO;zelf;12;\nA;2026-04;\"KNO;zelf;7;\nA;2026-05;KNO;zelf;7;\n");
    assert_eq!((found.rows, found.bad, found.counts.len()), (2, 1, 1));
    assert_eq!(
        (found.listed[0].line, &found.listed[0].why),
        (3, &Why::Quote(5))
    );
    // One that swallows more than any row has ends the reading, in memory that doesn't grow.
    let long = format!(
        "{HEADER}A;2026-04;\"KNO;zelf;7;\n{}",
        "A;2026-05;KNO;zelf;7;\n".repeat(10_000)
    );
    assert!(matches!(read(long.as_bytes(), 0), Err(Fault::Long(_))));
}

#[test]
fn a_file_that_can_not_be_used_says_why() {
    let fault = |text: &[u8]| read(text, 0).unwrap_err();
    assert_eq!(fault(b""), Fault::Empty);
    assert_eq!(fault(b"\n\n"), Fault::Empty);
    assert_eq!(fault(b"PK\x03\x04rest"), Fault::Workbook);
    assert_eq!(fault(b"a\0b\n"), Fault::NotText);
    assert_eq!(fault(HEADER.as_bytes()), Fault::NoRows(None));
    let merged = fault(b"praktijk;;maand;specialisme;trede;aantal\n");
    assert_eq!(
        merged,
        Fault::Header {
            place: 2,
            name: String::new()
        }
    );
    let twice = fault(b"praktijk;maand;aantal;Aantal;trede\n");
    assert_eq!(
        twice,
        Fault::Header {
            place: 4,
            name: "Aantal".to_owned()
        }
    );
    assert_eq!(
        fault(b"praktijk;maand;trede\n"),
        Fault::Missing(vec![Column::Specialty, Column::Questions])
    );
    let none = fault(format!("{HEADER}A;vandaag;KNO;zelf;7;\n").as_bytes());
    assert!(
        none.said(Texts::of("nl"))
            .contains("Regel 2, kolom maand: “vandaag”"),
        "{none:?}"
    );
}

#[test]
fn a_column_is_named_once_and_the_needed_ones_are_named() {
    let all = [0, 1, 2, 3, 4].map(Some);
    let with =
        |practice, onward| Mapping::confirmed([practice, all[1], all[2], all[3], all[4], onward]);
    assert!(with(Some(0), None).is_ok());
    assert_eq!(
        with(Some(1), None),
        Err(Fault::Twice(vec![Column::Practice, Column::Month]))
    );
    assert_eq!(
        with(None, Some(5)),
        Err(Fault::Missing(vec![Column::Practice]))
    );
}

#[test]
fn a_column_that_names_something_else_is_noticed() {
    let rows: Vec<_> = (0..6_000)
        .map(|one| format!("A;2026-03;KNO;patiënt {one};1;\n"))
        .collect();
    let rows = rows.concat();
    assert_eq!(
        read(format!("{HEADER}{rows}").as_bytes(), 0),
        Err(Fault::Names(Column::Step))
    );
}

#[test]
fn ten_million_rows_are_refused_before_they_are_held() {
    let head = Head::of(HEADER.as_bytes()).unwrap();
    let mut reader = Reader::new(&head, Mapping::confirmed(head.guess).unwrap());
    reader.push(HEADER.as_bytes()).unwrap();
    let piece = "A;2026-13;KNO;zelf;1;\n".repeat(10_000);
    let mut pieces = 0;
    let fault = loop {
        match reader.push(piece.as_bytes()) {
            Ok(()) => pieces += 1,
            Err(fault) => break fault,
        }
        assert!(pieces <= 1_000, "ten million rows were read");
    };
    assert_eq!((fault, pieces), (Fault::Rows, MOST_ROWS / 10_000));
}

#[test]
fn the_head_shows_the_first_rows_and_guesses() {
    let head =
        Head::of("AGB;periode;vakgroep;x;n\n01;2026-03;KNO;zelf;4\n02;2026-0".as_bytes()).unwrap();
    assert_eq!(head.guess, [Some(0), Some(1), Some(2), None, Some(4), None]);
    assert_eq!(head.first[0], ["01", "2026-03", "KNO", "zelf", "4"]);
}

#[test]
fn a_practice_has_a_number_that_its_name_does_not_tell() {
    let rows: Vec<_> = (0..30)
        .map(|one| format!("praktijk {one:02};2026-03;KNO;zelf;{one};\n"))
        .collect();
    let rows = rows.concat();
    let file = format!("{HEADER}{rows}");
    let names = |seed| read(file.as_bytes(), seed).unwrap().names;
    assert_eq!(names(1), names(1));
    assert_ne!(names(1), names(2));
    let mut sorted = names(1);
    assert_ne!(names(1), {
        sorted.sort();
        sorted.clone()
    });
    assert_eq!(sorted.len(), 30);
}

proptest! {
    /// Whatever the file, reading it ends, and every row is counted; in pieces it says the same.
    #[test]
    fn any_text_is_read_or_refused(text in "[a-c0-2;,\\n\"\r-]{0,200}", at in 0_usize..250) {
        let file = format!("{HEADER}a;2026-01;b;c;7;\n{text}");
        let whole = read(file.as_bytes(), 0);
        if let Ok(found) = &whole {
            prop_assert_eq!(found.rows, found.bad + found.counts.len() as u64);
            prop_assert_eq!(found.bad, found.listed.len() as u64);
        }
        let head = Head::of(HEADER.as_bytes()).unwrap();
        let mut reader = Reader::new(&head, Mapping::confirmed(head.guess).unwrap());
        let (first, second) = file.as_bytes().split_at(at.min(file.len()));
        let pieces = reader.push(first).and_then(|()| reader.push(second));
        prop_assert_eq!(pieces.and_then(|()| reader.finish(0)), whole);
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes, 0);
    }
}
