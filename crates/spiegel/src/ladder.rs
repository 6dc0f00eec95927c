//! The steps of the regions' ladders, light to heavy: what stands step by step has their order, whatever that of a file is.

use std::sync::LazyLock;

/// The ladders of all regions: a line each, of steps as `id=name`, light to heavy, written by `build.rs` from the rules.
const LADDERS: &str = include_str!(concat!(env!("OUT_DIR"), "/ladders.tsv"));

/// A step: its id, and what it is called.
pub(crate) type Step = (&'static str, &'static str);

/// All steps, light to heavy: worked out once.
static STEPS: LazyLock<Vec<Step>> = LazyLock::new(|| {
    let ladders = LADDERS.lines().map(|line| {
        let steps = line.split('\t').filter_map(|step| step.split_once('='));
        steps.collect()
    });
    merged(&ladders.collect::<Vec<_>>())
});

/// All steps, light to heavy.
pub(crate) fn steps() -> &'static [Step] {
    &STEPS
}

/// Several ladders as one: none is turned round, and what stands on different ones is put as high as on its own.
fn merged(ladders: &[Vec<Step>]) -> Vec<Step> {
    let mut left: Vec<(usize, Step)> = Vec::new();
    for ladder in ladders {
        for (place, step) in ladder.iter().enumerate() {
            if !left.iter().any(|(_, known)| known.0 == step.0) {
                left.push((place * 1_000 / ladder.len(), *step));
            }
        }
    }
    left.sort_by_key(|(height, _)| *height);
    let mut all: Vec<Step> = Vec::new();
    while !left.is_empty() {
        let waits = |id: &str| {
            let lighter = |ladder: &Vec<Step>| {
                let below = ladder.iter().take_while(|step| step.0 != id).count();
                let is_on = below < ladder.len();
                let mut below = ladder.iter().take(below);
                is_on && below.any(|step| left.iter().any(|(_, one)| one.0 == step.0))
            };
            ladders.iter().any(lighter)
        };
        // Where two ladders contradict each other, the lowest goes first.
        let next = left.iter().position(|(_, step)| !waits(step.0));
        all.push(left.remove(next.unwrap_or(0)).1);
    }
    all
}

/// Where a step of a file stands among them: by its id or its name; one that isn't known comes after those.
pub(crate) fn place(steps: &[Step], name: &str) -> usize {
    let name = name.trim().to_lowercase();
    let is = |step: &Step| step.0 == name.replace(' ', "-") || step.1.to_lowercase() == name;
    steps.iter().position(is).unwrap_or(steps.len())
}

#[cfg(test)]
mod tests {
    use super::{Step, merged, place, steps};

    fn ids(steps: &[Step]) -> Vec<&'static str> {
        steps.iter().map(|step| step.0).collect()
    }

    #[test]
    fn ladders_of_a_patient_are_one_after_the_other_as_high_as_on_their_own() {
        let body = vec![
            ("zelf", ""),
            ("advies", ""),
            ("ziekenhuis", ""),
            ("112", ""),
        ];
        let mind = vec![("poh", ""), ("instelling", ""), ("112", "")];
        let all = merged(&[body.clone(), mind]);
        assert_eq!(
            ids(&all),
            ["zelf", "poh", "advies", "instelling", "ziekenhuis", "112"]
        );
        // A region that turns two round loses neither.
        let turned = vec![("advies", ""), ("zelf", ""), ("ziekenhuis", "")];
        assert_eq!(merged(&[body, turned]).len(), 4);
    }

    #[test]
    fn a_step_of_a_file_is_known_by_its_id_or_its_name() {
        let steps = steps();
        let at = |name| place(steps, name);
        assert!(at("Zelf behandelen") < at("meedenkconsult"));
        assert!(at("Pluspunt") < at("ziekenhuis") && at("ziekenhuis") < at("bel dienstdoende"));
        assert_eq!(at("iets van henzelf"), steps.len());
    }
}
