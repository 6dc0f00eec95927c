//! `cargo run --package xtask -- COMMAND`; the Makefile holds the usual ones.

use std::process::ExitCode;

use anyhow::{Result, bail};
use lexopt::Arg::{Long, Short, Value};
use lexopt::ValueExt;
use xtask::serve::{Options, Server};
use xtask::{api, bench, browsers, check, command, dist, paths, site, suite};

const HELP: &str = "\
cargo run --package xtask -- COMMAND

  build             the site in target/site/; only what changed
  serve [--port N]  the site on http://127.0.0.1:8080
  test              every test, the browser's included
  check             formatting, lints, the agreements, dependencies
  bench             benchmarks, and the size of what a GP's browser fetches
  dist              the site in dist/site/ and the package in dist/npm/
  api               docs/api.json and the tables of the README, from the one list
  shot …            a screenshot of a page; `shot --help` tells how";

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
    let mut arguments = lexopt::Parser::from_env();
    let command = match arguments.next()? {
        Some(Value(word)) => word.string()?,
        Some(Short('h') | Long("help")) | None => {
            println!("{HELP}");
            return Ok(());
        }
        Some(other) => return Err(other.unexpected().into()),
    };
    if command == "shot" {
        return shot(arguments.raw_args()?.collect());
    }
    let mut port = 8080;
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("port") if command == "serve" => port = arguments.value()?.parse()?,
            other => return Err(other.unexpected().into()),
        }
    }
    match command.as_str() {
        "build" => site::build(),
        "serve" => serve(port),
        "test" => suite::run(),
        "check" => check::run(),
        "bench" => bench::run(),
        "dist" => dist::run(),
        "api" => api::run(),
        unknown => bail!("there is no command `{unknown}`\n\n{HELP}"),
    }
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
fn shot(arguments: Vec<std::ffi::OsString>) -> Result<()> {
    if !arguments.iter().any(|argument| argument == "--help") {
        browsers::ensure()?;
    }
    let words = "run --quiet --package browser-tests --bin shot --";
    command::run(command::cargo(words).args(arguments))
}
