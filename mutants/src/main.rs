//! `trede-mutants ROOT PLACE SECONDS SEED PACKAGE… [-- PACKAGE…]`: tries the changes of cargo-mutants to these crates in
//! a random order until the time is up, and says which no test noticed. All are in one build, of a clone in PLACE; run
//! again, it goes on where it was. After `--`, only the changes to those are tried.

mod build;
mod list;
mod order;
mod plan;
mod reach;
mod results;
mod run;
mod score;
mod weave;
mod workers;

use std::env;
use std::fs;
use std::path::{self, Path};
use std::process::Command;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use anyhow::{Result, bail, ensure};
use plan::Plan;
use results::{At, Results};

fn main() -> Result<()> {
    let words: Vec<String> = env::args().skip(1).collect();
    let [root, place, seconds, seed, packages @ ..] = words.as_slice() else {
        bail!("ROOT PLACE SECONDS SEED PACKAGE… [-- PACKAGE…]");
    };
    let mut packages = packages.split(|word| word == "--");
    let built = packages.next().unwrap_or_default();
    let tried = packages.next().unwrap_or(built);
    let (root, place) = (Path::new(root), path::absolute(place)?);
    let (copy, kept, of) = (
        place.join("copy"),
        place.join("plan.json"),
        place.join("plan-of.txt"),
    );
    let at = at(root, built)?;
    let wanted = format!("{} {}", at.commit, built.join(" "));
    if fs::read_to_string(&of).unwrap_or_default() != wanted {
        fs::create_dir_all(&place)?;
        copy_of(root, &copy)?;
        let mutants = list::all(root, built)?;
        build::build(root, &copy, built, &mutants)?.write(&kept)?;
        fs::write(&of, wanted)?;
    }
    let plan = Plan::read(&kept)?;
    let results = Results::open(&place.join("results.jsonl"), &at)?;
    let mut order: Vec<_> = plan
        .changes
        .iter()
        .filter(|change| change.unviable.is_none() && tried.contains(&change.package))
        .collect();
    order::shuffle(&mut order, seed.parse()?);
    let Results {
        outcomes, again, ..
    } = &results;
    order.retain(|change| again.contains(&change.name) || !outcomes.contains_key(&change.name));
    // Whoever wrote a test for one wants to know of that first.
    order.sort_by_key(|change| !again.contains(&change.name));
    let until = Instant::now() + Duration::from_secs(seconds.parse()?);
    let results = Mutex::new(results);
    workers::each(&order, |_, change| {
        if Instant::now() < until {
            let outcome = run::attempt(&plan, change)?;
            let mut results = results.lock().expect("no worker panics");
            results.keep(change, outcome, &at)?;
        }
        Ok(())
    })?;
    println!("seed {seed}");
    let results = results.into_inner().expect("no worker panics");
    score::print(&plan, &results.outcomes);
    Ok(())
}

/// What is checked out there.
fn at(root: &Path, packages: &[String]) -> Result<At> {
    let named = |what: &str| -> Result<String> {
        let mut git = Command::new("git");
        let said = git.args(["rev-parse", what]).current_dir(root).output()?;
        ensure!(
            said.status.success(),
            "{} has no `{what}` in git",
            root.display()
        );
        Ok(String::from_utf8(said.stdout)?.trim().to_owned())
    };
    let sources = packages.iter().map(|package| {
        let sources = named(&format!("HEAD:crates/{package}/src"))?;
        Ok((package.clone(), sources))
    });
    Ok(At {
        commit: named("HEAD")?,
        sources: sources.collect::<Result<_>>()?,
    })
}

/// A clone of that commit: the one that is there, without the changes of an earlier build, or a new one.
fn copy_of(root: &Path, copy: &Path) -> Result<()> {
    let root = path::absolute(root)?;
    let git = |folder: &Path, words: &[&str]| -> Result<()> {
        let status = Command::new("git")
            .args(words)
            .current_dir(folder)
            .status()?;
        ensure!(
            status.success(),
            "`git {}` failed in {}",
            words.join(" "),
            folder.display()
        );
        Ok(())
    };
    if !copy.is_dir() {
        fs::create_dir_all(copy)?;
        git(copy, &["init", "--quiet", "--initial-branch=main"])?;
    }
    git(copy, &["fetch", "--quiet", &root.to_string_lossy(), "HEAD"])?;
    git(
        copy,
        &["checkout", "--quiet", "--force", "--detach", "FETCH_HEAD"],
    )
}
