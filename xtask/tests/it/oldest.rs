//! What goes out is for the oldest browsers that are named, and those are the ones that the build is told.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Stdio;

use xtask::paths;
use xtask::shell::{OLDEST, bundler};

use crate::dist::built;

/// What esbuild makes of a text for these browsers.
fn made(text: &str, kind: &str, target: &str) -> String {
    let mut bundler = bundler().unwrap();
    bundler.args([target, &format!("--loader={kind}"), "--charset=utf8"]);
    let mut bundler = bundler
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = bundler.stdin.take().unwrap();
    input.write_all(text.as_bytes()).unwrap();
    drop(input);
    let done = bundler.wait_with_output().unwrap();
    assert!(done.status.success(), "{kind}: {text:.200}");
    String::from_utf8(done.stdout).unwrap()
}

/// Whether there is something in it that they lack.
fn is_younger(text: &str, kind: &str) -> bool {
    made(text, kind, OLDEST) != made(text, kind, "--target=esnext")
}

#[test]
fn scripts_and_sheets_are_for_the_oldest_browsers_that_are_named() {
    let site = built();
    for kind in ["js", "css"] {
        let files = paths::files_ending(site.path(), &format!(".{kind}")).unwrap();
        assert!(files.len() > 3, "{files:?}");
        for file in files {
            let text = fs::read_to_string(&file).unwrap();
            assert!(!is_younger(&text, kind), "{}", file.display());
        }
    }
    // It would be found: a word of 2026, and one that Safari has under another name.
    assert!(is_younger("using file = open();", "js"));
    assert!(is_younger("a { user-select: none }", "css"));
}

#[test]
fn the_browsers_that_a_doctor_is_told_are_those() {
    let root = paths::root().unwrap();
    let told = |file: &Path| fs::read_to_string(root.join(file)).unwrap();
    for (name, of_build) in [
        ("Chromium 123", "chrome123"),
        ("Firefox 121", "firefox121"),
        ("Safari 17.5", "safari17.5"),
    ] {
        assert!(OLDEST.contains(of_build));
        for file in ["shell/load.js", "README.md", "docs/gastheren.md"] {
            assert!(told(Path::new(file)).contains(name), "{file}: {name}");
        }
    }
}
