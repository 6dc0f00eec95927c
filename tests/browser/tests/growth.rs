//! Patient after patient, element after element: the page holds no more than after the first.
//! `make bench` does the same ten times as often.

use anyhow::Result;
use browser_tests::Browser;

#[tokio::test]
async fn elements_that_come_and_go_leave_nothing() -> Result<()> {
    let browser = Browser::start().await?;
    // From the second rest on it is always the same: fresh memory, and what was not yet collected.
    let [before, after] = browser.held_by_elements(50, 75).await?;
    let said = format!("{before:?}, then {after:?}");
    // Fresh memory is some pages of 65,536 bytes more or less, more of them on a busy machine.
    assert!(after.memory < before.memory + before.memory / 3, "{said}");
    // An element that stayed would have hundreds of nodes, four listeners, and kilobytes of its
    // own.
    assert!(after.nodes < before.nodes + 75, "{said}");
    assert!(after.listeners < before.listeners + 75, "{said}");
    assert!(after.heap < before.heap + 100_000, "{said}");
    browser.is_clean().await
}

#[tokio::test]
async fn patients_after_one_another_in_one_element_take_no_more_memory() -> Result<()> {
    let browser = Browser::start().await?;
    let [before, after] = browser.held_by_patients(25, 75).await?;
    let said = format!("{before:?}, then {after:?}");
    assert!(after.memory < before.memory + 200_000, "{said}");
    assert!(after.listeners < before.listeners + 25, "{said}");
    // A question that stayed would have some thirty nodes, and each patient had one or more.
    assert!(after.nodes < before.nodes + 75 * 4, "{said}");
    assert!(after.heap < before.heap + 200_000, "{said}");
    browser.is_clean().await
}
