//! What the host says after the GP has begun: asked about, never mixed in.

use standards::years;
use yew::Callback;

use crate::el::{El, button, el};
use crate::host::Host;
use crate::state::{Action, News};
use crate::texts::Texts;

/// Draws the question whether it is another patient. Never inlined, for it is of the second file
/// (`xtask/src/split/cut.rs`).
#[inline(never)]
pub(crate) fn news(
    host: &Host,
    News { context, topic }: &News,
    texts: &Texts,
    dispatch: &Callback<Action>,
) -> El {
    let age = context
        .age
        .map(|age| texts.fill("news.age", &[("age", &years(age).to_string())]));
    let topics = &host.data.agreements.topics;
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
    let title = el("h2").attr("id", "news-title").say(texts, "news.title");
    let said = texts.fill("news.said", &[("said", &said)]);
    let other = button("main").press(dispatch, Action::AnotherPatient);
    let same = button("small").press(dispatch, Action::SamePatient);
    let acts = el("div")
        .class("acts")
        .child(other.say(texts, "news.other"))
        .child(same.say(texts, "news.same"));
    let news = el("section")
        .class("news")
        .attr("role", "alert")
        .attr("aria-labelledby", "news-title");
    news.child(title).child(el("p").text(&said)).child(acts)
}
