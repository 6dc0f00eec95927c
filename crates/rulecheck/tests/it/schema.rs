//! The schema for editors is the one in `docs/`.

use std::fs;
use std::path::Path;

#[test]
fn the_schema_in_docs_is_up_to_date() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/regels.schema.json");
    let told =
        "write it again: `cargo run --release --bin trede -- schema > docs/regels.schema.json`";
    assert_eq!(
        fs::read_to_string(path).unwrap(),
        rulebook::schema(),
        "{told}"
    );
}
