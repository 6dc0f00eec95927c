//! What goes wrong on a page without anybody seeing it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use tempfile::TempDir;
use xtask::paths;

use crate::{Browser, Engine};

/// Runs before anything of each page. Its one global is the tests' own.
const WATCH: &str = include_str!("../pages/watch.js");

/// The examples, the frame's page and the training's with that script as their first, for a browser that can't be
/// told to run it. A page whose policy lets no script run stays as it is.
pub fn watched() -> Result<TempDir> {
    let place = tempfile::tempdir()?;
    let examples = paths::root()?.join("examples");
    for path in paths::files(&examples)? {
        let to = place
            .path()
            .join("examples")
            .join(path.strip_prefix(&examples)?);
        fs::create_dir_all(to.parent().context("a file lies in a folder")?)?;
        fs::copy(&path, &to)?;
        let policy = fs::read_to_string(path.with_file_name("csp.txt")).unwrap_or_default();
        if path.extension().is_some_and(|is| is == "html") && !policy.contains("script-src 'none'")
        {
            watch(&path, &to)?;
        }
    }
    for folder in ["scholing", "spiegel"] {
        fs::create_dir_all(place.path().join(folder))?;
    }
    for page in ["frame.html", "scholing/index.html", "spiegel/index.html"] {
        watch(&paths::site()?.join(page), &place.path().join(page))?;
    }
    Ok(place)
}

fn watch(page: &Path, to: &Path) -> Result<()> {
    let script = "<head>\n    <script src=\"/watch.js\"></script>";
    let text = fs::read_to_string(page).with_context(|| page.display().to_string())?;
    Ok(fs::write(to, text.replacen("<head>", script, 1))?)
}

impl Browser {
    pub(crate) async fn watch(&self) -> Result<()> {
        self.devtools("Page.enable", json!({})).await?;
        let script = json!({ "source": WATCH });
        self.devtools("Page.addScriptToEvaluateOnNewDocument", script)
            .await?;
        Ok(())
    }

    /// What the Content-Security-Policy refused on this page.
    pub async fn violations(&self) -> Result<Vec<String>> {
        Ok(serde_json::from_value(
            self.run("return __tested.violations;").await?,
        )?)
    }

    /// What scripts have written on this page's console, as warnings and errors.
    pub async fn said(&self) -> Result<Vec<String>> {
        Ok(serde_json::from_value(
            self.run("return __tested.said;").await?,
        )?)
    }

    /// The widget's events on this page so far, by name.
    pub async fn events(&self) -> Result<Vec<String>> {
        Ok(serde_json::from_value(
            self.run("return __tested.events;").await?,
        )?)
    }

    /// The `detail` of every event of this name so far.
    pub async fn heard(&self, name: &str) -> Result<Vec<Value>> {
        let script =
            format!("return __tested.heard.filter(e => e[0] === '{name}').map(e => e[1]);");
        Ok(serde_json::from_value(self.run(&script).await?)?)
    }

    /// Fails where the page broke its policy or threw; what the widget said on the console is its
    /// own affair.
    pub async fn is_calm(&self) -> Result<()> {
        let errors: Vec<String> =
            serde_json::from_value(self.run("return __tested.errors;").await?)?;
        let violations = self.violations().await?;
        ensure!(
            violations.is_empty(),
            "against the Content-Security-Policy: {violations:#?}"
        );
        ensure!(errors.is_empty(), "errors on the page: {errors:#?}");
        self.is_filled().await
    }

    /// Fails where a text of the screen still has a place for something in it.
    pub(crate) async fn is_filled(&self) -> Result<()> {
        let script = "return root?.textContent.match(/.{0,40}\\{[a-z]+\\}/)?.[0] ?? '';";
        let found = self.run(script).await?;
        ensure!(found == "", "not filled in: {found}");
        Ok(())
    }

    /// Uncaught errors of this page, and what its console calls severe since it was last asked:
    /// of the other browsers no driver gives the console.
    pub async fn errors(&self) -> Result<Vec<String>> {
        let mut errors: Vec<String> =
            serde_json::from_value(self.run("return __tested.errors;").await?)?;
        if self.engine() != Engine::Chromium {
            return Ok(errors);
        }
        let console = self.console().await?;
        let lines = console.as_array().into_iter().flatten();
        let severe = lines.filter(|line| line.get("level").is_some_and(|level| level == "SEVERE"));
        errors.extend(severe.filter_map(|line| line.get("message")?.as_str().map(str::to_owned)));
        Ok(errors)
    }

    /// Everything on the console since it was last asked, the browser's own words too.
    pub async fn console_lines(&self) -> Result<Vec<String>> {
        let console = self.console().await?;
        let lines = console.as_array().into_iter().flatten();
        let texts = lines.filter_map(|line| line.get("message")?.as_str().map(str::to_owned));
        Ok(texts.collect())
    }

    /// Fails where the page broke its policy, threw, or complained on the console.
    pub async fn is_clean(&self) -> Result<()> {
        let (violations, errors) = (self.violations().await?, self.errors().await?);
        ensure!(
            violations.is_empty(),
            "against the Content-Security-Policy: {violations:#?}"
        );
        ensure!(errors.is_empty(), "errors on the page: {errors:#?}");
        self.is_filled().await
    }

    /// The names of the properties that the page has put on `window`.
    pub async fn globals(&self) -> Result<Vec<String>> {
        let script = "const frame = document.createElement('iframe');
            document.body.append(frame);
            const usual = new Set(Object.getOwnPropertyNames(frame.contentWindow));
            frame.remove();
            return Object.getOwnPropertyNames(window)
                .filter(name => !usual.has(name) && name !== '__tested' && !/^(cdc_|se_|ret_nodes|\\d)/.test(name));";
        let found: Value = self.run(script).await?;
        Ok(serde_json::from_value(found)?)
    }
}
