//! A mistake in the rules, told to whom answers for them. Nothing is sent: the reader's own mail program opens, or
//! the text is copied.

use ladder::model::{Header, Topic};
use maud::{Markup, html};

/// Who receives it, and how.
pub(crate) fn receiver(header: &Header) -> String {
    format!(
        "{}. In de afspraken staat geen adres: vul dat zelf in.",
        header.owner
    )
}

fn text(header: &Header, topic: &Topic, statement: &str) -> String {
    format!(
        "Onderwerp: {} ({})\nUitspraak: {statement}\nRegio: {}\nVersie: {} (kenmerk {})\n\nWat klopt er niet:\n\n\
         Wat zou er moeten staan, en volgens welke bron:\n\nZet hier niets van een patiënt in.\n",
        topic.name, topic.id, header.region_name, header.version, header.hash
    )
}

/// A link that opens a mail of this statement, without an addressee.
pub(crate) fn link(header: &Header, topic: &Topic, statement: &str) -> Markup {
    let subject = encode(&format!("Fout in een regel: {}, {statement}", topic.name));
    let body = encode(&format!(
        "{}: {statement}\n{}, versie {} ({})\n\n",
        topic.id, header.region, header.version, header.hash
    ));
    html! {
        a.report href={ "mailto:?subject=" (subject) "&body=" (body) } aria-label={ "Meld een fout in " (statement) } {
            "meld een fout"
        }
    }
}

/// The text to copy, for whom has no mail program.
pub(crate) fn section(header: &Header, topic: &Topic) -> Markup {
    let text = text(header, topic, "(naam van de uitspraak, zoals alarm:…)");
    html! {
        section.screen aria-labelledby="fout" {
            h2 #fout { "Meld een fout" }
            p { "Aan: " (receiver(header)) }
            p { label for="melding" { "Kopieer deze tekst, of gebruik de link bij de uitspraak:" } }
            textarea #melding readonly rows="11" { (text) }
        }
    }
}

/// As a part of a URL; a line ends as mail wants it.
fn encode(text: &str) -> String {
    let mut safe = String::new();
    for byte in text.replace('\n', "\r\n").bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            safe.push(char::from(byte));
        } else {
            safe.extend([format!("%{byte:02X}")]);
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::encode;

    #[test]
    fn a_sentence_survives_a_url() {
        assert_eq!(encode("één & twee\n"), "%C3%A9%C3%A9n%20%26%20twee%0D%0A");
    }
}
