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
    let (shell, checked) = (
        paths::root().unwrap().join("shell"),
        place.path().join("a.js"),
    );
    for (given, fits) in [("\"60\"", true), ("60", false)] {
        let import = shell.join("attributes.js");
        let text = format!("import {{ ageOf }} from {import:?};\nageOf({given});\n");
        fs::write(&checked, text).unwrap();
        let options = "--noEmit --allowJs --checkJs --strict --skipLibCheck --types= --target es2023 --module esnext --moduleResolution bundler";
        let mut compiler = scripts::compiler().unwrap();
        compiler
            .args(options.split(' '))
            .arg("--lib")
            .arg("es2023,dom,dom.iterable");
        let done = compiler.arg(&checked).output().unwrap();
        let said = String::from_utf8_lossy(&done.stdout);
        assert_eq!(done.status.success(), fits, "{said}");
        assert_eq!(said.contains("TS2345"), !fits, "{said}");
    }
}
