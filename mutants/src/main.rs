//! `trede-mutants ROOT PLACE SECONDS SEED PACKAGE…`: tries the changes of cargo-mutants to these crates in a random
//! order until the time is up, and says which no test noticed. All are in one build, of a clone in PLACE; run again, it
//! goes on where it was.

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
    let (copy, kept) = (place.join("copy"), place.join("plan.json"));
    if !kept.is_file() {
        fs::create_dir_all(place)?;
        // One that was left by a build that failed is as good, of the same commit.
        if !copy.is_dir() {
            let mut git = Command::new("git");
            git.args(["clone", "--quiet", "--no-local"])
                .arg(root)
                .arg(&copy);
            ensure!(
                git.status()?.success(),
                "there is no clone in {}",
                copy.display()
            );
        }
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
    let results = run::run(&plan, &order, &copy, &place.join("results.jsonl"), until)?;
    println!("seed {seed}");
    score::print(&plan, &results);
    Ok(())
}
