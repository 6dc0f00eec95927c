//! Every screen that a GP can come upon, and what axe-core finds on it.

use anyhow::{Result, ensure};
use serde_json::Value;

use crate::{Browser, Patient};

/// One name for each screen.
pub const SCREENS: [&str; 22] = [
    "start",
    "hits",
    "no hits",
    "about",
    "red flags",
    "consult",
    "decided",
    "alarm",
    "contradictory",
    "out-of-scope",
    "depends",
    "expired",
    "no-fit",
    "trial",
    "letter",
    "note",
    "chosen",
    "patient",
    "news",
    "steps",
    "english",
    "english letter",
];

/// From the advice on: what is pressed, or said by the host, to get there.
fn beyond(screen: &str) -> Option<&'static str> {
    let script = match screen {
        "trial" => "$('.flip button').click();",
        "letter" | "note" => "$('[data-focus=letter]').click();",
        "chosen" => "$('[data-choose]').click();",
        "patient" => "$$('button').find(e => e.textContent === 'Voor de patiënt').click();",
        "news" => "host.api(1).setContext({ age: 30 });",
        "steps" => "host.mode = 'step';",
        "english letter" => {
            "host.lang = 'en'; $('[data-focus=letter]').click(); return sleep(300);"
        }
        "english" => "host.lang = 'en'; return sleep(300);",
        _ => return None,
    };
    Some(script)
}

/// Rules against WCAG 2.2 A and AA, and axe-core's own advice.
const AXE: &str = "
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const wanted = { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] };
    return window.axe.run(document, wanted).then(({ violations }) =>
        violations.map(({ id, help, nodes }) => [id, help, nodes.slice(0, 4)
            .map(node => [node.html.slice(0, 160), node.any[0]?.message ?? ''])]));";

impl Browser {
    /// Goes to a screen, with all that can be unfolded unfolded.
    pub async fn show(&self, screen: &str) -> Result<()> {
        let usual: &[(&str, &str)] = &[
            ("alarm", "geen"),
            ("wanneer", "geen-haast"),
            ("lopende-zorg", "nee"),
            ("wat-vraagt-u", "onderzoek"),
            ("wat-ging-vooraf", "beperkt"),
        ];
        match screen {
            "start" => return self.open_patient().await,
            "about" => {
                self.open_patient().await?;
                self.run("$('.top > .link').click();").await?;
                return self.settled().await;
            }
            "red flags" => {
                self.open_topic("hoge-bloeddruk").await?;
                return self.press_each("3").await;
            }
            "no-fit" => {
                self.open_gap().await?;
                self.press_each("30").await?;
            }
            "hits" | "no hits" => {
                self.open_patient().await?;
                self.click("#find").await?;
                let typed = if screen == "hits" { "bloed" } else { "qqqq" };
                self.write(typed).await?;
                return self.settled().await;
            }
            "contradictory" | "out-of-scope" => {
                self.open_topic("heupklachten").await?;
                self.answer_all(&Patient {
                    topic: "heupklachten",
                    age: if screen == "contradictory" { 68 } else { 12 },
                    answers: usual,
                })
                .await?;
            }
            bloeddruk => {
                self.open_topic("hoge-bloeddruk").await?;
                let keys = match bloeddruk {
                    "consult" => "301",
                    "alarm" => "32",
                    "depends" => "303123?",
                    // Zelf behandelen: a note, no letter.
                    "note" => "303111n",
                    "expired" => {
                        self.run("host.date = '2031-01-01'; return sleep(600);")
                            .await?;
                        self.wait_until("$('.work')").await?;
                        "30"
                    }
                    _ => "303123j",
                };
                self.press_each(keys).await?;
            }
        }
        if let Some(script) = beyond(screen) {
            self.run(script).await?;
            self.settled().await?;
        } else if screen != "consult" {
            let status = self.status().await?;
            ensure!(status == screen, "`{screen}` is `{status}`");
        }
        self.run("for (const more of $$('details')) more.open = true;")
            .await?;
        self.settled().await
    }

    /// What axe-core, given as its source, finds on the page as it is now.
    pub async fn axe(&self, source: &str) -> Result<Vec<Value>> {
        self.run(source).await?;
        let found = self.run(AXE).await?;
        Ok(found.as_array().cloned().unwrap_or_default())
    }
}
