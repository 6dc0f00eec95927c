//! A set in a learning management system: the package that goes out, in an independent run-time (scorm-again).

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;
use tempfile::TempDir;

use crate::{Browser, Settings};

/// The run-time, with the version that was tried.
const PACKAGE: &str = "scorm-again@3.4.3";

/// The page of the system: its API, and the set in a window below. `window.__said` has what it was told.
const SYSTEM: &str = r#"<!doctype html>
<meta charset="utf-8">
<title>Leersysteem</title>
<script src="scorm12.js"></script>
<script src="system.js"></script>
<iframe id="set" src="set/index.html" width="1000" height="700"></iframe>
"#;

/// It keeps what it was told as a system keeps it: for the next time.
const KEEPS: &str = "
const kept = JSON.parse(sessionStorage.getItem('kept') ?? '{}');
const made = new Scorm12API({ autocommit: false, logLevel: 5 });
if (kept.cmi) made.loadFromJSON(kept.cmi);
const asked = new URLSearchParams(location.search).get('answers');
window.__calls = [];
window.API = new Proxy(made, {
  get(of, name) {
    const value = of[name];
    if (typeof value !== 'function' || !String(name).startsWith('LMS')) return value;
    return (...values) => {
      window.__calls.push([name, ...values]);
      if (asked === 'errors') throw new Error('out of order');
      if (asked === 'nothing') return undefined;
      if (asked === 'false') return 'false';
      return value.apply(of, values);
    };
  },
});
";

/// The packages of all sets, as they go out, in this folder.
pub fn packages(to: &Path) -> Result<Vec<PathBuf>> {
    xtask::dist::scorm::write(&xtask::paths::site()?, to)?;
    xtask::paths::files_ending(to, ".zip")
}

/// The package of the first set, unpacked beside the page of the system.
pub fn system() -> Result<TempDir> {
    let runtime = xtask::npm::file(PACKAGE, "scorm-again/dist/scorm12.js")?;
    let folder = tempfile::tempdir()?;
    let package = packages(&folder.path().join("packages"))?;
    let package = package.first().context("there is no set")?;
    let place = folder.path().join("system");
    let zip = zip::ZipArchive::new(fs::File::open(package)?);
    zip?.extract(place.join("set"))?;
    fs::copy(runtime, place.join("scorm12.js"))?;
    fs::write(place.join("system.js"), KEEPS)?;
    fs::write(place.join("index.html"), SYSTEM)?;
    Ok(folder)
}

/// A system frames its courses; apart from that the policy is the site's own.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                          connect-src 'self'; frame-src 'self'; img-src 'self'";

impl Browser {
    /// A system under this policy.
    pub async fn start_system(folder: &TempDir, policy: &str) -> Result<Self> {
        Self::start_with(Settings {
            folders: vec![folder.path().to_owned()],
            csp: Some(policy.to_owned()),
            ..Settings::default()
        })
        .await
    }

    /// Opens the set in the system, and waits until this is there.
    pub async fn open_in_system(&self, query: &str, until: &str) -> Result<()> {
        self.open(&format!("/system/index.html{query}")).await?;
        self.enter_frame().await?;
        self.wait_until(until).await.map(drop)
    }

    /// What the system was told, and the status that it holds.
    pub async fn told(&self) -> Result<(Vec<Vec<String>>, String)> {
        self.leave_frame().await?;
        let calls = serde_json::from_value(self.run("return __calls;").await?)?;
        let status = self.run("return API.cmi.core.lesson_status;").await?;
        Ok((calls, status.as_str().unwrap_or_default().to_owned()))
    }

    /// What the system has when the set is opened: what was chosen so far, and the status.
    pub async fn system_keeps(&self, suspended: &str, status: &str) -> Result<()> {
        let kept = serde_json::json!({ "cmi": {
            "suspend_data": suspended, "core": { "lesson_status": status },
        } });
        self.open("/system/set/imsmanifest.xml").await?;
        let kept = Value::String(kept.to_string());
        self.run(&format!("sessionStorage.setItem('kept', {kept});"))
            .await
            .map(drop)
    }
}

/// Goes through the set, at most so many turns; `known` has the right place by what is heard first, and what is found
/// right is given in the same way.
pub fn through(known: &Value, most: usize) -> String {
    format!(
        "const [known, most, right] = [{known}, {most}, {{}}];
        const wait = async test => {{ for (let i = 0; i < 400 && !test(); i += 1) await sleep(20); }};
        return (async () => {{
            while ($('.theory')) {{ $('.do').click(); await sleep(30); }}
            for (let turn = 0; !$('.sums') && turn < most; turn += 1) {{
                await wait(() => $('.step input'));
                const heard = $('.heard blockquote').textContent;
                $$('.step input').reverse()[known[heard] ?? 0].click();
                await wait(() => $('.step.picked'));
                $$('.opt input')[0].click();
                await wait(() => !$('.do').disabled);
                $('.do').click();
                await wait(() => $('.verdict'));
                right[heard] = $$('.told .step').reverse().findIndex(step => step.matches('.advice, .side-of'));
                $('.do').click();
                await wait(() => !$('.verdict'));
            }}
            return right;
        }})();"
    )
}

/// Goes through the end test, at most so many turns, each with the place that is given for it, or the lightest; gives
/// how many steps too light each was, which for the lightest is the right place.
pub fn tested(places: &Value, most: usize) -> String {
    format!(
        "const [places, most] = [{places}, {most}];
        const words = ['één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht'];
        const wait = async test => {{ for (let i = 0; i < 400 && !test(); i += 1) await sleep(20); }};
        return (async () => {{
            if ($('.sums')) $('main > .doors .do').click();
            for (let turn = 0; turn < most; turn += 1) {{
                await wait(() => $('.tested') || ($('.step input') && !$('.step.picked')));
                if ($('.tested')) break;
                $$('.step input').reverse()[places[turn] ?? 0].click();
                await wait(() => $('.step.picked'));
                $$('.opt input')[0].click();
                await wait(() => !$('.do').disabled);
                $('.do').click();
                await wait(() => !$('.step.picked'));
            }}
            return $$('.tested li').map(li => words.findIndex(word => li.querySelector('b').textContent.includes(`: ${{word}} `)) + 1);
        }})();"
    )
}
