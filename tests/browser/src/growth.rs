//! What a page still holds after many patients: bytes, nodes, listeners.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::Browser;

/// A script has half a minute: so often does it do its thing.
const PART: usize = 25;

/// What the tests themselves keep of it, each part lets go.
const PRELUDE: &str = "
    const drawn = () => new Promise(done => requestAnimationFrame(() => setTimeout(done, 0)));
    const advised = async wijzer => { while (!wijzer.api(1).advice()) await drawn(); };
    const answer = async (wijzer, turn) => {
        const inputs = () => wijzer.shadowRoot.querySelectorAll('fieldset input');
        while (inputs().length === 0) await drawn();
        inputs()[turn % inputs().length].click();
        await drawn();
    };
    const topics = ['hoge-bloeddruk', 'heupklachten', 'maagklachten'];
";

/// An element that comes, is answered in, and goes.
const MOUNT: &str = "
    const wijzer = document.createElement('trede-wijzer');
    wijzer.date = '2026-11-22';
    wijzer.topic = topics[turn % topics.length];
    document.body.append(wijzer);
    await advised(wijzer);
    await answer(wijzer, turn);
    wijzer.remove();";

/// Another patient, in the element that stays.
const PATIENT: &str = "
    host.api(1).reset();
    host.api(1).setContext({ topic: topics[turn % topics.length], age: 20 + turn % 70 });
    await advised(host);
    await answer(host, turn);";

/// What a page holds, once its garbage is collected.
#[derive(Debug, Clone, Copy)]
pub struct Held {
    /// Bytes of JavaScript's heap.
    pub heap: u64,
    /// Nodes. Chromium 156 keeps every radio button without a form that was ever in a shadow root, and
    /// what is around it, as long as that root is there: so ours have a form.
    pub nodes: u64,
    /// Listeners for events.
    pub listeners: u64,
    /// Bytes of the module's memory, which can grow and never shrinks.
    pub memory: u64,
}

impl Browser {
    /// What the page holds after the first elements that came and went, and after so many more.
    pub async fn held_by_elements(&self, first: usize, more: usize) -> Result<[Held; 2]> {
        self.open("/empty.html").await?;
        self.run("return import('/trede.js').then(() => null);")
            .await?;
        self.mounts(first).await?;
        let before = self.held().await?;
        self.mounts(more).await?;
        Ok([before, self.held().await?])
    }

    /// The same of patients, one after another in one element.
    pub async fn held_by_patients(&self, first: usize, more: usize) -> Result<[Held; 2]> {
        self.open_patient().await?;
        self.patients(first).await?;
        let before = self.held().await?;
        self.patients(more).await?;
        Ok([before, self.held().await?])
    }

    async fn mounts(&self, times: usize) -> Result<()> {
        for _ in 0..times / PART {
            self.turn(MOUNT).await?;
            // The shell takes fresh memory after such a rest.
            self.run("return sleep(1200);").await?;
        }
        Ok(())
    }

    async fn patients(&self, times: usize) -> Result<()> {
        for _ in 0..times / PART {
            self.turn(PATIENT).await?;
        }
        Ok(())
    }

    async fn turn(&self, script: &str) -> Result<()> {
        let script = format!(
            "{PRELUDE} return (async () => {{
                for (let turn = 0; turn < {PART}; turn++) {{ {script} }}
                __tested.heard.length = __tested.events.length = 0;
            }})();"
        );
        self.run(&script).await.map(drop)
    }

    /// What the page holds now.
    pub async fn held(&self) -> Result<Held> {
        // What a first collection sets free may hold more.
        for _ in 0..3 {
            self.devtools("HeapProfiler.collectGarbage", json!({}))
                .await?;
        }
        self.devtools("Performance.enable", json!({})).await?;
        let answer = self.devtools("Performance.getMetrics", json!({})).await?;
        let metrics = answer.get("metrics").and_then(Value::as_array);
        let metrics = metrics.context("no metrics")?;
        let metric = |name: &str| {
            let found = metrics
                .iter()
                .find(|one| one.get("name").is_some_and(|own| own == name));
            let value = found.and_then(|one| one.get("value")?.as_u64());
            value.with_context(|| format!("no {name}"))
        };
        let memory = self
            .run("return import('/trede_wijzer.js').then(glue => glue.default()).then(exports => exports.memory.buffer.byteLength);")
            .await?;
        Ok(Held {
            heap: metric("JSHeapUsedSize")?,
            nodes: metric("Nodes")?,
            listeners: metric("JSEventListeners")?,
            memory: memory.as_u64().context("no memory")?,
        })
    }
}
