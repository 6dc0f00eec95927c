//! The one region of the small rules.

use crate::small::RULES;

pub fn region() -> rulebook::Region {
    let files = RULES
        .iter()
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()));
    let mut regions = rulebook::read_texts(files).regions;
    regions.pop().expect("the small rules have a region")
}
