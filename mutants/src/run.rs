//! Runs the tests of a crate with one change made, and keeps what came of it.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

use crate::plan::{Plan, Planned, Tests};

/// A program of tests that takes so many times longer with a change in it has noticed it: it goes round for ever.
const LONGER: u32 = 3;
/// And at least this long, however quick it is.
const LEAST: Duration = Duration::from_secs(45);
/// So long may it take unchanged, on a machine that does other work.
pub const UNCHANGED: Duration = Duration::from_secs(900);

/// Whose tests may notice what a crate's own don't: most of what is there for the checks is tested with them.
const ABOVE: [(&str, &str); 1] = [("ladder", "rulecheck")];

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    Caught,
    /// By the tests of a crate that is built on it.
    CaughtAbove,
    TimedOut,
    Survived,
}

/// What came of each change that was tried, by its name.
pub type Results = BTreeMap<String, Outcome>;

/// What was tried before in this file.
pub fn earlier(path: &Path) -> Result<Results> {
    let text = fs::read_to_string(path).unwrap_or_default();
    let lines = text
        .lines()
        .map(|line| Ok(serde_json::from_str::<(String, Outcome)>(line)?));
    lines.collect()
}

/// Tries changes in this order until the time is up; each outcome is written down as it comes.
pub fn run(
    plan: &Plan,
    order: &[&Planned],
    copy: &Path,
    path: &Path,
    until: Instant,
) -> Result<Results> {
    let mut results = earlier(path)?;
    let mut kept = File::options().create(true).append(true).open(path)?;
    for change in order {
        if Instant::now() > until {
            break;
        }
        if results.contains_key(&change.name) {
            continue;
        }
        let outcome = attempt(plan, change, copy)?;
        writeln!(kept, "{}", serde_json::to_string(&(&change.name, outcome))?)?;
        results.insert(change.name.clone(), outcome);
    }
    Ok(results)
}

impl Tests {
    /// So long may it take with a change in it.
    fn limit(&self) -> Duration {
        LEAST.max(Duration::from_millis(self.milliseconds) * LONGER)
    }
}

/// Its own tests first, then those of the crates that stand on it.
fn attempt(plan: &Plan, change: &Planned, copy: &Path) -> Result<Outcome> {
    let above = ABOVE
        .iter()
        .filter(|(package, _)| *package == change.package);
    let above = above.map(|(_, above)| (*above, Some(Outcome::CaughtAbove)));
    for (package, caught) in [(change.package.as_str(), None)].into_iter().chain(above) {
        let folder = copy.join("crates").join(package);
        for test in plan.tests.get(package).into_iter().flatten() {
            match noticed(&test.program, &folder, change.number, test.limit())? {
                Outcome::Survived => {}
                outcome => return Ok(caught.unwrap_or(outcome)),
            }
        }
    }
    Ok(Outcome::Survived)
}

/// Whether this program of tests fails with this change; with 0 nothing is changed.
pub fn noticed(test: &Path, folder: &Path, number: u32, limit: Duration) -> Result<Outcome> {
    let mut run = Command::new(test);
    run.args([
        "-Zunstable-options",
        "--fail-fast",
        "--test-threads=1",
        "--quiet",
    ]);
    run.current_dir(folder);
    run.envs([("CARGO_MANIFEST_DIR", folder.as_os_str())]);
    run.envs([
        ("MUTANT", number.to_string().as_str()),
        ("RUSTC_BOOTSTRAP", "1"),
    ]);
    run.envs([
        ("RUST_BACKTRACE", "0"),
        ("INSTA_UPDATE", "no"),
        ("INSTA_WORKSPACE_ROOT", "../.."),
    ]);
    // The first failure is enough: it need not be a small one, and isn't kept.
    run.envs([
        ("PROPTEST_MAX_SHRINK_ITERS", "0"),
        ("PROPTEST_DISABLE_FAILURE_PERSISTENCE", "true"),
    ]);
    let run = run
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let mut child = run.spawn().with_context(|| test.display().to_string())?;
    let begun = Instant::now();
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(if status.success() {
                Outcome::Survived
            } else {
                Outcome::Caught
            });
        }
        if begun.elapsed() > limit {
            child.kill()?;
            child.wait()?;
            return Ok(Outcome::TimedOut);
        }
        sleep(Duration::from_millis(5));
    }
}
