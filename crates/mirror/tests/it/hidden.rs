//! No number below five leaves the mirror, nor one from which it can be worked out.

use std::fmt::Write;

use mirror::{
    Figure, Part, Read, Selection, Texts, Told, group, line, page, pairs, spreadsheet, steps,
};
use proptest::prelude::*;

use crate::{of, to};

/// Practices with these hits and others, in as many months.
fn file(practices: &[Vec<(u32, u32)>]) -> Read {
    let mut rows = String::new();
    for (practice, months) in practices.iter().enumerate() {
        for (month, (hits, others)) in months.iter().enumerate() {
            let start = format!("p{practice};2026-{:02};KNO", month + 1);
            writeln!(rows, "{start};ziekenhuis;{hits};\n{start};zelf;{others};").unwrap();
        }
    }
    of(&rows)
}

/// Everything that the page shows of a file and hands on.
fn everything(read: &Read, of: Selection, own: usize) -> String {
    let told = Told {
        texts: Texts::of("nl"),
        counts: &read.counts,
        measure: of.measure,
        own: Some(own),
    };
    let (group, line) = (group(&read.counts, of), line(&read.counts, of, own));
    let steps = steps(&read.counts, None, own);
    let pairs = pairs(&group);
    let practices = group
        .practices
        .iter()
        .flat_map(|one| [told.practice(one), told.heading(one)]);
    let said: Vec<_> = practices
        .chain([told.group(&group), told.line(&line)])
        .collect();
    let tables = [
        told.practices(&group),
        told.months(&line),
        told.besides(&steps),
        told.pairs(&pairs),
    ];
    let part = |table| Part {
        title: "deel".to_owned(),
        said: said.clone(),
        table,
    };
    let parts: Vec<_> = tables.into_iter().map(part).collect();
    page(told.texts, "alles", &parts) + &spreadsheet(&parts)
}

#[test]
fn a_number_that_could_be_somebody_stands_nowhere() {
    // 4 of 4,237, and a practice of 3 questions alone.
    let read = file(&[
        vec![(4, 4_233)],
        vec![(1_200, 2_000)],
        vec![(1_111, 2_222)],
        vec![(0, 3)],
    ]);
    let of = to(&read, "ziekenhuis");
    for own in 0..4 {
        let text = everything(&read, of, own);
        for hidden in [
            "4237",
            "4233",
            "<td>4</td>",
            "\"4\"",
            "<td>3</td>",
            "\"3\"",
            "4 van",
            "3 van",
        ] {
            assert!(!text.contains(hidden), "{hidden}: {text}");
        }
        assert!(text.contains("minder dan 5"), "{text}");
    }
    // Nor does a value print it.
    let debug = format!("{read:?} {:?}", group(&read.counts, of));
    assert!(
        !debug.contains("4233") && !debug.contains("4237"),
        "{debug}"
    );
}

#[test]
fn what_would_tell_a_small_number_is_left_out_too() {
    let read = file(&[vec![(3, 97)], vec![(40, 60)], vec![(50, 250)]]);
    let group = group(&read.counts, to(&read, "ziekenhuis"));
    let shown = group
        .practices
        .iter()
        .filter(|one| one.figure.share().is_some());
    assert_eq!(shown.count(), 1, "{group:?}");
    assert!(group.figure.share().is_some());
    assert_eq!(
        group
            .practices
            .iter()
            .filter(|one| one.figure == Figure::Held)
            .count(),
        1
    );
    // Two that together are few, and nothing else: their whole is few as well.
    let read = file(&[vec![(3, 97)], vec![(4, 60)]]);
    let group = mirror::group(&read.counts, to(&read, "ziekenhuis"));
    assert!(group.figure.share().is_none(), "{group:?}");
}

fn count() -> impl Strategy<Value = u32> {
    prop_oneof![0_u32..8, 5_u32..200]
}

proptest! {
    /// Of any group: every share that is shown is of no small number, and what the group's whole leaves of those that aren't
    /// is neither small nor one practice's.
    #[test]
    fn nothing_small_can_be_worked_out(tallies in proptest::collection::vec((count(), count()), 1..12)) {
        let read = file(&tallies.iter().map(|one| vec![*one]).collect::<Vec<_>>());
        let group = group(&read.counts, to(&read, "ziekenhuis"));
        let small = |count: u32| (1..5).contains(&count);
        let shown: Vec<_> = group.practices.iter().filter_map(|one| one.figure.share()).collect();
        for share in shown.iter().copied().chain(group.figure.share()) {
            prop_assert!(!small(share.hits) && !small(share.all - share.hits));
        }
        let hidden = group.practices.len() - shown.len();
        if let Some(whole) = group.figure.share().filter(|_| hidden > 0) {
            let left = |count: fn(&mirror::Share) -> u32| count(whole) - shown.iter().map(|share| count(share)).sum::<u32>();
            let (hits, others) = (left(|share| share.hits), left(|share| share.all - share.hits));
            prop_assert!(hidden > 1 && !(1..10).contains(&hits) && !(1..10).contains(&others), "{hidden} {hits} {others}");
        }
    }

    /// The months of a practice beside its whole: likewise.
    #[test]
    fn no_month_can_be_worked_out(months in proptest::collection::vec((count(), count()), 1..12)) {
        let read = file(&[months]);
        let of = to(&read, "ziekenhuis");
        let line = line(&read.counts, of, 0);
        let shown: Vec<_> = line.months.iter().filter_map(|(_, figure)| figure.share()).collect();
        let whole = group(&read.counts, of).figure;
        prop_assert!(shown.iter().all(|share| !(1..5).contains(&share.hits)));
        if let Some(whole) = whole.share().filter(|_| shown.len() < line.months.len()) {
            let left = whole.hits - shown.iter().map(|share| share.hits).sum::<u32>();
            prop_assert!(!(1..5).contains(&left), "{left}");
        }
    }
}
