//! Figures of a made-up group, and of lines drawn by hand.

use std::collections::BTreeSet;
use std::fmt::Write;

use mirror::{
    Measure, Pair, Read, Selection, Shift, Standing, example, funnel, group, line, pairs, read,
    sample, steps,
};

use crate::{HEADER, of, to};

/// The made-up group that the page shows.
fn made_up() -> Read {
    read(example().as_bytes(), 1).unwrap()
}

/// The practices of these numbers, by their places in the file.
fn places(read: &Read, numbers: impl IntoIterator<Item = usize>) -> BTreeSet<usize> {
    let place = |number: usize| {
        read.names[number]
            .rsplit(' ')
            .next()
            .unwrap()
            .parse()
            .unwrap()
    };
    numbers.into_iter().map(place).collect()
}

#[test]
fn in_a_made_up_group_three_differ_beyond_chance_and_one_seems_to() {
    assert_eq!(example(), example());
    let found = made_up();
    assert_eq!((found.bad, found.names.len()), (0, 20));
    let group = group(&found.counts, to(&found, "ziekenhuis"));
    let like = |standing| {
        let like = group
            .practices
            .iter()
            .filter(|one| one.standing == standing);
        places(&found, like.map(|one| one.number))
    };
    assert_eq!(like(Standing::Beyond), [3, 10, 17].into());
    assert_eq!(like(Standing::Perhaps).len(), 1);
    assert_eq!(like(Standing::TooFew).len(), 0);
    let shifted = |one: &usize| {
        matches!(
            line(&found.counts, to(&found, "ziekenhuis"), *one).shift,
            Shift::Since { .. }
        )
    };
    assert_eq!(places(&found, (0..20).filter(shifted)), [3].into());
    let talks = pairs(&group);
    let apart = |pair: &Pair| pair.apart().0;
    assert!(talks.windows(2).all(|two| apart(&two[0]) >= apart(&two[1])));
    // Of those named at most one in twenty is expected to be chance.
    let odd =
        |pair: &&Pair| !places(&found, [pair.low.0, pair.high.0]).is_disjoint(&[3, 10, 17].into());
    let chance = talks.len() - talks.iter().filter(odd).count();
    assert!(
        talks.len() >= 40 && chance * 20 <= talks.len(),
        "{chance} of {}",
        talks.len()
    );
    for pair in &talks {
        let (apart, interval) = pair.apart();
        assert!(
            0.0 < interval.low
                && interval.low < apart
                && apart < interval.high
                && interval.high < 1.0
        );
    }
    let funnel = funnel(&group).unwrap();
    assert!(funnel.limits.windows(2).all(|two| two[0].0 < two[1].0));
    assert!(
        funnel
            .limits
            .iter()
            .all(|(_, usual, nearly)| nearly.low <= usual.low && usual.high <= nearly.high)
    );
}

#[test]
fn of_practices_alike_hardly_any_stands_out() {
    let mut out = 0;
    for seed in 1..=3 {
        let text = sample(100, 12, seed);
        let alike = |row: &&str| {
            row.split([' ', ';'])
                .nth(1)
                .and_then(|at| at.parse().ok())
                .is_none_or(|at: u32| at % 7 != 3)
        };
        let text = text.lines().filter(alike).collect::<Vec<_>>().join("\n");
        let found = read(text.as_bytes(), 0).unwrap();
        out += group(&found.counts, to(&found, "ziekenhuis")).count(Standing::Beyond);
    }
    assert!(out <= 4, "{out} of 258");
}

#[test]
fn of_fewer_than_fifteen_hits_nothing_is_said() {
    let mut rows = String::new();
    for practice in 0..10 {
        let hits = if practice == 0 { 14 } else { 300 };
        writeln!(
            rows,
            "{practice};2026-03;KNO;ziekenhuis;{hits};\n{practice};2026-03;KNO;zelf;{};",
            600 - hits
        )
        .unwrap();
    }
    let found = of(&rows);
    let group = group(&found.counts, to(&found, "ziekenhuis"));
    let few = group
        .practices
        .iter()
        .find(|one| one.figure.share().unwrap().hits == 14)
        .unwrap();
    assert_eq!(few.standing, Standing::TooFew);
    assert!(
        pairs(&group)
            .iter()
            .all(|pair| pair.low.0 != few.number && pair.high.0 != few.number)
    );
}

/// A practice with so many of 40 questions a month to the hospital.
fn months(hits: &[u32]) -> (Read, Selection) {
    let mut rows = String::new();
    for (place, hits) in hits.iter().enumerate() {
        let (year, month) = (2024 + place / 12, place % 12 + 1);
        let start = format!("A;{year}-{month:02};KNO");
        writeln!(
            rows,
            "{start};ziekenhuis;{hits};\n{start};zelf;{};",
            40 - hits
        )
        .unwrap();
    }
    let read = of(&rows);
    let selection = to(&read, "ziekenhuis");
    (read, selection)
}

#[test]
fn a_line_that_shifts_says_since_when_and_one_that_wavers_does_not() {
    let shift = |hits: &[u32]| {
        let (read, of) = months(hits);
        line(&read.counts, of, 0).shift
    };
    let low = [10, 11, 10, 11, 10, 11, 10, 11, 10, 11];
    let high = [22, 23, 22, 23, 22, 23, 22, 23, 22, 23];
    let Shift::Since {
        began,
        months,
        above,
    } = shift(&[low, high].concat())
    else {
        panic!("it shifted")
    };
    assert_eq!(
        (began.to_string().as_str(), months, above),
        ("2024-11", 10, true)
    );
    // A year in two halves too, by its crossings.
    assert!(matches!(
        shift(&[&low[..6], &high[..6]].concat()),
        Shift::Since { above: true, .. }
    ));
    let wavering = [10, 22, 11, 23, 10, 22, 11, 23, 10, 22, 11, 23, 10, 22];
    assert_eq!(shift(&wavering), Shift::None);
    assert_eq!(shift(&wavering[..8]), Shift::TooFew);
}

#[test]
fn steps_and_who_went_on_stand_beside_the_group() {
    let found = of(
        "A;2026-03;KNO;zelf;30;\nA;2026-03;KNO;pluspunt;20;6\nB;2026-03;KNO;zelf;30;\nB;2026-03;KNO;pluspunt;70;14\n",
    );
    let a = found.names.iter().position(|name| name == "A").unwrap();
    let besides = steps(&found.counts, None, a);
    let of = |one: &mirror::Figure| one.share().map(|share| (share.hits, share.all)).unwrap();
    assert_eq!(
        (of(&besides[1].own), of(&besides[1].group)),
        ((20, 50), (90, 150))
    );
    assert!(found.counts.knows_onward(1) && !found.counts.knows_onward(0));
    let onward = Selection {
        measure: Measure::Onward(1),
        specialty: None,
    };
    let group = group(&found.counts, onward);
    assert_eq!(of(&group.figure), (20, 90));
    assert_eq!(of(&group.practice(a).unwrap().figure), (6, 20));
    assert_eq!(HEADER.matches(';').count(), 5);
}
