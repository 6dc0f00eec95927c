//! `trede check`.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::io::{IsTerminal, stdout};

use rulebook::{Code, Finding, Lang, Severity, Style};

use crate::args::Check;
use crate::exit::{Cx, Exit, Fault, say, say_json};
use crate::{find, today, words};

pub(crate) fn run(cx: Cx<'_>, args: &Check) -> Result<Exit, Fault> {
    let rules = find::rules(cx.rules, args.path.as_deref())?;
    let date = today::or(args.date)?;
    let reading = find::read(&rules.root)?;
    if !reading
        .files
        .iter()
        .any(|file| inside(&file.path, &rules.part))
    {
        return Err(Fault::new(words::not_read(&rules.part)));
    }
    let mut findings = rulecheck::check(&reading, date);
    findings.retain(|finding| within(finding, &rules.part));
    let shows = |finding: &&Finding| match finding.severity {
        Severity::Error => true,
        Severity::Warning => !args.errors,
        Severity::Notice => !args.errors && (args.all || args.json),
    };
    let shown = findings.iter().filter(shows);
    if args.json {
        let shown: Vec<_> = shown.map(|finding| finding.told(cx.lang)).collect();
        say_json(&shown)?;
    } else {
        let style = match (
            stdout().is_terminal(),
            std::env::var_os("NO_COLOR").is_some(),
        ) {
            (true, false) => Style::Colour,
            (true, true) => Style::Graphical,
            (false, _) => Style::Plain,
        };
        let text: String = shown
            .map(|finding| rulebook::render(finding, &reading.files, style, cx.lang))
            .collect();
        let mut text = text + &counts(&findings, reading.files.len(), cx.lang);
        if !args.all {
            let _ = writeln!(text, "{}", words::notices_hidden().of(cx.lang));
        }
        say(&text)?;
    }
    let counts = |finding: &Finding| args.strict || finding.severity == Severity::Error;
    Ok(if findings.iter().any(counts) {
        Exit::Findings
    } else {
        Exit::Fine
    })
}

/// Whether a path is the part asked for, or in it.
fn inside(path: &str, part: &str) -> bool {
    part.is_empty()
        || path
            .strip_prefix(part)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Whether a finding is in the part asked for: by one of its places, or because the region asked
/// for is what it is found in.
pub(crate) fn within(finding: &Finding, part: &str) -> bool {
    let also = finding.also.iter().map(|also| &also.place);
    let mut places = also.chain(&finding.again).chain([&finding.place]);
    let regions = finding.regions.iter();
    places.any(|place| inside(&place.file, part)) || regions.into_iter().any(|of| of == part)
}

/// How many there are of each code, the worst first.
pub(crate) fn counts(findings: &[Finding], files: usize, lang: Lang) -> String {
    let count = |severity| {
        findings
            .iter()
            .filter(|one| one.severity == severity)
            .count()
    };
    let summary = words::summary(
        &words::errors(&count(Severity::Error)),
        &words::warnings(&count(Severity::Warning)),
        &words::notices(&count(Severity::Notice)),
        &files,
    );
    let mut codes = BTreeMap::<(Severity, Code), usize>::new();
    for finding in findings {
        *codes.entry((finding.severity, finding.code)).or_default() += 1;
    }
    let mut text = String::new();
    // Writing to a text can't fail.
    let _ = writeln!(text, "{}", summary.of(lang));
    for ((severity, code), count) in codes {
        let severity = severity.word();
        let _ = writeln!(text, "  {count:>5}  {:<12}  {code}", severity.of(lang));
    }
    text
}
