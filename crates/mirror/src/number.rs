//! A number of patients, as a spreadsheet writes it.

use crate::fault::Why;

/// Whole, and not below nothing. `12,0` is 12; of `1.200` nobody knows whether it is much or little.
pub(crate) fn whole(text: &str) -> Result<u32, Why> {
    if text.is_empty() {
        return Err(Why::Empty);
    }
    let said = || short(text);
    let (number, rest) = text.split_once([',', '.']).unwrap_or((text, ""));
    match (number.parse::<i64>(), rest) {
        (Ok(number), _) if number < 0 => Err(Why::Negative(said())),
        (Ok(number), rest) if rest.len() < 3 && rest.chars().all(|c| c == '0') => {
            u32::try_from(number).map_err(|_| Why::Large(said()))
        }
        (Ok(_), rest) if rest.len() == 3 => Err(Why::Thousands(said())),
        _ => Err(Why::Number(said())),
    }
}

/// So much of a text as a message needs.
pub(crate) fn short(text: &str) -> String {
    let mut said: String = text.chars().take(24).collect();
    if said.len() < text.len() {
        said.push('…');
    }
    said
}
