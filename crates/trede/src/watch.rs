//! `trede watch`: checks again at every change, and says what is new and what is mended.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use rulebook::{Finding, Lang, Severity, Style};

use crate::args::Watch;
use crate::exit::{Cx, Exit, Fault, say};
use crate::{check, find, today, words};

/// How often the files are looked at. Asking them is cheap, and works on a network share, where a
/// system's own notices don't.
const PAUSE: Duration = Duration::from_millis(500);

/// What was found, without the line: it moves when something is written above it.
type Known = BTreeMap<(Severity, String, String), Finding>;

pub(crate) fn run(cx: Cx<'_>, args: &Watch) -> Result<Exit, Fault> {
    let rules = find::rules(cx.rules, args.path.as_deref())?;
    let day = today::or(args.date)?;
    let mut stamps = stamps(&rules.root);
    let mut known: Option<Known> = None;
    let mut left = args.rounds.unwrap_or(u64::MAX);
    while left > 0 {
        let reading = rulebook::read(&rules.root);
        // A share that went away has mended nothing.
        if reading.files.is_empty() {
            let gone = words::no_rule_files(&rules.root.display());
            say(&(gone.of(cx.lang).to_owned() + "\n"))?;
            left -= 1;
            stamps = wait(&rules.root, &stamps);
            continue;
        }
        let mut findings = rulecheck::check(&reading, day);
        findings.retain(|finding| {
            finding.severity != Severity::Notice && check::within(finding, &rules.part)
        });
        let counts = check::counts(&findings, reading.files.len(), cx.lang);
        let now: Known = findings
            .into_iter()
            .map(|finding| (key(&finding, cx.lang), finding))
            .collect();
        let render = |finding| rulebook::render(finding, &reading.files, Style::Plain, cx.lang);
        let mut text = String::new();
        let none = Known::new();
        let before = known.as_ref().unwrap_or(&none);
        let new = now.iter().filter(|(key, _)| !before.contains_key(*key));
        for (_, finding) in new {
            text.extend([words::sign_new().of(cx.lang), " ", &render(finding)]);
        }
        for (_, finding) in before.iter().filter(|(key, _)| !now.contains_key(*key)) {
            let said = finding.message.of(cx.lang);
            let place = &finding.place;
            let mended = words::mended(&place.file, said);
            text.extend([mended.of(cx.lang), "\n"]);
        }
        say(&(text + counts.lines().next().unwrap_or_default() + "\n"))?;
        known = Some(now);
        left -= 1;
        if left == 0 {
            break;
        }
        stamps = wait(&rules.root, &stamps);
    }
    Ok(Exit::Fine)
}

fn key(finding: &Finding, lang: Lang) -> (Severity, String, String) {
    let message = format!("{} {}", finding.code, finding.message.of(lang));
    (finding.severity, finding.place.file.clone(), message)
}

/// Waits for a change, and until it has settled: an editor may write a file in two goes.
fn wait(root: &Path, before: &BTreeMap<PathBuf, SystemTime>) -> BTreeMap<PathBuf, SystemTime> {
    let mut last = before.clone();
    loop {
        std::thread::sleep(PAUSE);
        let now = stamps(root);
        if now != *before && now == last {
            return now;
        }
        last = now;
    }
}

/// When each file was last written. A share that is away for a moment has none, and no change.
fn stamps(root: &Path) -> BTreeMap<PathBuf, SystemTime> {
    let mut all = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let Ok(data) = entry.metadata() else { continue };
            if data.is_dir() && all.len() < 100_000 {
                folders.push(entry.path());
            } else if let Ok(written) = data.modified() {
                all.insert(entry.path(), written);
            }
        }
    }
    all
}
