//! Where a patient reads more on Thuisarts.nl: an address, or words to look for.

use ladder::model::PatientPage;
use serde_json::{Value, json};

use crate::sink::Draft;
use crate::tree::{At, Definitions, Node, Read};
use crate::{Code, say};

/// Of the two keys the one that is there. With both nobody can say which the patient gets.
pub(super) fn page(
    node: Node<'_>,
    address: Option<At<String>>,
    words: Option<At<String>>,
) -> Option<PatientPage> {
    if let (Some(address), Some(words)) = (&address, &words) {
        let draft = Draft::new(Code::PatientPageTwice, words.at, say::page_or_words());
        let draft = draft.also(address.at, say::its_address());
        node.sink.push(draft.help(say::delete_page_or_words()));
    }
    let page = address.map(|address| PatientPage::At(address.value));
    page.or_else(|| words.map(|words| PatientPage::LookFor(words.value)))
}

/// The address of a page: no other site is shown to patients in our name.
pub(crate) enum PageAddress {}

impl Read for PageAddress {
    type Out = String;

    fn read(node: Node<'_>) -> Option<String> {
        let text = node.text()?;
        if !is_patient_page(text) {
            let message = say::no_patient_page(&text);
            node.fault(Code::InvalidAddress, message, say::write_patient_page());
        }
        Some(text.to_owned())
    }

    fn shape(_: &mut Definitions) -> Value {
        json!({ "type": "string", "pattern": "^https://www\\.thuisarts\\.nl(/[a-z0-9]+(-[a-z0-9]+)*)+$" })
    }
}

/// Words of a path in lower case, with single hyphens: no query, no other site, no page of a search.
fn is_patient_page(text: &str) -> bool {
    let word = |word: &str| {
        let plain = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit();
        !word.is_empty() && word.bytes().all(plain)
    };
    let path = text.strip_prefix("https://www.thuisarts.nl/");
    path.is_some_and(|path| path.split(['/', '-']).all(word))
}

/// What a lay person types: a few words, in lower case as the site's own search takes them.
pub(crate) enum PageWords {}

impl Read for PageWords {
    type Out = String;

    fn read(node: Node<'_>) -> Option<String> {
        let text = node.text()?;
        if !are_words(text) {
            let message = say::no_patient_words(&text);
            node.fault(Code::InvalidAddress, message, say::write_patient_words());
        }
        Some(text.to_owned())
    }

    fn shape(_: &mut Definitions) -> Value {
        let word = "[a-z0-9\u{e0}-\u{ff}]+(-[a-z0-9\u{e0}-\u{ff}]+)*";
        json!({ "type": "string", "maxLength": MOST, "pattern": format!("^{word}( {word})*$") })
    }
}

/// The longest words to look for, in letters: a line on paper.
const MOST: usize = 40;

/// Words with single spaces and hyphens, without capitals: nothing that ends the sentence they stand in.
fn are_words(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_digit() || (c.is_alphabetic() && c.is_lowercase());
    let word = |word: &str| !word.is_empty() && word.chars().all(plain);
    text.chars().count() <= MOST && text.split([' ', '-']).all(word)
}
