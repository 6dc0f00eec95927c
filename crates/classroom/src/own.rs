//! A trainer's own case: a form that shows at once what the rules say of it. There is no field for a
//! name; it is kept as a file, and put into a set.

use training::{Case, Difficulty, Role, Turn};
use web_sys::{HtmlSelectElement, HtmlTextAreaElement};
use yew::{Callback, Html, Properties, TargetCast, component, html, use_effect_with, use_state};

use crate::frame::{bar, foot};
use crate::into::Into;
use crate::outward::{Inward, Outward};
use crate::pieces::recalled;
use crate::place::Place;
use crate::props::Props;
use crate::seen::Seen;
use crate::stair::{self, Beside};

/// Props of [`Own`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct OwnProps {
    pub(crate) all: Props,
    /// Hears of a case for the set at a place.
    pub(crate) adds: Callback<(usize, Case)>,
    pub(crate) go: Callback<Place>,
}

fn empty(all: &Props) -> Case {
    Case {
        id: "eigen".to_owned(),
        topic: all
            .data
            .agreements
            .topics
            .first()
            .map(|topic| topic.id.clone())
            .unwrap_or_default(),
        opening: String::new(),
        answers: Vec::new(),
        asks: Vec::new(),
        says: Vec::new(),
        noise: Vec::new(),
        difficulty: Difficulty::Middle,
        disputed: false,
        review: all.data.date,
        point: String::new(),
        moved: false,
    }
}

/// The form.
#[component]
pub(crate) fn Own(props: &OwnProps) -> Html {
    let (all, texts) = (&props.all, props.all.texts);
    let case = use_state(|| empty(all));
    let refused = use_state(|| false);
    {
        let (mail, case, refused) = (all.mail.clone(), case.clone(), refused.clone());
        use_effect_with((), move |()| {
            mail.taken_by(Callback::from(move |inward| {
                if let Inward::File(bytes) = inward {
                    match Case::decode(&bytes) {
                        Ok(read) => {
                            refused.set(false);
                            case.set(read);
                        }
                        Err(_) => refused.set(true),
                    }
                }
            }));
        });
    }
    let change = |change: fn(&mut Case, String)| {
        let case = case.clone();
        Callback::from(move |text: String| {
            let mut next = (*case).clone();
            change(&mut next, text);
            case.set(next);
        })
    };
    let topic_changed = change(|case, id| {
        case.topic = id;
        case.answers.clear();
    })
    .reform(|event: yew::Event| {
        let field: Option<HtmlSelectElement> = event.target_dyn_into();
        field.map(|field| field.value()).unwrap_or_default()
    });
    let typed = |event: yew::InputEvent| {
        let field: Option<HtmlTextAreaElement> = event.target_dyn_into();
        field.map(|field| field.value()).unwrap_or_default()
    };
    let topics = all.data.agreements.topics.iter().map(|topic| {
        html! { <option value={topic.id.clone()} selected={topic.id == case.topic} key={topic.id.clone()}>{ topic.name.clone() }</option> }
    });
    let keep = case.encode().ok().map(|content| {
        let hears = all.hears.clone();
        let file = Outward::File {
            name: "trede-casus.bin".to_owned(),
            kind: "application/octet-stream",
            content,
        };
        Callback::from(move |_: yew::MouseEvent| hears.emit(file.clone()))
    });
    let wrong =
        refused.then(|| html! { <p class="notice" role="alert">{ texts.get("own.refused") }</p> });
    html! {
        <>
            { bar(all, html! { texts.get("own.title") }, Some(&props.go)) }
            <main class="work">
                <div class="talk form">
                    <h1>{ texts.get("own.title") }</h1>
                    <p class="quiet">{ texts.get("own.about") }</p>
                    { for wrong }
                    <label>{ texts.get("own.topic") }<select onchange={topic_changed} lang="nl">{ for topics }</select></label>
                    <label>{ texts.get("own.opening") }
                        <textarea rows="3" maxlength="1000" value={case.opening.clone()} oninput={change(|case, text| case.opening = text).reform(typed)} /></label>
                    <fieldset class="answers"><legend class="h2">{ texts.get("own.answers") }</legend>{ questions(all, &case) }</fieldset>
                    <label>{ texts.get("own.point") }
                        <textarea rows="2" maxlength="600" value={case.point.clone()} oninput={change(|case, text| case.point = text).reform(typed)} /></label>
                    <p class="doors">
                        <button type="button" class="do" onclick={keep.unwrap_or_else(Callback::noop)}>{ texts.get("own.save") }</button>
                        <label class="may file">{ texts.get("own.load") }<input type="file" class="opens" accept=".bin" /></label>
                    </p>
                </div>
                <div class="see">
                    <div aria-live="polite">{ says(all, &case) }</div>
                    <Into all={all.clone()} case={(*case).clone()} adds={props.adds.clone()} go={props.go.clone()} />
                </div>
            </main>
            { foot(all) }
        </>
    }
}

