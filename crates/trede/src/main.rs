//! `trede`: ask, check and compile the agreements from a terminal.

mod advise;
mod args;
mod book;
mod check;
mod compile;
mod diff;
mod exit;
mod find;
mod human;
mod propose;
mod questions;
mod test;
mod today;
mod topics;
mod trace;

use std::process::ExitCode;

use clap::Parser;

use crate::args::{Args, Command};
use crate::exit::Exit;

fn main() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) => {
            // Help and version are no faults. A closed pipe is no reason to say more.
            let _ = error.print();
            return if error.use_stderr() {
                Exit::Unusable.into()
            } else {
                Exit::Fine.into()
            };
        }
    };
    let rules = args.rules.as_deref();
    let done = match &args.command {
        Command::Topics(command) => topics::run(rules, command),
        Command::Questions(command) => questions::run(rules, command),
        Command::Advise(command) => advise::run(rules, command),
        Command::Check(command) => check::run(rules, command),
        Command::Test(command) => test::run(rules, command),
        Command::Diff(command) => diff::run(rules, command),
        Command::Trace(command) => trace::run(rules, command),
        Command::Compile(command) => compile::run(rules, command),
        Command::Book(command) => book::run(rules, command),
        Command::Schema => exit::say(&rulebook::schema()).map(|()| Exit::Fine),
    };
    match done {
        Ok(exit) => exit.into(),
        Err(fault) => {
            eprintln!("error: {fault}");
            Exit::Unusable.into()
        }
    }
}
