//! `docs/bronnen-herlezen.md`: every statement that was drawn has a verdict, what a source doesn't say
//! was mended, and the counts above the table are those of the table.

const PAGE: &str = include_str!("../../docs/bronnen-herlezen.md");
const VERDICTS: [&str; 4] = ["klopt", "deels", "iets anders", "niet teruggevonden"];
const MENDED: [&str; 3] = ["hersteld", "weggehaald", "vervangen"];
/// The last number of the first draw.
const FIRST: usize = 60;

fn cells(line: &str) -> Vec<&str> {
    line.trim_matches('|').split('|').map(str::trim).collect()
}

/// Number, verdict and what the source says.
fn drawn() -> Vec<(usize, &'static str, &'static str)> {
    let rows = PAGE.lines().map(cells);
    rows.filter_map(|row| {
        let [number, _, _, _, verdict, says] = row.try_into().ok()?;
        Some((number.parse().ok()?, verdict, says))
    })
    .collect()
}

#[test]
fn every_statement_drawn_was_looked_up_and_none_is_left_wrongly_attributed() {
    let drawn = drawn();
    let numbers: Vec<_> = drawn.iter().map(|(number, ..)| *number).collect();
    assert_eq!(numbers, (1..=numbers.len()).collect::<Vec<_>>());
    assert!(numbers.len() >= 90, "{} drawn", numbers.len());
    for (number, verdict, says) in drawn {
        assert!(VERDICTS.contains(&verdict), "{number}: {verdict}");
        let mended = MENDED.iter().any(|word| says.contains(word));
        let holds = ["klopt", "deels"].contains(&verdict);
        assert!(holds || mended, "{number}: {verdict}, and not mended");
    }
}

#[test]
fn the_counts_are_those_of_the_table() {
    let drawn = drawn();
    for verdict in VERDICTS {
        let of = |first: bool| {
            let those = drawn.iter().filter(|row| row.1 == verdict);
            those.filter(|row| (row.0 <= FIRST) == first).count()
        };
        let told = format!("| {verdict} | {} | {} |", of(true), of(false));
        assert!(PAGE.contains(&told), "{told} is not what the page says");
    }
}
