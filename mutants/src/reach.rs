//! Which changes each test comes by: only those can make it fail.

use std::path::Path;
use std::process::{self, Stdio};
use std::time::Instant;
use std::{env, fs};

use anyhow::{Context, Result};

use crate::plan::{Program, Test};
use crate::results::Outcome;
use crate::run::{self, Run};
use crate::workers;

/// Runs each test of these programs alone, with nothing changed. One that fails, as what looks at the sources does with the
/// changes woven in, is left out.
pub fn all(programs: &[Program]) -> Result<Vec<Test>> {
    let mut tests = Vec::new();
    for program in programs {
        tests.extend(
            names(&program.path)?
                .into_iter()
                .map(|name| (program, name)),
        );
    }
    println!("{} tests, each alone, unchanged", tests.len());
    let tests = workers::each(&tests, |at, (program, name)| {
        let reached = env::temp_dir().join(format!("mutants-{}-{at}.txt", process::id()));
        fs::write(&reached, "")?;
        let run = Run {
            program: &program.path,
            tests: &[name],
            folder: &program.folder,
            change: 0,
            limit: run::UNCHANGED,
        };
        let begun = Instant::now();
        let outcome = run::noticed(&run, Some(&reached))?;
        let milliseconds = u64::try_from(begun.elapsed().as_millis())?;
        let numbers = fs::read_to_string(&reached)?;
        fs::remove_file(&reached)?;
        if outcome != Outcome::Survived {
            println!("left out: {} {name}", program.package);
            return Ok(None);
        }
        let numbers = numbers.lines().map(|line| line.parse().context("a number"));
        Ok(Some(Test {
            package: program.package.clone(),
            folder: program.folder.clone(),
            program: program.path.clone(),
            name: name.clone(),
            milliseconds,
            reached: numbers.collect::<Result<_>>()?,
        }))
    })?;
    let mut tests: Vec<_> = tests.into_iter().flatten().collect();
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
