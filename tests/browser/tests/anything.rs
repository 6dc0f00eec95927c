//! Whatever happens to a widget, in whatever order: its screen and its events are those of the answers.

use std::env;
use std::time::Instant;

use anyhow::Result;
use browser_tests::anything::Player;

/// As many as a run of all tests has time for; `cargo run -p xtask -- sequences browser` plays ten thousand.
const USUAL: u64 = 100;

fn asked(name: &str, usual: u64) -> Result<u64> {
    env::var(name).map_or(Ok(usual), |text| Ok(text.parse()?))
}

#[tokio::test]
async fn anything_after_anything_leaves_a_screen_and_events_of_its_answers() -> Result<()> {
    let many = asked("TREDE_BROWSER_SEQUENCES", USUAL)?;
    let first = asked("TREDE_FIRST_SEQUENCE", 0)?;
    let begun = Instant::now();
    let mut player = Player::start().await?;
    let count = player.plays(first, many).await?;
    println!(
        "{many} sequences from {first} in {} s: {count:?}",
        begun.elapsed().as_secs()
    );
    // Nothing that is held here goes by without happening.
    assert!(count.steps as u64 == many * 16, "{count:?}");
    assert!(count.advice > 0 && count.cards > 0 && count.handed > 0 && count.undone > 0);
    Ok(())
}
