//! dist/trede/: the command line as one binary, with what shells and `man` need to know of it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::command::{cargo, in_root, output, run};
use crate::paths;

/// The files in which shells look for completions, and what each shell is called.
const SHELLS: [(&str, &str); 4] = [
    ("bash", "trede.bash"),
    ("zsh", "_trede"),
    ("fish", "trede.fish"),
    ("powershell", "trede.ps1"),
];

/// Builds the binary of this machine's kind and puts it in `to`, with its companions.
pub(super) fn write(to: &Path) -> Result<()> {
    paths::clear(to)?;
    run(&mut cargo("build --quiet --release --bin trede"))?;
    let name = format!("trede{}", std::env::consts::EXE_SUFFIX);
    let built = paths::target()?.join("release").join(&name);
    let completions = to.join("completions");
    fs::create_dir_all(&completions)?;
    fs::copy(&built, to.join(&name)).with_context(|| format!("copying {}", built.display()))?;
    for (shell, file) in SHELLS {
        let script = output(in_root(&built).args(["completions", shell]))
            .with_context(|| format!("`trede completions {shell}`"))?;
        fs::write(completions.join(file), script)?;
    }
    run(in_root(&built).arg("man").arg("-o").arg(to.join("man")))
}
