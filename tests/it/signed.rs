//! *Akkoord*: who signed what a topic says is on the screen, once, and a change ends it.

use std::rc::Rc;

use ladder::model::Signature;

use crate::picture::{DAY, PLUSPUNT, answering, html, of, opened};

fn by(name: &str, holds: bool) -> Signature {
    Signature {
        name: name.to_owned(),
        role: "kaderhuisarts".to_owned(),
        date: "2026-11-20".parse().unwrap(),
        mark: "1f2e3d4c5b6a".to_owned(),
        holds,
    }
}

/// The row on the screen at the advice: what it says closed, and what is in it.
async fn row(signed: Vec<Signature>) -> (String, String) {
    let mut opened = Rc::into_inner(opened("hoge-bloeddruk")).unwrap();
    opened.signed = signed;
    let html = html(answering(of(Rc::new(opened)), &PLUSPUNT), DAY).await;
    assert_eq!(html.matches("data-row-of=\"signed.title\"").count(), 1);
    let row = html.split("data-row-of=\"signed.title\"").nth(1).unwrap();
    let row = row.split("</details>").next().unwrap();
    let (closed, body) = row.split_once("</summary>").unwrap();
    (closed.to_owned(), body.to_owned())
}

#[tokio::test]
async fn that_nobody_signed_is_said_once() {
    let (closed, body) = row(Vec::new()).await;
    assert!(closed.contains("niemand tekende deze regels"), "{closed}");
    assert!(body.contains("Geen arts tekende"), "{body}");
}

#[tokio::test]
async fn who_signed_is_named_with_role_day_and_mark() {
    let (closed, body) = row(vec![by("J. Jansen", true), by("A. Smit", false)]).await;
    assert!(closed.contains("J. Jansen") && !closed.contains("A. Smit"));
    for said in ["kaderhuisarts", "20-11-2026", "1f2e3d4c5b6a", "Vervallen: "] {
        assert!(body.contains(said), "{said}: {body}");
    }
    assert!(!body.contains("Geen arts tekende"), "{body}");
}

#[tokio::test]
async fn a_signature_to_another_content_counts_for_nobody() {
    let (closed, body) = row(vec![by("A. Smit", false)]).await;
    assert!(closed.contains("zoals ze nu zijn") && !closed.contains("A. Smit"));
    assert!(body.contains("data-lapsed=\"true\""), "{body}");
}
