//! What a host is told and the types that it reads are one: each field of `Detail` stands in `shell/interface.d.ts`.

use std::fs;
use std::path::Path;

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// The lines from the one that begins with this, to the brace that ends it.
fn block(text: &str, begin: &str) -> String {
    let (_, rest) = text
        .split_once(begin)
        .unwrap_or_else(|| panic!("no `{begin}`"));
    let (block, _) = rest.split_once("\n}").unwrap();
    block.to_owned()
}

#[test]
fn every_field_of_a_detail_has_its_type() {
    let told = block(&read("src/host/detail.rs"), "pub struct Detail<'a> {");
    let fields = told
        .lines()
        .filter_map(|line| line.trim().strip_prefix("pub "));
    let fields: Vec<_> = fields
        .filter_map(|line| Some(line.split_once(':')?.0))
        .collect();
    assert!(fields.len() >= 7, "{fields:?}");
    let types = read("shell/interface.d.ts");
    let typed = ["AdviceDetail {", "HandoffDetail ", "OverrideDetail "]
        .map(|name| block(&types, &format!("export interface {name}")));
    let names = |field: &str| {
        let (must, may) = (format!("{field}: "), format!("{field}?: "));
        typed.iter().any(|block| {
            block
                .lines()
                .any(|line| line.trim().starts_with(&must) || line.trim().starts_with(&may))
        })
    };
    let untyped: Vec<_> = fields.iter().filter(|field| !names(field)).collect();
    assert_eq!(
        untyped,
        Vec::<&&str>::new(),
        "`shell/interface.d.ts` doesn't say of these"
    );
}
