//! `trede test`.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::io::{IsTerminal, stderr};
use std::time::Instant;

use rulebook::{Lang, Sentence, Severity, Style, Told};
use rulecheck::{Asked, Cases, Covered, Effect, Mutants, StatementKind, Survivor, Tested};
use serde::Serialize;

use crate::args::Test;
use crate::exit::{Cx, Exit, Fault, say, say_json};
use crate::{find, propose, today, words};

/// The outcome as `--json` shows it.
#[derive(Serialize)]
struct Shown<'a> {
    topics: usize,
    examples: ShownExamples<'a>,
    coverage: Coverage<'a>,
    asked: &'a [Asked],
    mutants: ShownMutants<'a>,
    cases: &'a Cases,
}

#[derive(Serialize)]
struct ShownExamples<'a> {
    all: usize,
    passing: usize,
    proposed: usize,
    failures: Vec<Told<'a>>,
}

#[derive(Serialize)]
struct ShownMutants<'a> {
    #[serde(flatten)]
    counts: &'a Mutants,
    survivors: Vec<ShownSurvivor<'a>>,
}

#[derive(Serialize)]
struct ShownSurvivor<'a> {
    #[serde(flatten)]
    survivor: &'a Survivor,
    change: &'a str,
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

pub(crate) fn run(cx: Cx<'_>, args: &Test) -> Result<Exit, Fault> {
    let rules = find::rules(cx.rules, args.path.as_deref())?;
    let date = today::or(args.date)?;
    let reading = find::read(&rules.root)?;
    find::warn(&reading, cx.lang);
    let (folder, topic) = part(&rules.part);
    let is_region = reading.regions.iter().any(|region| region.folder == folder);
    let chosen = |region: &str, id: &str| {
        (!is_region || region == folder) && topic.is_none_or(|topic| topic == id)
    };
    let begun = Instant::now();
    let progress = |done: usize, all: usize| {
        if begun.elapsed().as_secs() >= 1 && stderr().is_terminal() {
            eprint!("\r{}", words::done_of(&done, &all).of(cx.lang));
            if done == all {
                eprintln!();
            }
        }
    };
    let tested = rulecheck::test(&reading, date, chosen, topic.is_some(), &progress);
    if args.json {
        say_json(&shown(&tested, cx.lang))?;
    } else {
        let failures = &tested.examples.failures;
        let style = Style::Plain;
        let failed = failures
            .iter()
            .map(|finding| rulebook::render(finding, &reading.files, style, cx.lang));
        say(&(failed.collect::<String>() + &text(&tested, args.all, cx.lang)))?;
    }
    if args.propose {
        let written = propose::write(&rules.root, &reading, &tested.mutants.survivors)?;
        for (path, count) in &written {
            eprintln!("{}", words::proposed(&path.display(), count).of(cx.lang));
        }
        if written.is_empty() {
            eprintln!("{}", words::nothing_to_propose().of(cx.lang));
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

fn shown(tested: &Tested, lang: Lang) -> Shown<'_> {
    let share = |kind| {
        let (touched, all) = tested.coverage.of(kind);
        Share { touched, all }
    };
    let untouched: Vec<_> = tested.coverage.untouched().collect();
    let (examples, mutants) = (&tested.examples, &tested.mutants);
    let survivor = |survivor| ShownSurvivor::of(survivor, lang);
    Shown {
        topics: tested.topics,
        examples: ShownExamples {
            all: examples.all,
            passing: examples.passing,
            proposed: examples.proposed,
            failures: examples.failures.iter().map(|one| one.told(lang)).collect(),
        },
        coverage: Coverage {
            touched: tested.coverage.all.len() - untouched.len(),
            all: tested.coverage.all.len(),
            fits: share(StatementKind::Fit),
            rules: share(StatementKind::Rule),
            exceptions: share(StatementKind::Exception),
            red_flags: share(StatementKind::RedFlag),
            untouched,
        },
        asked: &tested.asked,
        mutants: ShownMutants {
            counts: mutants,
            survivors: mutants.survivors.iter().map(survivor).collect(),
        },
        cases: &tested.cases,
    }
}

impl<'a> ShownSurvivor<'a> {
    fn of(survivor: &'a Survivor, lang: Lang) -> Self {
        Self {
            survivor,
            change: survivor.change.of(lang),
        }
    }
}

fn text(tested: &Tested, all: bool, lang: Lang) -> String {
    let shown = shown(tested, lang);
    let (examples, coverage) = (&shown.examples, &shown.coverage);
    let failing = examples.all - examples.passing;
    let (topics, proposed) = (&shown.topics, &examples.proposed);
    let mut lines = vec![words::examples_are(
        &examples.all,
        topics,
        &examples.passing,
        &failing,
        proposed,
    )];
    let share = |name: &Sentence, share: Share| {
        format!("{} {}/{}", name.of(lang), share.touched, share.all)
    };
    let kinds = [
        share(&words::fits(), coverage.fits),
        share(&words::rules(), coverage.rules),
        share(&words::exceptions(), coverage.exceptions),
        share(&words::red_flags(), coverage.red_flags),
    ];
    let kinds = kinds.join(", ");
    lines.push(words::coverage_is(&coverage.touched, &coverage.all, &kinds));
    for one in &coverage.untouched {
        let at = place(one.place.as_ref(), &one.topic);
        let untouched = words::untouched(&at, &one.statement);
        lines.push(Sentence::same("  ").and(&untouched));
    }
    for asked in shown.asked {
        let mean = format!("{:.2}", asked.mean);
        let (region, most, examples) = (&asked.region, &asked.most, &asked.examples);
        lines.push(words::questions_are(region, &mean, most, examples));
    }
    let mutants = shown.mutants.counts;
    lines.push(words::mutants_are(
        &mutants.made,
        &mutants.killed_by_example,
        &mutants.killed_by_proof,
        &mutants.equal,
        &mutants.surviving,
        &mutants.surviving_advice,
    ));
    lines.push(words::ordered_are(
        &mutants.ordered,
        &mutants.ordered_killed,
    ));
    let cases = shown.cases;
    if cases.all > 0 {
        lines.push(words::cases_are(
            &cases.all,
            &cases.sets,
            &cases.answered,
            &cases.moved,
            &cases.disputed,
        ));
    }
    let lines = lines.iter().map(|line| line.of(lang).to_owned() + "\n");
    lines.collect::<String>() + &survivors(&mutants.survivors, all, lang)
}

/// By topic, those with most to repair first: what changes the advice one by one, what changes only
/// the reasons counted by statement.
fn survivors(all: &[Survivor], whole: bool, lang: Lang) -> String {
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
        let said = words::of_topic(topic, &advice, &reasons);
        let _ = writeln!(text, "\n{}", said.of(lang));
        let mut counted = BTreeMap::<&str, usize>::new();
        for survivor in survivors {
            if whole || survivor.effect == Effect::Advice {
                text.push_str(&self::survivor(survivor, lang));
            } else {
                *counted.entry(&survivor.statement).or_default() += 1;
            }
        }
        let counted: Vec<_> = counted
            .iter()
            .map(|(statement, count)| format!("`{statement}` {count}"))
            .collect();
        if !counted.is_empty() {
            let said = words::only_reasons(&counted.join(", "));
            let _ = writeln!(text, "  {}", said.of(lang));
        }
    }
    text
}

fn survivor(survivor: &Survivor, lang: Lang) -> String {
    let at = place(survivor.place.as_ref(), &survivor.topic);
    let effect = match survivor.effect {
        Effect::Advice => words::effect_advice(),
        Effect::Reasons => words::effect_reasons(),
    };
    let mut text = format!(
        "  {at}: `{}` {} ({})\n    {}\n",
        survivor.statement,
        survivor.change.of(lang),
        effect.of(lang),
        words::patient(&survivor.patient).of(lang)
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
