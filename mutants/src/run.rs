//! Runs tests with one change made.

use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::plan::{Plan, Planned, Test};
use crate::results::Outcome;

/// Tests that take so many times longer with a change in it have noticed it: it goes round for ever.
const LONGER: u32 = 5;
/// And this much longer, however quick they are.
const LEAST: Duration = Duration::from_secs(20);
/// So long may one take unchanged, on a machine that does other work.
pub const UNCHANGED: Duration = Duration::from_secs(900);
/// Tests of its own crate that together take less than this, in milliseconds, are run in one go.
const OWN: u64 = 1500;
/// And those of others, which read all rules first, alone or together.
const OTHERS: u64 = 30_000;
/// A test of another crate that takes longer, in milliseconds, is about something else.
const FAR: u64 = 3000;
/// What a change that never stops asking may have, in kB.
const MEMORY: u32 = 4_000_000;

/// A run of some tests of a program.
pub struct Run<'a> {
    pub program: &'a Path,
    pub tests: &'a [&'a str],
    pub folder: &'a Path,
    /// The number of the change that is made; 0 for none.
    pub change: u32,
    pub limit: Duration,
}

/// The quickest of its own tests first, then those of the crates that stand on it.
pub fn attempt(plan: &Plan, change: &Planned) -> Result<Outcome> {
    let reach = |test: &&Test| {
        let near = test.package == change.package || test.milliseconds < FAR;
        near && test.reached.contains(&change.number)
    };
    let (own, above): (Vec<&Test>, Vec<_>) = plan
        .tests
        .iter()
        .filter(reach)
        .partition(|test| test.package == change.package);
    if own.is_empty() && above.is_empty() {
        return Ok(Outcome::Unreached);
    }
    let goes = [
        (own, OWN, None),
        (above, OTHERS, Some(Outcome::CaughtAbove)),
    ];
    for (tests, most, caught) in goes {
        for run in together(&tests, most) {
            let names: Vec<&str> = run.iter().map(|test| test.name.as_str()).collect();
            let unchanged: u64 = run.iter().map(|test| test.milliseconds).sum();
            let outcome = noticed(
                &Run {
                    program: &run[0].program,
                    tests: &names,
                    folder: &run[0].folder,
                    change: change.number,
                    limit: LEAST + Duration::from_millis(unchanged) * LONGER,
                },
                None,
            )?;
            if outcome != Outcome::Survived {
                return Ok(caught.unwrap_or(outcome));
            }
        }
    }
    Ok(Outcome::Survived)
}

/// These tests in goes of so many milliseconds at most: the quick ones of one program in one, a slow one alone.
fn together<'a>(tests: &[&'a Test], most: u64) -> Vec<Vec<&'a Test>> {
    let mut runs: Vec<Vec<&Test>> = Vec::new();
    for test in tests {
        let open = runs.iter_mut().find(|run| {
            let took: u64 = run.iter().map(|test| test.milliseconds).sum();
            run[0].program == test.program && took + test.milliseconds <= most
        });
        match open {
            Some(run) => run.push(test),
            None => runs.push(vec![test]),
        }
    }
    runs
}

/// Whether one of these tests fails; with a file, it is told which changes they came by.
pub fn noticed(run: &Run, reached: Option<&Path>) -> Result<Outcome> {
    let mut tests = command(run.program);
    tests.args(["--exact", "--fail-fast", "--test-threads=1", "--quiet"]);
    tests.args(run.tests).current_dir(run.folder);
    tests.envs([("CARGO_MANIFEST_DIR", run.folder.as_os_str())]);
    // Else each run asks cargo.
    let mut above = run.folder.ancestors();
    let workspace = above.find(|it| it.join("Cargo.lock").is_file());
    tests.envs(workspace.map(|root| ("INSTA_WORKSPACE_ROOT", root)));
    tests.envs(reached.map(|path| ("MUTANTS_REACHED", path)));
    tests.envs([
        ("MUTANT", run.change.to_string().as_str()),
        ("RUST_BACKTRACE", "0"),
        ("INSTA_UPDATE", "no"),
        // The first failure is enough: it need not be a small one, and isn't kept.
        ("PROPTEST_MAX_SHRINK_ITERS", "0"),
        ("PROPTEST_DISABLE_FAILURE_PERSISTENCE", "true"),
    ]);
    let quiet = tests.stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = quiet
        .spawn()
        .with_context(|| run.program.display().to_string())?;
    let begun = Instant::now();
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(if status.success() {
                Outcome::Survived
            } else {
                Outcome::Caught
            });
        }
        if begun.elapsed() > run.limit {
            child.kill()?;
            child.wait()?;
            return Ok(Outcome::TimedOut);
        }
        sleep(Duration::from_millis(5));
    }
}

/// A program of tests, which may not take all memory, where the shell can see to that.
pub fn command(program: &Path) -> Command {
    let mut shell = Command::new("sh");
    let limited = format!(r#"ulimit -v {MEMORY} 2>/dev/null; exec "$0" -Zunstable-options "$@""#);
    shell.arg("-c").arg(limited).arg(program);
    shell.env("RUSTC_BOOTSTRAP", "1").stdin(Stdio::null());
    shell
}
