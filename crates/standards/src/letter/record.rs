//! A sentence of the agreements as it stands in a record: there nobody is spoken to.

/// What speaks to the doctor, and how the record says it. Of the verbs only these have a form of their
/// own after *u*.
const WORDS: [(&str, &str); 8] = [
    ("u", "de huisarts"),
    ("uzelf", "zichzelf"),
    ("uw", "de"),
    ("hebt", "heeft"),
    ("bent", "is"),
    ("kunt", "kan"),
    ("wilt", "wil"),
    ("zult", "zal"),
];

/// The sentence without *u*: *U belt haar met de uitslag* is *De huisarts belt haar met de uitslag*.
/// Where nobody is spoken to it stays as it is.
pub(super) fn recorded(text: &str) -> String {
    let speaks = words(text).any(|word| ["u", "uw", "uzelf"].contains(&word.as_str()));
    if !speaks {
        return text.to_owned();
    }
    let pieces = text.split_inclusive(between);
    let pieces = pieces.map(|piece| {
        let word = piece.trim_end_matches(between);
        let known = word.to_ascii_lowercase();
        let known = WORDS.iter().find(|(spoken, _)| *spoken == known);
        let Some((_, said)) = known else {
            return piece.to_owned();
        };
        let after = piece.strip_prefix(word).unwrap_or_default();
        let capital = word.starts_with(|letter: char| letter.is_ascii_uppercase());
        let first = said
            .get(..1)
            .filter(|_| capital)
            .map(str::to_ascii_uppercase);
        match first {
            Some(first) => format!("{first}{}{after}", said.get(1..).unwrap_or_default()),
            None => format!("{said}{after}"),
        }
    });
    pieces.collect()
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(between).map(str::to_ascii_lowercase)
}

/// Between two words. By hand: the tables for all of Unicode weigh more than the letter.
fn between(letter: char) -> bool {
    let mark = "…“”‘’–".contains(letter);
    mark || letter.is_ascii() && !letter.is_ascii_alphanumeric()
}

#[cfg(test)]
mod tests {
    use super::recorded;

    #[test]
    fn a_record_speaks_to_nobody() {
        for (rule, note) in [
            (
                "U belt haar met de uitslag.",
                "De huisarts belt haar met de uitslag.",
            ),
            (
                "Verminder wat u kunt, ook in uw praktijk.",
                "Verminder wat de huisarts kan, ook in de praktijk.",
            ),
            (
                "Leg uit: wie u kunt zijn, bent u.",
                "Leg uit: wie de huisarts kan zijn, is de huisarts.",
            ),
            ("Patiënt kunt staat er zo.", "Patiënt kunt staat er zo."),
        ] {
            assert_eq!(recorded(rule), note);
        }
    }
}
