//! Rule texts inside Markdown.

/// The text with everything that Markdown or HTML would read as more than a text taken as it is.
pub(crate) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 8);
    for letter in text.chars() {
        if matches!(
            letter,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '!'
        ) {
            safe.push('\\');
        }
        safe.push(if letter.is_control() { ' ' } else { letter });
    }
    safe
}

/// At most so many characters, cut after a word.
pub(crate) fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    let whole = kept
        .rsplit_once(' ')
        .map_or(kept.as_str(), |(whole, _)| whole);
    format!("{}…", whole.trim_end_matches([',', ':', ';', ' ']))
}

#[cfg(test)]
mod tests {
    use super::{cut, escaped};

    #[test]
    fn nothing_of_a_text_is_read_as_markup() {
        assert_eq!(
            escaped("a < b & *c* [d](e)\n# f"),
            "a \\< b \\& \\*c\\* \\[d\\](e) \\# f"
        );
    }

    #[test]
    fn a_long_line_ends_after_a_word() {
        assert_eq!(cut("Pluspunt", 8), "Pluspunt");
        assert_eq!(
            cut("Pluspunt, interne geneeskunde", 19),
            "Pluspunt, interne…"
        );
        assert_eq!(cut(&"é".repeat(200), 139).chars().count(), 139);
    }
}
