//! One build with all changes in it: what the compiler refuses is taken out until it refuses nothing.

use std::collections::BTreeMap;
use std::fs;
use std::ops::Range;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::list::{Kind, Mutant};
use crate::plan::{Plan, Planned, Program};
use crate::reach;
use crate::weave::weave;

/// Says whether this change is made, which is asked once a run; and, where a file for it is named, writes down which
/// changes the run came by.
const SWITCH: &str = r#"
/// Whether this change is made.
#[doc(hidden)]
pub fn __mutant(number: u32) -> bool {
    use std::io::Write;
    use std::sync::LazyLock;
    use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
    static MADE: LazyLock<u32> = LazyLock::new(|| {
        let made = std::env::var("MUTANT");
        made.ok().and_then(|made| made.parse().ok()).unwrap_or(0)
    });
    static REACHED: LazyLock<Option<std::fs::File>> = LazyLock::new(|| {
        let path = std::env::var_os("MUTANTS_REACHED")?;
        std::fs::File::options().create(true).append(true).open(path).ok()
    });
    static SEEN: [AtomicBool; 1 << 14] = [const { AtomicBool::new(false) }; 1 << 14];
    if let Some(mut file) = REACHED.as_ref() {
        let seen = SEEN.get(number as usize);
        if seen.is_some_and(|seen| !seen.load(Relaxed) && !seen.swap(true, Relaxed)) {
            let _ = file.write_all(format!("{number}\n").as_bytes());
        }
    }
    *MADE == number
}
"#;

/// Why each change that was taken out can't be there.
type Refused = BTreeMap<u32, String>;
/// Where each change stands in its file.
type Places = BTreeMap<String, Vec<(Range<usize>, u32)>>;

/// Builds the tests of these crates in the copy.
pub fn build(root: &Path, copy: &Path, packages: &[String], mutants: &[Mutant]) -> Result<Plan> {
    for package in packages {
        let lib = format!("crates/{package}/src/lib.rs");
        let text = fs::read_to_string(root.join(&lib))? + SWITCH;
        fs::write(copy.join(lib), text)?;
    }
    let mut refused = Refused::new();
    for mutant in mutants {
        // Another iterator than the function's own is of another type: an early return can't give it.
        if mutant.replacement.contains("::std::iter::") {
            refused.insert(mutant.number, "an iterator of another type".to_owned());
        }
    }
    loop {
        let places = write(root, copy, mutants, &mut refused)?;
        let said = cargo(copy, packages, &["check"])?;
        let errors: Vec<_> = said
            .iter()
            .filter(|it| it["message"]["level"] == "error")
            .collect();
        if errors.is_empty() {
            break;
        }
        let before = refused.len();
        for error in &errors {
            refuse(&error["message"], &places, mutants, &mut refused);
        }
        println!("{} changes don't compile", refused.len());
        if refused.len() == before {
            bail!(
                "no change is to blame: {}",
                errors[0]["message"]["rendered"]
            );
        }
    }
    let changes = mutants.iter().map(|mutant| Planned {
        number: mutant.number,
        name: mutant.name.clone(),
        package: mutant.package.clone(),
        unviable: refused.get(&mutant.number).cloned(),
    });
    Ok(Plan {
        changes: changes.collect(),
        tests: reach::all(&programs(copy)?)?,
    })
}

/// Writes each file with what isn't refused woven in.
fn write(root: &Path, copy: &Path, mutants: &[Mutant], refused: &mut Refused) -> Result<Places> {
    let mut files: BTreeMap<&str, Vec<&Mutant>> = BTreeMap::new();
    for mutant in mutants {
        let file = files.entry(&mutant.file).or_default();
        if !refused.contains_key(&mutant.number) {
            file.push(mutant);
        }
    }
    let mut places = Places::new();
    for (file, mutants) in files {
        let text = fs::read_to_string(root.join(file))?;
        let woven = weave(&text, &mutants).with_context(|| file.to_owned())?;
        fs::write(copy.join(file), woven.text)?;
        places.insert(file.to_owned(), woven.places);
        for number in woven.left {
            refused.insert(number, "it has no place in one build".to_owned());
        }
    }
    Ok(places)
}

/// Takes out what an error points at; else what it shows; else the arms of a `match` that it finds too few.
fn refuse(error: &Value, places: &Places, mutants: &[Mutant], refused: &mut Refused) {
    let why = error["message"].as_str().unwrap_or_default();
    let spans = error["spans"]
        .as_array()
        .map(Vec::as_slice)
        .unwrap_or_default();
    let mut guilty = Vec::new();
    for span in spans.iter().filter(|span| span["is_primary"] == true) {
        guilty.extend(at(span, places));
    }
    if guilty.is_empty() {
        guilty.extend(spans.iter().flat_map(|span| at(span, places)));
    }
    if guilty.is_empty() {
        let shown = error["rendered"]
            .as_str()
            .unwrap_or_default()
            .split("__mutant(")
            .skip(1);
        guilty.extend(shown.filter_map(|rest| rest.split(')').next()?.parse::<u32>().ok()));
    }
    if guilty.is_empty() && error["code"]["code"] == "E0004" {
        let arms = mutants.iter().filter(|it| it.genre == Kind::MatchArm);
        let here = arms.filter(|it| spans.iter().any(|span| span["file_name"] == *it.file));
        guilty.extend(here.map(|it| it.number));
    }
    for number in guilty {
        refused.entry(number).or_insert_with(|| why.to_owned());
    }
}

/// The changes that stand in this stretch of a file.
fn at(span: &Value, places: &Places) -> Vec<u32> {
    let byte = |key: &str| span[key].as_u64().and_then(|at| usize::try_from(at).ok());
    let (Some(start), Some(end)) = (byte("byte_start"), byte("byte_end")) else {
        return Vec::new();
    };
    let file = span["file_name"].as_str().and_then(|file| places.get(file));
    let here = file.into_iter().flatten();
    // A whole function is no place of any change.
    let here =
        here.filter(|(place, _)| place.start < end && start < place.end && end - start < 400);
    here.map(|(_, number)| *number).collect()
}

/// The programs that test every crate of the workspace but the tool that builds it.
fn programs(copy: &Path) -> Result<Vec<Program>> {
    let mut programs = Vec::new();
    for said in cargo(copy, &[], &["test", "--no-run"])? {
        let (Some(program), true) = (said["executable"].as_str(), said["profile"]["test"] == true)
        else {
            continue;
        };
        let manifest = Path::new(said["manifest_path"].as_str().unwrap_or_default());
        let folder = manifest.parent().context("a manifest stands in a folder")?;
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        let benched = said["target"]["kind"].to_string().contains("bench");
        if name != "xtask" && !benched {
            programs.push(Program {
                package: name.into_owned(),
                folder: folder.to_owned(),
                path: program.into(),
            });
        }
    }
    Ok(programs)
}

/// What cargo says of these crates in the copy, or of all, a message a line.
fn cargo(copy: &Path, packages: &[String], words: &[&str]) -> Result<Vec<Value>> {
    let mut cargo = Command::new("cargo");
    cargo
        .current_dir(copy)
        .args(words)
        .args(["--message-format=json", "--quiet"]);
    for package in packages {
        cargo.args(["--package", package]);
    }
    cargo.env("CARGO_PROFILE_DEV_DEBUG", "0");
    let done = cargo.stdin(Stdio::null()).stderr(Stdio::null()).output()?;
    let said = String::from_utf8_lossy(&done.stdout);
    Ok(said
        .lines()
        .filter_map(|line| serde_json::from_str(line).ok())
        .collect())
}
