//! `trede trace`.

use std::fmt::Write;
use std::path::Path;

use rulebook::{Region, Trace};

use crate::args::Trace as Args;
use crate::exit::{Exit, Fault, say, say_json};
use crate::{book, find, today};

pub(crate) fn run(rules: Option<&Path>, args: &Args) -> Result<Exit, Fault> {
    let rules = find::rules(rules, args.path.as_deref())?;
    let day = today::or(args.date)?;
    let reading = rulebook::read(&rules.root);
    find::warn(&reading);
    let folder = rules.part.split('/').next().unwrap_or_default();
    let asked = |region: &&Region| folder.is_empty() || region.folder == folder;
    let regions = reading.regions.iter().filter(asked);
    let traces: Vec<_> = regions
        .map(|region| rulebook::trace(region, &reading.files, day))
        .collect();
    if traces.is_empty() {
        let message = format!("there is no region in `{}`", rules.root.display());
        return Err(Fault::new(message));
    }
    if let Some(folder) = &args.output {
        for trace in &traces {
            let path = folder.join(format!("{}.md", trace.region));
            book::write(&path, &rulebook::report(trace))?;
        }
    }
    if args.json {
        say_json(&traces)?;
    } else if args.summary {
        say(&rulebook::summary(&traces))?;
    } else {
        say(&traces.iter().map(text).collect::<String>())?;
    }
    Ok(Exit::Fine)
}

/// The figures in a few lines.
fn text(trace: &Trace) -> String {
    let (all, untouched) = (trace.statements.len(), trace.untouched().count());
    let mut text = format!(
        "{} {} ({})\n  {all} statements in {} topics: {} with a source, {} with an example, of {} examples\n",
        trace.region,
        trace.version,
        trace.hash,
        trace.topics,
        trace.sourced(),
        all - untouched,
        trace.examples
    );
    // Writing to a text can't fail.
    for (certainty, count) in &trace.certainty {
        let _ = writeln!(text, "  {count:>5} {}", certainty.words());
    }
    let _ = writeln!(
        text,
        "  {:>5} terms without a source of their own",
        trace.terms_unsourced()
    );
    let asked = &trace.asked;
    let _ = writeln!(
        text,
        "  {} open facts\n  questions: {:.2} on average, {} at most",
        trace.open.len(),
        asked.mean,
        asked.most
    );
    text
}