/// Each question of the topic that can still be so, as a choice; the first is *not said*.
fn questions(all: &Props, case: &yew::UseStateHandle<Case>) -> Html {
    let Some(topic) = all.data.topic(&case.topic) else {
        return html! {};
    };
    let calm = {
        let case = case.clone();
        let now = case.answers.contains(&calm_answer());
        let change = Callback::from(move |_: yew::Event| {
            let mut next = (*case).clone();
            if now {
                next.answers.retain(|answer| *answer != calm_answer());
            } else {
                next.answers.push(calm_answer());
            }
            case.set(next);
        });
        html! {
            <label class="tick"><input type="checkbox" checked={now} onchange={change} /><span>{ all.texts.get("own.calm") }</span></label>
        }
    };
    let rows = topic.questions.iter().map(|question| {
        let now = case.answers.iter().find(|(name, _)| *name == question.id);
        let now = now.map_or("", |(_, value)| value.as_str());
        let change = {
            let (case, id) = (case.clone(), question.id.clone());
            Callback::from(move |event: yew::Event| {
                let field: Option<HtmlSelectElement> = event.target_dyn_into();
                let value = field.map(|field| field.value()).unwrap_or_default();
                let mut next = (*case).clone();
                next.answers.retain(|(name, _)| *name != id);
                if !value.is_empty() {
                    next.answers.push((id.clone(), value));
                }
                case.set(next);
            })
        };
        let values = question.values.iter().map(|value| {
            html! { <option value={value.id.clone()} selected={value.id == now} key={value.id.clone()}>{ value.label.clone() }</option> }
        });
        html! {
            <label key={question.id.clone()} lang="nl"><span>{ question.text.clone() }</span>
                <select onchange={change}><option value="" selected={now.is_empty()}>{ "–" }</option>{ for values }</select>
            </label>
        }
    });
    html! { <>{ calm }{ for rows }</> }
}

/// *Nee* to every red flag that is not named: said by the writer, never by default.
fn calm_answer() -> (String, String) {
    ("alarm".to_owned(), "geen".to_owned())
}

/// What the rules say of it now.
fn says(all: &Props, case: &Case) -> Html {
    let texts = all.texts;
    if let Some(recall) = all.data.recall(&case.topic) {
        return html! { <><h2>{ texts.get("recall.title") }</h2>{ recalled(texts, &recall) }</> };
    }
    let Some(seen) = Seen::of(&all.data, texts, Role::Gp, case, Turn::Case(0)) else {
        return html! { <><h2>{ texts.get("own.says") }</h2><p class="notice">{ texts.get("own.open") }</p></> };
    };
    let beside = |place: u8| Beside {
        note: seen
            .right
            .contains(&place)
            .then(|| texts.get("stair.advice").to_owned()),
        ..Beside::default()
    };
    html! {
        <>
            <h2>{ texts.get("own.says") }</h2>
            <p class="big" lang="nl">{ seen.whole() }</p>
            { stair::shown(texts, &seen, texts.get("stair.title"), beside) }
        </>
    }
}
