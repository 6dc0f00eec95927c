//! No circle of files: whoever reads one file needs no file that needs it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The files of a crate, by the path of their module; the crate's root is empty.
struct Crate {
    files: BTreeMap<String, String>,
}

/// Which module uses which.
type Uses = BTreeMap<String, BTreeSet<String>>;

impl Crate {
    fn read(folder: &Path) -> Self {
        let mut files = BTreeMap::new();
        let mut folders = vec![(folder.to_owned(), String::new())];
        while let Some((folder, above)) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
                let module = match name.as_str() {
                    "lib" | "main" if above.is_empty() => String::new(),
                    _ => join(&above, &name),
                };
                if path.is_dir() {
                    folders.push((path, module));
                } else if path.extension().is_some_and(|ending| ending == "rs") {
                    // What a file's own tests use is not what it needs.
                    let text = fs::read_to_string(path).unwrap();
                    let text = text.split("#[cfg(test)]\nmod ").next().unwrap();
                    files.insert(module, text.to_owned());
                }
            }
        }
        Self { files }
    }

    /// The file that a path of names leads to from a module, through what is re-exported.
    fn file_of(&self, from: &str, path: &[String], depth: usize) -> Option<String> {
        let mut at = from.to_owned();
        let mut rest = path.iter();
        for (place, name) in rest.by_ref().enumerate() {
            match name.as_str() {
                "crate" => at.clear(),
                "self" if place == 0 => {}
                "super" => at = parent(&at).to_owned(),
                _ if self.files.contains_key(&join(&at, name)) => at = join(&at, name),
                // Another crate's.
                _ if place == 0 => return None,
                item => {
                    let reexported = used(self.files.get(&at)?, "pub")
                        .into_iter()
                        .find(|path| path.last().is_some_and(|last| last == item));
                    return match reexported.filter(|_| depth < 9) {
                        Some(path) => self.file_of(&at, &path, depth + 1),
                        None => Some(at),
                    };
                }
            }
        }
        Some(at)
    }

    /// The paths in the code itself that lead to another file: `super::item`, `child::item`, `crate::folder::item`.
    fn named(&self, module: &str, text: &str) -> Vec<Vec<String>> {
        let lines = text.lines().map(str::trim_start);
        let code = lines.filter(|line| !line.starts_with("//") && !line.contains("$crate"));
        let imports = |line: &str| {
            line.starts_with("use ") || (line.starts_with("pub") && line.contains(" use "))
        };
        let code = code.filter(|line| !imports(line));
        // What stands between quotes is text, and what follows two strokes a comment.
        let outside = code.flat_map(|line| line.split('"').step_by(2));
        let outside = outside.map(|part| part.split("//").next().unwrap());
        let words = outside.flat_map(|part| {
            part.split(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != ':')
        });
        let paths = words.filter(|word| word.contains("::")).map(|word| {
            let names = word.split("::").filter(|name| !name.is_empty());
            names.map(str::to_owned).collect::<Vec<_>>()
        });
        let own = paths.filter(|path| {
            path.first().is_some_and(|first| {
                ["crate", "self", "super"].contains(&first.as_str())
                    || self.files.contains_key(&join(module, first))
            })
        });
        own.collect()
    }

    fn uses(&self) -> Uses {
        let edges = self.files.iter().map(|(module, text)| {
            let imported = used(text, "").into_iter().chain(used(text, "pub"));
            let paths = imported.chain(self.named(module, text));
            let files = paths.filter_map(|path| self.file_of(module, &path, 0));
            let others = files.filter(|file| file != module).collect();
            (module.clone(), others)
        });
        edges.collect()
    }
}

fn join(above: &str, name: &str) -> String {
    match above {
        "" => name.to_owned(),
        _ => format!("{above}::{name}"),
    }
}

fn parent(module: &str) -> &str {
    module.rsplit_once("::").map_or("", |(above, _)| above)
}

/// The paths of all `use` statements: those that re-export, or the others.
fn used(text: &str, how: &str) -> Vec<Vec<String>> {
    let mut paths = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let public = line.starts_with("pub");
        let Some((_, first)) = line
            .split_once("use ")
            .filter(|(before, _)| before.is_empty() || before.starts_with("pub"))
        else {
            continue;
        };
        let mut statement = first.to_owned();
        while !statement.contains(';') {
            statement.push_str(lines.next().unwrap_or(";").trim());
        }
        if public == (how == "pub") {
            let statement = statement.split(';').next().unwrap().to_owned();
            spread(&statement, &[], &mut paths);
        }
    }
    paths
}

