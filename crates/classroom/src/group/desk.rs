//! What only the presenter needs: on and back, the counts, what is agreed, and the codes of those who
//! prepared at home.

use training::code::{CASES, CodeFault, LENGTH, Sheet, decode};
use training::meeting::{Slide, Stage};
use training::{Set, Turn};
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::{Callback, Html, Properties, TargetCast, UseReducerHandle, component, html, use_state};

use super::held::{Act, Held};
use super::prompt::prompt;
use crate::data::mark;
use crate::outward::Outward;
use crate::paper;
use crate::props::Props;
use crate::seen::Seen;
use crate::texts::Texts;

pub(crate) fn desk(
    all: &Props,
    set: &Set,
    seen: &[(String, Seen)],
    held: &UseReducerHandle<Held>,
) -> Html {
    let texts = all.texts;
    let does = |act: Act| {
        let held = held.clone();
        Callback::from(move |_: yew::MouseEvent| held.dispatch(act.clone()))
    };
    let audience = all.hears.reform(|_: yew::MouseEvent| Outward::Audience);
    let stage = match held.0.slide {
        Slide::Theory(_) => texts.get("stage.theory"),
        Slide::Case(_, Stage::Read) => texts.get("stage.read"),
        Slide::Case(_, Stage::First) => texts.get("stage.first"),
        Slide::Case(_, Stage::Talk) => texts.get("stage.talk"),
        Slide::Case(_, Stage::Second) => texts.get("stage.second"),
        Slide::Case(_, Stage::Reveal) => texts.get("stage.reveal"),
        Slide::End => texts.get("stage.end"),
    };
    let starts = matches!(held.0.slide, Slide::Theory(_) | Slide::Case(0, Stage::Read));
    let home = starts.then(|| {
        html! { <Home all={all.clone()} set={set.clone()} choices={places(set, seen)} held={held.clone()} /> }
    });
    html! {
        <section class="desk" aria-label={texts.get("desk.title")}>
            <div class="doors">
                <button type="button" class="may" onclick={does(Act::Back)}>{ texts.get("desk.back") }</button>
                <button type="button" class="do" onclick={does(Act::Next)}>{ texts.get("desk.on") }</button>
                <p class="now"><b>{ stage }</b>{ " " }<span class="quiet">{ prompt(all, seen, &held.0) }</span></p>
                { people(texts, held) }
                <button type="button" class="may audience" onclick={audience}>{ texts.get("desk.audience") }</button>
            </div>
            { counting(texts, seen, held) }
            { agreeing(texts, held) }
            { agenda(texts, seen, held) }
            { left_out(all, set, starts) }
            { for home }
        </section>
    }
}

/// The cases that are not in the meeting, and why: said where it begins.
fn left_out(all: &Props, set: &Set, starts: bool) -> Html {
    let texts = all.texts;
    let first = set.cases.iter().take(CASES).enumerate();
    let rows = first.filter_map(|(place, case)| {
        let seen = Seen::of(&all.data, texts, set.role, case, Turn::Case(place));
        if seen.is_some() {
            return None;
        }
        let recall = all.data.recall(&case.topic);
        let why = recall.map_or_else(
            || texts.get("case.gone").to_owned(),
            |recall| format!("{} {}", recall.told(), texts.fill("recall.about", &[&recall.since.to_string()])),
        );
        Some(html! { <li key={place}><span lang="nl">{ start_of(&case.opening) }</span>{ " " }{ why }</li> })
    });
    let rows: Vec<_> = if starts { rows.collect() } else { Vec::new() };
    if rows.is_empty() {
        return html! {};
    }
    html! { <div class="notice"><p><b>{ texts.get("left-out.title") }</b></p><ul class="notice-list">{ for rows }</ul></div> }
}

fn number(event: &yew::InputEvent) -> u16 {
    let field: Option<HtmlInputElement> = event.target_dyn_into();
    field
        .and_then(|field| field.value().trim().parse().ok())
        .unwrap_or(0)
}

fn people(texts: Texts, held: &UseReducerHandle<Held>) -> Html {
    let change = {
        let held = held.clone();
        Callback::from(move |event: yew::InputEvent| held.dispatch(Act::People(number(&event))))
    };
    html! {
        <label class="number">{ texts.get("desk.people") }{ " " }
            <input type="number" min="1" max="500" inputmode="numeric" value={held.0.people.to_string()} oninput={change} />
        </label>
    }
}

/// The counts of the vote that is being taken.
fn counting(texts: Texts, seen: &[(String, Seen)], held: &UseReducerHandle<Held>) -> Html {
    let meeting = &held.0;
    let case = meeting.case();
    let Some(((_, seen), votes)) =
        case.and_then(|case| seen.get(case).zip(meeting.votes.get(case)))
    else {
        return html! {};
    };
    let counts = match meeting.slide {
        Slide::Case(_, Stage::First) => &votes.first,
        Slide::Case(_, Stage::Second) => &votes.second,
        _ => return html! {},
    };
    let choices = seen.choices.len();
    let fields = seen.choices.iter().enumerate().map(|(place, name)| {
        let change = {
            let held = held.clone();
            Callback::from(move |event: yew::InputEvent| {
                held.dispatch(Act::Count(choices, place, number(&event)));
            })
        };
        let now = counts.get(place).copied().unwrap_or(0);
        html! {
            <label class="number" key={place}>
                <span><b>{ place + 1 }</b>{ " " }<span lang="nl">{ name.clone() }</span></span>
                <input type="number" min="0" max="500" inputmode="numeric" value={now.to_string()} oninput={change} />
            </label>
        }
    });
    html! {
        <fieldset class="counts">
            <legend>{ texts.get("desk.counts") }{ " " }<small class="quiet">{ texts.get("desk.counts.keys") }</small></legend>
            { for fields }
        </fieldset>
    }
}

