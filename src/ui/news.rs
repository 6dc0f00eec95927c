//! What the host says after the GP has begun: asked about, never mixed in.

use yew::{Callback, Html, html};

use super::Props;
use crate::state::{Action, News, State};
use crate::texts::Texts;

/// Draws the question whether it is another patient.
pub(super) fn news(
    props: &Props,
    state: &State,
    texts: &Texts,
    dispatch: &Callback<Action>,
) -> Html {
    let Some(News { context, topic }) = &state.news else {
        return Html::default();
    };
    let age = context
        .age
        .map(|age| texts.fill("news.age", &[("age", &age.to_string())]));
    let topics = &props.data.agreements.topics;
    let topic = topic
        .and_then(|place| topics.get(place))
        .map(|topic| topic.name.clone());
    let said = [age, context.sex.clone(), topic].into_iter().flatten();
    let said = said.collect::<Vec<_>>().join(", ");
    let said = if said.is_empty() {
        texts.get("news.nothing")
    } else {
        said
    };
    let on = |action: Action| {
        let dispatch = dispatch.clone();
        Callback::from(move |_| dispatch.emit(action.clone()))
    };
    html! {
        <section class="notice news" role="alert" aria-labelledby="news-title">
            <h2 id="news-title">{ texts.get("news.title") }</h2>
            <p>{ texts.fill("news.said", &[("said", &said)]) }</p>
            <div class="acts">
                <button type="button" class="main" onclick={on(Action::AnotherPatient)}>{ texts.get("news.other") }</button>
                <button type="button" class="small" onclick={on(Action::SamePatient)}>{ texts.get("news.same") }</button>
            </div>
        </section>
    }
}
