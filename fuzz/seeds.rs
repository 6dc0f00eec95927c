//! The inputs that fuzzing begins with: every rule file, and every compiled topic.

use std::error::Error;
use std::fs;
use std::path::Path;

use ladder::wire::{encode_index, encode_topics};

/// The hash that the target asks for.
const HASH: &str = "0000000000000000";

fn main() -> Result<(), Box<dyn Error>> {
    let fuzz = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (rules, agreements) = (fuzz.join("corpus/rules"), fuzz.join("corpus/agreements"));
    fs::create_dir_all(&rules)?;
    fs::create_dir_all(&agreements)?;
    for root in ["../regels", "../crates/rulecheck/tests/rules"] {
        let reading = rulebook::read(&fuzz.join(root));
        for file in &reading.files {
            // A region's file takes the place of the small rules' own.
            let path = match file.path.split_once('/') {
                Some((folder, rest)) if folder != "landelijk" => format!("testregio/{rest}"),
                _ => file.path.clone(),
            };
            let name = file.path.replace('/', "-");
            fs::write(rules.join(name), format!("{path}\n{}", file.text))?;
        }
        for region in &reading.regions {
            let id = &region.agreements.header.region;
            fs::write(
                agreements.join(format!("{id}-index")),
                encode_index(&region.agreements)?,
            )?;
            fs::write(
                agreements.join(format!("{id}-guide")),
                encode_topics(HASH, &[], &region.guide)?,
            )?;
            for topic in &region.topics {
                let bytes = encode_topics(HASH, std::slice::from_ref(topic), &Default::default())?;
                fs::write(agreements.join(format!("{id}-{}", topic.id)), bytes)?;
            }
        }
    }
    Ok(())
}
