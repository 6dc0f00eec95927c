//! HTML as text, with every word of the rules escaped. No inline style and no script: the pages
//! hold under the strictest policy.

/// The name of the style sheet, which stands beside the folders of the regions.
pub const SHEET_NAME: &str = "boek.css";

/// The text so that it is text.
pub(crate) fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            c => safe.push(c),
        }
    }
    safe
}

/// A whole page. `up` leads to the folder of the style sheet; `mark` is what it may be used for,
/// which the style sheet prints on every sheet of paper by its first word.
pub(crate) fn page(title: &str, up: &str, mark: &str, body: &str) -> String {
    let (title, mark) = (escape(title), escape(mark));
    let class = mark
        .split([' ', ':'])
        .next()
        .unwrap_or_default()
        .to_lowercase();
    format!(
        "<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n<meta \
         name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta \
         name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n<link \
         rel=\"stylesheet\" href=\"{up}{SHEET_NAME}\">\n</head>\n<body class=\"{class}\">\n<p class=\"mark\">{mark}</p>\n\
         {body}</body>\n</html>\n"
    )
}

/// An element with text in it.
pub(crate) fn text(tag: &str, text: &str) -> String {
    format!("<{tag}>{}</{tag}>\n", escape(text))
}

/// An element with a class and HTML in it; none where that is empty.
pub(crate) fn wrap(tag: &str, class: &str, inner: &str) -> String {
    if inner.is_empty() {
        return String::new();
    }
    format!("<{tag} class=\"{class}\">{inner}</{tag}>\n")
}

/// A list of HTML items; none where there are none.
pub(crate) fn list(class: &str, items: &[String]) -> String {
    let items: Vec<_> = items
        .iter()
        .map(|item| format!("<li>{item}</li>\n"))
        .collect();
    wrap("ul", class, &items.concat())
}
