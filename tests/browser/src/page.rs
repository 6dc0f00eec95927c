//! Questions to the page, and clicks in it.
//!
//! Scripts are function bodies; a promise they return is awaited. In them, `host` is the first
//! `<trede-wijzer>`, `root` its shadow root, or on the pages of training and mirror the place of those, `$(selector)` its first and `$$(selector)` all its
//! elements of a kind, `sleep(ms)` a pause.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use fantoccini::Locator;
use fantoccini::elements::{Element, ElementRef};
use serde_json::Value;

use crate::{Browser, Engine};

/// Generous: a machine that builds and tests at once is slow, and a passing test never waits.
const PATIENCE: Duration = Duration::from_secs(15);
/// The key under which WebDriver names an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

const PRELUDE: &str = "\
const host = document.querySelector('trede-wijzer');
const root = host?.shadowRoot ?? document.querySelector('#school, #spiegel');
const $ = selector => root?.querySelector(selector) ?? null;
const $$ = selector => [...(root?.querySelectorAll(selector) ?? [])];
const sleep = ms => new Promise(done => setTimeout(done, ms));
";

impl Browser {
    /// Runs a script and gives what it returns.
    pub async fn run(&self, script: &str) -> Result<Value> {
        let whole = format!("{PRELUDE}{script}");
        self.client
            .execute(&whole, Vec::new())
            .await
            .with_context(|| script.to_owned())
    }

    /// From now on, scripts and clicks are those of the first frame in the page.
    pub async fn enter_frame(&self) -> Result<()> {
        let frame = self.client.find(Locator::Css("iframe")).await?;
        Ok(frame.enter_frame().await?)
    }

    /// Back to the page around the frame.
    pub async fn leave_frame(&self) -> Result<()> {
        Ok(self.client.enter_parent_frame().await?)
    }

    /// From now on, everything is of this window: 0 is the first, 1 the one that a page opened.
    pub async fn to_window(&self, place: usize) -> Result<()> {
        let started = Instant::now();
        loop {
            if let Some(window) = self.client.windows().await?.into_iter().nth(place) {
                return Ok(self.client.switch_to_window(window).await?);
            }
            if started.elapsed() > PATIENCE {
                bail!("there is no window {place}");
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Waits until an expression is true, and gives its value.
    pub async fn wait_until(&self, expression: &str) -> Result<Value> {
        let started = Instant::now();
        let script = format!("return {expression};");
        loop {
            let value = self.run(&script).await?;
            if !matches!(&value, Value::Null | Value::Bool(false)) && value != "" && value != 0 {
                return Ok(value);
            }
            if started.elapsed() > PATIENCE {
                let seen = self
                    .run("return (root ?? document.body).textContent;")
                    .await?;
                bail!("waited in vain for `{expression}`; on the page: {seen}");
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Waits for the first question.
    pub async fn ready(&self) -> Result<()> {
        self.wait_for_event("trede-ready").await
    }

    /// Waits until the page has sent an event of this name; it may have done so before.
    pub async fn wait_for_event(&self, name: &str) -> Result<()> {
        self.wait_until(&format!("window.__tested.events.includes('{name}')"))
            .await
            .map(drop)
    }

    /// The text of the first element that the selector finds in the widget, as shown.
    pub async fn text(&self, selector: &str) -> Result<String> {
        Ok(self.find(selector).await?.text().await?)
    }

    /// The texts of all elements that the selector finds in the widget, trimmed.
    pub async fn texts(&self, selector: &str) -> Result<Vec<String>> {
        let script = format!(
            "return $$({}).map(e => e.innerText.trim());",
            Value::from(selector)
        );
        Ok(serde_json::from_value(self.run(&script).await?)?)
    }

    /// Clicks with the mouse: fails where something lies on top of it.
    pub async fn click(&self, selector: &str) -> Result<()> {
        let element = self.find(selector).await?;
        if self.engine() == Engine::WebKit {
            // Its driver finds no place to point at in a shadow tree.
            let script = format!(
                "const e = $({0}); e.focus(); e.click();",
                Value::from(selector)
            );
            return self.run(&script).await.map(drop);
        }
        element
            .click()
            .await
            .with_context(|| format!("clicking {selector}"))
    }

    /// Clicks the first button, option or link of the widget with exactly this name.
    pub async fn click_named(&self, name: &str) -> Result<()> {
        let script = format!(
            "$$('button, a, label, summary, [role=option], [role=radio]').find(e => \
             (e.getAttribute('aria-label') ?? e.innerText).trim() === {})",
            Value::from(name)
        );
        let found = self.wait_until(&script).await?;
        Ok(self.element(&found)?.click().await?)
    }

    /// The focused element, in the widget's shadow too, as `tag#id.class "name"`.
    pub async fn focused(&self) -> Result<String> {
        let script = "let e = document.activeElement;
            while (e?.shadowRoot?.activeElement) e = e.shadowRoot.activeElement;
            if (!e) return '';
            const name = (e.getAttribute('aria-label') ?? e.innerText ?? '').trim();
            return e.localName + (e.id && '#' + e.id) + [...e.classList].map(c => '.' + c).join('')
                + ' ' + JSON.stringify(name.slice(0, 60));";
        Ok(self
            .run(script)
            .await?
            .as_str()
            .unwrap_or_default()
            .to_owned())
    }

    /// Waits for the first element of the widget that the selector finds.
    pub async fn find(&self, selector: &str) -> Result<Element> {
        let found = self
            .wait_until(&format!("$({})", Value::from(selector)))
            .await?;
        self.element(&found)
    }

    fn element(&self, value: &Value) -> Result<Element> {
        let id = value
            .get(ELEMENT)
            .and_then(Value::as_str)
            .context("that is no element")?;
        Ok(Element::from_element_id(
            self.client.clone(),
            ElementRef::from(id.to_owned()),
        ))
    }
}
