//! Words as they are compared: lower case, without accents, marks and what says nothing.

/// Words that say nothing of a complaint; a patient's sex and age are among them.
const SMALL: [&str; 85] = [
    "aan",
    "al",
    "als",
    "ben",
    "bij",
    "cm",
    "dat",
    "de",
    "dhr",
    "die",
    "door",
    "dus",
    "een",
    "eigenlijk",
    "elke",
    "en",
    "er",
    "erg",
    "ernstig",
    "ernstige",
    "haar",
    "heb",
    "hebben",
    "heeft",
    "heel",
    "het",
    "hij",
    "icpc",
    "ik",
    "in",
    "is",
    "jaar",
    "jarig",
    "jarige",
    "je",
    "jr",
    "kan",
    "kon",
    "kunnen",
    "man",
    "me",
    "mee",
    "meneer",
    "met",
    "mevrouw",
    "mg",
    "mijn",
    "mm",
    "mnd",
    "moeder",
    "moet",
    "moeten",
    "mw",
    "na",
    "naar",
    "niet",
    "of",
    "om",
    "op",
    "opa",
    "over",
    "patient",
    "s",
    "sinds",
    "steeds",
    "te",
    "tot",
    "uit",
    "vader",
    "van",
    "veel",
    "voor",
    "vr",
    "vraag",
    "vrouw",
    "was",
    "wat",
    "wil",
    "wk",
    "word",
    "worden",
    "wordt",
    "ze",
    "zijn",
    "zonder",
];

/// All words of a text. *Geen* goes with the word that it denies: *geen koorts* is no word of a fever.
pub(super) fn words(text: &str) -> Vec<String> {
    let plain: String = text.chars().map(plain).collect();
    let mut words: Vec<String> = Vec::new();
    let mut denied = false;
    for word in plain.split(' ').filter(|word| !word.is_empty()) {
        match words.last_mut().filter(|_| denied) {
            Some(last) => last.push_str(word),
            None => words.push(word.to_owned()),
        }
        denied = !denied && word == "geen";
    }
    words
}

/// The words that tell something, or all where none does.
pub(super) fn telling(text: &str) -> Vec<String> {
    let all = words(text);
    let mut told = all.clone();
    told.retain(|word| !small(word));
    if told.is_empty() { all } else { told }
}

/// A word that says nothing of a complaint: a small one, or a number.
pub(super) fn small(word: &str) -> bool {
    SMALL.contains(&word) || word.starts_with(|c: char| c.is_ascii_digit())
}

/// A letter as it is compared. By hand: the tables for all of Unicode would weigh more than the
/// search itself.
fn plain(c: char) -> char {
    match c {
        'à'..='å' | 'À'..='Å' => 'a',
        'è'..='ë' | 'È'..='Ë' => 'e',
        'ì'..='ï' | 'Ì'..='Ï' => 'i',
        'ò'..='ö' | 'Ò'..='Ö' => 'o',
        'ù'..='ü' | 'Ù'..='Ü' => 'u',
        'ç' | 'Ç' => 'c',
        'ñ' | 'Ñ' => 'n',
        c if c.is_ascii_alphanumeric() => c.to_ascii_lowercase(),
        c if c.is_ascii() => ' ',
        c => c,
    }
}
