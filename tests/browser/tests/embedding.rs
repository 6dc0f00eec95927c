//! On a host's page: several at once, loaded twice, in a dialog, in another component.

use anyhow::Result;
use browser_tests::Browser;
use serde_json::json;

#[tokio::test]
async fn two_elements_have_their_own_answers_and_one_module() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_topic("hoge-bloeddruk").await?;
    browser.forget_requests();
    browser
        .run(
            "const second = document.createElement('trede-wijzer');
            second.setAttribute('date', '2026-11-22');
            second.setAttribute('topic', 'hoge-bloeddruk');
            document.body.append(second);",
        )
        .await?;
    let second = "document.querySelectorAll('trede-wijzer')[1]";
    browser
        .wait_until(&format!(
            "{second}.shadowRoot.querySelector('[data-id=leeftijd]')"
        ))
        .await?;
    assert_eq!(browser.requests(), [], "the parts are shared");
    browser
        .run("$('[data-id=leeftijd] input').focus();")
        .await?;
    browser.press_each("303123j").await?;
    browser.advised("pluspunt").await?;
    let checked = format!("return {second}.shadowRoot.querySelectorAll('input:checked').length;");
    assert_eq!(browser.run(&checked).await?, 0);
    browser
        .run(&format!(
            "{second}.shadowRoot.querySelector('[data-row=hypertensief-spoedgeval] input').click();"
        ))
        .await?;
    browser
        .wait_until(&format!("{second}.api(1).advice().status === 'alarm'"))
        .await?;
    browser.advised("pluspunt").await?;
    // One goes; the other works on.
    browser
        .run(&format!("{second}.remove(); return sleep(50);"))
        .await?;
    browser
        .run("$('[data-id=therapietrouw] .alter').focus();")
        .await?;
    browser.press_each("n").await?;
    browser.advised("zelf").await?;
    browser.is_clean().await
}

#[tokio::test]
async fn loaded_twice_it_is_defined_once_and_works() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open("/twice.html").await?;
    browser.wait_for_event("trede-loaded").await?;
    browser.choose("hoge bloeddruk").await?;
    browser.press_each("303123j").await?;
    browser.advised("pluspunt").await?;
    assert_eq!(browser.globals().await?, Vec::<String>::new());
    browser.is_clean().await
}

#[tokio::test]
async fn properties_set_before_the_element_is_defined_count() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open("/empty.html").await?;
    browser
        .run(
            "const early = document.createElement('trede-wijzer');
            early.date = '2026-11-22';
            early.topic = 'hoge-bloeddruk';
            early.age = 60;
            document.body.append(early);
            return import('/trede.js').then(() => null);",
        )
        .await?;
    browser
        .wait_until("$('h1')?.textContent === 'Hoge bloeddruk'")
        .await?;
    browser.settled().await?;
    let given = browser.answers().await?;
    assert_eq!(
        given.get("leeftijd").map(String::as_str),
        Some("40 jaar of ouder")
    );
    assert_eq!(
        browser
            .run("return [host.topic, host.age, Object.hasOwn(host, 'topic')];")
            .await?,
        json!(["hoge-bloeddruk", "60", false])
    );
    browser.is_clean().await
}

#[tokio::test]
async fn in_another_components_shadow_its_events_come_out_and_keys_work() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open("/empty.html").await?;
    browser
        .run(
            "const portal = document.createElement('div');
            portal.id = 'portal';
            document.body.append(portal);
            const wijzer = document.createElement('trede-wijzer');
            wijzer.setAttribute('date', '2026-11-22');
            wijzer.setAttribute('topic', 'hoge-bloeddruk');
            portal.attachShadow({ mode: 'open' }).append(wijzer);
            return import('/trede.js').then(() => null);",
        )
        .await?;
    let inner = "document.querySelector('#portal').shadowRoot.querySelector('trede-wijzer')";
    browser.wait_for_event("trede-loaded").await?;
    browser
        .wait_until(&format!("{inner}.shadowRoot.querySelector('.work')"))
        .await?;
    browser
        .run(&format!("{inner}.api(1).focus(); return null;"))
        .await?;
    browser
        .wait_until(&format!(
            "{inner}.shadowRoot.activeElement?.closest('[data-id=leeftijd]')"
        ))
        .await?;
    browser.write("3").await?;
    browser
        .wait_until(&format!(
            "{inner}.shadowRoot.activeElement?.closest('.alarms')"
        ))
        .await?;
    for key in "03123j".chars() {
        // The red flags are read before they are answered, and a slow machine draws between two keys.
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        browser.press(&key.to_string()).await?;
        browser.settled().await?;
    }
    browser
        .wait_until(&format!(
            "{inner}.shadowRoot.querySelector('[data-step=pluspunt][aria-current=step]')"
        ))
        .await?;
    let last = browser.heard("trede-advice").await?.pop().unwrap();
    assert_eq!(last["advice"]["step"], "pluspunt");
    browser.is_clean().await
}

