//! `ChromeDriver`: started on a free port, and gone with the test, whatever happens in it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};
use tempfile::TempDir;
use xtask::command::missing_or;

/// Quiet: nothing of Chromium's own goes to the network while a test counts requests.
const FLAGS: [&str; 12] = [
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
];

/// A running `ChromeDriver`.
#[derive(Debug)]
pub(crate) struct Driver {
    process: Child,
    port: u16,
    session: Option<String>,
    // Last: removed when nothing writes in it any more.
    _scratch: TempDir,
}

impl Driver {
    /// Starts it; it says itself which port it took.
    pub(crate) fn start() -> Result<Self> {
        // Profile and sockets go here, so that nothing stays behind in the system's folder.
        let scratch = tempfile::tempdir()?;
        let mut process = Command::new("chromedriver")
            .env("TMPDIR", scratch.path())
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| missing_or(error, "chromedriver", "`make test` installs it"))?;
        let output = process
            .stdout
            .take()
            .context("chromedriver has no output")?;
        let mut lines = BufReader::new(output).lines().map_while(Result::ok);
        let port = lines
            .find_map(|line| {
                line.split("successfully on port ")
                    .nth(1)
                    .map(str::to_owned)
            })
            .and_then(|rest| rest.trim_end_matches('.').parse().ok());
        // It goes on writing, and would stop when nobody read.
        thread::spawn(move || lines.for_each(drop));
        let Some(port) = port else {
            process.kill()?;
            process.wait()?;
            anyhow::bail!("chromedriver did not start");
        };
        Ok(Self {
            process,
            port,
            session: None,
            _scratch: scratch,
        })
    }

    /// Where it answers.
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// What a new session asks for. Its profile is a new empty folder, made and removed by the
    /// driver.
    pub(crate) fn capabilities() -> Map<String, Value> {
        let mut capabilities = Map::new();
        capabilities.insert("browserName".into(), "chrome".into());
        capabilities.insert("goog:chromeOptions".into(), json!({ "args": FLAGS }));
        capabilities.insert("goog:loggingPrefs".into(), json!({ "browser": "ALL" }));
        capabilities
    }

    /// The session to end when this one goes.
    pub(crate) fn owns(&mut self, session: Option<String>) {
        self.session = session;
    }

    /// Ends the browser, and with it its temporary profile.
    fn end_session(&self) -> Result<()> {
        let Some(session) = &self.session else {
            return Ok(());
        };
        self.ask(&format!("DELETE /session/{session}"))?;
        self.ask("GET /shutdown")
    }

    /// A plain request of our own: a test that panicked has no runtime left.
    fn ask(&self, what: &str) -> Result<()> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        let port = self.port;
        write!(
            stream,
            "{what} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n"
        )?;
        // The first byte of the answer comes when it is done.
        stream.read_exact(&mut [0])?;
        Ok(())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Nothing more can be done about a browser that is already gone.
        let _ = self.end_session();
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
