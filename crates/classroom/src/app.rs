//! The screens, and which of them stands.

use std::rc::Rc;

use training::Case;
use training::code::{CASES, Sheet};
use yew::{Callback, Html, Properties, component, html, use_effect_with, use_state};

use crate::alone::Alone;
use crate::cards::Cards;
use crate::data::Data;
use crate::group::{Audience, Presenter};
use crate::outward::{Mail, Outward};
use crate::own::Own;
use crate::start;
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
    /// The end test, with what was answered of it.
    Test(Sheet),
}

impl Begin {
    /// What was answered before.
    pub(crate) fn sheet(&self) -> Sheet {
        match self {
            Self::Resume(sheet) | Self::Test(sheet) => *sheet,
            Self::Whole | Self::Case(_) => [None; CASES],
        }
    }
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
    /// From an address: `alleen/SET`, `toets/SET`, `groep/SET`, `casus/SET/CASUS`, `kaarten/SET`,
    /// `zaal`, `eigen`, and `hervat/SET/CODE` and `toets/SET/CODE`. What names a set or a case that is
    /// gone leads to the start; a code that is none of the set begins it anew.
    pub(crate) fn of(data: &Data, address: &str) -> Self {
        let mut parts = address.split('/');
        let (door, set, case) = (parts.next(), parts.next(), parts.next());
        let set = data.set(set.unwrap_or_default());
        match (door, set) {
            (Some("zaal"), _) => Self::Audience,
            (Some("eigen"), _) => Self::Own,
            (Some("alleen"), Some(set)) => Self::Alone(set, Begin::Whole),
            (Some("hervat"), Some(set)) => {
                let sheet = case.and_then(|code| data.sheet(set, code));
                Self::Alone(set, sheet.map_or(Begin::Whole, Begin::Resume))
            }
            (Some("toets"), Some(set)) => {
                let sheet = case.and_then(|code| data.sheet(set, code));
                Self::Alone(set, Begin::Test(sheet.unwrap_or([None; CASES])))
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
            Self::Alone(set, Begin::Test(_)) => format!("toets/{}", name(set)),
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
    /// Codes that were kept on this device when the screens began, by set.
    pub kept: Vec<(String, String)>,
    /// What comes in while the screens are there.
    pub mail: Mail,
    /// Hears what the screens ask of the page.
    pub hears: Callback<Outward>,
}

/// The training.
#[component]
pub fn App(props: &Props) -> Html {
    let data = use_state(|| props.data.clone());
    let kept = use_state(|| props.kept.clone());
    {
        let (mail, kept) = (props.mail.clone(), kept.clone());
        use_effect_with((), move |()| {
            mail.kept_by(Callback::from(move |now| kept.set(now)));
        });
    }
    let all = &Props {
        data: (*data).clone(),
        kept: (*kept).clone(),
        ..props.clone()
    };
    let place = use_state(|| Place::of(&all.data, &all.address));
    let go = {
        let (place, data, hears) = (place.clone(), all.data.clone(), all.hears.clone());
        Callback::from(move |to: Place| {
            hears.emit(Outward::Address(to.address(&data)));
            place.set(to);
        })
    };
    let adds = {
        let data = data.clone();
        Callback::from(move |(set, case): (usize, Case)| data.set(Rc::new(data.with(set, case))))
    };
    let screen = match &*place {
        Place::Start => start::screen(all, &go),
        Place::Alone(set, begin) => {
            html! { <Alone all={all.clone()} set={*set} begin={begin.clone()} go={go.clone()} key={place.address(&all.data)} /> }
        }
        Place::Group(set) => {
            html! { <Presenter all={all.clone()} set={*set} go={go.clone()} key={*set} /> }
        }
        Place::Audience => html! { <Audience all={all.clone()} /> },
        Place::Cards(set) => html! { <Cards all={all.clone()} set={*set} go={go.clone()} /> },
        Place::Own => html! { <Own all={all.clone()} {adds} go={go.clone()} /> },
    };
    html! { <div class="school" lang={all.texts.lang()}>{ screen }</div> }
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
