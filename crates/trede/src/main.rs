//! `trede`: ask, check and compile the agreements from a terminal.

mod advise;
mod args;
mod book;
mod cases;
mod check;
mod compile;
mod diff;
mod diff_text;
mod exit;
mod explain;
mod file;
mod find;
mod gaps;
mod guide;
mod human;
mod import;
mod new;
mod propose;
mod questions;
mod recall;
mod shell;
mod simulate;
mod test;
mod today;
mod topics;
mod trace;
mod watch;
mod words;

use std::process::ExitCode;

use clap::Parser;

use crate::args::{Args, Command};
use crate::exit::{Cx, Exit};

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
    let lang = args.lang.into();
    let cx = Cx {
        rules: args.rules.as_deref(),
        lang,
    };
    let done = match &args.command {
        Command::Topics(command) => topics::run(cx, command),
        Command::Questions(command) => questions::run(cx, command),
        Command::Advise(command) => advise::run(cx, command),
        Command::Check(command) => check::run(cx, command),
        Command::Explain(command) => explain::run(cx, command),
        Command::Test(command) => test::run(cx, command),
        Command::Diff(command) => diff::run(cx, command),
        Command::Simulate(command) => simulate::run(cx, command),
        Command::Import(command) => import::run(cx, command),
        Command::New(command) => new::run(cx, command),
        Command::Watch(command) => watch::run(cx, command),
        Command::Trace(command) => trace::run(cx, command),
        Command::Cases(command) => cases::run(cx, command),
        Command::Recall(command) => recall::run(cx, command),
        Command::Compile(command) => compile::run(cx, command),
        Command::Book(command) => book::run(cx, command),
        Command::Gaps(command) => gaps::run(cx, command),
        Command::Completions { shell } => shell::completions(*shell),
        Command::Man { output } => shell::manual(output),
        Command::Guide(command) => guide::run(cx, command),
        Command::Schema => exit::say(&rulebook::schema()).map(|()| Exit::Fine),
    };
    match done {
        Ok(exit) => exit.into(),
        Err(fault) => {
            eprintln!("{}", fault.told(lang));
            Exit::Unusable.into()
        }
    }
}
