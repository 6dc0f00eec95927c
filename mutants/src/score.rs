//! How many changes were noticed, and what that says of all of them.

use std::collections::BTreeMap;

use crate::plan::Plan;
use crate::results::Outcome;

/// Prints a line for each crate, and the changes that no test noticed.
pub fn print(plan: &Plan, results: &BTreeMap<String, Outcome>) {
    let mut rows: BTreeMap<&str, [usize; 6]> = BTreeMap::new();
    for change in &plan.changes {
        let [all, unviable, own, above, timed, survived] = rows.entry(&change.package).or_default();
        *all += 1;
        *unviable += usize::from(change.unviable.is_some());
        match results.get(&change.name) {
            Some(Outcome::Caught) => *own += 1,
            Some(Outcome::CaughtAbove) => *above += 1,
            Some(Outcome::TimedOut) => *timed += 1,
            Some(Outcome::Survived) => {
                *survived += 1;
                println!("survived: {}", change.name);
            }
            Some(Outcome::Unreached) => {
                *survived += 1;
                println!("no test comes by: {}", change.name);
            }
            None => {}
        }
    }
    println!(
        "{:<10} {:>7} {:>8} {:>5} {:>6} {:>9} {:>8} {:>8} {:>7}  95 %",
        "crate",
        "changes",
        "unviable",
        "tried",
        "by own",
        "by others",
        "for ever",
        "survived",
        "share"
    );
    for (package, [all, unviable, own, above, timed, survived]) in rows {
        let (noticed, tried) = (own + above + timed, own + above + timed + survived);
        let (low, high) = interval(noticed, tried, all - unviable);
        let share = percent(noticed as f64 / (tried.max(1)) as f64);
        println!(
            "{package:<10} {all:>7} {unviable:>8} {tried:>5} {own:>6} {above:>9} {timed:>8} {survived:>8} {share:>7}  {} to {}",
            percent(low),
            percent(high)
        );
    }
}

fn percent(share: f64) -> String {
    format!("{:.1} %", 100.0 * share)
}

/// Wilson's interval of 95 % for a share, narrower as fewer are left that weren't tried; of all, it is that share.
#[expect(clippy::cast_precision_loss, reason = "a few thousand")]
fn interval(noticed: usize, tried: usize, all: usize) -> (f64, f64) {
    if tried == 0 {
        return (0.0, 1.0);
    }
    let share = noticed as f64 / tried as f64;
    if tried >= all {
        return (share, share);
    }
    let n = tried as f64 * (all - 1) as f64 / (all - tried) as f64;
    let z = 1.96_f64;
    let middle = share + z * z / (2.0 * n);
    let half = z * (share * (1.0 - share) / n + z * z / (4.0 * n * n)).sqrt();
    let scale = 1.0 + z * z / n;
    ((middle - half) / scale, (middle + half) / scale)
}

#[cfg(test)]
mod tests {
    use super::interval;

    #[test]
    fn an_interval_is_that_of_wilson_and_closes_as_all_are_tried() {
        let (low, high) = interval(9, 10, 1_000_000);
        assert!((low - 0.5958).abs() < 0.001 && (high - 0.9821).abs() < 0.001);
        assert_eq!(interval(9, 10, 10), (0.9, 0.9));
        assert_eq!(interval(0, 0, 10), (0.0, 1.0));
    }
}
