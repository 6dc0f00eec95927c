//! The list of planted faults, as `tests/fouten/*.toml` have them.

use std::fs;
use std::path::Path;

use toml::de::{DeTable, DeValue};

/// A fault, and how it is found.
pub(crate) struct Fault {
    pub(crate) name: String,
    pub(crate) file: String,
    pub(crate) edit: Edit,
    pub(crate) found: Found,
}

/// What is done to the file.
pub(crate) enum Edit {
    /// `van`, `naar`.
    Replace(String, String),
    /// `erbij`: at its end.
    More(String),
    /// `zonder`: whole statements that begin so.
    Without(Vec<String>),
    /// `kopie`: a copy of another.
    CopyOf(String),
    /// `weg`.
    Gone,
}

/// By what.
pub(crate) enum Found {
    /// `meldt`: the codes of `trede check`, each with what is on its line.
    Check(Vec<(String, String)>),
    /// `diff`: what `trede diff` says.
    Diff(String),
    /// `test`: what `trede test` says.
    Test(String),
}

/// The faults of a file.
pub(crate) fn all(file: &str) -> Vec<Fault> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/fouten/{file}.toml"));
    let text = fs::read_to_string(path).unwrap();
    let table = DeTable::parse(&text).unwrap();
    let faults = table.get_ref().get("fout").unwrap().get_ref();
    let faults = faults.as_array().unwrap().iter();
    faults
        .map(|one| fault(one.get_ref().as_table().unwrap()))
        .collect()
}

fn fault(table: &DeTable<'_>) -> Fault {
    let get = |key: &str| table.get(key).map(toml::Spanned::get_ref);
    let text = |key: &str| get(key).and_then(DeValue::as_str).map(str::to_owned);
    let name = text("naam").unwrap();
    let edit = if let Some(from) = text("van") {
        let times = get("keer").map_or(1, |times| {
            times.as_integer().unwrap().as_str().parse().unwrap()
        });
        Edit::Replace(from, text("naar").unwrap().repeat(times))
    } else if let Some(more) = text("erbij") {
        Edit::More(more)
    } else if let Some(blocks) = get("zonder") {
        let blocks = blocks.as_array().unwrap().iter();
        Edit::Without(
            blocks
                .map(|one| one.get_ref().as_str().unwrap().to_owned())
                .collect(),
        )
    } else if let Some(other) = text("kopie") {
        Edit::CopyOf(other)
    } else {
        assert!(get("weg").is_some(), "{name}: nothing is done");
        Edit::Gone
    };
    let found = match (text("diff"), text("test")) {
        (Some(words), _) => Found::Diff(words),
        (_, Some(words)) => Found::Test(words),
        _ => {
            let codes = get("meldt").unwrap_or_else(|| panic!("{name}: nothing finds it"));
            let codes = codes.as_table().unwrap().iter();
            let code = |(code, words): (&_, &_)| {
                let code: &toml::Spanned<std::borrow::Cow<'_, str>> = code;
                let words: &toml::Spanned<DeValue<'_>> = words;
                (
                    code.get_ref().to_string(),
                    words.get_ref().as_str().unwrap().to_owned(),
                )
            };
            Found::Check(codes.map(code).collect())
        }
    };
    let file = text("bestand").unwrap();
    Fault {
        name,
        file,
        edit,
        found,
    }
}
