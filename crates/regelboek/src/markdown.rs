//! The trace as Markdown: a report for each region, and a summary of all.

use std::collections::BTreeMap;
use std::fmt::Write;

use ladder::Certainty;

use crate::trace::{Open, Trace, Traced};

/// What the summary says of itself; the test says the same.
const GENERATED: &str = "<!-- Gemaakt met `cargo run --release --bin trede -- trace --summary --date 2026-11-22`; niet met de hand wijzigen. -->";

/// The report of a region. Writing to a text can't fail.
pub fn report(trace: &Trace) -> String {
    let mut text = format!(
        "# Herkomst: {}\n\nVersie {} ({}). {} onderwerpen van {} specialismen, {} uitspraken, {} voorbeelden.\n",
        trace.name,
        trace.version,
        trace.hash,
        trace.topics,
        trace.specialties,
        trace.statements.len(),
        trace.examples
    );
    let _ = writeln!(text, "\n{}", questions(trace));
    text += "\n## Hoe zeker\n\n";
    text += &certainty(std::slice::from_ref(trace));
    text += "\n## Door de regio in te vullen\n\n";
    text += &open(&trace.open);
    text += &section("Zonder bron", trace, |one| {
        one.certainty == Certainty::Unsourced
    });
    text += &section("Termijn zonder bron", trace, Traced::term_unsourced);
    text += &section(
        "Elders afgesproken, hier ontleend: nog vast te stellen",
        trace,
        |one| one.certainty == Certainty::Borrowed,
    );
    text += &section("In de regio beschreven zonder criterium", trace, |one| {
        one.certainty == Certainty::Described
    });
    text += &section("Door geen voorbeeld geraakt", trace, |one| {
        one.examples.is_empty()
    });
    text += "\n## Alle uitspraken\n";
    // They stand in the order of the files.
    let mut last = "";
    for one in &trace.statements {
        let file = one.place.file.as_str();
        if file != last {
            let _ = writeln!(text, "\n### {file}\n");
            last = file;
        }
        text += &statement(one);
    }
    text
}

/// The figures of all regions, as `docs/herkomst.md` holds them.
pub fn summary(traces: &[Trace]) -> String {
    let mut text = format!(
        "# Herkomst van de afspraken\n\n{GENERATED}\n\nWaar elke uitspraak op rust, welk voorbeeld haar vasthoudt en wat de \
         regio nog moet invullen, staat per regio in het verslag van `trede trace -o herkomst`. Hier staan de cijfers.\n\n"
    );
    text += "| regio | onderwerpen | uitspraken | met bron | termijn zonder bron | met voorbeeld | voorbeelden | vragen gemiddeld (meest) |\n|---|--:|--:|--:|--:|--:|--:|--:|\n";
    for trace in traces {
        let all = trace.statements.len();
        let _ = writeln!(
            text,
            "| {} | {} | {all} | {} | {} | {} | {} | {} ({}) |",
            trace.name,
            trace.topics,
            trace.sourced(),
            trace.terms_unsourced(),
            all - trace.untouched().count(),
            trace.examples,
            decimal(trace.asked.mean),
            trace.asked.most
        );
    }
    text += "\nEen uitspraak zonder bron zegt dat op het scherm. Vragen: tot er één trede is, over de voorbeelden zonder \
             alarmsignaal; de lijst van alarmsignalen telt als één.\n\n## Hoe zeker\n\n";
    text += &certainty(traces);
    text += "\n## Door de regio in te vullen\n";
    for trace in traces {
        let _ = writeln!(text, "\n### {}\n", trace.name);
        text += &open(&trace.open);
    }
    text
}

fn questions(trace: &Trace) -> String {
    let asked = &trace.asked;
    format!(
        "Tot er één trede is, worden gemiddeld {} vragen gesteld, hoogstens {} ({} voorbeelden zonder alarmsignaal; de lijst van \
         alarmsignalen telt als één). De langste: {}.",
        decimal(asked.mean),
        asked.most,
        asked.examples,
        asked.longest.join(" · ")
    )
}

fn decimal(number: f64) -> String {
    format!("{number:.2}").replace('.', ",")
}

/// A row for each certainty, a column for each region.
fn certainty(traces: &[Trace]) -> String {
    let heads: Vec<_> = traces.iter().map(|trace| trace.name.as_str()).collect();
    let mut text = format!(
        "| zekerheid | {} |\n|---|{}\n",
        heads.join(" | "),
        "--:|".repeat(traces.len())
    );
    for (place, certainty) in Certainty::ALL.iter().enumerate() {
        let counts = traces.iter().map(|trace| {
            let count = trace.certainty.get(place).map_or(0, |(_, count)| *count);
            let all = trace.statements.len();
            let percent = (count * 100 + all / 2).checked_div(all).unwrap_or(0);
            format!("{count} ({percent} %)")
        });
        let counts: Vec<_> = counts.collect();
        let _ = writeln!(text, "| {} | {} |", certainty.words(), counts.join(" | "));
    }
    text
}

/// A line for each step.
fn open(all: &[Open]) -> String {
    let mut steps = BTreeMap::<&str, Vec<&str>>::new();
    let mut order = Vec::new();
    for one in all {
        let entry = steps.entry(&one.about).or_default();
        if entry.is_empty() {
            order.push(one.about.as_str());
        }
        entry.push(&one.what);
    }
    let lines = order.iter().map(|about| {
        let what = steps.get(about).map(|what| what.join(", ").to_lowercase());
        format!("- **{about}**: {}\n", what.unwrap_or_default())
    });
    lines.collect()
}

fn section(title: &str, trace: &Trace, chosen: impl Fn(&Traced) -> bool) -> String {
    let those = trace.statements.iter().filter(|one| chosen(one));
    let lines: Vec<_> = those
        .map(|one| {
            format!(
                "- `{}` {}({}): {}\n",
                one.statement,
                shared(one),
                at(one),
                one.says
            )
        })
        .collect();
    let count = lines.len();
    let list = if lines.is_empty() {
        "Geen.\n".to_owned()
    } else {
        lines.concat()
    };
    format!("\n## {title} ({count})\n\n{list}")
}

fn shared(one: &Traced) -> String {
    match one.topics {
        1 => String::new(),
        n => format!("in {n} onderwerpen "),
    }
}

fn at(one: &Traced) -> String {
    format!("{}:{}", one.place.file, one.place.line)
}

/// What it says, what it rests on, and what holds it to that.
fn statement(one: &Traced) -> String {
    let sources = match one.sources.as_slice() {
        [] => one.certainty.words().to_owned(),
        some => format!("{}: {}", one.certainty.words(), some.join(", ")),
    };
    let term = match (one.term, one.term_sources.as_slice()) {
        (None, _) => String::new(),
        (Some(_), []) => "; termijn zonder bron".to_owned(),
        (Some(term), some) => format!("; termijn {}: {}", term.words(), some.join(", ")),
    };
    let examples = match one.examples.as_slice() {
        [] => "geen voorbeeld".to_owned(),
        [first, second, rest @ ..] if rest.len() > 1 => {
            format!("{first} · {second} · en {} andere", rest.len())
        }
        few => few.join(" · "),
    };
    format!(
        "- `{}` {}{}\n  - {sources}{term}\n  - {examples}\n",
        one.statement,
        shared(one),
        one.says
    )
}
