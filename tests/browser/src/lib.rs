//! The widget in a real browser, through WebDriver: what a test needs to open, use and watch it.
//!
//! ```no_run
//! # async fn example() -> anyhow::Result<()> {
//! let browser = browser_tests::Browser::start().await?;
//! browser.open("/").await?;
//! browser.ready().await?;
//! browser.write("hoge bloeddruk").await?;
//! browser.press("Enter").await?;
//! browser.wait_until("$('h2')").await?;
//! browser.is_clean().await?;
//! # Ok(())
//! # }
//! ```

mod agreed;
pub mod anything;
mod browser;
mod chance;
mod consult;
mod devtools;
mod driver;
mod engine;
mod faulty;
mod gap;
mod growth;
mod heights;
mod keys;
pub mod lms;
mod look;
mod page;
mod portal;
pub mod school;
mod screens;
mod watch;

pub use agreed::Agreed;
pub use browser::{Browser, Settings};
pub use consult::{Answers, Patient, advise, advise_as, topics};
pub use devtools::Line;
pub use engine::Engine;
pub use faulty::{Faults, Logged};
pub use growth::Held;
pub use heights::{Height, WIDTHS, percentile};
pub use look::Look;
pub use portal::{Portal, SANDBOX};
pub use screens::SCREENS;
pub use watch::watched;
