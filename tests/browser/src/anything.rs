//! Random sequences of whatever may happen to a widget, played in one element of a page and held against the model after
//! each step.

mod model;
mod seen;
mod step;

use anyhow::{Context, Error, Result};
use serde_json::json;

use self::model::{REGION, check};
pub use self::seen::Count;
use self::seen::Seen;
pub use self::step::{Step, sequence};
use crate::{Agreed, Browser, Look, Settings};

/// So many sequences go to the page at once: no more, for a script may take half a minute, also on a busy machine.
const AT_ONCE: usize = 5;
/// So often is a shorter sequence tried.
const TRIES: usize = 120;

/// A page with the widget, ready to play.
#[derive(Debug)]
pub struct Player {
    browser: Browser,
    agreed: Agreed,
    topics: Vec<String>,
}

impl Player {
    /// Opens the page; all that is ever fetched is fetched before a sequence begins.
    pub async fn start() -> Result<Self> {
        let agreed = Agreed::read()?;
        let topics = agreed.topics(REGION);
        let browser = Browser::start_with(Settings {
            hurried: true,
            ..Settings::default()
        })
        .await?;
        // What moves is drawn many times, and nobody looks.
        let still = Look {
            reduced_motion: true,
            ..Look::default()
        };
        browser.look(&still).await?;
        let player = Self {
            browser,
            agreed,
            topics,
        };
        player.open().await?;
        Ok(player)
    }

    async fn open(&self) -> Result<()> {
        let browser = &self.browser;
        browser.open_patient().await?;
        // The English texts come when they are asked for, and `loaded` says nothing of them.
        browser
            .run("host.lang = 'en'; return import('/anything.js').then(() => sleep(300));")
            .await?;
        browser.forget_requests();
        Ok(())
    }

    async fn play(&self, sequences: &[Vec<Step>]) -> Result<Vec<Vec<Seen>>> {
        let script = format!(
            "return import('/anything.js').then(({{ play }}) => play({}));",
            json!(sequences)
        );
        let said = self.browser.run(&script).await?;
        serde_json::from_value(said).context("what was seen")
    }

    /// Plays the sequences of these numbers; the error has the shortest one found that fails.
    pub async fn plays(&mut self, first: u64, many: u64) -> Result<Count> {
        let mut count = Count::default();
        let numbers: Vec<u64> = (first..first + many).collect();
        for part in numbers.chunks(AT_ONCE) {
            let sequences: Vec<_> = part
                .iter()
                .map(|number| sequence(*number, &self.topics))
                .collect();
            let logs = self.play(&sequences).await?;
            for ((number, steps), log) in part.iter().zip(&sequences).zip(&logs) {
                if let Err(error) = check(&mut self.agreed, steps, log, &mut count) {
                    return Err(self.shrunk(*number, steps, error).await);
                }
            }
            let asked = self.browser.requests();
            if !asked.is_empty() {
                anyhow::bail!("requests after `trede-loaded`, in sequences {part:?}: {asked:?}");
            }
        }
        self.browser.is_filled().await?;
        Ok(count)
    }

    /// The same on a page of its own, with ever fewer steps, as long as it fails.
    async fn shrunk(&mut self, number: u64, steps: &[Step], error: Error) -> Error {
        let (mut steps, mut error, mut place) = (steps.to_vec(), error, 0);
        let mut again = false;
        for _ in 0..TRIES {
            let mut fewer = steps.clone();
            if again && place >= fewer.len() {
                break;
            }
            if again {
                fewer.remove(place);
            }
            match self.alone(&fewer).await {
                Some(worse) => (steps, error) = (fewer, worse),
                None if !again => break,
                None => place += 1,
            }
            again = true;
        }
        let alone = if again {
            "alone too"
        } else {
            "after those before it"
        };
        error.context(format!("sequence {number} fails, {alone}: {steps:#?}"))
    }

    async fn alone(&mut self, steps: &[Step]) -> Option<Error> {
        let played = async {
            self.open().await?;
            self.play(&[steps.to_vec()]).await
        };
        match played.await {
            Ok(logs) => {
                let log = logs.first().map(Vec::as_slice).unwrap_or_default();
                check(&mut self.agreed, steps, log, &mut Count::default()).err()
            }
            Err(error) => Some(error),
        }
    }
}
