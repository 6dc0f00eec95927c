//! One's own choices: what was advised beside what was chosen, and no number that could be somebody.

use mirror::{Choices, Figure, Texts, read};

/// A line as the page keeps them.
fn line(month: &str, topic: &str, advised: &str, chosen: &str, count: u32) -> String {
    format!("{month}\t{topic}\t{advised}\t{chosen}\t{count}\n")
}

/// What the page knows of the ladder; the hospital isn't on this one.
const LADDER: [(&str, &str); 3] = [
    ("zelf", "Zelf behandelen"),
    ("collegiaal-advies", "Collegiaal advies"),
    ("pluspunt", "Pluspunt"),
];

fn year() -> Choices {
    let months = (1..=12).map(|month| {
        let month = format!("2026-{month:02}");
        line(&month, "hoge-bloeddruk", "pluspunt", "pluspunt", 12)
            + &line(&month, "hoge-bloeddruk", "pluspunt", "ziekenhuis", 8)
            + &line(&month, "heup", "collegiaal-advies", "collegiaal-advies", 3)
            + &line(&month, "knie", "collegiaal-advies", "collegiaal-advies", 4)
            + &line(&month, "knie", "collegiaal-advies", "zelf", 1)
    });
    Choices::of(&months.collect::<String>(), &LADDER)
}

#[test]
fn each_step_stands_with_how_often_it_was_chosen_and_advised() {
    let choices = year();
    assert_eq!(choices.topics, ["hoge bloeddruk", "heup", "knie"]);
    let besides = choices.besides(Some(0));
    let shares: Vec<_> = besides
        .iter()
        .map(|one| (one.own.share(), one.group.share()))
        .map(|(own, group)| (own.unwrap().hits, group.unwrap().hits))
        .collect();
    // Light to heavy, whatever was chosen first; what is on no ladder comes last.
    assert_eq!(
        choices.steps,
        [
            "Zelf behandelen",
            "Collegiaal advies",
            "Pluspunt",
            "ziekenhuis"
        ]
    );
    assert_eq!(shares, [(0, 0), (0, 0), (144, 240), (96, 0)]);
    let table = choices.table(&besides, Texts::of("nl"));
    let interval = "95 %-interval";
    assert_eq!(
        table.head,
        [
            "Trede",
            "Gekozen",
            "Keuzes",
            "Aandeel",
            interval,
            "Geadviseerd"
        ]
    );
    assert_eq!(table.rows[2].cells[..4], ["Pluspunt", "144", "240", "60 %"]);
    let months = Choices::months(&choices.line(Some(0)), Texts::of("nl"));
    assert_eq!(
        months.head,
        ["Maand", "Zoals geadviseerd", "Keuzes", "Aandeel", interval]
    );
}

#[test]
fn over_time_it_is_how_often_the_advised_step_was_chosen() {
    let line = year().line(Some(0));
    assert_eq!(line.months.len(), 12);
    assert!((line.median - 0.6).abs() < 1e-9);
    let told = Choices::told(&line, Texts::of("nl"));
    assert!(
        told.contains("60 % of meer van uw keuzes de geadviseerde"),
        "{told}"
    );
    // A month of three choices is shown to nobody.
    let few = year().line(Some(1));
    assert!(few.months.iter().all(|(_, one)| one.share().is_none()));
    assert!(Choices::told(&few, Texts::of("nl")).contains("kleiner dan 5"));
}

#[test]
fn what_is_kept_has_no_small_number_and_the_mirror_opens_it() {
    let choices = year();
    let file = choices.spreadsheet(Texts::of("nl")).unwrap();
    let counts = file.lines().skip(1).map(|line| {
        let count = line.rsplit(';').next().unwrap();
        count.parse::<u32>().unwrap()
    });
    assert!(counts.clone().count() == 36 && counts.clone().all(|count| count >= 5));
    // Three and four together are seven; one is left out.
    assert!(
        file.contains("2026-01;\"overige onderwerpen\";\"Collegiaal advies\";7\n"),
        "{file}"
    );
    assert!(file.contains("\"ziekenhuis in plaats van Pluspunt\";8\n") && !file.contains("Zelf"));
    let read = read(file.as_bytes(), 0).unwrap();
    assert_eq!((read.counts.len(), read.bad), (36, 0));
    assert_eq!(read.names, ["eigen keuzes"]);
    // Where all is few there is no file.
    let few = Choices::of(&line("2026-01", "heup", "zelf", "zelf", 4), &LADDER);
    assert_eq!(few.spreadsheet(Texts::of("nl")), None);
}

#[test]
fn a_line_that_is_none_of_ours_is_left_out() {
    let bad = [
        "",
        "2026-01\theup\tzelf\tzelf",
        "2026-13\theup\tzelf\tzelf\t9",
        "2026-01\theup\tzelf\tzelf\t-9",
    ];
    assert!(Choices::of(&bad.join("\n"), &[]).is_empty());
    let besides = Choices::of(&line("2026-01", "heup", "zelf", "zelf", 4), &LADDER).besides(None);
    assert_eq!(besides[0].own, Figure::Few);
}
