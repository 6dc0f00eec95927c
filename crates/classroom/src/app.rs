//! The screens, and which of them stands.

use std::rc::Rc;

use training::code::{Sheet, decode};
use yew::{Callback, Html, Properties, component, html, use_state};

use crate::alone::Alone;
use crate::cards::Cards;
use crate::data::Data;
use crate::group::{Audience, Presenter};
use crate::outward::{Mail, Outward};
use crate::own::Own;
use crate::paper;
use crate::texts::Texts;

/// How a set is begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Begin {
    /// From its first screen.
    Whole,
    /// With one case only.
    Case(String),
    /// Where it was left: the answers until then, as a code.
    Resume(Sheet),
}

/// Where a visitor is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Place {
    /// The sets, and what can be done with them.
    Start,
    /// Alone, with a set.
    Alone(usize, Begin),
    /// Before a group.
    Group(usize),
    /// The audience's window.
    Audience,
    /// The cards to vote with.
    Cards(usize),
    /// A case of one's own.
    Own,
}

impl Place {
    /// From an address: `alleen/SET`, `groep/SET`, `casus/SET/CASUS`, `kaarten/SET`, `zaal`,
    /// `eigen`, and `hervat/SET/CODE`. What names a set or a case that is gone leads to the start; a
    /// code that is none of the set begins it anew.
    pub(crate) fn of(data: &Data, address: &str) -> Self {
        let mut parts = address.split('/');
        let (door, set, case) = (parts.next(), parts.next(), parts.next());
        let set = data.set(set.unwrap_or_default());
        match (door, set) {
            (Some("zaal"), _) => Self::Audience,
            (Some("eigen"), _) => Self::Own,
            (Some("alleen"), Some(set)) => Self::Alone(set, Begin::Whole),
            (Some("hervat"), Some(place)) => {
                let set = data.sets.get(place);
                let sheet = set
                    .zip(case)
                    .map(|(set, code)| decode(paper::mark(set), code));
                match sheet {
                    Some(Ok(sheet)) => Self::Alone(place, Begin::Resume(sheet)),
                    _ => Self::Alone(place, Begin::Whole),
                }
            }
            (Some("groep"), Some(set)) => Self::Group(set),
            (Some("kaarten"), Some(set)) => Self::Cards(set),
            (Some("casus"), Some(set)) => {
                let cases = data.sets.get(set).map(|set| set.cases.as_slice());
                let mut cases = cases.unwrap_or_default().iter();
                match cases.find(|one| Some(one.id.as_str()) == case) {
                    Some(case) => Self::Alone(set, Begin::Case(case.id.clone())),
                    None => Self::Start,
                }
            }
            _ => Self::Start,
        }
    }

    /// Its address.
    pub(crate) fn address(&self, data: &Data) -> String {
        let name = |set: &usize| data.sets.get(*set).map_or("", |set| set.id.as_str());
        match self {
            Self::Start => String::new(),
            Self::Alone(set, Begin::Case(case)) => format!("casus/{}/{case}", name(set)),
            Self::Alone(set, _) => format!("alleen/{}", name(set)),
            Self::Group(set) => format!("groep/{}", name(set)),
            Self::Audience => "zaal".to_owned(),
            Self::Cards(set) => format!("kaarten/{}", name(set)),
            Self::Own => "eigen".to_owned(),
        }
    }
}

/// What the screens are given.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Props {
    /// The agreements and the sets.
    pub data: Rc<Data>,
    /// The strings.
    pub texts: Texts,
    /// Where to begin.
    pub address: String,
    /// Only the sets of this role, by its word; all where empty.
    pub role: String,
    /// Codes that were kept on this device, by set.
    pub kept: Vec<(String, String)>,
    /// What comes in while the screens are there.
    pub mail: Mail,
    /// Hears what the screens ask of the page.
    pub hears: Callback<Outward>,
}

