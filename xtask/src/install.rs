//! Debian's packages: asked for at a terminal, installed outright where nobody can be asked.

use std::io::{self, BufRead, IsTerminal, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::command::{find, in_ci, output, run, say};

/// Installs Debian packages; `why` ends the sentence "… are needed".
pub fn debian(packages: &[&str], why: &str) -> Result<()> {
    let list = packages.join(" ");
    let Some(apt) = find("apt-get") else {
        bail!("{why}, and this machine has no apt-get: install what Debian calls {list}");
    };
    let root = output(Command::new("id").arg("-u")).is_some_and(|id| id == "0");
    let by_hand = format!("apt-get install --no-install-recommends {list}");
    if in_ci() || !io::stdin().is_terminal() {
        if !root {
            bail!("{why}, and only root can install them: sudo {by_hand}");
        }
        say(&format!("{why}: installing {list} with apt-get"));
    } else if !agreed(&format!("{why}. Run `{by_hand}` now?"))? {
        bail!("not installed; by hand: {by_hand}");
    }
    let sudo = if root { None } else { find("sudo") };
    if !root && sudo.is_none() {
        bail!("only root can install packages, and there is no sudo: {by_hand}");
    }
    // A list that can't be refreshed may still do; the install itself says what is wrong.
    if let Err(error) = run(apt_get(sudo.as_deref(), &apt).args(["-qq", "update"])) {
        say(&format!("the package list was not refreshed: {error:#}"));
    }
    let options = ["-qq", "install", "-y", "--no-install-recommends"];
    run(apt_get(sudo.as_deref(), &apt).args(options).args(packages)).with_context(|| why.to_owned())
}

fn apt_get(sudo: Option<&Path>, apt: &Path) -> Command {
    let mut command = match sudo {
        Some(sudo) => {
            let mut command = Command::new(sudo);
            command.arg(apt);
            command
        }
        None => Command::new(apt),
    };
    // Its list of every file unpacked helps nobody; faults go to the other stream.
    command
        .env("DEBIAN_FRONTEND", "noninteractive")
        .stdout(Stdio::null());
    command
}

fn agreed(question: &str) -> Result<bool> {
    eprint!("{question} [y/n] ");
    io::stderr().flush()?;
    let mut answer = String::new();
    io::stdin().lock().read_line(&mut answer)?;
    Ok(matches!(
        answer.trim().to_lowercase().as_str(),
        "y" | "yes" | "j" | "ja"
    ))
}
