//! The choices as a staircase: one body, a tread for each, heaviest on top. What fell has a tipped
//! tread and no body; nothing is said by colour alone.

use yew::{Callback, Html, classes, html};

use crate::seen::Seen;
use crate::texts::Texts;

/// What stands beside a step.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Beside {
    /// Votes of the second round and of the first.
    pub(crate) votes: Option<(u16, u16)>,
    /// A word.
    pub(crate) note: Option<String>,
    /// The learner's own choice.
    pub(crate) own: bool,
}

/// How a step is drawn after the reveal.
pub(crate) fn class_of(seen: &Seen, place: u8) -> &'static str {
    if seen.right.contains(&place) {
        return match (seen.disputed(), seen.alarm()) {
            (true, _) => "side-of",
            (false, true) => "advice alarm",
            (false, false) => "advice",
        };
    }
    if seen.also.contains(&place) {
        return "stands";
    }
    let heaviest = seen.right.last().copied().unwrap_or(0);
    if place > heaviest { "calm" } else { "falls" }
}

/// The stair before anybody knows: numbered, all standing.
pub(crate) fn open(seen: &Seen, label: &str) -> Html {
    let steps = places(seen).map(|(place, name)| {
        html! {
            <li class={classes!("step", "stands", run(place))} key={place}>
                <span class="cap" aria-hidden="true">{ usize::from(place) + 1 }</span>
                <b lang="nl">{ name }</b>
            </li>
        }
    });
    html! { <ol class="stair" reversed=true aria-label={label.to_owned()}>{ for steps }</ol> }
}

/// The stair as a question: one choice.
pub(crate) fn ask(seen: &Seen, label: &str, picked: Option<u8>, pick: &Callback<u8>) -> Html {
    let steps = places(seen).map(|(place, name)| {
        let pick = pick.reform(move |_| place);
        let checked = picked == Some(place);
        let state = if checked { "picked" } else { "stands" };
        html! {
            <label class={classes!("step", state, run(place))} key={place}>
                <input type="radio" name="step" checked={checked} onchange={pick} />
                <span class="cap" aria-hidden="true">{ usize::from(place) + 1 }</span>
                <b lang="nl">{ name }</b>
            </label>
        }
    });
    html! {
        <fieldset class="stair">
            <legend class="h2">{ label.to_owned() }</legend>
            { for steps }
        </fieldset>
    }
}

/// The stair with the rules' answer, and what stands beside each step.
pub(crate) fn shown(texts: Texts, seen: &Seen, label: &str, beside: impl Fn(u8) -> Beside) -> Html {
    let steps = places(seen).map(|(place, name)| {
        let class = class_of(seen, place);
        let beside = beside(place);
        let word = match class {
            "advice" | "advice alarm" => texts.get("stair.advice"),
            "side-of" => texts.get("stair.side"),
            "stands" => texts.get("stair.also"),
            "falls" => texts.get("stair.falls"),
            _ => "",
        };
        let own = beside.own.then(|| html! { <em class="own">{ texts.get("stair.own") }</em> });
        let note = beside.note.map(|note| html! { <small>{ note }</small> });
        let votes = beside.votes.filter(|votes| *votes != (0, 0));
        let votes = votes.map(|votes| self::votes(texts, votes));
        let current = (class.starts_with("advice")).then_some("step");
        html! {
            <li class={classes!("step", class.to_owned(), run(place))} key={place} aria-current={current}>
                <b lang="nl">{ name }</b>
                <span class="vh">{ word }</span>
                <p class="beside">{ for own }{ for note }{ for votes }</p>
            </li>
        }
    });
    html! { <ol class="stair told" reversed=true aria-label={label.to_owned()}>{ for steps }</ol> }
}

/// Dots as long as they can be counted at a glance.
const DOTS: u16 = 12;

fn votes(texts: Texts, (second, first): (u16, u16)) -> Html {
    let dots = (0..second.min(DOTS)).map(|_| html! { <i></i> });
    html! {
        <span class="votes">
            <span class="dots" aria-hidden="true">{ for dots }</span>
            <strong>{ second }</strong>
            <small>{ texts.fill("votes.was", &[&first.to_string()]) }</small>
        </span>
    }
}

/// Heaviest first.
fn places(seen: &Seen) -> impl Iterator<Item = (u8, String)> + '_ {
    let all: Vec<_> = (0..).zip(&seen.choices).collect();
    all.into_iter()
        .rev()
        .map(|(place, name)| (place, name.clone()))
}

fn run(place: u8) -> String {
    format!("i{}", place.min(12))
}