/// The training.
#[component]
pub fn App(props: &Props) -> Html {
    let place = use_state(|| Place::of(&props.data, &props.address));
    let go = {
        let (place, data, hears) = (place.clone(), props.data.clone(), props.hears.clone());
        Callback::from(move |to: Place| {
            hears.emit(Outward::Address(to.address(&data)));
            place.set(to);
        })
    };
    let screen = match &*place {
        Place::Start => start(props, &go),
        Place::Alone(set, begin) => {
            html! { <Alone all={props.clone()} set={*set} begin={begin.clone()} go={go.clone()} key={place.address(&props.data)} /> }
        }
        Place::Group(set) => {
            html! { <Presenter all={props.clone()} set={*set} go={go.clone()} key={*set} /> }
        }
        Place::Audience => html! { <Audience all={props.clone()} /> },
        Place::Cards(set) => html! { <Cards all={props.clone()} set={*set} go={go.clone()} /> },
        Place::Own => html! { <Own all={props.clone()} go={go.clone()} /> },
    };
    html! { <div class="school" lang={props.texts.lang()}>{ screen }</div> }
}

/// The bar above every screen, with the watermark.
pub(crate) fn bar(props: &Props, where_: Html, go: Option<&Callback<Place>>) -> Html {
    let texts = props.texts;
    let mark = html! {
        <>
            <svg viewBox="0 0 24 20" aria-hidden="true"><path d="M0 20v-5h8v5zM16 20V1h8v19z" /><path class="go" d="M8 20V8h8v12z" /></svg>
            { "Trede" }
        </>
    };
    let mark = match go {
        Some(go) => {
            let go = go.reform(|_| Place::Start);
            html! { <button type="button" class="mark" onclick={go} aria-label={texts.get("bar.start")}>{ mark }</button> }
        }
        None => html! { <p class="mark">{ mark }</p> },
    };
    html! {
        <header class="bar">
            { mark }
            <div class="where">{ where_ }</div>
            <b class="use">{ texts.get("bar.watermark") }</b>
        </header>
    }
}

/// That nobody signed the rules: a draft isn't taught as truth.
pub(crate) fn draft(props: &Props) -> Html {
    let draft = props.data.unconfirmed().then(|| {
        html! { <b class="draft">{ props.texts.get("foot.unconfirmed") }</b> }
    });
    html! { <>{ for draft }</> }
}

/// The line below every screen: whose agreements, and that nobody signed them.
pub(crate) fn foot(props: &Props) -> Html {
    let header = &props.data.agreements.header;
    html! {
        <footer class="foot">
            <p>{ props.texts.get("foot.invented") }</p>
            <p>{ props.texts.fill("foot.agreements", &[&header.region_name, &header.version, header.status.words()]) }{ " " }{ draft(props) }</p>
        </footer>
    }
}

fn start(props: &Props, go: &Callback<Place>) -> Html {
    let texts = props.texts;
    let all = props.data.sets.iter().enumerate();
    let sets = all.filter(|(_, set)| props.role.is_empty() || set.role.word() == props.role);
    let sets: Vec<_> = sets.collect();
    let rows = sets.iter().map(|(place, set)| {
        let to = |to: Place| {
            let go = go.clone();
            Callback::from(move |_: yew::MouseEvent| go.emit(to.clone()))
        };
        let disputed = set.cases.iter().filter(|case| case.disputed).count();
        let about = texts.fill(
            "start.about",
            &[
                texts.get(&format!("role.{}", set.role.word())),
                &set.cases.len().to_string(),
                &disputed.to_string(),
            ],
        );
        html! {
            <li class="card set" key={set.id.clone()}>
                <h2 lang="nl">{ set.name.clone() }</h2>
                <p class="quiet">{ about }</p>
                <p class="doors">
                    <button type="button" class="do" onclick={to(Place::Alone(*place, Begin::Whole))}>{ texts.get("start.alone") }</button>
                    <button type="button" class="may" onclick={to(Place::Group(*place))}>{ texts.get("start.group") }</button>
                    <button type="button" class="may" onclick={to(Place::Cards(*place))}>{ texts.get("start.cards") }</button>
                </p>
            </li>
        }
    });
    let own = {
        let go = go.clone();
        Callback::from(move |_| go.emit(Place::Own))
    };
    let none = sets
        .is_empty()
        .then(|| html! { <p class="notice">{ texts.get("start.none") }</p> });
    html! {
        <>
            { bar(props, html! {}, None) }
            <main class="page">
                <h1>{ texts.get("start.title") }</h1>
                <p class="lead">{ texts.get("start.lead") }</p>
                { for none }
                <ul class="sets">{ for rows }</ul>
                <p><button type="button" class="link" onclick={own}>{ texts.get("start.own") }</button></p>
            </main>
            { foot(props) }
        </>
    }
}
