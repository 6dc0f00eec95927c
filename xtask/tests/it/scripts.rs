//! The shell is typed, and stands as its formatter would have it.

use std::fs;

use xtask::{paths, scripts};

#[test]
fn the_shell_is_called_as_it_says() {
    scripts::types().unwrap();
}

#[test]
fn the_scripts_are_formatted() {
    scripts::formatting().unwrap();
}

/// A check that can't fail says nothing: one call of the shell's own, with what it doesn't take.
#[test]
fn a_call_with_something_else_is_found() {
    let place = tempfile::tempdir_in(paths::target().unwrap()).unwrap();
    let root = paths::root().unwrap();
    let whole = root.join("tsconfig.json");
    let config = format!("{{ \"extends\": {whole:?}, \"include\": [\"a.js\"] }}");
    fs::write(place.path().join("tsconfig.json"), config).unwrap();
    for (given, fits) in [("\"60\"", true), ("60", false)] {
        let import = root.join("shell/attributes.js");
        let text = format!("import {{ ageOf }} from {import:?};\nageOf({given});\n");
        fs::write(place.path().join("a.js"), text).unwrap();
        let mut compiler = scripts::compiler().unwrap();
        let done = compiler.arg("--project").arg(place.path()).output();
        let done = done.unwrap();
        let said = String::from_utf8_lossy(&done.stdout);
        assert_eq!(done.status.success(), fits, "{said}");
        assert_eq!(said.contains("TS2345"), !fits, "{said}");
    }
}
