//! What to paste: tags with their hashes, and headers for four web servers.

use std::fs;
use std::path::Path;

use anyhow::Result;

use super::integrity::Hashes;
use crate::policy::CSP;

/// Each file with `{{…}}` where something is filled in.
const FILES: [(&str, &str); 7] = [
    ("element.html", include_str!("../../snippets/element.html")),
    ("frame.html", include_str!("../../snippets/frame.html")),
    ("nginx.conf", include_str!("../../snippets/nginx.conf")),
    ("Caddyfile", include_str!("../../snippets/Caddyfile")),
    ("apache.conf", include_str!("../../snippets/apache.conf")),
    ("web.config", include_str!("../../snippets/web.config")),
    ("README.md", include_str!("../../snippets/README.md")),
];

/// Writes them.
pub(super) fn write(to: &Path, hashes: &Hashes) -> Result<()> {
    fs::create_dir_all(to)?;
    // Who may frame the page differs from file to file of the site, the rest does not.
    let policy = CSP
        .split("; ")
        .filter(|part| !part.starts_with("frame-ancestors"));
    let policy = policy.collect::<Vec<_>>().join("; ");
    for (name, text) in FILES {
        let filled = text
            .replace("{{version}}", env!("CARGO_PKG_VERSION"))
            .replace("{{policy}}", &policy);
        fs::write(to.join(name), hashes.filled(&filled)?)?;
    }
    Ok(())
}
