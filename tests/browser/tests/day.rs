//! A working day: sixty patients one after another in one element; and which day it is, whatever the machine says of its zone.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use browser_tests::{Agreed, Browser};
use serde::Deserialize;
use serde_json::{Value, json};

const REGION: &str = "oostelijk-zuid-limburg";

/// What the host heard of one patient.
#[derive(Debug, Deserialize)]
struct Patient {
    topic: String,
    items: Vec<(String, String)>,
    advice: Value,
    /// What was handed over, where something was.
    handed: Option<Value>,
    /// What is left once the next one is announced.
    left: Vec<String>,
}

/// Consultations to their end, each by another topic, with other answers; every third is handed over, every fourth corrected on the way.
const CONSULT: &str = r#"
    const turn = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
    const settled = async () => { for (let time = 0; time < 4; time++) await turn(); };
    const until = async wanted => { for (let time = 0; time < 200 && !wanted(); time++) await turn(); };
    let told = null, handed = null;
    const heard = ({ detail }) => { told = detail; };
    const takes = ({ detail }) => { handed = detail.advice; detail.accept(Promise.resolve()); };
    host.addEventListener('trede-advice', heard);
    host.addEventListener('trede-handoff', takes);
    const said = [];
    for (const [number, topic] of topics.entries()) {
        const seed = first + number;
        [told, handed] = [null, null];
        host.context = { topic, age: 18 + (seed * 7) % 80, sex: seed % 2 ? 'man' : 'vrouw' };
        await until(() => host.api(1).advice());
        await settled();
        for (let asked = 0; asked < 14; asked++) {
            const { next } = host.api(1).advice();
            if (next === null) break;
            if (next === 'alarm') {
                if (seed % 5 === 0 && asked === 0) $('[data-row] input')?.click();
                else { $('.key.none')?.click(); }
                await settled();
                if (host.api(1).advice().status === 'alarm') break;
                continue;
            }
            const box = $(`[data-id="${next}"]`);
            const inputs = [...box.querySelectorAll('input')];
            inputs[(seed + asked) % inputs.length]?.click();
            await settled();
            if (seed % 4 === 0 && asked === 1) { $('[data-folded] .alter')?.click(); await settled(); }
        }
        await settled();
        const advice = host.api(1).advice();
        if (seed % 3 === 0) {
            $$('button').find(one => one.innerText.trim() === 'Naar de brief')?.click();
            await settled();
            $('[part=hand-over]')?.click();
            await settled();
        }
        const items = (told.bundle.entry.find(one => one.resource.resourceType === 'QuestionnaireResponse').resource.item ?? [])
            .map(({ linkId, answer: [{ valueCoding: { code } }] }) => [linkId, code === 'asked-unknown' ? '?' : code]);
        host.reset();
        await settled();
        const left = [...$$('input:checked, [data-row]:not([data-state=open]), textarea').map(one => one.outerHTML.slice(0, 80))];
        if (host.api(1).advice()) left.push('an advice');
        said.push({ topic, items, advice, handed, left });
    }
    host.removeEventListener('trede-advice', heard);
    host.removeEventListener('trede-handoff', takes);
    __tested.heard.length = __tested.events.length = 0;
    return said;
"#;

#[tokio::test]
async fn sixty_patients_in_one_element_each_get_their_own_advice() -> Result<()> {
    let mut agreed = Agreed::read()?;
    let all = agreed.topics(REGION);
    let topics: Vec<_> = all.iter().cycle().step_by(7).take(60).collect();
    let browser = Browser::start().await?;
    browser.open_patient().await?;
    let (mut statuses, mut handed, mut held) = (BTreeSet::new(), 0, Vec::new());
    for (part, topics) in topics.chunks(10).enumerate() {
        let script = format!(
            "const first = {}; const topics = {}; {CONSULT}",
            part * 10,
            json!(topics)
        );
        let said: Vec<Patient> = serde_json::from_value(browser.run(&script).await?)?;
        for patient in &said {
            let native = agreed.advice(REGION, &patient.topic, "2026-11-22", &patient.items)?;
            assert_eq!(patient.advice, native, "{patient:?}");
            assert!(
                patient.left.is_empty(),
                "{}: {:?}",
                patient.topic,
                patient.left
            );
            if let Some(given) = &patient.handed {
                assert_eq!(
                    given, &patient.advice,
                    "{}: another was handed over",
                    patient.topic
                );
                handed += 1;
            }
            statuses.insert(patient.advice["status"].to_string());
        }
        held.push(browser.held().await?);
    }
    println!("60 patients, {handed} handed over, statuses {statuses:?}");
    assert!(
        handed > 5 && statuses.len() > 3,
        "{handed} handed over, {statuses:?}"
    );
    let (early, late) = (held[1], held.last().context("six parts")?);
    assert!(late.nodes < early.nodes + 200, "{held:?}");
    assert!(late.listeners < early.listeners + 50, "{held:?}");
    browser.is_clean().await
}

/// What a consultation is dated by is the Dutch calendar: around midnight, around the change of the clock, on a machine of any zone.
#[tokio::test]
async fn the_day_is_the_dutch_one_in_any_zone() -> Result<()> {
    let browser = Browser::start().await?;
    for (now, day) in [
        ("2026-11-30T22:59:00Z", "2026-11-30"),
        ("2026-11-30T23:01:00Z", "2026-12-01"),
        ("2027-03-27T22:59:00Z", "2027-03-27"),
        ("2027-03-28T22:01:00Z", "2027-03-29"),
        ("2026-12-31T23:01:00Z", "2027-01-01"),
    ] {
        for zone in [
            "Europe/Amsterdam",
            "Pacific/Auckland",
            "America/Los_Angeles",
            "UTC",
        ] {
            browser
                .devtools(
                    "Emulation.setTimezoneOverride",
                    json!({ "timezoneId": zone }),
                )
                .await?;
            browser.open("/empty.html").await?;
            browser
                .run(&format!(
                    "const Real = Date, apart = Real.parse('{now}') - Real.now();
                    globalThis.Date = class extends Real {{
                        constructor(...given) {{ given.length ? super(...given) : super(Real.now() + apart); }}
                        static now() {{ return Real.now() + apart; }}
                    }};
                    const wijzer = document.createElement('trede-wijzer');
                    wijzer.setAttribute('topic', 'hoge-bloeddruk');
                    document.body.append(wijzer);
                    return import('/trede.js').then(() => null);"
                ))
                .await?;
            browser.wait_for_event("trede-advice").await?;
            let heard = browser.heard("trede-advice").await?;
            let entries = heard[0]["bundle"]["entry"].as_array().context("entries")?;
            let dated: Vec<_> = entries
                .iter()
                .filter_map(|one| one["resource"]["authored"].as_str())
                .collect();
            assert_eq!(dated, [day], "{now} in {zone}");
        }
    }
    Ok(())
}
