//! What WebDriver has no word for: screens, colours, print, slow machines.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::browser::Browser;
use crate::look::Look;

/// A network: milliseconds before an answer begins, and bits in a second; fewer than none is as many as there are.
#[derive(Debug, Clone, Copy)]
pub struct Line {
    latency: u32,
    bits: i32,
}

impl Line {
    /// As it is.
    pub const FREE: Self = Self {
        latency: 0,
        bits: -8,
    };
    /// A phone in the country.
    pub const SLOW_4G: Self = Self {
        latency: 150,
        bits: 1_600_000,
    };
    /// A phone in a cellar.
    pub const SLOW_3G: Self = Self {
        latency: 400,
        bits: 400_000,
    };
}

#[derive(Debug)]
struct Post {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Post {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!(
            "session/{}/{}",
            session.unwrap_or_default(),
            self.path
        ))
    }

    fn method_and_body(&self, _: &Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}

impl Browser {
    /// One command of the Chrome `DevTools` Protocol.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Result<Value> {
        let body = json!({ "cmd": command, "params": parameters });
        let post = Post {
            path: "goog/cdp/execute",
            body,
        };
        self.client
            .issue_cmd(post)
            .await
            .with_context(|| command.to_owned())
    }

    /// Everything on the console since it was last asked.
    pub(crate) async fn console(&self) -> Result<Value> {
        let post = Post {
            path: "se/log",
            body: json!({ "type": "browser" }),
        };
        Ok(self.client.issue_cmd(post).await?)
    }

    /// Looks at the page so from now on.
    pub async fn look(&self, look: &Look) -> Result<()> {
        let screen = json!({
            "width": look.width, "height": look.height,
            "deviceScaleFactor": look.scale, "mobile": false,
        });
        self.devtools("Emulation.setDeviceMetricsOverride", screen)
            .await?;
        let feature =
            |name, on: bool, yes, no| json!({ "name": name, "value": if on { yes } else { no } });
        let media = json!({
            "media": if look.print { "print" } else { "" },
            "features": [
                feature("prefers-color-scheme", look.dark, "dark", "light"),
                feature("forced-colors", look.forced_colors, "active", "none"),
                feature("prefers-reduced-motion", look.reduced_motion, "reduce", "no-preference"),
            ],
        });
        self.devtools("Emulation.setEmulatedMedia", media).await?;
        Ok(())
    }

    /// A picture of the page as it is looked at, as PNG.
    pub async fn screenshot(&self, look: &Look, file: &Path) -> Result<()> {
        self.look(look).await?;
        let wanted = json!({ "format": "png", "captureBeyondViewport": look.whole_page });
        let answer = self.devtools("Page.captureScreenshot", wanted).await?;
        let picture = answer
            .get("data")
            .and_then(Value::as_str)
            .context("no picture")?;
        fs::write(file, BASE64_STANDARD.decode(picture)?)
            .with_context(|| file.display().to_string())
    }

    /// On how many sides of paper the page prints.
    pub async fn sides_on_paper(&self) -> Result<usize> {
        let answer = self
            .devtools("Page.printToPDF", json!({ "preferCSSPageSize": true }))
            .await?;
        let paper = answer
            .get("data")
            .and_then(Value::as_str)
            .context("no paper")?;
        let paper = BASE64_STANDARD.decode(paper)?;
        // Each side is an object of its own; that of all sides is `/Pages`.
        let side = b"/Type /Page\n";
        Ok(paper.windows(side.len()).filter(|at| at == side).count())
    }

    /// Slows the processor down so many times, and the network to that of a slow 4G phone, or not.
    pub async fn slow_down(&self, times: u32, slow_line: bool) -> Result<()> {
        self.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": times }))
            .await?;
        self.on_line(if slow_line { Line::SLOW_4G } else { Line::FREE })
            .await
    }

    /// From now on the network is this one.
    pub async fn on_line(&self, line: Line) -> Result<()> {
        let line = json!({
            "offline": false, "latency": line.latency,
            "downloadThroughput": line.bits / 8, "uploadThroughput": line.bits / 16,
        });
        self.devtools("Network.enable", json!({})).await?;
        self.devtools("Network.emulateNetworkConditions", line)
            .await?;
        Ok(())
    }
}
