//! The training's own page.

use std::fs;

use anyhow::{Context, Result};
use ladder::wire::decode_index;
use training::code::{CASES, encode, mark};
use training::{Certainty, Given, Set, Sets};

use crate::Browser;

/// The region of the page.
const REGION: &str = "oostelijk-zuid-limburg";

impl Browser {
    /// Opens the training at an address; a change of the hash alone loads nothing anew.
    pub async fn open_school(&self, address: &str) -> Result<()> {
        self.open("/scholing/none").await?;
        self.open(&format!("/scholing/{address}")).await?;
        self.wait_until("$('.school h1')").await.map(drop)
    }

    /// The set that stands first, by its id.
    pub async fn first_set(&self) -> Result<String> {
        self.open_school("").await?;
        self.wait_until("$('.set')").await?;
        self.click(".set .do").await?;
        let hash = self.wait_until("location.hash").await?;
        let hash = hash.as_str().unwrap_or_default();
        Ok(hash.trim_start_matches("#alleen/").to_owned())
    }
}

/// The sets of the page, as they were built.
pub fn sets() -> Result<Vec<Set>> {
    let file = |kind| {
        let site = xtask::paths::site()?;
        Ok::<_, anyhow::Error>(fs::read(site.join(format!("regels/{REGION}.{kind}.bin")))?)
    };
    let agreements = decode_index(&file("index")?)?;
    Ok(Sets::decode(&file("training")?, &agreements.header.hash)?.sets)
}

/// The code of a learner who chose the lightest step in the first so many cases of a set.
pub fn code(set: &str, answered: usize) -> Result<String> {
    let all = sets()?;
    let set = all
        .iter()
        .find(|one| one.id == set)
        .context("no such set")?;
    let ids: Vec<_> = set.cases.iter().map(|case| case.id.as_str()).collect();
    let mut sheet = [None; CASES];
    for given in sheet.iter_mut().take(answered) {
        *given = Some(Given::Chose {
            place: 0,
            certainty: Certainty::One,
        });
    }
    encode(mark(&set.id, &ids.join(" ")), &sheet).context("a ladder of too many steps")
}
