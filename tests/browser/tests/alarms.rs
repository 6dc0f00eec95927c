//! Red flags: nothing is advised before the list, one *ja* is enough, and nothing is a *nee* by
//! itself.

use anyhow::Result;
use browser_tests::Browser;
use serde_json::json;

const TOPICS: [&str; 6] = [
    "hoge-bloeddruk",
    "heupklachten",
    "hartfalen",
    "moedervlek",
    "kwetsbare-oudere",
    "somberheid-angst-suicidaliteit",
];

#[tokio::test]
async fn no_step_is_the_advice_before_the_list_is_answered() -> Result<()> {
    let browser = Browser::start().await?;
    for topic in TOPICS {
        browser.open_topic(topic).await?;
        browser.advised("").await?;
        // Every other question gets its last answer; the list stays open.
        for _ in 0..12 {
            let left = browser
                .run(
                    "const box = $$('fieldset').find(box => !box.querySelector('input:checked'));
                    [...box?.querySelectorAll('label:not(.unknown) input') ?? []].at(-1)?.click();
                    return !!box;",
                )
                .await?;
            browser.settled().await?;
            browser.advised("").await?;
            assert_eq!(
                browser.text(".card .say").await?,
                "Beantwoord eerst de alarmsignalen",
                "{topic}"
            );
            if left == false {
                break;
            }
        }
        assert!(
            browser
                .run("return $$('[data-row][data-state=open]').length;")
                .await?
                != 0,
            "{topic}: the list is not answered by anything else"
        );
    }
    browser.is_clean().await
}

#[tokio::test]
async fn one_row_at_ja_gives_the_ambulance_at_once() -> Result<()> {
    let browser = Browser::start().await?;
    // With nothing else known, not even the age: scope does not hold it back.
    browser.open_topic("hoge-bloeddruk").await?;
    browser
        .click("[data-row=hypertensief-spoedgeval] label")
        .await?;
    browser.advised("ambulance").await?;
    assert_eq!(browser.status().await?, "alarm");
    let card = browser.find(".card").await?;
    assert_eq!(card.attr("data-status").await?.as_deref(), Some("alarm"));
    let why = browser.text(".card .why").await?;
    assert!(why.contains("Acute orgaanschade"), "{why}");
    assert!(
        browser.texts(".card .flip").await?.is_empty(),
        "nobody is told how to get out of an alarm"
    );
    // The other rows stay open, until *geen andere*.
    let rows = "return $$('[data-row]').map(row => row.dataset.state);";
    assert_eq!(browser.run(rows).await?, json!(["open", "ja", "open"]));
    assert_eq!(browser.text(".none span").await?, "Geen andere");
    browser.click(".none").await?;
    browser.settled().await?;
    assert_eq!(browser.run(rows).await?, json!(["nee", "ja", "nee"]));
    browser.advised("ambulance").await?;
    // A second click takes the row back, and with it the alarm.
    browser.unfold("alarm").await?;
    browser
        .click("[data-row=hypertensief-spoedgeval] label")
        .await?;
    browser.advised("").await?;
    assert_eq!(browser.run(rows).await?, json!(["nee", "open", "nee"]));
    browser.is_clean().await
}

#[tokio::test]
async fn an_alarm_outweighs_an_advice_that_was_already_given() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_topic("hoge-bloeddruk").await?;
    browser.press_each("303123j").await?;
    browser.advised("pluspunt").await?;
    browser.unfold("alarm").await?;
    browser.click("[data-row=rond-zwangerschap] label").await?;
    browser.advised("bel-dienstdoende").await?;
    assert_eq!(browser.status().await?, "alarm");
    let card = browser.text(".card").await?;
    assert!(
        card.contains("dienstdoende gynaecoloog") && card.contains("vandaag"),
        "{card}"
    );
    browser.is_clean().await
}

