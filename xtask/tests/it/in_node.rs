//! The check of the rules runs where there are no threads and no files, and finds the same.

use std::fs;
use std::path::Path;
use std::process::Command;

use xtask::{bindgen, wasm};

const DAY: &str = "2026-11-22";

/// Reads pairs of a path and its text, and prints what the module finds.
const SCRIPT: &str = "
import { readFileSync } from 'node:fs';
import { check, initSync } from './in_node.js';
initSync({ module: readFileSync(new URL('in_node.wasm', import.meta.url)) });
process.stdout.write(check(JSON.parse(readFileSync(0, 'utf8')), process.argv[2]));
";

/// All regions, and beside them what is wrong: a check that finds nothing anywhere would be no check.
fn rules() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../regels");
    let files = rulebook::read(&root).files.into_iter();
    let mut all: Vec<_> = files.map(|file| (file.path, file.text)).collect();
    let (_, topic) = all
        .iter_mut()
        .find(|(path, _)| path == "landelijk/onderwerpen/hoge-bloeddruk.toml")
        .unwrap();
    topic.push_str("\n[[vraag]]\nid = \"niemand\"\nvraag = \"Vraagt iemand dit?\"\n");
    all
}

#[test]
fn all_regions_are_checked_in_node_with_the_same_findings() {
    let folder = tempfile::tempdir().unwrap();
    let bound = bindgen::bind("in_node", wasm::compile("in-node").unwrap()).unwrap();
    fs::write(folder.path().join("in_node.js"), bound.script).unwrap();
    fs::write(folder.path().join("in_node.wasm"), bound.wasm).unwrap();
    fs::write(folder.path().join("run.mjs"), SCRIPT).unwrap();
    fs::write(folder.path().join("package.json"), "{\"type\":\"module\"}").unwrap();
    let given: Vec<_> = rules().into_iter().flat_map(<[String; 2]>::from).collect();
    let input = folder.path().join("rules.json");
    fs::write(&input, serde_json::to_string(&given).unwrap()).unwrap();
    let node = Command::new("node")
        .arg(folder.path().join("run.mjs"))
        .arg(DAY)
        .stdin(fs::File::open(&input).unwrap())
        .output()
        .unwrap();
    let errors = String::from_utf8_lossy(&node.stderr);
    assert!(node.status.success(), "{errors}");
    let findings = rulecheck::check(&rulebook::read_texts(rules()), DAY.parse().unwrap());
    assert!(
        findings
            .iter()
            .any(|one| one.place.file.contains("hoge-bloeddruk"))
    );
    let native = in_node::told(&findings).unwrap();
    assert!(
        String::from_utf8(node.stdout).unwrap() == native,
        "they differ"
    );
}
