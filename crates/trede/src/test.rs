//! `trede test`.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::io::{IsTerminal, stderr};
use std::path::Path;
use std::time::Instant;

use rulebook::{
    Asked, Covered, Effect, Examples, Kind, Mutants, Severity, Style, Survivor, Tested,
};
use serde::Serialize;

use crate::args::Test;
use crate::exit::{Exit, Fault, say, say_json};
use crate::{find, propose, today};

/// The outcome as `--json` shows it.
#[derive(Serialize)]
struct Shown<'a> {
    topics: usize,
    examples: &'a Examples,
    coverage: Coverage<'a>,
    asked: &'a [Asked],
    mutants: &'a Mutants,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Coverage<'a> {
    touched: usize,
    all: usize,
    fits: Share,
    rules: Share,
    exceptions: Share,
    red_flags: Share,
    untouched: Vec<&'a Covered>,
}

#[derive(Serialize, Clone, Copy)]
struct Share {
    touched: usize,
    all: usize,
}

pub(crate) fn run(rules: Option<&Path>, args: &Test) -> Result<Exit, Fault> {
    let rules = find::rules(rules, args.path.as_deref())?;
    let date = today::or(args.date)?;
    let reading = rulebook::read(&rules.root);
    if reading.files.is_empty() {
        let message = format!("there are no rule files in `{}`", rules.root.display());
        return Err(Fault::new(message));
    }
    find::warn(&reading);
    let (folder, topic) = part(&rules.part);
    let is_region = reading.regions.iter().any(|region| region.folder == folder);
    let chosen = |region: &str, id: &str| {
        (!is_region || region == folder) && topic.is_none_or(|topic| topic == id)
    };
    let begun = Instant::now();
    let progress = |done: usize, all: usize| {
        if begun.elapsed().as_secs() >= 1 && stderr().is_terminal() {
            eprint!("\r{done} of {all} topics");
            if done == all {
                eprintln!();
            }
        }
    };
    let tested = rulebook::test(&reading, date, chosen, topic.is_some(), &progress);
    if args.json {
        say_json(&shown(&tested))?;
    } else {
        let failures = &tested.examples.failures;
        let style = Style::Plain;
        let failed = failures
            .iter()
            .map(|finding| rulebook::render(finding, &reading.files, style));
        say(&(failed.collect::<String>() + &text(&tested, args.all)))?;
    }
    if args.propose {
        let written = propose::write(&rules.root, &reading, &tested.mutants.survivors)?;
        for (path, count) in &written {
            eprintln!("{}: {count} proposed", path.display());
        }
        if written.is_empty() {
            eprintln!("nothing new to propose");
        }
    }
    let broken = reading
        .findings
        .iter()
        .any(|finding| finding.severity == Severity::Error);
    let covered = tested.coverage.untouched().next().is_none();
    Ok(
        if covered && !broken && tested.examples.failures.is_empty() {
            Exit::Fine
        } else {
            Exit::Findings
        },
    )
}

/// The region's folder and the topic that a path speaks of.
fn part(part: &str) -> (&str, Option<&str>) {
    let (folder, rest) = part.split_once('/').unwrap_or((part, ""));
    let topic = rest.strip_prefix("onderwerpen/");
    (folder, topic.and_then(|name| name.strip_suffix(".toml")))
}

fn shown(tested: &Tested) -> Shown<'_> {
    let share = |kind| {
        let (touched, all) = tested.coverage.of(kind);
        Share { touched, all }
    };
    let untouched: Vec<_> = tested.coverage.untouched().collect();
    Shown {
        topics: tested.topics,
        examples: &tested.examples,
        coverage: Coverage {
            touched: tested.coverage.all.len() - untouched.len(),
            all: tested.coverage.all.len(),
            fits: share(Kind::Fit),
            rules: share(Kind::Rule),
            exceptions: share(Kind::Exception),
            red_flags: share(Kind::RedFlag),
            untouched,
        },
        asked: &tested.asked,
        mutants: &tested.mutants,
    }
}

