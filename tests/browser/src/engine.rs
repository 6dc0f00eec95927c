//! The browsers that the suite knows, and what each is started with.

use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Result, ensure};
use serde_json::{Map, Value, json};
use xtask::command::{in_ci, is_here};
use xtask::install;

/// Quiet: nothing of Chromium's own goes to the network while a test counts requests.
const CHROMIUM: [&str; 13] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--no-first-run",
    "--hide-scrollbars",
    "--lang=nl",
    // This machine by a name that a browser does not trust as it does 127.0.0.1: plain http, as in a practice.
    "--host-resolver-rules=MAP portaal.praktijk 127.0.0.1",
];

/// A frame follows the one before it at once: nobody is looking.
const HURRIED: [&str; 2] = ["--disable-frame-rate-limit", "--disable-gpu-vsync"];

/// A browser engine.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Engine {
    /// Blink, on which the whole suite runs.
    #[default]
    Chromium,
    /// Gecko.
    Firefox,
    /// `WebKitGTK`: what stands nearest to Safari on this system.
    WebKit,
}

impl Engine {
    /// Whether it can't be started here. Says so loudly, for an absent browser is no passed test,
    /// and fails in CI, where `make test` installs it.
    pub fn is_absent(self) -> Result<bool> {
        let here = match self {
            Self::Chromium => true,
            Self::Firefox => is_here("firefox-esr") && install::found("geckodriver").is_some(),
            Self::WebKit => is_here("WebKitWebDriver") && is_here("Xvfb"),
        };
        ensure!(here || !in_ci(), "CI runs {self:?} too");
        if !here {
            eprintln!("NO {self:?} HERE: nothing was tested in it");
        }
        Ok(!here)
    }

    /// The driver's command, and the port it will answer on; none where it chooses that itself.
    pub(crate) fn driver(self) -> Result<(Command, Option<u16>)> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        Ok(match self {
            Self::Chromium => {
                let mut command = Command::new("chromedriver");
                command.arg("--port=0");
                (command, None)
            }
            Self::Firefox => {
                let program = install::found("geckodriver");
                let mut command = Command::new(program.unwrap_or(PathBuf::from("geckodriver")));
                command.args(["--port", &port.to_string()]);
                (command, Some(port))
            }
            Self::WebKit => {
                let mut command = Command::new("xvfb-run");
                command.args(["-a", "WebKitWebDriver", &format!("--port={port}")]);
                // Its sandbox asks for rights that a container has not.
                command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
                command.stderr(Stdio::null());
                (command, Some(port))
            }
        })
    }

    /// What a new session asks for. Its profile is a new empty folder, made and removed by the
    /// driver.
    pub(crate) fn capabilities(self, dark: bool, hurried: bool) -> Map<String, Value> {
        let args = CHROMIUM
            .iter()
            .chain(if hurried { &HURRIED[..] } else { &[] });
        let args: Vec<_> = args.collect();
        let asked = match self {
            Self::Chromium => json!({
                "browserName": "chrome",
                "goog:chromeOptions": { "args": args },
                "goog:loggingPrefs": { "browser": "ALL" },
            }),
            Self::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": {
                    "binary": install::found("firefox-esr").unwrap_or_default(),
                    "args": ["-headless"],
                    "prefs": {
                        "layout.css.prefers-color-scheme.content-override": u8::from(!dark),
                        "intl.accept_languages": "nl",
                        "app.normandy.enabled": false,
                        "datareporting.policy.dataSubmissionEnabled": false,
                    },
                },
            }),
            Self::WebKit => json!({
                "webkitgtk:browserOptions": { "binary": minibrowser(), "args": ["--automation"] },
            }),
        };
        asked.as_object().cloned().unwrap_or_default()
    }
}

/// It lies in a folder named after the machine's architecture.
fn minibrowser() -> PathBuf {
    let folders = std::fs::read_dir("/usr/lib")
        .into_iter()
        .flatten()
        .flatten();
    let mut found = folders.map(|folder| folder.path().join("webkit2gtk-4.1/MiniBrowser"));
    found.find(|path| path.exists()).unwrap_or_default()
}
