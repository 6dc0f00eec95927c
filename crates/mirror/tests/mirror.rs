//! The mirror, on files as they come and on figures worked out by hand.
#![cfg(test)]
#![expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "small numbers, and helpers of tests"
)]

use mirror::{
    Column, Count, Fault, Month, Told, interval, limits, line, pairs, read, same, sample, shares,
    shown,
};
use proptest::prelude::*;

const HEADER: &str = "praktijk;maand;specialisme;trede;aantal;doorverwezen\n";

fn of(rows: &str) -> mirror::Read {
    read(format!("{HEADER}{rows}").as_bytes(), None).unwrap()
}

fn hospital(count: &Count) -> bool {
    count.step == "ziekenhuis"
}

#[test]
fn a_file_is_read_as_a_spreadsheet_writes_it() {
    let semicolons = of("A;2026-03;KNO;ziekenhuis;12;\nA;2026-03;KNO;pluspunt;\"3,0\";1\n");
    assert_eq!(semicolons.counts.len(), 2);
    assert_eq!(semicolons.counts[1].questions, 3);
    let text = "\u{feff}Praktijk,Maand,Specialisme,Trede,Aantal\r\nA,03-2026,KNO,ziekenhuis,12\r\n";
    let commas = read(text.as_bytes(), None).unwrap();
    assert_eq!(
        commas.counts[0].month,
        Month {
            year: 2026,
            month: 3
        }
    );
    assert_eq!(commas.counts[0].onward, None);
    let tabs = read(
        "praktijk\tmaand\tspecialisme\ttrede\taantal\nA\t2026-3\tKNO\tzelf\t1\n".as_bytes(),
        None,
    );
    assert_eq!(tabs.unwrap().counts.len(), 1);
}

#[test]
fn a_row_that_can_not_be_used_is_counted_and_listed_with_its_line_and_column() {
    let rows = [
        "A;2026-03;KNO;ziekenhuis;12;",
        "A;2026-13;KNO;ziekenhuis;12;",
        "A;2026-04;KNO;ziekenhuis;-3;",
        "A;2026-05;KNO;ziekenhuis;veel;",
        "A;2026-06;KNO;ziekenhuis;1.200;",
        "A;2026-07;KNO;ziekenhuis;2,5;",
        ";2026-08;KNO;ziekenhuis;2;",
        "A;2026-03;KNO;ziekenhuis;4;",
        "A;2026-09;KNO;pluspunt;4;5",
        "A;2026-10;KNO",
    ];
    let found = of(&rows.join("\n"));
    assert_eq!((found.rows, found.bad, found.counts.len()), (10, 9, 1));
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
            (5, Some(Column::Questions)),
            (6, Some(Column::Questions)),
            (7, Some(Column::Questions)),
            (8, Some(Column::Practice)),
            (9, Some(Column::Practice)),
            (10, Some(Column::Onward)),
            (11, Some(Column::Step)),
        ]
    );
    assert!(
        found.listed[6].why.contains("dezelfde naam"),
        "{}",
        found.listed[6].why
    );
}

#[test]
fn a_file_that_can_not_be_used_says_why() {
    let fault = |text: &[u8]| read(text, None).unwrap_err();
    assert_eq!(fault(b""), Fault::Empty);
    assert_eq!(fault(b"PK\x03\x04rest"), Fault::Workbook);
    assert_eq!(fault(b"a\0b\n"), Fault::NotText);
    assert_eq!(fault(HEADER.as_bytes()), Fault::NoRows);
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
    let Fault::Missing { columns, .. } = fault(b"praktijk;maand;trede\n") else {
        panic!("another fault")
    };
    assert_eq!(columns, [Column::Specialty, Column::Questions]);
}

#[test]
fn in_a_made_up_group_those_that_differ_stand_out_and_no_other() {
    let text = sample(20, 7);
    assert_eq!(text, sample(20, 7));
    let found = read(text.as_bytes(), None).unwrap();
    assert_eq!((found.bad, found.practices.len()), (0, 20));
    let group = shares(&found.counts, |_| true, hospital);
    let out: Vec<_> = group
        .practices
        .iter()
        .filter(|one| one.stands_out())
        .map(|one| one.practice)
        .collect();
    assert_eq!(out, [3, 10, 17]);
    let talks = pairs(&group);
    assert!(talks.windows(2).all(|two| {
        let apart = |pair: &mirror::Pair| pair.high.share.part - pair.low.share.part;
        apart(&two[0]) >= apart(&two[1])
    }));
    // Of those named at most one in twenty is expected to be chance.
    let odd = |pair: &mirror::Pair| {
        [pair.low.practice, pair.high.practice]
            .iter()
            .any(|one| [3, 10, 17].contains(one))
    };
    let chance = talks.iter().filter(|pair| !odd(pair)).count();
    assert!(
        talks.len() >= 50 && chance * 20 <= talks.len(),
        "{chance} of {}",
        talks.len()
    );
    assert!(odd(&talks[0]));
    let said = group.told("naar het ziekenhuis");
    assert!(said.contains("3 praktijken wijken meer af"), "{said}");
}