fn text(tested: &Tested, all: bool) -> String {
    let shown = shown(tested);
    let (examples, coverage) = (shown.examples, &shown.coverage);
    let mut text = format!(
        "examples: {} in {} topics; {} pass, {} fail, {} proposed\n",
        examples.all,
        shown.topics,
        examples.passing,
        examples.all - examples.passing,
        examples.proposed
    );
    let share = |name: &str, share: Share| format!("{name} {}/{}", share.touched, share.all);
    let kinds = [
        share("fits", coverage.fits),
        share("rules", coverage.rules),
        share("exceptions", coverage.exceptions),
        share("red flags", coverage.red_flags),
    ];
    // Writing to a text can't fail.
    let _ = writeln!(
        text,
        "coverage: {} of {}: {}",
        coverage.touched,
        coverage.all,
        kinds.join(", ")
    );
    for one in &coverage.untouched {
        let at = place(one.place.as_ref(), &one.topic);
        let _ = writeln!(text, "  {at}: no example touches `{}`", one.statement);
    }
    for asked in shown.asked {
        let _ = writeln!(
            text,
            "questions in {}: {:.2} on average, {} at most, to a decided advice ({} examples without a \
             red flag; the list counts as one)",
            asked.region, asked.mean, asked.most, asked.examples
        );
    }
    let mutants = shown.mutants;
    let _ = writeln!(
        text,
        "mutants: {} made; {} killed by an example, {} by a proof, {} equal, {} surviving ({} change \
         the advice)",
        mutants.made,
        mutants.killed_by_example,
        mutants.killed_by_proof,
        mutants.equal,
        mutants.surviving,
        mutants.surviving_advice
    );
    let _ = writeln!(
        text,
        "weakened statements on answers of which one is worse: {}; {} found by *worse is never later* alone",
        mutants.ordered, mutants.ordered_killed
    );
    text + &survivors(&mutants.survivors, all)
}

/// By topic, those with most to repair first: what changes the advice one by one, what changes only
/// the reasons counted by statement.
fn survivors(all: &[Survivor], whole: bool) -> String {
    let mut topics = BTreeMap::<&str, Vec<&Survivor>>::new();
    for survivor in all {
        topics.entry(&survivor.topic).or_default().push(survivor);
    }
    let of = |survivors: &[&Survivor], effect| -> usize {
        survivors.iter().filter(|s| s.effect == effect).count()
    };
    let mut topics: Vec<_> = topics.into_iter().collect();
    topics.sort_by_key(|(_, survivors)| Reverse(of(survivors, Effect::Advice)));
    let mut text = String::new();
    for (topic, survivors) in topics {
        let (advice, reasons) = (
            of(&survivors, Effect::Advice),
            of(&survivors, Effect::Reasons),
        );
        // Writing to a text can't fail.
        let _ = writeln!(
            text,
            "\n{topic}: {advice} change the advice, {reasons} only the reasons"
        );
        let mut counted = BTreeMap::<&str, usize>::new();
        for survivor in survivors {
            if whole || survivor.effect == Effect::Advice {
                text.push_str(&self::survivor(survivor));
            } else {
                *counted.entry(&survivor.statement).or_default() += 1;
            }
        }
        let counted: Vec<_> = counted
            .iter()
            .map(|(statement, count)| format!("`{statement}` {count}"))
            .collect();
        if !counted.is_empty() {
            let _ = writeln!(text, "  only the reasons: {}", counted.join(", "));
        }
    }
    text
}

fn survivor(survivor: &Survivor) -> String {
    let at = place(survivor.place.as_ref(), &survivor.topic);
    let effect = match survivor.effect {
        Effect::Advice => "advice",
        Effect::Reasons => "reasons",
    };
    let mut text = format!(
        "  {at}: `{}` {} ({effect})\n    patient: {}\n",
        survivor.statement, survivor.change, survivor.patient
    );
    if survivor.effect == Effect::Reasons {
        return text;
    }
    let lines = survivor
        .proposal
        .iter()
        .flat_map(|proposal| proposal.lines());
    for line in lines {
        text.push_str("    | ");
        text.push_str(line);
        text.push('\n');
    }
    text
}

fn place(place: Option<&rulebook::Place>, topic: &str) -> String {
    match place {
        Some(place) => format!("{}:{}", place.file, place.line),
        None => topic.to_owned(),
    }
}
