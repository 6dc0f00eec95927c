//! The sets, and what can be done with them.

use training::Set;
use training::code::CASES;
use yew::{Callback, Html, MouseEvent, html};

use crate::frame::{bar, foot};
use crate::outward::Outward;
use crate::place::{Begin, Place};
use crate::props::Props;

pub(crate) fn screen(props: &Props, go: &Callback<Place>) -> Html {
    let texts = props.texts;
    let all = props.data.sets.iter().enumerate();
    let sets = all.filter(|(_, set)| props.role.is_empty() || set.role.word() == props.role);
    let sets: Vec<_> = sets.collect();
    let rows = sets.iter().map(|(place, set)| card(props, go, *place, set));
    let own = go.reform(|_| Place::Own);
    let none = sets
        .is_empty()
        .then(|| html! { <p class="notice">{ texts.get("start.none") }</p> });
    let day = props.data.date.in_dutch();
    let other_day = (!props.data.holds())
        .then(|| html! { <p class="notice">{ texts.fill("start.day", &[&day]) }</p> });
    html! {
        <>
            { bar(props, html! {}, None) }
            <main class="page">
                <h1>{ texts.get("start.title") }</h1>
                <p class="lead">{ texts.get("start.lead") }</p>
                { for other_day }
                { for none }
                <ul class="sets">{ for rows }</ul>
                <p><button type="button" class="link" onclick={own}>{ texts.get("start.own") }</button></p>
            </main>
            { foot(props) }
        </>
    }
}

fn card(props: &Props, go: &Callback<Place>, place: usize, set: &Set) -> Html {
    let texts = props.texts;
    let to = |to: Place| go.reform(move |_: MouseEvent| to.clone());
    let disputed = set.cases.iter().filter(|case| case.disputed).count();
    let role = texts.get(&format!("role.{}", set.role.word()));
    let (count, disputed) = (set.cases.len().to_string(), disputed.to_string());
    let about = if disputed == "0" {
        texts.fill("start.about.agreed", &[role, &count])
    } else {
        texts.fill("start.about", &[role, &count, &disputed])
    };
    html! {
        <li class="card set" key={set.id.clone()}>
            <h2 lang="nl">{ set.name.clone() }</h2>
            <p class="quiet">{ about }</p>
            <p class="doors">
                <button type="button" class="do" onclick={to(Place::Alone(place, Begin::Whole))}>{ texts.get("start.alone") }</button>
                <button type="button" class="may" onclick={to(Place::Alone(place, Begin::Test([None; CASES])))}>{ texts.get("start.test") }</button>
                <button type="button" class="may" onclick={to(Place::Group(place))}>{ texts.get("start.group") }</button>
                <button type="button" class="may" onclick={to(Place::Cards(place))}>{ texts.get("start.cards") }</button>
            </p>
            { taken_back(props, set) }
            { kept(props, go, place, set) }
        </li>
    }
}

/// The topics of the set that were taken back: not practised.
fn taken_back(props: &Props, set: &Set) -> Html {
    let topics = set.cases.iter().map(|case| case.topic.as_str());
    let mut names = Vec::new();
    for topic in topics.filter_map(|topic| props.data.topic(topic)) {
        if topic.recalled.is_some() && !names.contains(&topic.name) {
            names.push(topic.name);
        }
    }
    if names.is_empty() {
        return html! {};
    }
    let said = props.texts.fill("recall.sets", &[&names.join(", ")]);
    html! { <p class="notice">{ said }</p> }
}

/// What this device kept of the set: to look at again, or to erase.
fn kept(props: &Props, go: &Callback<Place>, place: usize, set: &Set) -> Html {
    let texts = props.texts;
    let Some((_, code)) = props.kept.iter().find(|(id, _)| *id == set.id) else {
        return html! {};
    };
    let forget = props.hears.clone();
    let id = set.id.clone();
    let forget = Callback::from(move |_: MouseEvent| forget.emit(Outward::Forget(id.clone())));
    let what = match props.data.sheet(place, code) {
        Some(sheet) => {
            let look = go.reform(move |_: MouseEvent| Place::Alone(place, Begin::Resume(sheet)));
            html! { <button type="button" class="link" onclick={look}>{ texts.get("kept.look") }</button> }
        }
        None => html! { <span class="quiet">{ texts.get("kept.old") }</span> },
    };
    html! {
        <p class="doors">{ what }<button type="button" class="link" onclick={forget}>{ texts.get("keep.forget") }</button></p>
    }
}
