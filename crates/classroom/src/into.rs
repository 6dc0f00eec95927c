//! A trainer's own case into a set: for this window, and for whoever opens the same file.

use training::{Case, Turn};
use web_sys::HtmlSelectElement;
use yew::{Callback, Html, Properties, TargetCast, component, html, use_state};

use crate::place::{Begin, Place};
use crate::props::Props;
use crate::seen::Seen;

/// Props of [`Into`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct IntoProps {
    pub(crate) all: Props,
    pub(crate) case: Case,
    pub(crate) adds: Callback<(usize, Case)>,
    pub(crate) go: Callback<Place>,
}

/// The set to put it into; only a case that somebody says something in, and that the rules answer.
#[component]
pub(crate) fn Into(props: &IntoProps) -> Html {
    let (all, texts) = (&props.all, props.all.texts);
    let chosen = use_state(|| 0_usize);
    let done = use_state(|| None::<Case>);
    let Some(set) = all.data.sets.get(*chosen) else {
        return html! {};
    };
    let seen = Seen::of(&all.data, texts, set.role, &props.case, Turn::Case(0));
    let ready = seen.filter(|_| !props.case.opening.trim().is_empty());
    let choose = {
        let chosen = chosen.clone();
        let sets: Vec<_> = all.data.sets.iter().map(|set| set.id.clone()).collect();
        Callback::from(move |event: yew::Event| {
            let field: Option<HtmlSelectElement> = event.target_dyn_into();
            let value = field.map(|field| field.value()).unwrap_or_default();
            chosen.set(sets.iter().position(|id| *id == value).unwrap_or(0));
        })
    };
    let add = ready.as_ref().map(|seen| {
        let (adds, done, set) = (props.adds.clone(), done.clone(), *chosen);
        let (case, disputed) = (props.case.clone(), seen.disputed());
        Callback::from(move |_: yew::MouseEvent| {
            let next = Case {
                disputed,
                ..case.clone()
            };
            adds.emit((set, next));
            done.set(Some(case.clone()));
        })
    });
    let told = (done.as_ref() == Some(&props.case)).then(|| {
        let to = |to: Place| props.go.reform(move |_: yew::MouseEvent| to.clone());
        html! {
            <div class="notice" role="status">
                <p>{ texts.fill("into.done", &[&set.name, &set.cases.len().to_string()]) }</p>
                <p class="doors">
                    <button type="button" class="link" onclick={to(Place::Alone(*chosen, Begin::Whole))}>{ texts.get("start.alone") }</button>
                    <button type="button" class="link" onclick={to(Place::Group(*chosen))}>{ texts.get("start.group") }</button>
                </p>
            </div>
        }
    });
    let sets = all.data.sets.iter().enumerate();
    let sets = sets.map(|(place, set)| {
        html! { <option value={set.id.clone()} selected={place == *chosen} key={set.id.clone()}>{ set.name.clone() }</option> }
    });
    html! {
        <section class="form into" aria-labelledby="into">
            <h2 id="into">{ texts.get("into.title") }</h2>
            <label>{ texts.get("into.set") }<select class="sets-of" onchange={choose} lang="nl">{ for sets }</select></label>
            <p class="doors"><button type="button" class="may adds" disabled={add.is_none()} onclick={add.unwrap_or_else(Callback::noop)}>{ texts.get("into.add") }</button>
                <span class="quiet">{ texts.get("into.about") }</span></p>
            { for told }
        </section>
    }
}
