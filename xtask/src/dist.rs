//! What goes on a web server.

use std::{fs, io};

use anyhow::Result;

use crate::command::say;
use crate::{compress, paths, site};

/// Copies the finished site to dist/site/, afresh.
pub fn run() -> Result<()> {
    site::build()?;
    let (from, to) = (paths::site()?, paths::root()?.join("dist/site"));
    match fs::remove_dir_all(&to) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
        _ => {}
    }
    for path in compress::files(&from)? {
        let copy = to.join(path.strip_prefix(&from)?);
        if let Some(folder) = copy.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::copy(&path, copy)?;
    }
    say(&format!("{} is ready for a web server", to.display()));
    Ok(())
}
