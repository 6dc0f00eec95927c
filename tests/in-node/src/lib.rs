//! The check of the rules where there are no files and no threads: what a page or an editor would call.

use rulebook::{Finding, Lang, read_texts};
use wasm_bindgen::prelude::{JsError, wasm_bindgen};

/// All findings of these rule files on a day, as `trede check --json` has them. `files` are paths and texts in turn.
#[wasm_bindgen]
pub fn check(files: Vec<String>, day: &str) -> Result<String, JsError> {
    let mut files = files.into_iter();
    let pairs = std::iter::from_fn(|| Some((files.next()?, files.next()?)));
    let findings = rulecheck::check(&read_texts(pairs), day.parse()?);
    Ok(told(&findings)?)
}

/// Findings in Dutch, as JSON.
pub fn told(findings: &[Finding]) -> serde_json::Result<String> {
    let all: Vec<_> = findings.iter().map(|one| one.told(Lang::Nl)).collect();
    serde_json::to_string(&all)
}