fn agreeing(texts: Texts, held: &UseReducerHandle<Held>) -> Html {
    let meeting = &held.0;
    let votes = meeting.case().and_then(|case| meeting.votes.get(case));
    let (Some(votes), Slide::Case(_, Stage::Reveal)) = (votes, meeting.slide) else {
        return html! {};
    };
    let change = {
        let held = held.clone();
        Callback::from(move |event: yew::InputEvent| {
            let field: Option<HtmlTextAreaElement> = event.target_dyn_into();
            held.dispatch(Act::Agree(
                field.map(|field| field.value()).unwrap_or_default(),
            ));
        })
    };
    html! {
        <label class="agree">{ texts.get("desk.agree") }
            <textarea rows="2" maxlength="600" value={votes.agreed.clone()} oninput={change} />
            <small class="quiet">{ texts.get("desk.agree.about") }</small>
        </label>
    }
}

/// The cases in their order, to go to one.
fn agenda(texts: Texts, seen: &[(String, Seen)], held: &UseReducerHandle<Held>) -> Html {
    let rows = (0..).zip(&held.0.order).map(|(at, case)| {
        let go = {
            let held = held.clone();
            Callback::from(move |_| held.dispatch(Act::Go(at)))
        };
        let opening = seen.get(usize::from(*case)).map_or("", |(_, seen)| seen.opening.as_str());
        let apart = held.0.votes.get(usize::from(*case));
        let apart = apart.and_then(|votes| training::agenda::disagreement(&votes.first));
        let apart = apart.map(|apart| texts.fill("agenda.apart", &[&format!("{apart:.1}")]));
        html! {
            <li key={at}><button type="button" class="link" onclick={go} lang="nl">{ start_of(opening) }</button>{ " " }<small class="quiet">{ for apart }</small></li>
        }
    });
    html! {
        <details class="agenda"><summary>{ texts.get("agenda.title") }</summary><ol>{ for rows }</ol></details>
    }
}

/// Of each case that is shown its place in the set, by which a code counts, and how many choices it has.
fn places(set: &Set, seen: &[(String, Seen)]) -> Vec<(usize, usize)> {
    let place = |id: &String| set.cases.iter().position(|case| case.id == *id);
    let all = seen.iter();
    all.filter_map(|(id, seen)| Some((place(id)?, seen.choices.len())))
        .collect()
}

/// The first words, each whole.
fn start_of(text: &str) -> String {
    let start: String = text.chars().take(70).collect();
    if start.len() == text.len() {
        return start;
    }
    let words = start
        .rsplit_once(' ')
        .map_or(start.as_str(), |(words, _)| words);
    format!("{words} …")
}

/// Props of [`Home`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct HomeProps {
    all: Props,
    set: Set,
    choices: Vec<(usize, usize)>,
    held: UseReducerHandle<Held>,
}

/// Codes from home: one a line. Each fault is said on its own line, and nothing else is lost.
#[component]
pub(crate) fn Home(props: &HomeProps) -> Html {
    let texts = props.all.texts;
    let typed = use_state(String::new);
    let mark = mark(&props.set);
    let lines: Vec<_> = typed
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    let read: Vec<_> = lines.iter().map(|line| decode(mark, line)).collect();
    let sheets: Vec<Sheet> = read
        .iter()
        .filter_map(|read| read.as_ref().ok())
        .copied()
        .collect();
    let faults = lines.iter().zip(&read).filter_map(|(line, read)| {
        let fault = read.as_ref().err()?;
        let text = match fault {
            CodeFault::Length(length) => texts.fill(
                "code.length",
                &[line, &length.to_string(), &LENGTH.to_string()],
            ),
            CodeFault::Character(c, place) => texts.fill(
                "code.character",
                &[line, &c.to_string(), &place.to_string()],
            ),
            CodeFault::Check => texts.fill("code.check", &[line]),
        };
        Some(html! { <li>{ text }</li> })
    });
    let faults: Vec<_> = faults.collect();
    let change = {
        let typed = typed.clone();
        Callback::from(move |event: yew::InputEvent| {
            let field: Option<HtmlTextAreaElement> = event.target_dyn_into();
            typed.set(field.map(|field| field.value()).unwrap_or_default());
        })
    };
    let count = sheets.len();
    let make = {
        let (held, counts) = (props.held.clone(), paper::counts(&sheets, &props.choices));
        Callback::from(move |_| held.dispatch(Act::Prepared(counts.clone())))
    };
    html! {
        <details class="home"><summary>{ texts.get("home.title") }</summary>
            <label>{ texts.get("home.codes") }
                <textarea rows="4" class="codes" value={(*typed).clone()} oninput={change} autocomplete="off" spellcheck="false" />
            </label>
            <ul class="notice-list" role="status">{ for faults }</ul>
            <p class="doors">
                <button type="button" class="may" disabled={count == 0} onclick={make}>{ texts.fill("home.make", &[&count.to_string()]) }</button>
                <span class="quiet">{ texts.get("home.about") }</span>
            </p>
        </details>
    }
}