#[tokio::test]
async fn what_separates_the_steps_is_a_question_whose_answers_lead_to_different_ones() -> Result<()>
{
    let browser = Browser::start().await?;
    browser.open_topic("hoge-bloeddruk").await?;
    // Under a red flag the list itself says it: the card has what to do now.
    browser.press_each("2").await?;
    browser.focus_arrives("alarm").await?;
    browser.press_each("1").await?;
    browser.settled().await?;
    assert_eq!(browser.texts(".branches dt").await?, [""; 0]);
    // Without one it is the next question that tells the steps apart.
    browser.press_each("1").await?;
    browser.settled().await?;
    browser.press_each("0").await?;
    browser.settled().await?;
    let asked = browser.texts(".branches dt").await?;
    assert_eq!(asked.len(), 1, "{asked:?}");
    let leads = browser.texts(".branches dd").await?;
    let leads: std::collections::BTreeSet<_> =
        leads.iter().map(|line| line.rsplit("  ").next()).collect();
    assert!(leads.len() > 1, "{leads:?}");
    browser.is_clean().await
}

#[tokio::test]
async fn digits_of_the_list_are_its_rows() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_topic("hoge-bloeddruk").await?;
    browser.press_each("3").await?;
    browser.focus_arrives("alarm").await?;
    browser.press_each("2").await?;
    browser.advised("ambulance").await?;
    browser.press_each("2").await?;
    browser.advised("").await?;
    assert_eq!(
        browser
            .run("return $$('[data-row]').every(row => row.dataset.state === 'open');")
            .await?,
        true
    );
    // A digit beyond the rows is nobody's.
    browser.press_each("9").await?;
    browser.advised("").await?;
    Ok(())
}

#[tokio::test]
async fn weet_ik_niet_says_what_to_check_now_and_is_no_nee() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_topic("hoge-bloeddruk").await?;
    browser.press_each("3").await?;
    browser
        .click("[data-row=hypertensief-spoedgeval] .unsure")
        .await?;
    browser
        .wait_until("$('[data-row=hypertensief-spoedgeval] .check')")
        .await?;
    let check = browser.text(".check").await?;
    assert!(check.contains("Meet nu de bloeddruk"), "{check}");
    browser.click(".none").await?;
    browser.focus_arrives("wanneer").await?;
    browser.press_each("3123j").await?;
    let rows = "return $$('[data-row]').map(row => row.dataset.state);";
    assert_eq!(browser.run(rows).await?, json!(["nee", "onbekend", "nee"]));
    // Both branches stay: the ambulance is possible, and no single step is given.
    browser.advised("").await?;
    let advice = browser.advice().await?;
    assert_eq!(advice["status"], "depends");
    assert_eq!(advice["step"], json!(null));
    assert_eq!(advice["possible"], json!(["pluspunt", "ambulance"]));
    let card = browser.text(".card").await?;
    assert!(card.contains("Meet nu de bloeddruk"), "{card}");
    // Answered after all, the advice is there.
    browser.unfold("alarm").await?;
    browser
        .click("[data-row=hypertensief-spoedgeval] .unsure")
        .await?;
    browser.click(".none").await?;
    browser.advised("pluspunt").await?;
    browser.is_clean().await
}

#[tokio::test]
async fn the_list_says_that_it_is_no_triage_and_urgent_steps_are_never_called_unnecessary()
-> Result<()> {
    let browser = Browser::start().await?;
    browser.open_topic("hoge-bloeddruk").await?;
    let caveat = browser.text(".alarms .caveat").await?;
    assert!(
        caveat.contains("geen triage") && caveat.contains("sluit spoed niet uit"),
        "{caveat}"
    );
    browser.press_each("303123j").await?;
    browser.advised("pluspunt").await?;
    let urgent = browser
        .texts("[data-step=ambulance] .tread span, [data-step=bel-dienstdoende] .tread span")
        .await?;
    assert_eq!(
        urgent,
        ["geen alarmsignaal gemeld", "geen alarmsignaal gemeld"]
    );
    browser.open_rows().await?;
    let net = browser.text("[data-row-of='net.title'] .warn").await?;
    assert!(
        net.contains("Sterk verhoogd") && net.contains("Zwanger"),
        "{net}"
    );
    Ok(())
}
