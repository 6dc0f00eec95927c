//! How firm a block is: one mark, a shape and a word, of the weakest of its lines; each line's own on
//! demand.

use ladder::Certainty;
use ladder::report::Because;

use crate::el::{El, el};
use crate::topic::View;
use crate::topic::advice::why::firmness;
use crate::topic::icons::disc;

/// Draws the mark; nothing where nothing rests on anything.
pub(crate) fn proof(view: &View, lines: &[Because<'_>]) -> Option<El> {
    let lines: Vec<_> = lines.iter().filter(|line| !line.own).collect();
    let firm = lines.iter().map(|line| line.certainty);
    let terms = lines.iter().filter_map(|line| line.term.as_ref());
    let unknown_term = terms
        .clone()
        .any(|term| term.certainty == Certainty::Unsourced);
    let weakest = weakest(firm.chain(terms.map(|term| term.certainty)))?;
    // What is without a source is said so, and that not all is.
    let partly = lines
        .iter()
        .any(|line| line.certainty != Certainty::Unsourced);
    let key = match weakest {
        Certainty::Unsourced if unknown_term && partly => "why.term.unsourced",
        Certainty::Unsourced if partly => "proof.partly",
        other => word(other),
    };
    let texts = &view.texts;
    let mark = el("summary")
        .child(disc(quarters(weakest)))
        .child(el("span").say(texts, key))
        .child(el("span").class("vh").say(texts, "proof.of"));
    let several = lines.len() > 1;
    let own = lines.into_iter().map(|line| {
        let said = several.then(|| el("span").dutch().text(&line.reason).text(" "));
        el("li").maybe(said).maybe(firmness(view, line))
    });
    let proof = el("details")
        .class("proof")
        .flag("data-none", weakest == Certainty::Unsourced);
    Some(
        proof
            .child(mark)
            .child(el("ul").class("leaf").children(own)),
    )
}

/// Never firmer than any: what needs no source weakens nothing.
fn weakest(all: impl Iterator<Item = Certainty> + Clone) -> Option<Certainty> {
    let needs = |firm: &Certainty| {
        !matches!(
            firm,
            Certainty::FromLadder | Certainty::FromAnswer | Certainty::Signpost
        )
    };
    let place = |firm: &Certainty| Certainty::ALL.iter().position(|own| own == firm);
    let sourced = all.clone().filter(needs).max_by_key(place);
    sourced.or_else(|| all.max_by_key(place))
}

fn quarters(firm: Certainty) -> u8 {
    match firm {
        Certainty::NationalGuideline => 4,
        Certainty::RegionalAgreement => 3,
        Certainty::Study => 2,
        Certainty::Described | Certainty::Borrowed => 1,
        _ => 0,
    }
}

fn word(firm: Certainty) -> &'static str {
    match firm {
        Certainty::NationalGuideline => "proof.guideline",
        Certainty::RegionalAgreement => "proof.region",
        Certainty::Study => "proof.study",
        Certainty::Described => "proof.described",
        Certainty::Borrowed => "proof.borrowed",
        Certainty::FromLadder => "proof.ladder",
        Certainty::FromAnswer => "proof.answer",
        Certainty::Signpost => "proof.signpost",
        Certainty::Unsourced => "why.unsourced",
    }
}
