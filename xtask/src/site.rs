//! The site in target/site/, step by step; a step whose input didn't change is passed over.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::time::Instant;

use anyhow::Result;

use crate::command::say;
use crate::compress::write_if_changed;
use crate::modules::{MODULES, Module};
use crate::{assets, bindgen, compress, optimise, paths, shell, split, wasm};

/// Builds the whole site.
pub fn build() -> Result<()> {
    let started = Instant::now();
    let (site, parts) = (paths::site()?, shell::parts()?);
    fs::create_dir_all(&site)?;
    assets::copy(&site)?;
    assets::rules(&site)?;
    assets::parts(&parts)?;
    for module in MODULES {
        build_module(module, &parts, &site)?;
    }
    shell::write(&parts, &site)?;
    assets::pages(&site)?;
    compress::folder(&site)?;
    say(&format!(
        "{} is ready, after {:.1} s",
        site.display(),
        started.elapsed().as_secs_f32()
    ));
    Ok(())
}

/// Compiles a module; binds, splits and optimises, where this very module was not the last one to be.
fn build_module(module: &Module, parts: &Path, site: &Path) -> Result<()> {
    let compiled = wasm::compile(module.package)?;
    let (stamp, glue) = (paths::tools()?.join(module.name), parts.join(module.glue()));
    let files: &[&str] = if module.split {
        &["bg", "rest"]
    } else {
        &["bg"]
    };
    let file = |part: &&str| site.join(format!("{}_{part}.wasm", module.name));
    let files: Vec<_> = files.iter().map(file).collect();
    let mut hasher = DefaultHasher::new();
    let binding = include_str!("bindgen.rs");
    (&compiled, optimise::FLAGS, binding, split::SOURCES).hash(&mut hasher);
    let now = format!("{:016x}", hasher.finish());
    let done = glue.exists() && files.iter().all(|path| path.exists());
    if done && fs::read_to_string(&stamp).is_ok_and(|last| last == now) {
        return Ok(());
    }
    say(&format!("binding {}", module.name));
    let bound = bindgen::bind(module.name, compiled)?;
    write_if_changed(&glue, bound.script.as_bytes())?;
    let halves = if module.split {
        let halves = split::split(&bound.wasm)?;
        vec![halves.first, halves.rest]
    } else {
        vec![bound.wasm]
    };
    for (path, half) in files.iter().zip(halves) {
        write_if_changed(path, &optimise::optimise(&half)?)?;
    }
    Ok(fs::write(stamp, now)?)
}
