//! A consultation as a GP has it: a topic, keys, the answers on the screen, the advice for the
//! host.

use std::collections::BTreeMap;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use crate::Browser;

/// The region of the tests.
const REGION: &str = "oostelijk-zuid-limburg";
/// The day of `pages/patient.html`.
const DATE: &str = "2026-11-22";

/// Answers by question: the label on the screen, `ja`, `nee` or `?` for a red flag.
pub type Answers = BTreeMap<String, String>;

/// Somebody who comes to the GP.
#[derive(Debug, Clone, Copy)]
pub struct Patient {
    /// What the GP works on, by its identifier.
    pub topic: &'static str,
    /// In years.
    pub age: u8,
    /// Answers as the command line takes them; `("alarm", "geen")` for no (other) red flag.
    pub answers: &'static [(&'static str, &'static str)],
}

impl Patient {
    fn answer(&self, question: &str) -> Option<&'static str> {
        let found = self.answers.iter().find(|(id, _)| *id == question);
        found.map(|(_, value)| *value)
    }
}

impl Browser {
    /// Opens a page with the widget on a fixed day, and waits until it is all there.
    pub async fn open_patient(&self) -> Result<()> {
        self.open("/patient.html").await?;
        self.wait_for_event("trede-loaded").await
    }

    /// Types in the start field, takes the first hit, and waits for the first question.
    pub async fn choose(&self, typed: &str) -> Result<()> {
        self.click("#find").await?;
        self.write(typed).await?;
        self.press("Enter").await?;
        self.wait_until("$('.work')").await?;
        self.wait_until("host.api(1).advice()").await.map(drop)
    }

    /// A consultation about this topic, as a host opens it.
    pub async fn open_topic(&self, topic: &str) -> Result<()> {
        self.open_patient().await?;
        self.host_names(topic).await
    }

    /// The host of this page names a topic, and gives it the focus.
    async fn host_names(&self, topic: &str) -> Result<()> {
        self.run(&format!("host.topic = '{topic}';")).await?;
        self.wait_until("$('.work') && host.api(1).advice()")
            .await?;
        // No focus comes by itself with what a host asks for: the GP gives it, or the host does.
        self.run("host.api(1).focus(); return null;").await?;
        self.settled().await
    }

    /// On whatever page it stands, once it is loaded: a topic that the host names, and by keys to its advice.
    pub async fn walks_to_an_advice(&self) -> Result<()> {
        self.wait_for_event("trede-loaded").await?;
        self.host_names("hoge-bloeddruk").await?;
        self.press_each("303123j").await?;
        self.advised("pluspunt").await
    }

    /// Presses these keys, each when the one before has been answered to.
    pub async fn press_each(&self, keys: &str) -> Result<()> {
        for key in keys.chars() {
            self.read_red_flags().await?;
            self.press(&key.to_string()).await?;
            self.settled().await?;
        }
        Ok(())
    }

    /// Where the list of red flags has the focus, takes the moment that a reader takes at least: a
    /// key sooner than that is not meant for it (`shell/presses.js`).
    pub async fn read_red_flags(&self) -> Result<()> {
        if self.focused_question().await? == "alarm" {
            tokio::time::sleep(Duration::from_millis(150)).await;
        }
        Ok(())
    }

    /// Waits until what was done has been drawn: what was pressed first, then what follows, which a
    /// slow machine does in several turns.
    pub async fn settled(&self) -> Result<()> {
        let frames = "const frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
            return frame().then(frame).then(frame).then(frame);";
        self.run(frames).await.map(drop)
    }

    /// Waits until something lies still: what sticks to the part of a frame that is seen moves a moment after it is drawn.
    pub async fn still(&self, selector: &str) -> Result<()> {
        let place = format!(
            "JSON.stringify($({}).getBoundingClientRect())",
            Value::from(selector)
        );
        let still =
            format!("const before = {place}; return sleep(250).then(() => before === {place});");
        while self.run(&still).await? != true {}
        Ok(())
    }

    /// Opens what folded to one line: a question by its identifier, or the list of red flags by `alarm`.
    pub async fn unfold(&self, question: &str) -> Result<()> {
        let place = match question {
            "alarm" => ".alarms[data-folded] .alter".to_owned(),
            id => format!("[data-id={id}][data-folded] .alter"),
        };
        self.click(&place).await?;
        self.settled().await
    }

    /// Opens the rows below the stair.
    pub async fn open_rows(&self) -> Result<()> {
        self.run("for (const row of $$('.row')) row.open = true;")
            .await
            .map(drop)
    }

    /// The answers on the screen.
    pub async fn answers(&self) -> Result<Answers> {
        let script = "const given = {};
            for (const row of $$('[data-row]'))
                if (row.dataset.state !== 'open') given[row.dataset.row] = row.dataset.state;
            for (const box of $$('fieldset[data-id]'))
                for (const label of box.querySelectorAll('label'))
                    if (label.querySelector('input').checked)
                        given[box.dataset.id] = label.querySelector('span').textContent;
            return given;";
        Ok(serde_json::from_value(self.run(script).await?)?)
    }

    /// The advice as the host gets it.
    pub async fn advice(&self) -> Result<Value> {
        self.run("return host.api(1).advice();").await
    }