#[test]
fn of_practices_alike_hardly_any_stands_out() {
    // 700 practices, three different seeds, all alike: chance alone puts 2 of 1,000 outside.
    let mut out = 0;
    for seed in 1..=3 {
        let found = read(sample(100, seed).as_bytes(), None).unwrap();
        let alike = |count: &Count| count.practice % 7 != 3;
        let group = shares(&found.counts, alike, hospital);
        out += group
            .practices
            .iter()
            .filter(|one| one.stands_out())
            .count();
    }
    assert!(out <= 4, "{out} of 258");
}

#[test]
fn a_count_that_could_be_somebody_is_not_shown() {
    assert_eq!(
        [0, 1, 4, 5].map(shown),
        ["0", "minder dan 5", "minder dan 5", "5"]
    );
}

#[test]
fn a_line_that_shifts_says_since_when_and_one_that_wavers_does_not() {
    let month = |place: u8| Month {
        year: 2024 + u16::from(place / 12),
        month: place % 12 + 1,
    };
    let of = |hits: &[u32]| {
        let counts = hits.iter().zip(0..).flat_map(|(hits, place)| {
            let one = |step: &str, questions| Count {
                practice: 0,
                month: month(place),
                specialty: "KNO".to_owned(),
                step: step.to_owned(),
                questions,
                onward: None,
            };
            [one("ziekenhuis", *hits), one("zelf", 20 - hits)]
        });
        let counts: Vec<_> = counts.collect();
        line(&counts, |_| true, hospital)
    };
    let shifted = of(&[
        5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 12, 13, 12, 13, 12, 13, 12, 13, 12, 13,
    ]);
    assert_eq!(shifted.shift.map(|(_, months)| months), Some(10));
    let wavering = of(&[5, 12, 6, 13, 5, 12, 6, 13, 5, 12, 6, 13, 5, 12]);
    assert_eq!(wavering.shift, None);
    assert!(
        wavering
            .told("naar het ziekenhuis")
            .contains("zoals toeval doet")
    );
}

/// The probability of at most `k`, one term at a time.
fn at_most(k: i64, n: u32, p: f64) -> f64 {
    let mut sum = 0.0;
    for x in 0..=k {
        let mut log = 0.0;
        for i in 0..x {
            log += (f64::from(n) - i as f64).ln() - (i as f64 + 1.0).ln();
        }
        sum += (log + x as f64 * p.ln() + (f64::from(n) - x as f64) * (1.0 - p).ln()).exp();
    }
    sum
}

proptest! {
    /// The limits hold against the sum of the binomial's own terms.
    #[test]
    fn limits_agree_with_the_binomial_summed_by_hand(n in 1_u32..300, p in 0.02_f64..0.98) {
        for level in [0.95, 0.998] {
            let tail = (1.0 - level) / 2.0;
            let found = limits(n, p, level);
            for (end, q) in [(found.low, tail), (found.high, 1.0 - tail)] {
                let mut r = 0;
                while at_most(r, n, p) < q - 1e-12 {
                    r += 1;
                }
                let (upto, before) = (at_most(r, n, p), at_most(r - 1, n, p));
                let wanted = (r as f64 - (upto - q) / (upto - before)) / f64::from(n);
                prop_assert!((end - wanted.clamp(0.0, 1.0)).abs() < 1e-9, "{end} {wanted}");
            }
        }
    }

    /// Clopper and Pearson: at its ends the interval leaves exactly its tail.
    #[test]
    fn an_interval_leaves_its_tails(n in 1_u32..200, part in 0.0_f64..=1.0) {
        let k = (f64::from(n) * part).round() as u32;
        let found = interval(k, n, 0.95);
        if k > 0 {
            prop_assert!((1.0 - at_most(i64::from(k) - 1, n, found.low) - 0.025).abs() < 1e-6);
        }
        if k < n {
            prop_assert!((at_most(i64::from(k), n, found.high) - 0.025).abs() < 1e-6);
        }
        prop_assert!(found.low <= f64::from(k) / f64::from(n) && f64::from(k) / f64::from(n) <= found.high);
    }

    /// Whatever the file, reading it ends, and every row is counted.
    #[test]
    fn any_text_is_read_or_refused(text in "[a-z0-9;,\\n\"-]{0,300}") {
        if let Ok(found) = read(format!("{HEADER}{text}").as_bytes(), None) {
            prop_assert_eq!(found.rows, found.bad + found.counts.len() as u64);
        }
    }

    /// Which practice is named first makes no difference.
    #[test]
    fn a_difference_is_the_same_from_both_sides(a in 0_u32..60, n in 60_u32..120, b in 0_u32..60, m in 60_u32..120) {
        prop_assert!((same((a, n), (b, m)) - same((b, m), (a, n))).abs() < 1e-9);
    }
}
