//! `trede trace`.

use std::fmt::Write;

use regelboek::Trace;
use rulebook::{Lang, Region};

use crate::args::Trace as Args;
use crate::exit::{Cx, Exit, Fault, say, say_json};
use crate::{file, find, today, words};

pub(crate) fn run(cx: Cx<'_>, args: &Args) -> Result<Exit, Fault> {
    let rules = find::rules(cx.rules, args.path.as_deref())?;
    let day = today::or(args.date)?;
    let reading = rulebook::read(&rules.root);
    find::warn(&reading, cx.lang);
    let folder = rules.part.split('/').next().unwrap_or_default();
    let asked = |region: &&Region| folder.is_empty() || region.folder == folder;
    let regions = reading.regions.iter().filter(asked);
    let traces: Vec<_> = regions
        .map(|region| regelboek::trace(region, &reading.files, day))
        .collect();
    if traces.is_empty() {
        return Err(Fault::new(words::no_region_in(&rules.root.display())));
    }
    if let Some(folder) = &args.output {
        for trace in &traces {
            let path = folder.join(format!("{}.md", trace.region));
            file::write(&path, &regelboek::report(trace))?;
        }
    }
    if args.json {
        say_json(&traces)?;
    } else if args.summary {
        say(&regelboek::summary(&traces))?;
    } else {
        say(&traces
            .iter()
            .map(|trace| text(trace, cx.lang))
            .collect::<String>())?;
    }
    Ok(Exit::Fine)
}

/// The figures in a few lines.
fn text(trace: &Trace, lang: Lang) -> String {
    let (all, untouched) = (trace.statements.len(), trace.untouched().count());
    let (sourced, touched) = (trace.sourced(), all - untouched);
    let traced = words::traced(&all, &trace.topics, &sourced, &touched, &trace.examples);
    let mut text = format!(
        "{} {} ({})
  {}
",
        trace.region,
        trace.version,
        trace.hash,
        traced.of(lang)
    );
    // Writing to a text can't fail.
    for (certainty, count) in &trace.certainty {
        let _ = writeln!(text, "  {count:>5} {}", certainty.words());
    }
    let unsourced = words::terms_unsourced();
    let _ = writeln!(
        text,
        "  {:>5} {}",
        trace.terms_unsourced(),
        unsourced.of(lang)
    );
    let asked = words::asked(&format!("{:.2}", trace.asked.mean), &trace.asked.most);
    for line in [words::open_facts(&trace.open.len()), asked] {
        let _ = writeln!(text, "  {}", line.of(lang));
    }
    text
}