    /// The status of the advice as the host gets it.
    pub async fn status(&self) -> Result<String> {
        let status = self
            .run("return host.api(1).advice()?.status ?? '';")
            .await?;
        Ok(status.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until exactly this step is marked as the advice; an empty name for none.
    pub async fn advised(&self, step: &str) -> Result<()> {
        let current = "$$('[aria-current=step]').map(e => e.dataset.step).join()";
        self.wait_until(&format!("{current} === '{step}'"))
            .await
            .map(drop)
    }

    /// Which question has the focus: its identifier, `alarm`, `advice`, `search`, or nothing.
    pub async fn focused_question(&self) -> Result<String> {
        let script = "const e = root.activeElement;
            if (!e) return '';
            return e.closest('[data-id]')?.dataset.id ?? (e.closest('.alarms') ? 'alarm' : e.dataset.focus ?? '');";
        let found = self.run(script).await?;
        Ok(found.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until this question has the focus.
    pub async fn focus_arrives(&self, at: &str) -> Result<()> {
        let started = Instant::now();
        loop {
            let now = self.focused_question().await?;
            if now == at {
                return Ok(());
            }
            if started.elapsed() > Duration::from_secs(10) {
                bail!("the focus should be at `{at}`, and is at `{now}`");
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Answers with keys alone what this patient's answers say, and gives the keys that were
    /// pressed. Before each, the focus must have moved by itself to what the advice calls next.
    pub async fn answer_all(&self, patient: &Patient) -> Result<String> {
        let mut pressed = String::new();
        loop {
            let next = self
                .run("return host.api(1).advice().next ?? 'advice';")
                .await?;
            let next = next.as_str().context("`next` is a text")?.to_owned();
            let Some(key) = self.key_for(patient, &next).await? else {
                return Ok(pressed);
            };
            self.focus_arrives(&next).await?;
            self.read_red_flags().await?;
            self.press(&key).await?;
            self.settled().await?;
            pressed.push_str(&key);
            ensure!(pressed.len() < 30, "no end: {pressed}");
            if next == "alarm" && key != "0" {
                return Ok(pressed);
            }
        }
    }

    /// The key that gives this patient's answer here.
    async fn key_for(&self, patient: &Patient, question: &str) -> Result<Option<String>> {
        if question == "alarm" {
            for (id, value) in patient.answers {
                let place = self
                    .run(&format!(
                        "return $$('[data-row]').findIndex(e => e.dataset.row === '{id}') + 1;"
                    ))
                    .await?;
                if *value == "ja" && place != 0 {
                    return Ok(Some(place.to_string()));
                }
            }
            return Ok(patient.answer("alarm").map(|_| "0".to_owned()));
        }
        let answer = match patient.answer(question) {
            Some("?") => return Ok(Some("?".to_owned())),
            Some(answer) => answer.to_owned(),
            None if question == "leeftijd" => patient.age.to_string(),
            None => return Ok(None),
        };
        let questions = trede(&["questions", "--topic", patient.topic, "--json"])?;
        let found = questions.as_array().into_iter().flatten();
        let found = found
            .filter(|asked| asked.get("id").is_some_and(|id| id == question))
            .find_map(|asked| asked.get("values")?.as_array());
        let values = found.with_context(|| format!("no question `{question}`"))?;
        let ids = values.iter().filter_map(|value| value.get("id")?.as_str());
        let ids: Vec<&str> = ids.collect();
        let place = ids
            .iter()
            .position(|id| *id == answer || in_band(id, patient.age));
        let place = place.with_context(|| format!("`{question}` has no `{answer}`"))?;
        Ok(Some(match ids.get(place) {
            Some(&"ja") if ids.len() == 2 => "j".to_owned(),
            Some(&"nee") if ids.len() == 2 => "n".to_owned(),
            _ => (place + 1).to_string(),
        }))
    }
}

/// Whether an age is in a band such as `<18`, `18-39` or `>=40`.
fn in_band(band: &str, age: u8) -> bool {
    let parse = |text: &str| text.parse::<u8>().ok();
    let below = band.strip_prefix('<').and_then(parse).map(|end| age < end);
    let above = band
        .strip_prefix(">=")
        .and_then(parse)
        .map(|start| age >= start);
    let between = band.split_once('-').and_then(|(start, end)| {
        let (start, end) = (parse(start)?, parse(end)?);
        Some((start..=end).contains(&age))
    });
    below.or(above).or(between).unwrap_or(false)
}

/// The advice of the command line for this patient, on the day of the tests.
pub fn advise(patient: &Patient) -> Result<Value> {
    advise_as(patient, "--json")
}

/// The same in another form: `--card`, `--fhir`.
pub fn advise_as(patient: &Patient, form: &str) -> Result<Value> {
    let age = format!("leeftijd={}", patient.age);
    let given = patient
        .answers
        .iter()
        .map(|(id, value)| format!("{id}={value}"));
    let given: Vec<String> = given.chain([age]).collect();
    let mut words = vec!["advise", "--topic", patient.topic, "--date", DATE];
    for answer in &given {
        words.extend(["--answer", answer]);
    }
    words.push(form);
    trede(&words)
}

/// The identifiers of the region's topics.
pub fn topics() -> Result<Vec<String>> {
    let topics = trede(&["topics", "--json"])?;
    let topics = topics.as_array().into_iter().flatten();
    let ids = topics.filter_map(|topic| Some(topic.get("id")?.as_str()?.to_owned()));
    Ok(ids.collect())
}

/// What the command line says, in JSON. The build of the site has made it.
fn trede(words: &[&str]) -> Result<Value> {
    let program = xtask::paths::target()?.join("release/trede");
    ensure!(
        program.is_file(),
        "the command line isn't built yet: `make test` does it"
    );
    let output = Command::new(program)
        .args(words)
        .args(["--region", REGION])
        .current_dir(xtask::paths::root()?)
        .output()?;
    ensure!(
        output.status.success(),
        "trede {words:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    Ok(serde_json::from_slice(&output.stdout)?)
}
