//! The sandbox of the frame, word by word.

use anyhow::Result;
use browser_tests::{Portal, SANDBOX};
use serde_json::json;

/// The recommended sandbox, and what fails without each word of it.
#[tokio::test]
async fn without_a_word_of_the_sandbox_something_fails() -> Result<()> {
    let portal = Portal::open(&["{portal}"]).await?;
    let browser = &portal.browser;
    let without = |word: &str| {
        let words = SANDBOX.split(' ').filter(|one| *one != word);
        words.collect::<Vec<_>>().join(" ")
    };
    // Without scripts, or an origin that the module may be fetched for: nothing but the ladder.
    for word in ["allow-scripts", "allow-same-origin"] {
        portal.frame("?date=2026-11-22", &without(word)).await?;
        browser.run("return sleep(1500);").await?;
        assert_eq!(browser.run("return told.length;").await?, 0, "{word}");
        browser.enter_frame().await?;
        let shown = browser.source().await?;
        assert!(
            shown.contains("De trap van Oostelijk Zuid-Limburg"),
            "{word}"
        );
        browser.leave_frame().await?;
    }
    // The others, each with what a doctor does that needs it. A submit event comes only with
    // allow-forms.
    let tried = [
        (
            "allow-forms",
            "new Promise(done => {
            const form = document.createElement('form');
            form.addEventListener('submit', event => { event.preventDefault(); done(true); });
            document.body.append(form);
            form.requestSubmit();
            setTimeout(() => done(false), 300);
        })",
        ),
        (
            "allow-popups",
            "Promise.resolve(!!window.open('boek/index.html', '_blank'))",
        ),
        (
            "allow-modals",
            "new Promise(done => {
                addEventListener('beforeprint', () => done(true));
                print();
                setTimeout(() => done(false), 300);
            })",
        ),
    ];
    for (word, works) in tried {
        for (sandbox, expected) in [(SANDBOX.to_owned(), true), (without(word), false)] {
            portal.frame("?date=2026-11-22", &sandbox).await?;
            portal.wait("count('loaded')").await?;
            browser.enter_frame().await?;
            assert_eq!(
                browser.run(&format!("return {works};")).await?,
                expected,
                "{word} in {sandbox}"
            );
            browser.leave_frame().await?;
        }
    }
    // A refused download is known by the console alone; an allowed one ends before it begins.
    let deny = json!({ "behavior": "deny" });
    browser
        .devtools("Browser.setDownloadBehavior", deny)
        .await?;
    for (sandbox, refused) in [
        (SANDBOX.to_owned(), false),
        (without("allow-downloads"), true),
    ] {
        portal.frame("?date=2026-11-22", &sandbox).await?;
        portal.wait("count('loaded')").await?;
        browser.enter_frame().await?;
        browser.console_lines().await?;
        browser
            .run(
                "const link = document.createElement('a');
                link.href = URL.createObjectURL(new Blob(['x']));
                link.download = 'x.txt';
                document.body.append(link);
                link.click();
                return sleep(300);",
            )
            .await?;
        let said = browser.console_lines().await?.join("\n");
        assert_eq!(said.contains("allow-downloads"), refused, "{said}");
        browser.leave_frame().await?;
    }
    Ok(())
}
