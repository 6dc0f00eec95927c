//! The lists of parts that go out with a release.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;
use xtask::dist::sbom;
use xtask::{command, install, paths};

fn read(path: &std::path::Path) -> BTreeSet<(String, String)> {
    let list: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    assert_eq!(list["bomFormat"], "CycloneDX");
    let parts = list["components"].as_array().unwrap().iter();
    let word = |part: &Value, key: &str| part[key].as_str().unwrap().to_owned();
    parts
        .map(|part| (word(part, "name"), word(part, "version")))
        .collect()
}

#[test]
fn every_package_of_npm_that_is_locked_is_listed_with_its_version() {
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("npm.cdx.json");
    sbom::packages(&file).unwrap();
    let listed = read(&file);
    let lock = fs::read_to_string(paths::root().unwrap().join("tests/doors/package-lock.json"));
    let lock: Value = serde_json::from_str(&lock.unwrap()).unwrap();
    for (path, package) in lock["packages"].as_object().unwrap() {
        let Some((_, name)) = path.rsplit_once("node_modules/") else {
            continue;
        };
        let version = package["version"].as_str().unwrap().to_owned();
        // npm leaves out what is for another machine only.
        let optional = package["optional"] == true;
        assert!(
            optional
                || listed
                    .iter()
                    .any(|(one, of)| *of == version && name.ends_with(one)),
            "{name} {version}"
        );
    }
}

#[test]
fn a_list_that_is_made_twice_is_the_same() {
    let place = tempfile::tempdir().unwrap();
    let lists = ["one", "another"].map(|name| {
        let file = place.path().join(name);
        sbom::packages(&file).unwrap();
        fs::read_to_string(file).unwrap()
    });
    assert!(lists[0].contains("\"timestamp\""));
    assert!(!lists[0].contains("serialNumber"));
    assert_eq!(lists[0], lists[1]);
}

#[test]
fn every_crate_of_the_widget_is_one_of_the_lock_file() {
    if install::found("cargo-cyclonedx").is_none() {
        assert!(!command::in_ci(), "CI makes the list of crates too");
        command::warn("NO CARGO-CYCLONEDX, SO ITS TEST SAYS NOTHING: `make dist` compiles it");
        return;
    }
    let place = tempfile::tempdir().unwrap();
    sbom::crates(place.path()).unwrap();
    let widget = place.path().join("trede-wijzer.cdx.json");
    let text = fs::read_to_string(&widget).unwrap();
    let here = paths::root().unwrap().display().to_string();
    assert!(!text.contains(&here), "it says where it was made");
    let listed = read(&widget);
    let lock = fs::read_to_string(paths::root().unwrap().join("Cargo.lock")).unwrap();
    for name in [
        "yew",
        "wasm-bindgen",
        "postcard",
        "serde",
        "ladder",
        "standards",
    ] {
        assert!(listed.iter().any(|(one, _)| one == name), "{name}");
    }
    for (name, version) in listed {
        let locked = format!("name = \"{name}\"\nversion = \"{version}\"");
        assert!(lock.contains(&locked), "{name} {version}");
    }
}
