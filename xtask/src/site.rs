//! The site in target/site/, step by step; a step whose input didn't change is passed over.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::time::Instant;

use anyhow::Result;

use crate::command::say;
use crate::compress::write_if_changed;
use crate::{assets, bindgen, compress, optimise, paths, shell, split, wasm};

/// Builds the whole site.
pub fn build() -> Result<()> {
    let started = Instant::now();
    let (site, parts) = (paths::site()?, shell::parts()?);
    fs::create_dir_all(&site)?;
    assets::copy(&site)?;
    assets::rules(&site)?;
    assets::parts(&parts)?;
    bound(wasm::compile("trede-wijzer")?, &parts, &site)?;
    shell::write(&parts, &site)?;
    compress::folder(&site)?;
    say(&format!(
        "{} is ready, after {:.1} s",
        site.display(),
        started.elapsed().as_secs_f32()
    ));
    Ok(())
}

/// Binds, splits and optimises, where this very module was not the last one to be.
fn bound(compiled: Vec<u8>, parts: &Path, site: &Path) -> Result<()> {
    let stamp = paths::tools()?.join("module");
    let script = parts.join(format!("{}.js", bindgen::NAME));
    let [first, rest] =
        ["bg", "rest"].map(|part| site.join(format!("{}_{part}.wasm", bindgen::NAME)));
    let mut hasher = DefaultHasher::new();
    let binding = include_str!("bindgen.rs");
    (&compiled, optimise::FLAGS, binding, split::SOURCES).hash(&mut hasher);
    let now = format!("{:016x}", hasher.finish());
    let done = [&script, &first, &rest].iter().all(|path| path.exists());
    if done && fs::read_to_string(&stamp).is_ok_and(|last| last == now) {
        return Ok(());
    }
    say("binding the module");
    let bound = bindgen::bind(compiled)?;
    write_if_changed(&script, bound.script.as_bytes())?;
    let halves = split::split(&bound.wasm)?;
    for (path, part) in [(&first, halves.first), (&rest, halves.rest)] {
        write_if_changed(path, &optimise::optimise(&part)?)?;
    }
    fs::write(stamp, now)?;
    Ok(())
}
