//! What a shell and `man` need to know of the command line.

use std::path::Path;

use clap::{Command, CommandFactory};
use clap_complete::Shell;

use crate::args::Args;
use crate::exit::{Exit, Fault, unwritable};
use crate::file;

/// Writes the completions of a shell to standard output.
pub(crate) fn completions(shell: Shell) -> Result<Exit, Fault> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Args::command(), "trede", &mut script);
    crate::exit::say(&String::from_utf8_lossy(&script)).map(|()| Exit::Fine)
}

/// Writes a page of the manual for the command line and for each command.
pub(crate) fn manual(folder: &Path) -> Result<Exit, Fault> {
    let mut top = Args::command();
    top.build();
    write(folder, "trede", top.clone())?;
    for command in top.get_subcommands().cloned() {
        let name = format!("trede-{}", command.get_name());
        let command = command.bin_name(name.clone()).display_name(name.clone());
        write(folder, &name, command)?;
    }
    Ok(Exit::Fine)
}

fn write(folder: &Path, name: &str, command: Command) -> Result<(), Fault> {
    let path = folder.join(format!("{name}.1"));
    let mut page = Vec::new();
    clap_mangen::Man::new(command)
        .title(name)
        .render(&mut page)
        .map_err(|error| unwritable(&path, &error))?;
    file::write(&path, &String::from_utf8_lossy(&page))
}
