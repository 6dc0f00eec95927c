//! Where each region's formulary is, out of the rules: a plan may change what is prescribed.

use yew::{Html, html};

use crate::file::Words;

/// A region's name and the address of its formulary, which may be empty: a line each, written by `build.rs` from the rules.
const FORMULARIES: &str = include_str!(concat!(env!("OUT_DIR"), "/formularies.tsv"));

/// Each region with its address.
fn regions(lines: &str) -> Vec<(&str, Option<&str>)> {
    let lines = lines.lines().filter_map(|line| line.split_once('\t'));
    let address = |address| Some(address).filter(|address: &&str| !address.is_empty());
    lines.map(|(region, at)| (region, address(at))).collect()
}

/// On the screen. In a tab of its own, for the plan stands in this one alone.
pub(crate) fn formularies(words: Words) -> Html {
    let regions = regions(FORMULARIES);
    let open = words.say("formulary.open");
    if regions.iter().all(|(_, address)| address.is_none()) {
        return html! { <p><b>{ words.say("formulary") }</b>{ ": " }{ open }</p> };
    }
    let rows = regions.into_iter().map(|(region, address)| {
        let at = address.map(
            |address| html! { <a href={address} target="_blank" rel="noreferrer">{ address }</a> },
        );
        html! { <li key={region}>{ region }{ ": " }{ at.unwrap_or_else(|| open.into()) }</li> }
    });
    html! {
        <div>
            <p><b>{ words.say("formulary") }</b></p>
            <ul>{ for rows }</ul>
        </div>
    }
}

/// In a sentence of the plan that is kept.
pub(crate) fn said(words: Words) -> String {
    said_of(words, FORMULARIES)
}

fn said_of(words: Words, lines: &str) -> String {
    let (regions, open) = (regions(lines), words.say("formulary.open"));
    let said = if regions.iter().all(|(_, address)| address.is_none()) {
        open.to_owned()
    } else {
        let each = regions
            .iter()
            .map(|(region, address)| format!("{region}: {}", address.unwrap_or(open)));
        each.collect::<Vec<_>>().join("; ")
    };
    format!("{}: {said}.", words.say("formulary"))
}

#[cfg(test)]
mod tests {
    use super::{FORMULARIES, regions, said_of};
    use crate::file::Words;

    #[test]
    fn every_region_is_named_and_goes_nowhere_but_by_https() {
        let regions = regions(FORMULARIES);
        assert!(regions.len() >= 4, "{regions:?}");
        assert!(regions.iter().all(|(name, address)| !name.is_empty()
            && address.is_none_or(|address| address.starts_with("https://"))));
    }

    #[test]
    fn what_no_region_filled_in_is_said_once() {
        let words = Words::of("nl");
        assert_eq!(
            said_of(words, "Noord\t\nZuid\t\n"),
            "Het formularium van de regio: door de regio in te vullen."
        );
        assert_eq!(
            said_of(words, "Noord\t\nZuid\thttps://zuid.nl\n"),
            "Het formularium van de regio: Noord: door de regio in te vullen; Zuid: https://zuid.nl."
        );
    }
}
