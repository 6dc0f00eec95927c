//! The sources of what is said, in a doctor's words, on demand.

use ladder::date::Date;
use ladder::model::{Basis, SourceIx};
use ladder::{Certainty, Reason};

use crate::el::{el, together};
use crate::topic::View;
use crate::topic::advice::row::Row;

/// The row with the sources of what carries the advice.
pub(crate) fn sources(view: &View) -> Option<Row> {
    let topic = view.topic();
    let mut places: Vec<SourceIx> = Vec::new();
    let mut add = |basis: &Basis| {
        for place in &basis.sources {
            if !places.contains(place) {
                places.push(*place);
            }
        }
    };
    // Only what carries this advice: the rows of the list, and what lets steps stand or fall.
    let flags = topic
        .questions
        .iter()
        .filter_map(|question| question.red_flag());
    flags.for_each(|flag| add(&flag.basis));
    for step in &view.advice.steps {
        let fits = step
            .fits
            .iter()
            .filter_map(|place| topic.fits.get(usize::from(*place)));
        fits.for_each(|fit| add(&fit.basis));
        let rules = step.because.iter().filter_map(|why| match why {
            Reason::Rule(place) => topic.rules.get(usize::from(*place)),
            _ => None,
        });
        rules.for_each(|rule| add(&rule.basis));
    }
    let arguments = view.advice.arguments.iter();
    let arguments = arguments.filter_map(|place| topic.arguments.get(usize::from(*place)));
    arguments.for_each(|argument| add(&argument.basis));
    let sources = places
        .iter()
        .filter_map(|place| topic.sources.get(usize::from(*place)));
    let national = sources
        .clone()
        .filter(|s| s.certainty == Certainty::NationalGuideline);
    let n = sources.clone().count();
    let national = national.count();
    let lines = sources.map(|source| {
        // A year or a month stands as it is.
        let day = source.date.parse::<Date>().map(Date::in_dutch);
        let day = day.unwrap_or_else(|_| source.date.clone());
        let parts = [source.publisher.clone(), day].into_iter();
        let parts = parts.filter(|part| !part.is_empty());
        let parts = parts.collect::<Vec<_>>().join(", ");
        // Said only where it was made for another region or another specialty.
        let here = [&view.agreements.header.region, &topic.specialty];
        let made_for = [&source.region, &source.specialty].into_iter().zip(here);
        let made_for = made_for.filter(|(made, here)| !made.is_empty() && made != here);
        let elsewhere = made_for
            .map(|(made, _)| made.as_str())
            .collect::<Vec<_>>()
            .join(", ");
        let where_to = [("where", elsewhere.as_str())];
        let elsewhere = (!elsewhere.is_empty()).then(|| {
            let own = el("span").own(&view.texts);
            own.fill(&view.texts, "sources.elsewhere", &where_to)
        });
        let firm = el("span").class("src").text(source.certainty.words());
        let line = el("li").key(&source.id).dutch();
        let line = line.child(el("b").text(&source.title));
        let line = line.text(" ").text(&parts).text(" · ").child(firm);
        line.maybe(elsewhere.map(|own| together().text(" · ").child(own)))
    });
    if n == 0 {
        return None;
    }
    let count = |n: usize, one: &str, several: &str| match n {
        1 => view.texts.get(one),
        n => view.texts.fill(several, &[("n", &n.to_string())]),
    };
    let all = count(n, "sources.count.one", "sources.count");
    let closed = match national {
        0 => all,
        few => format!(
            "{all}, {}",
            count(few, "sources.national.one", "sources.national")
        ),
    };
    Some(Row {
        title: "sources.title",
        closed: el("span").text(&closed),
        body: el("ul").class("sources").children(lines).into(),
    })
}
