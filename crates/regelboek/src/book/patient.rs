//! What patients read, step by step and topic by topic.

use ladder::model::{Cited, Guide, Ladder, StepText, Topic, TopicText};
use rulebook::Region;

use super::html::{escape, text};
use super::sources::cited;

/// The chapter; none where the region has no texts.
pub(super) fn chapter(region: &Region) -> Option<String> {
    let guide = &region.guide;
    if guide.steps.is_empty() && guide.topics.is_empty() {
        return None;
    }
    let ladders = region.agreements.ladders.iter();
    let ladders: String = ladders.map(|ladder| self::ladder(guide, ladder)).collect();
    let topics: String = guide
        .topics
        .iter()
        .map(|said| topic(region, said))
        .collect();
    let topics = match topics.as_str() {
        "" => String::new(),
        some => format!("<h2>Bij een onderwerp</h2>\n{some}"),
    };
    Some(format!(
        "<h1>Wat de patiënt leest</h1>\n<p class=\"quiet\">In taalniveau B1. Geen patiënt of arts heeft deze \
         teksten vastgesteld.</p>\n<h2>Bij elke trede</h2>\n{}{}{ladders}{topics}",
        always(guide, &guide.call_back),
        always(guide, &guide.costs),
    ))
}

fn always(guide: &Guide, said: &Cited<String>) -> String {
    match said.what.as_str() {
        "" => String::new(),
        words => text("p", words) + &cited(guide, &said.sources),
    }
}

fn ladder(guide: &Guide, ladder: &Ladder) -> String {
    let steps = ladder.steps.iter();
    let steps: String = steps
        .filter_map(|step| Some(self::step(guide, &step.name, guide.step(&step.id)?)))
        .collect();
    if steps.is_empty() {
        return String::new();
    }
    format!(
        "<h2>{}</h2>\n<div class=\"cards\">\n{steps}</div>\n",
        escape(&ladder.name)
    )
}

fn step(guide: &Guide, name: &str, said: &Cited<StepText>) -> String {
    let text = &said.what;
    let rows = [
        ("Wat er gebeurt", &text.happens),
        ("Waar", &text.place),
        ("Hoe het verder gaat", &text.answer),
        ("Wat het kan kosten", &text.costs),
        ("Wanneer u belt", &text.call_back),
    ];
    let child = text.child.as_ref().map(|child| {
        [
            ("Wat er gebeurt, bij een kind", &child.happens),
            ("Waar, bij een kind", &child.place),
            ("Hoe het verder gaat, bij een kind", &child.answer),
            ("Wanneer u belt, bij een kind", &child.call_back),
        ]
    });
    let rows = rows.into_iter().chain(child.into_iter().flatten());
    let rows = rows.map(|(what, said)| format!("<dt>{what}</dt><dd>{}</dd>\n", escape(said)));
    format!(
        "<section>\n<h3>{}</h3>\n<dl>\n{}</dl>\n{}</section>\n",
        escape(name),
        rows.collect::<String>(),
        cited(guide, &said.sources)
    )
}

fn topic(region: &Region, said: &Cited<TopicText>) -> String {
    let TopicText {
        topic,
        about,
        call_back,
        child,
    } = &said.what;
    // A text of a topic that the region does not have, or that has an error, leads nowhere.
    let Some(known) = region.topic(topic) else {
        return String::new();
    };
    let words = [about, call_back, child].map(|words| match words.as_str() {
        "" => String::new(),
        words => text("p", words),
    });
    format!(
        "<h3><a href=\"onderwerpen/{}.html\">{}</a></h3>\n{}{}{}",
        escape(topic),
        escape(&known.name),
        words.concat(),
        page(known).map_or(String::new(), |link| format!("<p>Meer lezen: {link}</p>\n")),
        cited(&region.guide, &said.sources)
    )
}

/// Where the patient reads more, as a link that can be read on paper, and what to look for there.
pub(super) fn page(topic: &Topic) -> Option<String> {
    let page = topic.patient_page.as_ref()?;
    let [address, shown] = [page.address(), page.shown()].map(escape);
    let look = page.look().map(|look| format!(", {}", escape(&look)));
    let look = look.unwrap_or_default();
    Some(format!("<a href=\"{address}\">{shown}</a>{look}"))
}
