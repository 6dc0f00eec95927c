//! What a learner sees of themself at the end of practice: where they lean and whether they tell light from
//! heavy, apart; nobody is ranked, and nothing is kept unless they ask.

use ladder::date::Date;
use training::code::{CASES, encode, grouped};
use training::{Certainty, Outcome, calendar, outcome};
use yew::{Callback, Html, html};

use super::view::View;
use crate::data::mark;
use crate::outward::Outward;
use crate::place::{Begin, Place};
use crate::qr;
use crate::texts::Texts;
use crate::words::minus;

pub(super) fn screen(view: &View<'_>) -> Html {
    let (texts, all) = (view.all.texts, view.all);
    let sum = outcome(&view.course.log);
    let rows = [
        ("result.lean", lean(texts, &sum)),
        ("result.tell", discrimination(texts, &sum)),
        ("result.flags", flags(texts, &sum)),
        (
            "result.asked",
            texts.fill(
                "result.asked.of",
                &[&sum.asked.to_string(), &sum.shortest.to_string()],
            ),
        ),
        ("result.marks", minus(sum.marks)),
    ];
    let rows = rows.map(|(key, text)| html! { <><dt>{ texts.get(key) }</dt><dd>{ text }</dd></> });
    let curve = sum.curve.map(|curve| {
        let lines = curve.iter().zip(Certainty::ALL).filter(|(share, _)| share.all > 0);
        let lines = lines.map(|(share, level)| {
            let values = [level.number().to_string(), share.of.to_string(), share.all.to_string()];
            html! { <li>{ texts.fill("result.curve.line", &values.each_ref().map(String::as_str)) }</li> }
        });
        html! { <><dt>{ texts.get("result.curve") }</dt><dd><ul>{ for lines }</ul></dd></> }
    });
    let again = view.go.reform(|_| Place::Start);
    let test = {
        let place = all.data.set(&view.set.id).unwrap_or(0);
        view.go
            .reform(move |_| Place::Alone(place, Begin::Test([None; CASES])))
    };
    let right = [sum.right.to_string(), sum.answered.to_string()];
    html! {
        <main class="page">
            <h1 tabindex="-1" ref={view.heading.clone()}>{ texts.fill("result.title", &right.each_ref().map(String::as_str)) }</h1>
            { picture(texts, &sum) }
            <dl class="card sums">{ for rows }{ for curve }</dl>
            { keeping(view, texts, all.data.date) }
            <p class="doors">
                <button type="button" class="do" onclick={test}>{ texts.get("result.test") }</button>
                <button type="button" class="may" onclick={again}>{ texts.get("result.again") }</button>
            </p>
        </main>
    }
}

/// Three counts side by side, too light at the left: dots that can be counted.
pub(super) fn picture(texts: Texts, sum: &Outcome) -> Html {
    let column = |key: &str, count: usize| {
        let dots = (0..count.min(60)).map(|_| html! { <i></i> });
        html! {
            <li class={if key == "result.right" { "good" } else { "" }}>
                <span class="dots" aria-hidden="true">{ for dots }</span>
                <b>{ count }</b>{ " " }{ texts.get(key) }
            </li>
        }
    };
    html! {
        <ul class="lean" aria-label={texts.get("result.picture")}>
            { column("result.light", sum.too_light) }
            { column("result.right", sum.right) }
            { column("result.heavy", sum.too_heavy) }
        </ul>
    }
}

fn lean(texts: Texts, sum: &Outcome) -> String {
    let counts = [sum.too_light.to_string(), sum.too_heavy.to_string()];
    let counts = counts.each_ref().map(String::as_str);
    let key = match sum.lean {
        ..=-3 => "lean.light",
        -2..=2 => "lean.even",
        3.. => "lean.heavy",
    };
    match key {
        "lean.light" => texts.fill("lean.light", &counts),
        "lean.heavy" => texts.fill("lean.heavy", &counts),
        _ => texts.fill("lean.even", &counts),
    }
}

fn discrimination(texts: Texts, sum: &Outcome) -> String {
    let Some(part) = sum.discrimination else {
        return texts.get("tell.none").to_owned();
    };
    let percent = format!("{:.0}", part * 100.0);
    if part >= 0.85 {
        texts.fill("tell.well", &[&percent])
    } else if part >= 0.65 {
        texts.fill("tell.fair", &[&percent])
    } else {
        texts.fill("tell.poor", &[&percent])
    }
}

pub(super) fn flags(texts: Texts, sum: &Outcome) -> String {
    let counts = [
        sum.flags_missed.of.to_string(),
        sum.flags_missed.all.to_string(),
    ];
    match sum.flags_missed.all {
        0 => texts.get("result.flags.none").to_owned(),
        _ => texts.fill("result.flags.of", &counts.each_ref().map(String::as_str)),
    }
}

/// The code for the group, the calendar, and keeping it: each only on request.
fn keeping(view: &View<'_>, texts: Texts, today: Date) -> Html {
    let (all, set) = (view.all, view.set);
    let mark = mark(set);
    let Some(code) = encode(mark, &view.course.sheet) else {
        return html! {};
    };
    let ask = |outward: Outward| {
        let hears = all.hears.clone();
        Callback::from(move |_: yew::MouseEvent| hears.emit(outward.clone()))
    };
    let title = texts.fill("calendar.title", &[&set.name]);
    let file = Outward::File {
        name: format!("trede-{}.ics", set.id),
        kind: "text/calendar",
        content: calendar(&set.id, &title, today).into_bytes(),
    };
    html! {
        <section class="card keep">
            <h2>{ texts.get("code.title") }</h2>
            <p class="code"><b>{ grouped(&code) }</b>{ qr::square(&code, texts.get("code.square")) }</p>
            <p class="quiet">{ texts.get("code.about") }</p>
            <p class="doors">
                <button type="button" class="may" onclick={ask(file)}>{ texts.get("calendar.get") }</button>
                <button type="button" class="may" onclick={ask(Outward::Keep(set.id.clone(), code))}>{ texts.get("keep.keep") }</button>
                <button type="button" class="may" onclick={ask(Outward::Forget(set.id.clone()))}>{ texts.get("keep.forget") }</button>
            </p>
            <p class="quiet">{ texts.get("keep.about") }</p>
        </section>
    }
}
