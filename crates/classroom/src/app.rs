//! The screens, and which of them stands.

use std::rc::Rc;

use training::Case;
use yew::{Callback, Html, component, html, use_effect_with, use_state};

use crate::alone::Alone;
use crate::cards::Cards;
use crate::group::{Audience, Presenter};
use crate::outward::Outward;
use crate::own::Own;
use crate::place::Place;
use crate::props::Props;
use crate::start;

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
