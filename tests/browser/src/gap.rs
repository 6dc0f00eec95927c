//! Agreements with a gap, which no region has, for the checker finds it: in one of two topics nothing fits. Somebody
//! signed that one, and somebody else what it said before.

use std::sync::OnceLock;

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use ladder::date::Date;
use ladder::model::Signature;
use rulebook::Agreed;

use crate::Browser;

/// The topic in which nothing fits.
const GAP: &str = "hoge-bloeddruk";

static BYTES: OnceLock<[String; 3]> = OnceLock::new();

impl Browser {
    /// Gives the widget agreements of its own, with a gap, and opens the topic in which nothing fits.
    pub async fn open_gap(&self) -> Result<()> {
        let [index, topics, reasons] = bytes()?;
        self.open_patient().await?;
        let give = format!(
            "return (async () => {{
            const read = text => Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
            const before = __tested.events.length;
            host.agreements = {{ index: read('{index}'), topics: read('{topics}'), reasons: read('{reasons}') }};
            for (let i = 0; i < 400 && !__tested.events.slice(before).includes('trede-loaded'); i++) await sleep(25);
            host.topic = '{GAP}';
            }})();"
        );
        self.run(&give).await?;
        self.wait_until("$('.work') && host.api(1).advice()")
            .await?;
        self.run("host.api(1).focus(); return null;").await?;
        self.settled().await
    }
}

/// Index, topics and reasons, as a script can hold them.
fn bytes() -> Result<[&'static str; 3]> {
    if BYTES.get().is_none() {
        let _ = BYTES.set(written()?);
    }
    let all = BYTES.get().context("they were written")?;
    Ok(all.each_ref().map(String::as_str))
}

fn written() -> Result<[String; 3]> {
    let reading = rulebook::read(&xtask::paths::root()?.join("regels"));
    let mut regions = reading.regions.into_iter();
    let region = regions.find(|region| region.agreements.header.region == "oostelijk-zuid-limburg");
    let mut region = region.context("the region is there")?;
    let specialty = region
        .topic(GAP)
        .context("the topic is there")?
        .specialty
        .clone();
    let general = |general: bool, of: &str, id: &str| id == GAP || (general && of == specialty);
    let entries = &mut region.agreements.topics;
    entries.retain(|entry| general(entry.general, &entry.specialty, &entry.id));
    region
        .topics
        .retain(|topic| general(topic.general, &topic.specialty, &topic.id));
    for topic in region.topics.iter_mut().filter(|topic| topic.id == GAP) {
        topic.fits.clear();
        topic.arguments.clear();
    }
    let day = Date::new(2026, 11, 20).context("a day")?;
    let by = |name: &str, holds: bool| Agreed {
        topic: GAP.to_owned(),
        by: Signature {
            name: name.to_owned(),
            role: "kaderhuisarts hart- en vaatziekten".to_owned(),
            date: day,
            mark: "1f2e3d4c5b6a".to_owned(),
            holds,
        },
    };
    region.agreed = vec![by("J. Jansen", true), by("A. Smit", false)];
    let files = rulebook::write(&region)?;
    let files = [files.index, files.topics, files.reasons];
    Ok(files.map(|bytes| BASE64_STANDARD.encode(bytes)))
}
