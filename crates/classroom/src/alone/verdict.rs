//! What the rules say: the verdict in one line first, a missed red flag before all, then the rule, the
//! twin, and the rest on demand.

use training::{Given, Verdict, marks, verdict};
use yew::{Html, classes, html};

use super::course::Act;
use super::view::View;
use crate::pieces::opening;
use crate::seen::{Seen, Why};
use crate::stair::{self, Beside};
use crate::words::{self, minus};

pub(super) fn screen(view: &View<'_>, seen: &Seen, given: Given) -> Html {
    let texts = view.all.texts;
    let verdict = verdict(given, &seen.right);
    let own = match given {
        Given::Chose { place, certainty } => {
            let name = seen
                .choices
                .get(usize::from(place))
                .map_or("", String::as_str);
            let name = words::lower(name);
            let level = certainty.number().to_string();
            if seen.disputed() {
                texts.fill("verdict.own.unmarked", &[&name, &level])
            } else {
                let marks = minus(marks(given, &seen.right));
                texts.fill("verdict.own", &[&name, &level, &marks])
            }
        }
        Given::NoIdea => texts.get("verdict.own.none").to_owned(),
    };
    let missed = matches!(verdict, Verdict::TooLight(_)) && seen.alarm();
    let class = match verdict {
        _ if seen.disputed() => "even",
        Verdict::Right => "right",
        Verdict::TooLight(_) if missed => "miss",
        _ => "off",
    };
    let flag = missed.then(|| missed_flag(view, seen));
    html! {
        <main class="work">
            <div class="talk">
                <section class={classes!("card", "verdict", class)} aria-live="polite">
                    <p class="quiet">{ own }</p>
                    <h1 tabindex="-1" ref={view.heading.clone()}>{ words::verdict(texts, view.set.role, verdict, seen.disputed()) }</h1>
                    { for flag }
                </section>
                <section class="card told">
                    <dl>{ rows(view, seen) }</dl>
                    { more(view, seen) }
                </section>
                <p class="doors"><button type="button" class="do" onclick={view.does(Act::On)}>{ texts.get("verdict.next") }</button></p>
            </div>
            <div class="see">
                { stair::shown(texts, seen, texts.get("stair.title"), |place| beside(view, seen, given, place)) }
            </div>
        </main>
    }
}

/// What was missed, and what the answer would have been.
fn missed_flag(view: &View<'_>, seen: &Seen) -> Html {
    let texts = view.all.texts;
    let raised = seen
        .facts
        .iter()
        .enumerate()
        .filter(|(_, fact)| fact.raised);
    let lines = raised.map(|(place, fact)| {
        let asked = view.course.asked.contains(&place);
        let key = if asked { "flag.asked" } else { "flag.not-asked" };
        let says = match key {
            "flag.asked" => texts.fill("flag.asked", &[&fact.says]),
            _ => texts.fill("flag.not-asked", &[&fact.says]),
        };
        html! { <><b class="alarm-line">{ texts.fill("flag.missed", &[fact.asks.trim_end_matches('?')]) }</b><span class="quiet">{ says }</span></> }
    });
    html! { <p class="missed" lang="nl">{ for lines }</p> }
}

fn rows(view: &View<'_>, seen: &Seen) -> Html {
    let texts = view.all.texts;
    let advice = format!("{}.", seen.whole());
    let doctor = seen.doctor.as_ref().map(|doctor| {
        html! { <><dt>{ texts.get("told.doctor") }</dt><dd lang="nl">{ doctor.clone() }</dd></> }
    });
    let rule = whys(&seen.rule);
    let sides = (!seen.sides.is_empty()).then(|| {
        let sides = seen.sides.iter().map(|(supports, why)| {
            let key = if *supports {
                texts.get("side.for")
            } else {
                texts.get("side.against")
            };
            html! { <li><b>{ key }</b>{ " " }{ reason(why) }</li> }
        });
        html! { <><dt>{ texts.get("told.sides") }</dt><dd lang="nl"><ul>{ for sides }</ul></dd></> }
    });
    let twin = seen.twin.as_ref().map(|(change, gets)| {
        html! {
            <>
                <dt>{ texts.get("told.twin") }</dt>
                <dd>
                    <p>{ texts.get("told.twin.about") }</p>
                    <p class="twin" lang="nl"><b>{ words::upper(change) }</b><span aria-hidden="true">{ " → " }</span>{ gets.clone() }</p>
                </dd>
            </>
        }
    });
    let point = (!seen.point.is_empty()).then(|| {
        html! { <><dt>{ texts.get("told.point") }</dt><dd lang="nl">{ seen.point.clone() }</dd></> }
    });
    let moved = seen.moved.then(|| {
        html! { <><dt></dt><dd class="notice">{ texts.get("told.moved") }</dd></> }
    });
    html! {
        <>
            <dt>{ texts.get("told.advice") }</dt><dd lang="nl"><b>{ advice }</b></dd>
            { for doctor }
            <dt>{ texts.get("told.rule") }</dt><dd lang="nl">{ rule }</dd>
            { for sides }
            { for twin }
            { for point }
            { for moved }
        </>
    }
}

pub(crate) fn whys(whys: &[Why]) -> Html {
    let lines = whys.iter().map(|why| html! { <li>{ reason(why) }</li> });
    html! { <ul>{ for lines }</ul> }
}

fn reason(why: &Why) -> Html {
    html! { <>{ why.text.clone() }{ " " }<small class="rests">{ why.rests.clone() }</small></> }
}

fn more(view: &View<'_>, seen: &Seen) -> Html {
    let texts = view.all.texts;
    let needed = seen.facts.iter().filter(|fact| fact.needed);
    let needed: Vec<_> = needed.map(|fact| fact.asks.clone()).collect();
    let asked = view.course.asked.len().to_string();
    let count = texts.fill("line.count", &[&needed.len().to_string(), &asked]);
    let names = needed
        .iter()
        .map(|name| html! { <li>{ name.clone() }</li> });
    let lighter = (!seen.not_lighter.is_empty()).then(|| {
        html! {
            <details><summary><b>{ texts.get("told.not-lighter") }</b></summary><div lang="nl">{ whys(&seen.not_lighter) }</div></details>
        }
    });
    let heard = html! { <details><summary><b>{ texts.get("told.heard") }</b></summary>{ opening(texts, seen) }</details> };
    let proof = if seen.proven {
        texts.get("line.proven")
    } else {
        texts.get("line.unproven")
    };
    html! {
        <>
            <details><summary><b>{ texts.get("told.line") }</b><span class="quiet">{ count }</span></summary>
                <p class="quiet">{ proof }</p><ol lang="nl">{ for names }</ol></details>
            { for lighter }
            { heard }
        </>
    }
}

fn beside(view: &View<'_>, seen: &Seen, given: Given, place: u8) -> Beside {
    let texts = view.all.texts;
    let own = matches!(given, Given::Chose { place: chosen, .. } if chosen == place);
    let advised = seen.right.contains(&place);
    let note = if advised && seen.disputed() {
        Some(texts.get("stair.side").to_owned())
    } else if advised {
        Some(texts.get("stair.advice").to_owned())
    } else if seen.also.contains(&place) {
        Some(texts.get("stair.also").to_owned())
    } else {
        None
    };
    Beside {
        votes: None,
        note,
        own,
    }
}
