//! What the rules come to: the decision table, an annex on paper.

use ladder::Within;
use ladder::model::{StepIx, Topic};
use rulebook::term::within;
use rulebook::write::first_day;

use crate::book::html::{escape, wrap};
use crate::book::words::{capital, step as step_name};
use crate::table::{End, Row, Table, table};

/// The decision table of a topic as HTML; none where it is too entangled to be told. A withdrawal
/// takes back what is advised, and not what was agreed.
pub fn decision_table(topic: &Topic) -> Option<String> {
    let agreed = Topic {
        recalled: None,
        ..topic.clone()
    };
    let found = first_day(&agreed).and_then(|day| table(&agreed, day))?;
    Some(rows(topic, &found))
}

fn rows(topic: &Topic, table: &Table) -> String {
    let rows = table.rows.iter();
    // A column for each step that somebody gets.
    let mut steps: Vec<_> = rows.clone().flat_map(|row| ends(row.end)).collect();
    steps.sort_unstable();
    steps.dedup();
    let head: Vec<_> = steps
        .iter()
        .map(|step| format!("<th scope=\"col\">{}</th>", escape(step_name(topic, *step))))
        .collect();
    let head = head.concat();
    let body: String = rows.map(|row| self::row(topic, row, &steps)).collect();
    let mut notes = vec![
        "Uit de regels samen berekend, voor een patiënt zonder alarmsignaal, zonder haast en zonder lopende zorg. Rijen van één trede kunnen overlappen; ◆ in twee kolommen: de regels spreken elkaar tegen, en u kiest.",
    ];
    if !table.complete {
        notes.push("Dit zijn niet alle rijen: van elke uitkomst de grootste groepen.");
    }
    format!(
        "<table class=\"decision\">\n<thead><tr><th scope=\"col\">Patiënt</th>{head}</tr></thead>\n\
         <tbody>\n{body}</tbody>\n</table>\n{}",
        wrap("p", "quiet", &notes.join(" "))
    )
}

fn row(topic: &Topic, row: &Row, steps: &[StepIx]) -> String {
    let who: Vec<_> = row.who.iter().map(|clause| escape(clause)).collect();
    let who = if who.is_empty() {
        "ieder ander".to_owned()
    } else {
        capital(&who.join("; "))
    };
    let gets = ends(row.end);
    let mut term = match row.within {
        Within::NO_HURRY => String::new(),
        term => format!(" {}", within(term)),
    };
    if row.addressee {
        term += " (behandelaar)";
    }
    let mark = if gets.len() > 1 { "◆" } else { "●" };
    let cell = |step: &StepIx| {
        let name = escape(step_name(topic, *step));
        let cell = format!(
            "{mark} <span class=\"narrow\">{name}</span>{}",
            escape(&term)
        );
        let cell = Some(cell).filter(|_| gets.contains(step));
        format!("<td>{}</td>", cell.unwrap_or_default())
    };
    let whole = |said: &str| format!("<td colspan=\"{}\">{said}</td>", steps.len().max(1));
    let cells = match row.end {
        End::NoFit => whole("geen trede past"),
        End::OutOfScope => whole("hier niet voor bedoeld"),
        End::Step(_) | End::Contradictory(..) => {
            steps.iter().map(cell).collect::<Vec<_>>().concat()
        }
    };
    format!("<tr><th scope=\"row\">{who}</th>{cells}</tr>\n")
}

fn ends(end: End) -> Vec<StepIx> {
    match end {
        End::Step(step) => vec![step],
        End::Contradictory(light, heavy) => vec![light, heavy],
        End::NoFit | End::OutOfScope => Vec::new(),
    }
}
