//! `trede-mutants ROOT PLACE SECONDS SEED PACKAGE…`: tries the changes of cargo-mutants to these crates in a random
//! order until the time is up, and says which no test noticed. All are in one build, of a clone in PLACE; run again on
//! the same commit, it goes on where it was.

mod build;
mod list;
mod order;
mod plan;
mod run;
mod score;
mod weave;

use std::env;
use std::fs;
use std::path::{self, Path};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Result, bail, ensure};
use plan::Plan;
use run::Outcome;

fn main() -> Result<()> {
    let words: Vec<String> = env::args().skip(1).collect();
    let [root, place, seconds, seed, packages @ ..] = words.as_slice() else {
        bail!("ROOT PLACE SECONDS SEED PACKAGE…");
    };
    let (root, place) = (Path::new(root), path::absolute(place)?);
    let place = place.as_path();
    let copy = place.join("copy");
    // What came of a change holds for the commit that it was tried on: another one may have other tests.
    let commit = commit(root)?;
    let (kept, of) = (place.join("plan.json"), place.join("plan-of.txt"));
    let wanted = format!("{commit} {}", packages.join(" "));
    if fs::read_to_string(&of).unwrap_or_default() != wanted {
        fs::create_dir_all(place)?;
        copy_of(root, &copy)?;
        let mutants = list::all(root, packages)?;
        let mut plan = build::build(root, &copy, packages, &mutants)?;
        for (package, tests) in &mut plan.tests {
            for test in tests {
                let folder = copy.join("crates").join(package);
                let begun = Instant::now();
                let unchanged = run::noticed(&test.program, &folder, 0, run::UNCHANGED)?;
                ensure!(
                    unchanged == Outcome::Survived,
                    "{package} fails unchanged: {unchanged:?}"
                );
                test.milliseconds = u64::try_from(begun.elapsed().as_millis())?;
            }
        }
        plan.write(&kept)?;
        fs::write(&of, wanted)?;
    }
    let plan = Plan::read(&kept)?;
    let mut order: Vec<_> = plan
        .changes
        .iter()
        .filter(|change| change.unviable.is_none())
        .collect();
    order::shuffle(&mut order, seed.parse()?);
    order.retain(|change| packages.contains(&change.package));
    let until = Instant::now() + Duration::from_secs(seconds.parse()?);
    let results = run::run(
        &plan,
        &order,
        &copy,
        &place.join(format!("results-{commit}.jsonl")),
        until,
    )?;
    println!("seed {seed}");
    score::print(&plan, &results);
    Ok(())
}

/// The commit of what is checked out there.
fn commit(root: &Path) -> Result<String> {
    let head = Command::new("git")
        .args(["rev-parse", "HEAD"])
        .current_dir(root)
        .output()?;
    ensure!(
        head.status.success(),
        "{} is no checkout of a commit",
        root.display()
    );
    Ok(String::from_utf8(head.stdout)?.trim().to_owned())
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
