//! Shares that others published, beside a figure: each with its source and year, none of them a norm.

use yew::{Html, html};

use crate::file::Words;

/// Place, share, years, note, source: a line each, written by `build.rs` from the rules.
const PUBLISHED: &str = include_str!(concat!(env!("OUT_DIR"), "/published.tsv"));

pub(crate) fn published(words: Words) -> Html {
    let rows = PUBLISHED.lines().map(|line| {
        let mut cells = line.split('\t');
        let mut cell = || cells.next().unwrap_or_default();
        let [place, share, years, note, source] = [cell(), cell(), cell(), cell(), cell()];
        let years = if years.is_empty() { words.say("published.no-year") } else { years };
        html! {
            <li key={place}>
                <p><b>{ share }</b>{ " " }<span lang="nl">{ place }</span>{ format!(" ({years})") }</p>
                <p class="quiet" lang="nl">{ note }{ ". " }{ source }</p>
            </li>
        }
    });
    html! {
        <details class="published">
            <summary>{ words.say("published.title") }</summary>
            <p class="quiet">{ words.say("published.about") }</p>
            <ul>{ for rows }</ul>
            <p class="quiet">{ words.say("published.final") }</p>
        </details>
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn each_share_has_a_place_and_a_source() {
        let lines: Vec<Vec<_>> = super::PUBLISHED
            .lines()
            .map(|line| line.split('\t').collect())
            .collect();
        assert!(lines.len() >= 4, "{lines:?}");
        assert!(
            lines
                .iter()
                .all(|cells| cells.len() == 5 && cells[1].contains('%') && !cells[4].is_empty())
        );
    }
}
