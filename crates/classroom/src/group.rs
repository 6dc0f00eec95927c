//! A group in a room: the presenter's page, and the audience's window. The window is told everything
//! over a channel of the browser, without a network.

mod desk;
mod held;
mod minutes;
mod prompt;
mod slide;

use training::code::CASES;
use training::meeting::{Meeting, Slide};
use training::{Set, Turn};
use yew::{
    Callback, Html, Properties, component, html, use_effect_with, use_memo, use_reducer, use_state,
};

use self::held::{Act, Held};
use self::prompt::prompt;
use crate::frame::{bar, draft, foot, ticks};
use crate::outward::{Inward, Outward};
use crate::place::Place;
use crate::props::Props;
use crate::seen::Seen;

/// Props of [`Presenter`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct PresenterProps {
    pub(crate) all: Props,
    pub(crate) set: usize,
    pub(crate) go: Callback<Place>,
}

/// Every case of a group's set, as it is drawn; those without an answer are left out.
pub(crate) fn all_seen(all: &Props, set: &Set) -> Vec<(String, Seen)> {
    let cases = set.cases.iter().take(CASES).enumerate();
    let seen = cases.filter_map(|(place, case)| {
        let seen = Seen::of(&all.data, all.texts, set.role, case, Turn::Case(place))?;
        Some((case.id.clone(), seen))
    });
    seen.collect()
}

/// The presenter's page: the slide as the audience has it, and what only the presenter needs.
#[component]
pub(crate) fn Presenter(props: &PresenterProps) -> Html {
    let all = &props.all;
    let Some(set) = all.data.sets.get(props.set) else {
        return html! {};
    };
    let seen = use_memo(props.set, |_| all_seen(all, set));
    let small = |count: usize| u8::try_from(count).unwrap_or(u8::MAX);
    let held = use_reducer(|| {
        Held(Meeting::new(
            &set.id,
            8,
            small(set.about.len()),
            small(seen.len()),
        ))
    });
    {
        let hears = all.hears.clone();
        use_effect_with(held.0.clone(), move |meeting| {
            if let Ok(bytes) = meeting.encode() {
                hears.emit(Outward::Meeting(bytes));
            }
        });
    }
    {
        let (mail, held, seen) = (all.mail.clone(), held.clone(), seen.clone());
        use_effect_with(held.0.clone(), move |meeting| {
            let case = meeting.case().and_then(|case| seen.get(case));
            let choices = case.map_or(0, |(_, seen)| seen.choices.len());
            mail.taken_by(Callback::from(move |inward| {
                let act = match inward {
                    Inward::Key(key) => key_of(&key, choices),
                    Inward::Meeting(bytes) => resumed(&bytes, &held.0),
                    Inward::File(_) => None,
                };
                if let Some(act) = act {
                    held.dispatch(act);
                }
            }));
        });
    }
    let meeting = &held.0;
    let shown = match meeting.slide {
        Slide::End => minutes::screen(all, set, &seen, &held),
        _ => slide::slide(all, set, &seen, meeting),
    };
    html! {
        <>
            { head(all, set, meeting, Some(&props.go)) }
            <div class="stage">{ shown }</div>
            { desk::desk(all, set, &seen, &held) }
            { foot(all) }
        </>
    }
}

/// A meeting that was left, where it is one of the same set and the same cases.
fn resumed(bytes: &[u8], now: &Meeting) -> Option<Act> {
    let left = Meeting::decode(bytes, now.votes.len()).ok()?;
    let same = left.set == now.set
        && (left.theory, left.votes.len(), left.order.len())
            == (now.theory, now.votes.len(), now.order.len());
    same.then_some(Act::Resume(left))
}

/// Space and arrows turn the page; a digit is a card that is up.
fn key_of(key: &str, choices: usize) -> Option<Act> {
    match key {
        " " | "ArrowRight" | "PageDown" => Some(Act::Next),
        "ArrowLeft" | "PageUp" => Some(Act::Back),
        digit => {
            let place = digit.parse::<usize>().ok()?.checked_sub(1)?;
            (place < choices).then_some(Act::More(choices, place))
        }
    }
}

/// Where the group is.
fn head(all: &Props, set: &Set, meeting: &Meeting, go: Option<&Callback<Place>>) -> Html {
    let texts = all.texts;
    let cases = meeting.order.len();
    let text = match meeting.slide {
        Slide::Case(at, _) => {
            let now = (usize::from(at) + 1).to_string();
            texts.fill("bar.case", &[&set.name, &now, &cases.to_string()])
        }
        _ => set.name.clone(),
    };
    let done = match meeting.slide {
        Slide::Theory(_) => None,
        Slide::Case(at, _) => Some(usize::from(at)),
        Slide::End => Some(cases),
    };
    bar(
        all,
        html! { <>{ text }{ for done.map(|done| ticks(done, cases)) }</> },
        go,
    )
}

/// Props of [`Audience`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct AudienceProps {
    pub(crate) all: Props,
}

/// The audience's window: what the presenter shows, and nothing to press.
#[component]
pub(crate) fn Audience(props: &AudienceProps) -> Html {
    let all = &props.all;
    let got = use_state(|| None::<Vec<u8>>);
    {
        let (mail, got) = (all.mail.clone(), got.clone());
        use_effect_with((), move |()| {
            mail.taken_by(Callback::from(move |inward| {
                if let Inward::Meeting(bytes) = inward {
                    got.set(Some(bytes));
                }
            }));
        });
    }
    let read = use_memo((*got).clone(), |bytes| {
        let bytes = bytes.as_ref()?;
        // Which set it is stands in the meeting itself; it is sound for at most so many cases.
        let meeting = Meeting::decode(bytes, CASES).ok()?;
        let set = all.data.set(&meeting.set)?;
        Some((meeting, set))
    });
    let set = read.as_ref().as_ref().map(|(_, set)| *set);
    let seen = use_memo(set, |set| {
        let set = set.and_then(|set| all.data.sets.get(set));
        set.map(|set| all_seen(all, set)).unwrap_or_default()
    });
    let Some((meeting, set)) = read.as_ref() else {
        return html! {
            <>
                { bar(all, html! {}, None) }
                <main class="page room"><p class="big">{ all.texts.get("audience.waiting") }</p></main>
            </>
        };
    };
    let Some(set) = all.data.sets.get(*set) else {
        return html! {};
    };
    html! {
        <div class="room">
            { head(all, set, meeting, None) }
            { slide::slide(all, set, &seen, meeting) }
            <footer class="foot"><p>{ prompt(all, &seen, meeting) }</p>{ draft(all) }</footer>
        </div>
    }
}
