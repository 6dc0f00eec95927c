//! `trede check`.

use std::io::{IsTerminal, stdout};
use std::path::Path;

use rulebook::{Finding, Severity, Style};

use crate::args::Check;
use crate::exit::{Exit, Fault, say, say_json};
use crate::{find, today};

pub(crate) fn run(rules: Option<&Path>, args: &Check) -> Result<Exit, Fault> {
    let rules = find::rules(rules, args.path.as_deref())?;
    let date = today::or(args.date)?;
    let reading = rulebook::read(&rules.root);
    if reading.files.is_empty() {
        return Err(Fault::new(format!(
            "there are no rule files in `{}`",
            rules.root.display()
        )));
    }
    let mut findings = rulebook::check(&reading, date);
    findings.retain(|finding| within(finding, &rules.part));
    if args.json {
        say_json(&findings)?;
    } else {
        let style = match (
            stdout().is_terminal(),
            std::env::var_os("NO_COLOR").is_some(),
        ) {
            (true, false) => Style::Colour,
            (true, true) => Style::Graphical,
            (false, _) => Style::Plain,
        };
        let text: String = findings
            .iter()
            .map(|finding| rulebook::render(finding, &reading.files, style))
            .collect();
        say(&(text + &summary(&findings, reading.files.len())))?;
    }
    let counts = |finding: &Finding| args.strict || finding.severity == Severity::Error;
    Ok(if findings.iter().any(counts) {
        Exit::Findings
    } else {
        Exit::Fine
    })
}

/// Whether a finding is in the part asked for, by its place or another that it names.
pub(crate) fn within(finding: &Finding, part: &str) -> bool {
    let places = finding
        .also
        .iter()
        .map(|also| &also.place)
        .chain([&finding.place]);
    let inside = |path: &str| {
        part.is_empty()
            || path
                .strip_prefix(part)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    places.into_iter().any(|place| inside(&place.file))
}

pub(crate) fn summary(findings: &[Finding], files: usize) -> String {
    let count = |severity| {
        findings
            .iter()
            .filter(|finding| finding.severity == severity)
            .count()
    };
    let words = |n: usize, word: &str| format!("{n} {word}{}", if n == 1 { "" } else { "s" });
    format!(
        "{} in {}: {}, {}, {}\n",
        words(findings.len(), "finding"),
        words(files, "file"),
        words(count(Severity::Error), "error"),
        words(count(Severity::Warning), "warning"),
        words(count(Severity::Notice), "notice"),
    )
}