/// The paths of `a::{b, c::d}`.
fn spread(text: &str, above: &[String], paths: &mut Vec<Vec<String>>) {
    let text = text.trim();
    if let Some((head, list)) = text.split_once('{') {
        let names = head.split("::").map(str::trim);
        let names = names.filter(|name| !name.is_empty()).map(str::to_owned);
        let above: Vec<String> = above.iter().cloned().chain(names).collect();
        let list = list.strip_suffix('}').unwrap_or(list);
        let (mut deep, mut start) = (0, 0);
        for (at, letter) in list.char_indices() {
            match letter {
                '{' => deep += 1,
                '}' => deep -= 1,
                ',' if deep == 0 => {
                    spread(&list[start..at], &above, paths);
                    start = at + 1;
                }
                _ => {}
            }
        }
        spread(&list[start..], &above, paths);
    } else if !text.is_empty() {
        let text = text.split(" as ").next().unwrap();
        let names = text.split("::").map(|name| name.trim().to_owned());
        paths.push(above.iter().cloned().chain(names).collect());
    }
}

/// The modules that can be reached from themselves, each with those on the way.
fn circles(uses: &Uses) -> Vec<String> {
    let reached = |from: &String| {
        let mut seen = BTreeSet::new();
        let mut next = vec![from];
        while let Some(at) = next.pop() {
            for to in uses.get(at).into_iter().flatten() {
                if seen.insert(to.clone()) {
                    next.push(to);
                }
            }
        }
        seen
    };
    let all: BTreeMap<_, _> = uses.keys().map(|from| (from, reached(from))).collect();
    let round = all.iter().filter(|(from, seen)| seen.contains(**from));
    let together = round.map(|(from, seen)| {
        let back = seen.iter().filter(|to| all[*to].contains(*from));
        back.cloned().collect::<Vec<_>>().join(" ")
    });
    together.collect::<BTreeSet<_>>().into_iter().collect()
}

/// The folder with the sources of every crate, whichever workspace it is of.
fn sources() -> BTreeSet<PathBuf> {
    let listed = Command::new("git")
        .args(["ls-files", "*Cargo.toml"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    let listed = String::from_utf8(listed.stdout).unwrap();
    let folders = listed
        .lines()
        .map(|path| Path::new(path).with_file_name("src"));
    folders.filter(|folder| folder.is_dir()).collect()
}

#[test]
fn no_file_needs_one_that_needs_it() {
    let folders = sources();
    assert!(folders.len() > 15, "git lists {} crates", folders.len());
    for folder in folders {
        let name = folder.to_str().unwrap();
        let read = Crate::read(&folder);
        assert!(!read.files.is_empty(), "{name}");
        let found = circles(&read.uses());
        assert!(found.is_empty(), "{name}: {found:#?}");
    }
}

#[test]
fn a_circle_through_a_path_in_the_code_is_found() {
    let files = [
        ("", "mod a;\n"),
        ("a", "mod inner;\n\nfn all() {\n    inner::one();\n}\n"),
        (
            "a::inner",
            "fn one() {\n    super::all(); // as `crate::b`\n    print(\"crate::b\");\n}\n",
        ),
        ("b", "fn all() {\n    crate::a::all();\n}\n"),
    ];
    let files = files.map(|(module, text)| (module.to_owned(), text.to_owned()));
    let uses = Crate {
        files: files.into(),
    }
    .uses();
    assert_eq!(circles(&uses), ["a a::inner"]);
}

#[test]
fn a_circle_through_what_is_re_exported_is_found() {
    let files = [
        ("", "mod a;\nmod b;\n"),
        ("a", "mod inner;\n\npub use inner::{Deep, other};\n"),
        (
            "a::inner",
            "use std::fmt;\n\nuse crate::b::{self, Thing};\n",
        ),
        ("b", "use crate::a::{\n    Deep,\n};\n"),
    ];
    let files = files.map(|(module, text)| (module.to_owned(), text.to_owned()));
    let uses = Crate {
        files: files.into(),
    }
    .uses();
    assert_eq!(circles(&uses), ["a::inner b"]);
}