#[tokio::test]
async fn in_a_dialog_it_works_and_leaves_escape_to_the_dialog() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_patient().await?;
    browser
        .run(
            "const dialog = document.createElement('dialog');
            document.body.append(dialog);
            dialog.append(host);
            dialog.showModal();",
        )
        .await?;
    // A dialog is as wide as what is in it; the widget must be wide enough to read.
    let width = browser.run("return host.offsetWidth;").await?;
    assert!(width.as_f64() >= Some(280.0), "{width} pixels wide");
    browser.choose("hoge bloeddruk").await?;
    browser.press_each("303123j").await?;
    browser.advised("pluspunt").await?;
    let before = browser.answers().await?;
    browser.press("Escape").await?;
    browser
        .wait_until("!document.querySelector('dialog').open")
        .await?;
    browser
        .run("document.querySelector('dialog').showModal();")
        .await?;
    assert_eq!(browser.answers().await?, before);
    browser.is_clean().await
}

#[tokio::test]
async fn the_interface_has_one_version_and_its_listeners_can_go() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_topic("hoge-bloeddruk").await?;
    assert_eq!(
        browser
            .run("try { host.api(2); } catch (error) { return error.name; }")
            .await?,
        "RangeError"
    );
    browser
        .run("window.__heard = []; window.__off = host.api(1).on('progress', detail => window.__heard.push(detail.answered));")
        .await?;
    browser.press_each("30").await?;
    browser.run("window.__off();").await?;
    browser.press_each("3").await?;
    assert_eq!(browser.run("return window.__heard;").await?, json!([1, 4]));
    // What a host does with the advice is not the widget's.
    browser
        .run("const advice = host.api(1).advice(); advice.status = 'decided'; advice.steps.length = 0;")
        .await?;
    assert_eq!(browser.status().await?, "open");
    Ok(())
}

#[tokio::test]
async fn a_hundred_elements_come_and_go() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_topic("hoge-bloeddruk").await?;
    browser.press_each("30").await?;
    let before = browser.answers().await?;
    browser
        .run(
            "return (async () => {
                for (let i = 0; i < 100; i++) {
                    const one = document.createElement('trede-wijzer');
                    one.setAttribute('date', '2026-11-22');
                    one.setAttribute('topic', 'hoge-bloeddruk');
                    document.body.append(one);
                    await sleep(i % 3 ? 0 : 10);
                    one.remove();
                }
            })();",
        )
        .await?;
    assert_eq!(browser.answers().await?, before);
    browser.run("$('[data-id=wanneer] input').focus();").await?;
    browser.press_each("3123j").await?;
    browser.advised("pluspunt").await?;
    browser.is_clean().await
}

/// The shell is checked against these types by hand, so they have to be what the module is.
#[tokio::test]
async fn the_module_is_what_its_types_say() -> Result<()> {
    let browser = Browser::start().await?;
    browser.open_patient().await?;
    let is = browser
        .run(
            "return (async () => {
                const module = await import('/trede_wijzer.js');
                const members = Object.getOwnPropertyNames(module.Wijzer.prototype);
                const own = name => !name.startsWith('__destroy');
                return [members.filter(own).sort(), Object.keys(module).sort()];
            })();",
        )
        .await?;
    let types = xtask::paths::root()?.join("shell/trede_wijzer.d.ts");
    let types = std::fs::read_to_string(types)?;
    let (_, class) = types.split_once("export class Wijzer {\n").unwrap();
    let (class, after) = class.split_once("\n}").unwrap();
    let name = |line: &str| line.trim().split_once('(').map(|(name, _)| name.to_owned());
    let own = |line: &&str| line.starts_with("  ") && !line.starts_with("   ");
    let mut members: Vec<_> = class.lines().filter(own).filter_map(name).collect();
    members.sort_unstable();
    let exported = after.lines().filter_map(|line| {
        let default = line.starts_with("export default").then_some("default");
        let value = line.strip_prefix("export const ");
        let default = default.or(value.and_then(|rest| Some(rest.split_once(':')?.0)));
        default
            .map(str::to_owned)
            .or_else(|| name(line.strip_prefix("export function ")?))
    });
    let mut exported: Vec<_> = exported.chain(["Wijzer".to_owned()]).collect();
    exported.sort_unstable();
    assert_eq!(is, json!([members, exported]));
    Ok(())
}
