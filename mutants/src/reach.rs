//! Which changes each test comes by: only those can make it fail.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Instant;

use anyhow::{Context, Result, ensure};

use crate::plan::Test;
use crate::results::Outcome;
use crate::run::{self, Run};
use crate::workers;

/// Runs each test of these programs alone, in the copy, with nothing changed.
pub fn all(copy: &Path, programs: &[(String, PathBuf)]) -> Result<Vec<Test>> {
    let mut tests = Vec::new();
    for (package, program) in programs {
        for name in names(program)? {
            tests.push((package, program, name));
        }
    }
    println!("{} tests, each alone, unchanged", tests.len());
    let mut tests = workers::each(&tests, |at, (package, program, name)| {
        let reached = copy.join(format!("../reached-{at}.txt"));
        fs::write(&reached, "")?;
        let run = Run {
            program,
            tests: &[name],
            folder: &copy.join("crates").join(package),
            change: 0,
            limit: run::UNCHANGED,
        };
        let begun = Instant::now();
        let outcome = run::noticed(&run, Some(&reached))?;
        ensure!(
            outcome == Outcome::Survived,
            "`{name}` of {package} fails unchanged: {outcome:?}"
        );
        let milliseconds = u64::try_from(begun.elapsed().as_millis())?;
        let numbers = fs::read_to_string(&reached)?;
        fs::remove_file(&reached)?;
        let numbers = numbers.lines().map(|line| line.parse().context("a number"));
        Ok(Test {
            package: (*package).clone(),
            program: (*program).clone(),
            name: name.clone(),
            milliseconds,
            reached: numbers.collect::<Result<_>>()?,
        })
    })?;
    tests.sort_by_key(|test| test.milliseconds);
    Ok(tests)
}

/// Of the tests in this program.
fn names(program: &Path) -> Result<Vec<String>> {
    let mut list = run::command(program);
    let done = list
        .args(["--list", "--format=terse"])
        .stderr(Stdio::inherit())
        .output()?;
    let said = String::from_utf8(done.stdout)?;
    let names = said.lines().filter_map(|line| line.strip_suffix(": test"));
    Ok(names.map(str::to_owned).collect())
}
