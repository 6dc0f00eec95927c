//! A screenshot of a page, after a few steps on it.

use std::ffi::OsString;
use std::path::PathBuf;

use anyhow::{Context, Result};
use browser_tests::{Browser, Look};
use lexopt::Arg::{Long, Value};
use lexopt::ValueExt;

const HELP: &str = "\
cargo run --package xtask -- shot URL OUT.png [options]

  URL                 a path of the site as built last, such as /, or any address
  --width N           CSS pixels, 1280 unless told; --height N, 800; --scale N, 1
  --full              the whole page, not only what is in view
  --dark  --forced-colors  --print  --reduced-motion
  --script JS         run before the picture; a promise it returns is awaited;
                      `root`, `$`, `$$` reach into the widget, `sleep(ms)` waits
  --type TEXT         type where the focus is
  --press KEY         Enter, Tab, a, Shift+Tab …
  --click SELECTOR    click in the widget
                      (these four as often as you like, in the order given)";

enum Step {
    Script(String),
    Type(String),
    Press(String),
    Click(String),
}

#[tokio::main]
async fn main() -> Result<()> {
    let mut look = Look::default();
    let mut steps = Vec::new();
    let mut words: Vec<OsString> = Vec::new();
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("help") => {
                println!("{HELP}");
                return Ok(());
            }
            Long("width") => look.width = arguments.value()?.parse()?,
            Long("height") => look.height = arguments.value()?.parse()?,
            Long("scale") => look.scale = arguments.value()?.parse()?,
            Long("full") => look.whole_page = true,
            Long("dark") => look.dark = true,
            Long("forced-colors") => look.forced_colors = true,
            Long("print") => look.print = true,
            Long("reduced-motion") => look.reduced_motion = true,
            Long("script") => steps.push(Step::Script(arguments.value()?.string()?)),
            Long("type") => steps.push(Step::Type(arguments.value()?.string()?)),
            Long("press") => steps.push(Step::Press(arguments.value()?.string()?)),
            Long("click") => steps.push(Step::Click(arguments.value()?.string()?)),
            Value(word) => words.push(word),
            other => return Err(other.unexpected().into()),
        }
    }
    let [url, out] = <[OsString; 2]>::try_from(words).ok().context(HELP)?;
    take(&url.string()?, &PathBuf::from(out), &look, &steps).await
}

async fn take(url: &str, out: &std::path::Path, look: &Look, steps: &[Step]) -> Result<()> {
    let browser = Browser::start().await?;
    browser.look(look).await?;
    browser.open(url).await?;
    if browser.run("return !!host;").await? == true && browser.ready().await.is_err() {
        eprintln!("the widget never said `trede-ready`; the picture is of what is there");
    }
    for step in steps {
        match step {
            Step::Script(script) => drop(browser.run(script).await?),
            Step::Type(text) => browser.write(text).await?,
            Step::Press(key) => browser.press(key).await?,
            Step::Click(selector) => browser.click(selector).await?,
        }
    }
    // Time for what was started to come to rest.
    browser.run("return sleep(400);").await?;
    browser.screenshot(look, out).await?;
    for problem in browser
        .violations()
        .await?
        .iter()
        .chain(&browser.errors().await?)
    {
        eprintln!("on the page: {problem}");
    }
    Ok(())
}
