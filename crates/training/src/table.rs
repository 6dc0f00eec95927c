//! The votes as a table for a spreadsheet: counts only, nobody's name.

use crate::meeting::Votes;

/// Comma-separated values with a line for each case and choice. `cases` are names with the choices of
/// each and the places that are right.
pub fn table(head: [&str; 6], cases: &[(String, Vec<String>, Vec<u8>)], votes: &[Votes]) -> String {
    let mut text = line(head.map(str::to_owned));
    for ((name, choices, right), votes) in cases.iter().zip(votes) {
        for (place, choice) in choices.iter().enumerate() {
            let of = |counts: &[u16]| counts.get(place).copied().unwrap_or(0).to_string();
            let is_right = u8::try_from(place).is_ok_and(|place| right.contains(&place));
            text += &line([
                name.clone(),
                choice.clone(),
                of(&votes.first),
                of(&votes.second),
                u8::from(is_right).to_string(),
                if place == 0 {
                    votes.agreed.clone()
                } else {
                    String::new()
                },
            ]);
        }
    }
    text
}

fn line(cells: [String; 6]) -> String {
    cells.map(|cell| quoted(&cell)).join(",") + "\r\n"
}

/// A cell that a spreadsheet reads as text: no formula, no broken line.
fn quoted(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let guarded = if formula {
        format!("'{cell}")
    } else {
        cell.to_owned()
    };
    if guarded.contains([',', '"', '\n', '\r', ';']) {
        format!("\"{}\"", guarded.replace('"', "\"\""))
    } else {
        guarded
    }
}
