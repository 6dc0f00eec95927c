//! A portal on one origin with the site of another in a frame.

use std::fs;

use anyhow::Result;
use serde_json::{Value, json};
use tempfile::TempDir;
use xtask::policy::CSP;
use xtask::serve::{Options, Server};

use crate::{Browser, Settings};

/// The sandbox that docs and snippets recommend.
pub const SANDBOX: &str =
    "allow-scripts allow-forms allow-same-origin allow-modals allow-popups allow-downloads";

/// A portal on one origin, the site on another.
#[derive(Debug)]
pub struct Portal {
    /// The browser, at the portal.
    pub browser: Browser,
    _server: Server,
    _config: TempDir,
}

impl Portal {
    /// `origins` of `frame.json`; `{portal}` stands for the portal's own.
    pub async fn open(origins: &[&str]) -> Result<Self> {
        let mut options = Options::for_site()?;
        options
            .folders
            .push(xtask::paths::root()?.join("tests/browser/pages"));
        options.csp = format!("{CSP}; frame-src *");
        let server = Server::start(0, options.router()).await?;
        let portal = server.url();
        let config = tempfile::tempdir()?;
        let named: Vec<String> = origins
            .iter()
            .map(|origin| origin.replace("{portal}", &portal))
            .collect();
        fs::write(
            config.path().join("frame.json"),
            json!({ "origins": named }).to_string(),
        )?;
        let browser = Browser::start_with(Settings {
            folders: vec![config.path().to_owned()],
            csp: Some(CSP.replace(
                "frame-ancestors 'self'",
                &format!("frame-ancestors {portal}"),
            )),
            ..Settings::default()
        })
        .await?;
        browser.open(&format!("{portal}/portal.html")).await?;
        browser.wait_until("window.openFrame").await?;
        Ok(Self {
            browser,
            _server: server,
            _config: config,
        })
    }

    /// Frames the page with this query and fragment.
    pub async fn frame(&self, rest: &str, sandbox: &str) -> Result<()> {
        let url = self.browser.url(&format!("/frame.html{rest}"));
        let script = format!("openFrame('{url}', '{sandbox}');");
        self.browser.run(&script).await.map(drop)
    }

    /// What the portal was last told of this type.
    pub async fn last(&self, of: &str) -> Result<Value> {
        self.browser
            .run(&format!("return last('{of}') ?? null;"))
            .await
    }

    /// Waits until an expression is true in the portal.
    pub async fn wait(&self, expression: &str) -> Result<()> {
        self.browser.wait_until(expression).await.map(drop)
    }
}
