//! A WebDriver server: started on a free port, and gone with the test, whatever happens in it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::process::{Child, Stdio};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};
use tempfile::TempDir;

use crate::Engine;

/// A running WebDriver server.
#[derive(Debug)]
pub(crate) struct Driver {
    process: Child,
    port: u16,
    session: Option<String>,
    // Last: removed when nothing writes in it any more.
    _scratch: TempDir,
}

impl Driver {
    /// Starts the driver of this engine, and waits until it answers.
    pub(crate) fn start(engine: Engine) -> Result<Self> {
        // Profile and sockets go here, so that nothing stays behind in the system's folder.
        let scratch = tempfile::tempdir()?;
        let (mut command, port) = engine.driver()?;
        let mut process = command
            .env("TMPDIR", scratch.path())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("the driver of a browser, which `make test` installs")?;
        let output = process.stdout.take().context("the driver has no output")?;
        let mut lines = BufReader::new(output).lines().map_while(Result::ok);
        let port = port
            .filter(|port| answers(*port))
            .or_else(|| said(&mut lines));
        // It goes on writing, and would stop when nobody read.
        thread::spawn(move || lines.for_each(drop));
        let Some(port) = port else {
            process.kill()?;
            process.wait()?;
            anyhow::bail!("the driver of {engine:?} did not start");
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

/// Whether somebody listens there, within ten seconds.
fn answers(port: u16) -> bool {
    (0..200).any(|_| {
        thread::sleep(Duration::from_millis(50));
        TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok()
    })
}

/// The port that `ChromeDriver` says it took.
fn said(lines: &mut impl Iterator<Item = String>) -> Option<u16> {
    let told = lines.find_map(|line| {
        line.split("successfully on port ")
            .nth(1)
            .map(str::to_owned)
    })?;
    told.trim_end_matches('.').parse().ok()
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Nothing more can be done about a browser that is already gone.
        let _ = self.end_session();
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
