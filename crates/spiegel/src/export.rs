//! What the reader takes along: the figures that are looked at, with their plan, as a report, a spreadsheet or on paper. The
//! practices have numbers there, and no name of the file goes along.

use mirror::{Part, capital, group, line, page, pairs, spreadsheet};
use yew::{Callback, Html, html};

use crate::bits::button;
use crate::cards::CARDS;
use crate::looked::{Looked, Tab, definition};
use crate::outward::Outward;
use crate::plan::Plan;

/// The ways to take it along.
pub(crate) fn doors(looked: &Looked<'_>, plan: &Plan, hears: &Callback<Outward>) -> Html {
    let words = looked.words;
    let keep = |kind: &'static str, name: &str, make: fn(&[Part], &Looked<'_>) -> String| {
        let (file, of, who, plan) = (looked.file.clone(), looked.of, looked.who, plan.clone());
        let name = name.to_owned();
        hears.reform(move |_| {
            let looked = Looked {
                words,
                file: &file,
                of,
                who,
            };
            let parts = parts(&looked, &plan);
            Outward::File {
                name: name.clone(),
                kind,
                content: make(&parts, &looked),
            }
        })
    };
    let report = |parts: &[Part], looked: &Looked<'_>| {
        page(looked.words.mirror, looked.words.say("report.title"), parts)
    };
    html! {
        <>
            { button("may", words.say("export.report"), keep("text/html", words.say("export.report.file"), report)) }
            { button("may", words.say("export.csv"), keep("text/csv", words.say("export.csv.file"), |parts, _| spreadsheet(parts))) }
            { button("may", words.say("export.print"), hears.reform(|_| Outward::Print)) }
        </>
    }
}

/// All figures of what is looked at, each with what it says, and the plan.
fn parts(looked: &Looked<'_>, plan: &Plan) -> Vec<Part> {
    let (words, file, of, who) = (looked.words, looked.file, looked.of, looked.who);
    let (told, counts) = (file.told(words, of.measure), &file.read.counts);
    let name = file.named(words, of);
    let whole = group(counts, of);
    let mine = file.own.and_then(|own| whole.practice(own));
    let first = mine.map(|mine| told.practice(mine)).into_iter();
    let line = line(counts, of, who);
    let mut talks = pairs(&whole);
    talks.truncate(CARDS);
    let mut parts = vec![
        Part {
            title: name.clone(),
            said: first
                .chain([told.group(&whole), definition(looked, Tab::Funnel)])
                .collect(),
            table: told.practices(&whole),
        },
        Part {
            title: capital(&format!("{}: {name}", told.who(who))),
            said: vec![told.line(&line)],
            table: told.months(&line),
        },
        Part {
            title: capital(
                &words.fill("steps.title", &[&told.who(who), &file.specialty(words, of)]),
            ),
            said: vec![definition(looked, Tab::Steps)],
            table: told.besides(&looked.besides()),
        },
        Part {
            title: words.say("pairs.title").to_owned(),
            said: talks.iter().map(|pair| told.pair(pair)).collect(),
            table: told.pairs(&talks),
        },
    ];
    if !plan.is_empty() {
        parts.push(plan.part(looked));
    }
    parts.push(Part {
        title: words.say("report.read").to_owned(),
        said: [
            "report.chance",
            "report.numbers",
            "report.hidden",
            "published.final",
        ]
        .map(|key| words.page.get(key).to_owned())
        .to_vec(),
        table: mirror::Table::default(),
    });
    parts
}
