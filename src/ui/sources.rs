//! The sources of what is said, in a doctor's words, on demand.

use ladder::model::{Basis, SourceIx};
use yew::{Html, html};

use super::View;

/// Draws the sources of the fits, rules, red flags and arguments of the topic.
pub(super) fn sources(view: &View) -> Html {
    let topic = view.topic();
    let mut places: Vec<SourceIx> = Vec::new();
    let mut add = |basis: &Basis| {
        for place in &basis.sources {
            if !places.contains(place) {
                places.push(*place);
            }
        }
    };
    topic
        .questions
        .iter()
        .filter_map(|question| question.red_flag())
        .for_each(|flag| add(&flag.basis));
    topic.fits.iter().for_each(|fit| add(&fit.basis));
    topic.rules.iter().for_each(|rule| add(&rule.basis));
    topic
        .arguments
        .iter()
        .for_each(|argument| add(&argument.basis));
    let sources = places
        .iter()
        .filter_map(|place| topic.sources.get(usize::from(*place)));
    let lines = sources.map(|source| {
        let parts = [&source.publisher, &source.date].into_iter().filter(|part| !part.is_empty());
        let parts = parts.cloned().collect::<Vec<_>>().join(", ");
        let elsewhere = [&source.region, &source.specialty].into_iter().filter(|part| !part.is_empty());
        let elsewhere = elsewhere.cloned().collect::<Vec<_>>().join(", ");
        let elsewhere = (!elsewhere.is_empty())
            .then(|| view.texts.fill("sources.elsewhere", &[("where", &elsewhere)]));
        html! {
            <li lang="nl"><b>{ &source.title }</b>{ " " }{ parts }{ " · " }<span class="src">{ source.certainty.words() }</span>
                if let Some(text) = elsewhere { { " · " }{ text } }
            </li>
        }
    });
    let lines = lines.collect::<Vec<_>>();
    if lines.is_empty() {
        return Html::default();
    }
    html! { <details class="more sources"><summary>{ view.texts.get("sources.title") }</summary><ul>{ for lines }</ul></details> }
}
