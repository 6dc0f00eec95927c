//! What the host says after the GP has begun: asked about, never mixed in.

use standards::years;
use yew::Callback;

use crate::el::{El, Fragment, button, el, together};
use crate::host::Host;
use crate::state::{Action, News};
use crate::texts::Texts;

/// Draws the question whether it is another patient. Never inlined, so that it stays in the second file
/// (`xtask/src/split/cut.rs`).
#[inline(never)]
pub(crate) fn news(
    host: &Host,
    News { context, topic }: &News,
    texts: &Texts,
    dispatch: &Callback<Action>,
) -> El {
    let age = context.age.map(|age| {
        let age = [("age", years(age).to_string())];
        let age = age.each_ref().map(|(name, text)| (*name, text.as_str()));
        el("span").text(&texts.fill("news.age", &age))
    });
    let topics = &host.data.agreements.topics;
    let topic = topic.and_then(|place| topics.get(place));
    let topic = topic.map(|topic| topic.name.as_str());
    let words = [context.sex.as_deref(), topic].into_iter().flatten();
    let words = words.map(|words| el("span").dutch().text(words));
    let mut all = age.into_iter().chain(words);
    let first = all.next();
    let first = first.unwrap_or_else(|| el("span").say(texts, "news.nothing"));
    let first = Fragment::from(first);
    let said = all.fold(first, |all, one| {
        together().child(all).text(", ").child(one)
    });
    let title = el("h2").attr("id", "news-title").say(texts, "news.title");
    let other = button("main").on_click(dispatch, Action::AnotherPatient);
    let same = button("small").on_click(dispatch, Action::SamePatient);
    let acts = el("div")
        .class("acts")
        .child(other.say(texts, "news.other"))
        .child(same.say(texts, "news.same"));
    let news = el("section")
        .class("news")
        .attr("role", "alert")
        .attr("aria-labelledby", "news-title");
    news.child(title)
        .child(el("p").around(texts, "news.said", said))
        .child(acts)
}
