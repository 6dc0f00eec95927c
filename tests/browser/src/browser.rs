//! A site, a driver and a browser, started together.

use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use xtask::serve::{Options, Server};

use crate::driver::Driver;
use crate::engine::Engine;
use crate::faulty::{Faults, Faulty, Logged};
use crate::look::Look;

/// What a test may want otherwise.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// Folders served beside the site, such as one with a host's page; searched first.
    pub folders: Vec<PathBuf>,
    /// Another Content-Security-Policy than the site's own.
    pub csp: Option<String>,
    /// In which browser.
    pub engine: Engine,
    /// In the dark: the other browsers are told when they start.
    pub dark: bool,
    /// In Chromium: frames as fast as they can be drawn.
    pub hurried: bool,
}

/// A browser without a window, with the site before it.
#[derive(Debug)]
pub struct Browser {
    // Dropped in this order: the browser before the site it may still be reading.
    pub(crate) client: Client,
    engine: Engine,
    _driver: Driver,
    site: Server,
    host: Arc<Faulty>,
}

impl Browser {
    /// Starts all three, the site as built last.
    pub async fn start() -> Result<Self> {
        Self::start_with(Settings::default()).await
    }

    /// Starts all three.
    pub async fn start_with(settings: Settings) -> Result<Self> {
        let built = xtask::paths::site()?;
        ensure!(
            built.join("index.html").is_file(),
            "the site isn't built yet: `make test` does it"
        );
        let mut options = Options::for_site()?;
        options.folders.splice(0..0, settings.folders);
        // Hosts' pages of the tests themselves.
        options
            .folders
            .push(xtask::paths::root()?.join("tests/browser/pages"));
        options.folders.push(xtask::paths::peers()?);
        if let Some(csp) = settings.csp {
            options.csp = csp;
        }
        let host = Arc::new(Faulty::default());
        let site = Server::start(0, host.around(options.router())).await?;
        let engine = settings.engine;
        let mut driver = Driver::start(engine)?;
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(engine.capabilities(settings.dark, settings.hurried))
            .connect(&driver.url())
            .await
            .with_context(|| format!("starting {engine:?}"))?;
        driver.owns(client.session_id().await?);
        let browser = Self {
            client,
            engine,
            _driver: driver,
            site,
            host,
        };
        if engine == Engine::Chromium {
            browser.watch().await?;
            browser.look(&Look::default()).await?;
        } else {
            browser.client.set_window_size(1280, 900).await?;
        }
        Ok(browser)
    }

    /// Which browser it is.
    pub const fn engine(&self) -> Engine {
        self.engine
    }

    /// Opens a page of the site, such as `/`, or of any other site.
    pub async fn open(&self, address: &str) -> Result<()> {
        let url = if address.starts_with('/') {
            self.url(address)
        } else {
            address.to_owned()
        };
        self.client
            .goto(&url)
            .await
            .with_context(|| format!("opening {url}"))
    }

    /// The page's source, as the browser holds it now.
    pub async fn source(&self) -> Result<String> {
        Ok(self.client.source().await?)
    }

    /// The full address of a page of the site.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.site.url())
    }

    /// Makes the site a badly configured one from now on.
    pub fn set_faults(&self, faults: Faults) {
        self.host.set(faults);
    }

    /// The requests the site answered since the start or the last [`Self::forget_requests`].
    pub fn requests(&self) -> Vec<Logged> {
        self.host.requests()
    }

    /// Empties the list of requests.
    pub fn forget_requests(&self) {
        self.host.forget();
    }
}
