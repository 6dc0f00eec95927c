//! The inputs that fuzzing begins with: every rule file, every compiled topic, set and case, what doctors typed, a code,
//! and made-up sheets.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use ladder::date::Date;
use ladder::wire::{WireError, encode_index, encode_topics};
use ladder::model::{Guide, Topic};
use training::code::{CASES, encode, mark};
use training::meeting::Meeting;

/// The hash that the target asks for.
const HASH: &str = "0000000000000000";

fn main() -> Result<(), Box<dyn Error>> {
    let fuzz = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (rules, agreements) = (seeds("rules")?, seeds("agreements")?);
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
                both(&[], &region.guide)?,
            )?;
            let sets = rulecheck::sets(region, day()?);
            fs::write(seeds("classroom")?.join(id), sets.encode()?)?;
            for set in &sets.sets {
                let cases: Vec<_> = set.cases.iter().map(|case| case.id.as_str()).collect();
                let mark = mark(&set.id, &cases.join(" "));
                let unanswered = encode(mark, &[None; CASES]).ok_or("no code")?;
                let case = cases.first().copied().unwrap_or_default();
                for door in ["alleen", "toets", "groep", "casus", "kaarten", "hervat"] {
                    for rest in ["", case, &unanswered] {
                        let name = format!("{id}-{door}-{}-{rest}", set.id);
                        let said = format!("{door}/{}/{rest}\n{}\nen", set.id, set.role.word());
                        fs::write(seeds("address")?.join(name), said)?;
                    }
                }
            }
            for (place, case) in sets.sets.iter().flat_map(|set| &set.cases).enumerate() {
                fs::write(
                    seeds("classroom")?.join(format!("{id}-{place}")),
                    case.encode()?,
                )?;
            }
            let mut past = String::new();
            rulecheck::sample(region, day()?, (40, 1), |text| {
                past.push_str(text);
                Ok::<(), Box<dyn Error>>(())
            })?;
            fs::write(seeds("sheets")?.join(id), past)?;
            for topic in &region.topics {
                let bytes = both(std::slice::from_ref(topic), &Guide::default())?;
                fs::write(agreements.join(format!("{id}-{}", topic.id)), bytes)?;
            }
        }
    }
    fs::write(seeds("sheets")?.join("mirror"), mirror::sample(6, 3, 1))?;
    fs::write(
        seeds("classroom")?.join("meeting"),
        Meeting::new("huisarts", 8, 3, 12).encode()?,
    )?;
    for (place, line) in include_str!("../tests/zoekvragen.csv").lines().enumerate() {
        let typed = line.rsplit_once(',').map_or(line, |(typed, _)| typed);
        fs::write(seeds("typed")?.join(place.to_string()), typed)?;
    }
    let code = encode(7, &[None; CASES]).ok_or("no code")?;
    fs::write(
        seeds("codes")?.join("none"),
        [&[7, 0], code.as_bytes()].concat(),
    )?;
    Ok(())
}

/// The two files as the target takes them: how long the first is, and both.
fn both(topics: &[Topic], guide: &Guide) -> Result<Vec<u8>, WireError> {
    let files = encode_topics(HASH, topics, guide)?;
    let length = u32::try_from(files.topics.len()).map_err(|_| WireError::Damaged)?;
    Ok([&length.to_le_bytes()[..], &files.topics, &files.reasons].concat())
}

/// The folder of a target.
fn seeds(target: &str) -> Result<PathBuf, Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("corpus")
        .join(target);
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

fn day() -> Result<Date, &'static str> {
    Date::new(2026, 11, 22).ok_or("no day")
}
