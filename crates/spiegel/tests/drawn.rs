//! The page's first screen without a browser, in both languages.
#![cfg(test)]

use spiegel::{App, Mail, Props};
use yew::{Callback, LocalServerRenderer};

async fn drawn(lang: &'static str) -> String {
    let props = Props {
        lang: lang.into(),
        today: "2026-11-22".into(),
        seed: 1,
        mail: Mail::default(),
        hears: Callback::noop(),
    };
    let app = LocalServerRenderer::<App>::with_props(props);
    app.hydratable(false).render().await
}

#[tokio::test]
async fn it_says_what_it_is_for_and_that_nothing_is_sent() {
    let page = drawn("nl").await;
    for said in [
        "nergens heen",
        "geen ranglijst",
        "niet bedoeld voor contract",
        "geen medisch hulpmiddel",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(
        !page.contains('…') && !page.to_lowercase().contains("gratis"),
        "{page}"
    );
    let page = drawn("en").await;
    assert!(
        page.contains("sent nowhere") && !page.contains("nergens"),
        "{page}"
    );
}

#[test]
fn what_comes_when_nothing_is_wanted_is_not_taken() {
    let mail = Mail::default();
    assert!(!mail.piece(b"a;b\n".to_vec()));
    mail.end(1);
}
