//! `cargo run --package xtask -- COMMAND`; the Makefile holds the usual ones.

use std::borrow::Cow;
use std::env;
use std::ffi::OsString;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use xtask::serve::{Options, Server};
use xtask::{api, bench, browsers, check, command, dist, harden, paths, scripts, site, suite};

const HELP: &str = "\
cargo run --package xtask -- COMMAND

  build         the site in target/site/; only what changed
  serve [PORT]  the site on http://127.0.0.1:8080
  test          every test, the browser's included
  check         formatting, types, lints, licences, advisories, the agreements
  bench         benchmarks, and the size of what a GP's browser fetches
  dist          the site in dist/site/ and the package in dist/npm/
  sequences [N] N random runs of all that can happen to a widget (a million)
  sequences browser [N]
                the same on a page, screen and events against the model (10,000)
  fuzz [S [T…]] bad input for whatever reads what others wrote, S seconds each (900); or for these targets only
  miri          tests of the pure crates, each byte that is read held to be there
  mutants [S [CRATE…]]
                changes to the code that a test should notice, S seconds for each crate (900)
  twice         what goes out, built twice, and compared
  api           what comes from the one list of the interface's words
  format        all code as `check` would have it
  shot …        a screenshot of a page; `shot --help` tells how";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let mut words = env::args_os().skip(1);
    let command = words.next().unwrap_or_default();
    let rest: Vec<_> = words.collect();
    match (command.to_str().unwrap_or_default(), rest.as_slice()) {
        ("build", []) => site::build(),
        ("serve", []) => serve(8080),
        ("serve", [port]) => {
            let port = port.to_str().and_then(|port| port.parse().ok());
            serve(port.context("a port is a number")?)
        }
        ("test", []) => suite::run(),
        ("check", []) => check::run(),
        ("bench", []) => bench::run(),
        ("dist", []) => dist::run(),
        ("sequences", []) => suite::sequences("1000000"),
        ("sequences", [place]) if place == "browser" => suite::sequences_in_browser("10000"),
        ("sequences", [place, many]) if place == "browser" => suite::sequences_in_browser(many),
        ("sequences", [runs]) => suite::sequences(runs),
        ("fuzz", []) => harden::fuzz("900", &[]),
        ("fuzz", [seconds, targets @ ..]) => {
            harden::fuzz(&seconds.to_string_lossy(), &texts(targets))
        }
        ("mutants", []) => harden::mutants("900", &[]),
        ("mutants", [seconds, crates @ ..]) => {
            harden::mutants(&seconds.to_string_lossy(), &texts(crates))
        }
        ("miri", []) => harden::miri(),
        ("twice", []) => harden::twice(),
        ("api", []) => api::run(),
        ("format", []) => scripts::format(),
        ("shot", rest) => shot(rest),
        ("" | "help" | "--help", _) => {
            println!("{HELP}");
            Ok(())
        }
        (other, _) => bail!("there is no `{other}` with these words\n\n{HELP}"),
    }
}

fn texts(words: &[OsString]) -> Vec<String> {
    let texts = words.iter().map(|word| word.to_string_lossy());
    texts.map(Cow::into_owned).collect()
}

#[tokio::main]
async fn serve(port: u16) -> Result<()> {
    if !paths::site()?.join("index.html").is_file() {
        bail!("there is no site yet: `make run` builds it first");
    }
    let server = Server::start(port, Options::for_site()?.router()).await?;
    println!(
        "Trede is at {0}, with examples under {0}/examples/ (Ctrl+C stops it)",
        server.url()
    );
    server.wait().await
}

/// The WebDriver client lives with the browser suite; this keeps it out of every ordinary build.
fn shot(arguments: &[OsString]) -> Result<()> {
    if !arguments.iter().any(|argument| argument == "--help") {
        browsers::ensure()?;
    }
    let words = "run --quiet --package browser-tests --bin shot --";
    command::run(command::cargo(words).args(arguments))
}
