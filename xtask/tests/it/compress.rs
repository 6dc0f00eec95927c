//! Brotli beside each file: made anew with it, gone with it.

use std::fs;

use xtask::compress::{brotli, compressed, folder, write_if_changed};

#[test]
fn unchanged_files_are_left_alone_and_orphans_go() {
    let place = tempfile::tempdir().unwrap();
    let page = place.path().join("a.html");
    write_if_changed(&page, b"<p>trede</p>").unwrap();
    folder(place.path()).unwrap();
    let before = fs::metadata(compressed(&page)).unwrap().modified().unwrap();
    write_if_changed(&page, b"<p>trede</p>").unwrap();
    folder(place.path()).unwrap();
    assert_eq!(
        fs::metadata(compressed(&page)).unwrap().modified().unwrap(),
        before
    );
    write_if_changed(&page, b"<p>other</p>").unwrap();
    assert!(!compressed(&page).exists());
    folder(place.path()).unwrap();
    fs::remove_file(&page).unwrap();
    folder(place.path()).unwrap();
    assert!(!compressed(&page).exists());
}

#[test]
fn what_is_compressed_comes_back_whole() {
    let text = "stap ".repeat(500);
    let packed = brotli(text.as_bytes()).unwrap();
    assert!(packed.len() < text.len() / 10);
    let mut back = Vec::new();
    brotli::BrotliDecompress(&mut packed.as_slice(), &mut back).unwrap();
    assert_eq!(back, text.as_bytes());
}
