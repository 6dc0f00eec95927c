//! What is traced says how firm a term is, beside how firm its sign is.

#[cfg(test)]
#[path = "../../rulecheck/tests/it/folder.rs"]
mod folder;

#[cfg(test)]
use folder::Folder;

#[test]
fn a_term_without_a_source_is_traced_as_such() {
    let root = Folder::of_rules("traced-term");
    let path = "landelijk/onderwerpen/hoge-bloeddruk.toml";
    let before = std::fs::read_to_string(root.join(path)).unwrap();
    let row = "[[alarm]]\nid = \"dik\"\nvraag = \"Dik?\"\nminstens = \"ziekenhuis\"\nbinnen = \"1 week\"\nbron = \
               [\"richtlijn\"]\n";
    let trace = |own: &str| {
        root.write(path, format!("{before}\n{row}{own}"));
        let reading = rulebook::read(&root);
        let region = reading.region("testregio").unwrap();
        let day = "2026-11-22".parse().unwrap();
        regelboek::trace(region, &reading.files, day)
    };
    let traced = trace("bron-binnen = []\n");
    assert_eq!(traced.terms_unsourced(), 1);
    assert!(regelboek::report(&traced).contains("termijn zonder bron"));
    // Without a word of its own the term is as firm as the sign.
    assert_eq!(trace("").terms_unsourced(), 0);
}
