//! Statements in a doctor's words, as HTML.

use ladder::model::{
    AttributeKind, Basis, Condition, DoorIx, Effect, Literal, OnUnknown, Question, RedFlag, Role,
    Source, SourceIx, StepIx, Topic, ValueSet,
};
use ladder::{Certainty, Within};
use rulebook::label;
use rulebook::lower::bands;
use rulebook::term;

use super::html::{escape, list, wrap};

/// What a fact of a step is about.
pub const fn of_fact(kind: AttributeKind) -> &'static str {
    match kind {
        AttributeKind::Seen => "Wie ziet de patiënt",
        AttributeKind::Form => "Vorm",
        AttributeKind::Contact => "Contact",
        AttributeKind::Product => "ZorgDomein",
        AttributeKind::Answer => "Antwoord",
        AttributeKind::Responsible => "Wie blijft verantwoordelijk",
        AttributeKind::CostConsult => "Eigen risico: consult",
        AttributeKind::CostTests => "Eigen risico: onderzoek",
        AttributeKind::Consent => "Toestemming",
        AttributeKind::Content => "Wat in de vraag staat",
        AttributeKind::Validity => "Hoe lang geldig",
        AttributeKind::ReferBack => "Daarna",
    }
}

/// The name of a step.
pub fn step(topic: &Topic, step: StepIx) -> &str {
    let step = topic.steps.get(usize::from(step));
    step.map_or("", |step| &step.name)
}

fn labels(question: &Question, values: ValueSet) -> String {
    if let Role::Number { thresholds, unit } = &question.role
        && let Some(label) = bands::label(thresholds, unit, values)
    {
        return label;
    }
    let all = (0..).zip(&question.values);
    let held = all.filter(|(value, _)| values.contains(*value));
    let held: Vec<_> = held.map(|(_, value)| label::within(&value.label)).collect();
    held.join(" of ")
}

fn literal(topic: &Topic, literal: Literal) -> Option<String> {
    let question = topic.questions.get(usize::from(literal.question))?;
    let text = escape(question.text.trim_end_matches(['?', '.']));
    let labels = escape(&labels(question, literal.values));
    Some(format!("{text}: <b>{labels}</b>"))
}

pub(super) fn literals(topic: &Topic, all: &[Literal]) -> Vec<String> {
    all.iter().filter_map(|one| literal(topic, *one)).collect()
}

/// For whom, as HTML: the conditions as a list, and the exceptions.
pub fn condition(topic: &Topic, when: &Condition) -> String {
    let mut text = if when.all.is_empty() {
        "<p class=\"when\">Bij iedereen.</p>\n".to_owned()
    } else {
        list("when", &literals(topic, &when.all))
    };
    for except in &when.unless {
        let literals = literals(topic, &except.all).join(" en ");
        let reason = escape(&except.reason);
        text.extend([format!(
            "<p class=\"unless\"><b>Tenzij</b> {literals}. {reason}</p>\n"
        )]);
    }
    text
}

/// What a statement says, under the name by which a reason on the screen links to it.
pub(super) fn statement(id: &str, inner: &str) -> String {
    format!("<p class=\"claim\" id=\"r-{}\">{inner}</p>\n", escape(id))
}

/// How certain it is, what it rests on, who says it, and its name.
pub(super) fn basis(topic: &Topic, basis: &Basis, origin: &str, name: &str) -> String {
    let mut parts = vec![wrap_inline("certainty", basis.certainty.words())];
    parts.extend(links(topic, &basis.sources));
    if let Some(term) = &basis.term {
        let words = match term.certainty {
            Certainty::Unsourced => "termijn zonder bron".to_owned(),
            certainty => format!("termijn: {}", certainty.words()),
        };
        parts.push(wrap_inline("certainty", &words));
        parts.extend(links(topic, &term.sources));
    }
    let date = ladder::date::Date::in_dutch;
    if let Some(from) = basis.valid.from {
        parts.push(format!("vanaf {}", date(from)));
    }
    if let Some(until) = basis.valid.until {
        parts.push(format!("tot en met {}", date(until)));
    }
    if !origin.is_empty() {
        parts.push(escape(origin));
    }
    if !name.is_empty() {
        parts.push(format!("<code>{}</code>", escape(name)));
    }
    wrap("p", "basis", &parts.join(" · "))
}

fn links(topic: &Topic, sources: &[SourceIx]) -> Vec<String> {
    let sources = sources.iter();
    let sources = sources.filter_map(|at| topic.sources.get(usize::from(*at)));
    let link = |source: &Source| {
        let (id, title) = (escape(&source.id), escape(&source.title));
        format!("<a href=\"#bron-{id}\">{title}</a>")
    };
    sources.map(link).collect()
}

fn wrap_inline(class: &str, text: &str) -> String {
    format!("<span class=\"{class}\">{}</span>", escape(text))
}

/// A door, and that for each age for which it is another.
pub fn door(topic: &Topic, door: Option<DoorIx>) -> Option<String> {
    let door = topic.doors.get(usize::from(door?))?;
    Some(label::door(topic, door))
}

/// What a statement asks for, with its term and its door.
pub fn when_and_where(
    topic: &Topic,
    claim: String,
    within: Option<Within>,
    named: Option<DoorIx>,
) -> String {
    let term = within.map(|within| format!(", {}", term::within(within)));
    let place = door(topic, named).map(|place| format!(" · {place}"));
    [claim, term.unwrap_or_default(), place.unwrap_or_default()].concat()
}

/// What a rule does.
pub fn effect(topic: &Topic, effect: &Effect) -> String {
    match effect {
        Effect::AtLeast(least) => format!("minstens {}", step(topic, *least)),
        Effect::Unsuitable(steps) => {
            let names: Vec<_> = steps.iter().map(|one| step(topic, *one)).collect();
            format!("{} vervalt", names.join(", "))
        }
        Effect::TermOnly => "antwoord nodig".to_owned(),
    }
}

/// What *weet ik niet* means of a red flag.
pub fn on_unknown(flag: &RedFlag) -> &'static str {
    match flag.on_unknown {
        OnUnknown::AsYes => "Weet u het niet, dan telt dit als ja.",
        OnUnknown::CheckFirst => "Weet u het niet, ga het dan eerst na.",
    }
}

/// With a capital.
pub(super) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or(String::new(), |first| {
        first.to_uppercase().chain(chars).collect()
    })
}
