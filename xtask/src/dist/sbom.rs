//! dist/sbom/: what a release is made of, as `CycloneDX`: crates by cargo's plugin for it, packages of npm by npm itself.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::command::{in_root, output, run, say};
use crate::{install, npm, paths};

/// What the plugin calls a list, until it lies where it belongs.
const MADE: &str = "list-of-parts";

/// Writes a list for each member of the workspace (the widget's is `trede-wijzer.cdx.json`), and one for npm.
pub fn write(to: &Path) -> Result<()> {
    paths::clear(to)?;
    crates(to)?;
    packages(&to.join("npm.cdx.json"))?;
    say(&format!("{} lists what all is made of", to.display()));
    Ok(())
}

/// The crates, by `Cargo.lock`.
pub fn crates(to: &Path) -> Result<()> {
    let mut plugin = in_root(install::program("cargo-cyclonedx")?);
    plugin.args(["cyclonedx", "--format", "json", "--target", "all"]);
    run(plugin.args([
        "--quiet",
        "--spec-version",
        "1.5",
        "--override-filename",
        MADE,
    ]))?;
    // It leaves them beside each manifest, with the place of each member on this machine.
    let here = paths::root()?.display().to_string();
    let when = when()?;
    for folder in members()? {
        let made = paths::root()?.join(&folder).join(format!("{MADE}.json"));
        let name = Path::new(&folder).file_name();
        let name = name.map_or("trede-wijzer".into(), |name| name.to_string_lossy());
        let place = to.join(format!("{name}.cdx.json"));
        let list = fs::read_to_string(&made).with_context(|| made.display().to_string())?;
        fs::write(place, settled(&list.replace(&here, "/trede"), &when)?)?;
        fs::remove_file(made)?;
    }
    Ok(())
}

/// The packages of npm that the tests bundle with. The package itself depends on none, and the tools of the build each stand with their
/// version in the file that uses them.
pub fn packages(to: &Path) -> Result<()> {
    let mut npm = in_root(npm::program()?);
    npm.args(["sbom", "--package-lock-only", "--sbom-format=cyclonedx"]);
    let list = output(npm.arg("--prefix").arg(paths::root()?.join("tests/doors")));
    let list = list.context("npm made no list of parts")?;
    Ok(fs::write(to, settled(&list, &when()?)?)?)
}

/// The list without what differs each time it is made: a number of its own, and when that was. It has the time of the
/// commit instead, so that two builds of one commit are the same.
fn settled(list: &str, when: &str) -> Result<String> {
    let mut list: serde_json::Value = serde_json::from_str(list)?;
    if let Some(whole) = list.as_object_mut() {
        whole.remove("serialNumber");
    }
    if let Some(made) = list.pointer_mut("/metadata/timestamp") {
        *made = when.into();
    }
    Ok(serde_json::to_string_pretty(&list)? + "\n")
}

/// When the commit was made that is built.
fn when() -> Result<String> {
    let when = "log -1 --format=%cd --date=format-local:%Y-%m-%dT%H:%M:%SZ".split(' ');
    output(in_root("git").env("TZ", "UTC").args(when)).context("git tells no commit")
}

/// The folders of the workspace's members.
fn members() -> Result<Vec<String>> {
    let root = paths::root()?;
    let mut cargo = crate::command::cargo("metadata --no-deps --format-version 1 --offline");
    let told = output(&mut cargo).context("cargo tells no members")?;
    let told: serde_json::Value = serde_json::from_str(&told)?;
    let packages = told.pointer("/packages").and_then(|all| all.as_array());
    let manifests = packages.into_iter().flatten();
    let manifests = manifests.filter_map(|one| one.get("manifest_path")?.as_str());
    let mut folders = Vec::new();
    for manifest in manifests {
        let folder = Path::new(manifest).parent().unwrap_or(&root);
        folders.push(paths::name_in(&root, folder)?);
    }
    ensure!(folders.len() > 5, "{folders:?}");
    Ok(folders)
}
