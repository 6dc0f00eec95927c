//! The signs that several topics meet: one term, one door.

use ladder::Certainty;
use rulebook::Region;
use rulebook::Shown;
use rulebook::term::within;

use super::html::escape;

/// The section of the first page; nothing where there are none.
pub(super) fn section(region: &Region) -> String {
    if region.signs.is_empty() {
        return String::new();
    }
    let rows: String = region.signs.iter().map(|sign| row(region, sign)).collect();
    format!(
        "<section aria-labelledby=\"tekens\">\n<h2 id=\"tekens\">Tekens</h2>\n<p class=\"quiet\">Wat meer \
         onderwerpen tegenkomen: overal één termijn en één deur.</p>\n<div class=\"wide\" role=\"region\" \
         aria-labelledby=\"tekens\" tabindex=\"0\">\n<table>\n<thead><tr><th \
         scope=\"col\">Teken</th><th scope=\"col\">Minstens</th><th scope=\"col\">Termijn</th><th \
         scope=\"col\">Waarheen</th><th scope=\"col\">Onderwerpen</th></tr></thead>\n<tbody>\n{rows}</tbody>\n\
         </table>\n</div>\n</section>\n"
    )
}

fn row(region: &Region, sign: &Shown) -> String {
    let firm = |certainty: Certainty| {
        let words = escape(certainty.words());
        format!(" <span class=\"certainty\">{words}</span>")
    };
    let term = sign.within.map_or_else(|| "meteen".to_owned(), within);
    let term_firm = match sign.term {
        Some(Certainty::Unsourced) => {
            " <span class=\"certainty\">termijn zonder bron</span>".to_owned()
        }
        Some(certainty) => firm(certainty),
        None => String::new(),
    };
    let door = match sign.door.as_str() {
        "" => "de bestemming van het onderwerp",
        door => door,
    };
    let link = |id: &String| {
        let mut known = region.agreements.topics.iter();
        let name = escape(&known.find(|entry| entry.id == *id)?.name);
        Some(format!(
            "<a href=\"onderwerpen/{}.html\">{name}</a>",
            escape(id)
        ))
    };
    let topics: Vec<_> = sign.topics.iter().filter_map(link).collect();
    format!(
        "<tr><th scope=\"row\">{}{}</th><td>{}</td><td>{}{term_firm}</td><td>{}</td><td>{}</td></tr>\n",
        escape(&sign.name),
        firm(sign.certainty),
        escape(&sign.least),
        escape(&term),
        escape(door),
        topics.join(", ")
    )
}
