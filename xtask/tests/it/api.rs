//! The interface as it is told, and as it is.

use std::collections::BTreeSet;
use std::fs;

use xtask::api::{self, ATTRIBUTES, Attribute, EVENTS, METHODS, PARTS, PROPERTIES, SLOTS, THEME};
use xtask::paths;

fn read(path: &str) -> String {
    let path = paths::root().unwrap().join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// What all files of a folder say, in it and in the folders in it.
fn all(folder: &str, ending: &str) -> String {
    let mut folders = vec![paths::root().unwrap().join(folder)];
    let mut said = String::new();
    while let Some(folder) = folders.pop() {
        for file in paths::files_ending(&folder, ending).unwrap() {
            said += &fs::read_to_string(file).unwrap();
        }
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            }
        }
    }
    assert!(!said.is_empty(), "{folder}");
    said
}

/// What stands between `start` and the next `end`, wherever `start` stands.
fn between<'a>(text: &'a str, start: &str, end: &str) -> BTreeSet<&'a str> {
    let found = text.split(start).skip(1);
    found
        .filter_map(|rest| Some(rest.split_once(end)?.0))
        .collect()
}

fn quoted(list: &str) -> Vec<&str> {
    list.split('"').skip(1).step_by(2).collect()
}

#[test]
fn what_comes_from_the_table_is_up_to_date() {
    for (path, text) in api::written().unwrap() {
        let present = fs::read_to_string(&path).unwrap();
        let hint = "run `cargo run -p xtask -- api`";
        assert!(present == text, "{}: {hint}", path.display());
    }
}

/// One more is a row of the table, and what it does: the rest is written from that, and nothing else names them all.
#[test]
fn an_attribute_more_is_one_row() {
    let mut all = ATTRIBUTES.to_vec();
    all.push(Attribute {
        name: "probe",
        values: &["aan", "uit"],
        of_patient: true,
        says: "a row more",
    });
    for (path, text) in api::written_of(&all).unwrap() {
        let present = fs::read_to_string(&path).unwrap();
        assert!(
            text.contains("probe") && !present.contains("probe"),
            "{}",
            path.display()
        );
    }
    // By hand each is named where it does something, and nowhere are all of them.
    let written: BTreeSet<_> = api::written()
        .unwrap()
        .into_iter()
        .map(|(path, _)| path)
        .collect();
    let shell = paths::root().unwrap().join("shell");
    for path in paths::files_ending(&shell, ".js").unwrap() {
        let text = fs::read_to_string(&path).unwrap();
        let named = ATTRIBUTES
            .iter()
            .filter(|one| text.contains(&format!("\"{}\"", one.name)));
        let all = named.count() == ATTRIBUTES.len();
        assert!(
            !all || written.contains(&path),
            "{} lists them by hand",
            path.display()
        );
    }
}

/// A language more is a value of its row, by which `tsc` asks for the shell's sentences and the next test for its texts.
#[test]
fn a_language_more_is_one_value() {
    let mut all = ATTRIBUTES.to_vec();
    let lang = all.iter_mut().find(|one| one.name == "lang").unwrap();
    lang.values = &["nl", "en", "fy"];
    let told = api::written_of(&all).unwrap();
    let changed = told
        .iter()
        .filter(|(path, text)| fs::read_to_string(path).unwrap() != *text);
    let changed: Vec<_> = changed
        .filter_map(|(path, _)| path.file_name()?.to_str())
        .collect();
    assert_eq!(changed, ["api.json", "table.js"]);
    let words = read("shell/words.js");
    assert!(words.contains("typeof VALUES.lang") && words.contains("Record<Language, Sentences>"));
}

/// A language is a file of texts, the shell's own words in it, and its name in the table: all of them or none.
#[test]
fn a_language_has_its_texts() {
    let lang = ATTRIBUTES.iter().find(|one| one.name == "lang").unwrap();
    let texts = paths::root().unwrap().join("src/texts");
    let files = paths::files_ending(&texts, ".txt").unwrap();
    let files = files.iter().filter_map(|path| path.file_stem()?.to_str());
    let files: BTreeSet<_> = files.filter(|name| name.len() == 2).collect();
    assert_eq!(files, lang.values.iter().copied().collect());
}

#[test]
fn the_types_have_the_same_members_and_events() {
    let types = read("shell/interface.d.ts");
    let class = between(&types, "class TredeWijzer extends HTMLElement {\n", "\n}");
    let class = class.first().unwrap();
    let own = |name: &str, after: &str| class.contains(&format!("\n  {name}{after}"));
    for property in PROPERTIES {
        assert!(own(property.name, ": "), "{} has no type", property.name);
    }
    for method in METHODS {
        assert!(own(method.name, "("), "{} has no type", method.name);
    }
    let details = between(&types, "interface TredeDetails {\n", "\n}");
    let typed = details
        .first()
        .unwrap()
        .lines()
        .filter_map(|line| line.trim().split_once(':'));
    let typed: Vec<_> = typed.map(|(name, _)| name).collect();
    let ours: Vec<_> = EVENTS.iter().map(|event| event.name).collect();
    assert_eq!(typed, ours);
}

#[test]
fn the_module_tells_these_events() {
    let ours: BTreeSet<_> = EVENTS.iter().map(|event| event.name).collect();
    let (rust, script) = (read("src/host/embed.rs"), read("shell/events.js"));
    // What the page does for the widget, and what only the shell needs to know.
    let inside = BTreeSet::from(["answered", "closed", "copy", "print", "walked"]);
    let told = rust.split("HostEvent::").skip(1);
    let told: BTreeSet<_> = told
        .filter_map(|arm| quoted(arm).first().copied())
        .collect();
    // The training is another module, in the same element.
    let training = ["result"];
    let told: BTreeSet<_> = told.difference(&inside).copied().chain(training).collect();
    assert_eq!(told, ours);
    for handled in between(&script, "case \"", "\"") {
        assert!(
            ours.contains(handled) || inside.contains(handled),
            "{handled}"
        );
    }
}

#[test]
fn the_styles_and_screens_have_these_properties_parts_and_slots() {
    let names =
        |of: &'static [api::Named]| of.iter().map(|named| named.name).collect::<BTreeSet<_>>();
    let styles = all("styles/wijzer", ".css");
    let properties = between(&styles, "var(", ",");
    let properties = properties
        .into_iter()
        .filter(|name| name.starts_with("--trede-"));
    assert_eq!(properties.collect::<BTreeSet<_>>(), names(THEME));
    let screens = all("src", ".rs");
    let shell = all("shell", ".js");
    let parts = between(&screens, "\"part\", \"", "\"").into_iter();
    let parts = parts.chain(between(&shell, ".part = \"", "\""));
    assert_eq!(parts.collect::<BTreeSet<_>>(), names(PARTS));
    let slots = between(&shell, "slot(\"", "\"").into_iter().chain([""]);
    assert_eq!(slots.collect::<BTreeSet<_>>(), names(SLOTS));
}
