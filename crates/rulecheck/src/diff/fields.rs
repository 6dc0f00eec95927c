//! Every field of what the rules say, by a doctor's word for it.
//!
//! Each type is taken apart whole: a field that is added to the model doesn't compile until it has
//! its word here, or is said to follow from others. So no change can go unseen.

use ladder::Within;
use ladder::date::{Date, Period};
use ladder::model::{
    Argument, Attribute, AttributeKind, Availability, Basis, Brief, Fit, Header, OnUnknown,
    OutOfScope, Preparation, PreparationKind, Question, RedFlag, Rests, Role, Rule, Side, Source,
    Specialty, Step, StepText, TopicEntry, TopicText, Urgency,
};
use rulebook::Shown;
use rulebook::label::door;
use rulebook::lower::Excuse;
use rulebook::raw::{GROUPS, Severity, status_in_dutch};
use rulebook::{Example, term};

use super::say::Say;

/// What something says: a word for each field, and its text.
pub(super) type Fields = Vec<(&'static str, String)>;

/// The fields of a value with a word for each; those after `follows` are said elsewhere.
macro_rules! fields {
    ($value:expr => $Type:ident { $($field:ident: $word:literal = $text:expr),* $(,)? } $(follows $($rest:ident),*)?) => {{
        let $Type { $($field,)* $($($rest: _,)*)? } = $value;
        let all: Fields = vec![$(($word, $text)),*];
        all
    }};
}

fn yes(so: bool) -> String {
    if so { "ja".to_owned() } else { String::new() }
}

fn day(date: Option<Date>) -> String {
    date.map(|day| day.to_string()).unwrap_or_default()
}

fn period(valid: Period) -> String {
    match (valid.from, valid.until) {
        (None, None) => String::new(),
        (from, until) => format!("{} – {}", day(from), day(until)),
    }
}

fn due(within: Option<Within>) -> String {
    within.map(term::within).unwrap_or_default()
}

fn haste(urgency: Option<Urgency>) -> String {
    match urgency {
        None => String::new(),
        Some(Urgency::Today) => "vandaag".to_owned(),
        Some(Urgency::Now) => "direct".to_owned(),
    }
}

fn rests(say: &Say<'_>, rests: &Rests) -> String {
    let Rests { certainty, sources } = rests;
    format!("{} ({})", say.sources(sources), certainty.words())
}

fn basis(say: &Say<'_>, basis: &Basis) -> Fields {
    fields!(basis => Basis {
        reason: "want" = reason.clone(),
        certainty: "zekerheid" = certainty.words().to_owned(),
        sources: "bron" = say.sources(sources),
        valid: "geldig" = period(*valid),
        term: "bron-binnen" = term.as_ref().map(|term| rests(say, term)).unwrap_or_default(),
    })
}

/// The same in one text, where more of them stand in one field.
fn said(say: &Say<'_>, of: &Basis) -> String {
    let all = basis(say, of)
        .into_iter()
        .filter(|(_, text)| !text.is_empty());
    let all: Vec<_> = all.map(|(_, text)| text).collect();
    all.join(" · ")
}

fn with(mut fields: Fields, more: Fields) -> Fields {
    fields.extend(more);
    fields
}

pub(super) fn flag(say: &Say<'_>, question: &Question, flag: &RedFlag) -> Fields {
    let own = fields!(flag => RedFlag {
        at_least: "minstens" = say.step(*at_least).to_owned(),
        within: "binnen" = due(*within),
        destination: "bestemming" = say.door(*destination),
        on_unknown: "onbekend" = match on_unknown {
            OnUnknown::CheckFirst => "eerst-nagaan".to_owned(),
            OnUnknown::AsYes => "als-ja".to_owned(),
        },
        check_now: "nagaan" = check_now.clone(),
        examination: "onderzoek" = yes(*examination),
    } follows basis);
    let mut asked = self::question(say, question, &Severity::None);
    // Of every row the same: *ja* and *nee*, in one list.
    asked.retain(|(word, _)| !["waarden", "ernst", "groep", "weet-ik-niet"].contains(word));
    with(with(asked, own), basis(say, &flag.basis))
}

pub(super) fn question(say: &Say<'_>, question: &Question, worse: &Severity) -> Fields {
    let values = || {
        question
            .values
            .iter()
            .map(|value| format!("{} ({})", value.label, value.id))
    };
    let own = fields!(question => Question {
        text: "vraag" = text.clone(),
        hint: "uitleg" = hint.clone(),
        brief: "brief" = {
            let Brief { name, values } = brief;
            let said = std::iter::once(name).chain(values).filter(|one| !one.is_empty());
            said.map(String::as_str).collect::<Vec<_>>().join(" / ")
        },
        in_brief: "in-brief" = yes(*in_brief),
        group: "groep" = GROUPS
            .iter()
            .find(|(_, known)| known == group)
            .map_or(String::new(), |(word, _)| (*word).to_owned()),
        role: "soort" = match role {
            Role::Fact | Role::RedFlag(_) => String::new(),
            // Where it is cut follows from the conditions.
            Role::Number { unit, thresholds: _ } => format!("getal, {unit}"),
            Role::Time(terms) => {
                terms.iter().map(|one| term::text(*one)).collect::<Vec<_>>().join(", ")
            }
            Role::Running(treating) => format!("behandelaar bij {}", Say::values(question, *treating)),
        },
        judgement: "oordeel" = yes(*judgement),
        may_be_unknown: "weet-ik-niet" = yes(*may_be_unknown),
        only_if: "alleen-als" = say.literals(only_if),
    } follows id, values);
    let number = matches!(question.role, Role::Number { .. });
    let shown = if number {
        String::new()
    } else {
        values().collect::<Vec<_>>().join(" / ")
    };
    let severity = match worse {
        Severity::None => String::new(),
        Severity::Higher => "hoger".to_owned(),
        Severity::Lower => "lager".to_owned(),
        Severity::Chains(chains) => {
            let id = |place: u8| {
                question
                    .values
                    .get(usize::from(place))
                    .map_or("", |value| value.id.as_str())
            };
            let chain = |chain: &Vec<(u8, _)>| {
                chain
                    .iter()
                    .map(|(place, _)| id(*place))
                    .collect::<Vec<_>>()
                    .join(" < ")
            };
            chains.iter().map(chain).collect::<Vec<_>>().join("; ")
        }
    };
    with(own, vec![("waarden", shown), ("ernst", severity)])
}

pub(super) fn fit(say: &Say<'_>, fit: &Fit) -> Fields {
    let own = fields!(fit => Fit {
        step: "trede" = say.step(*step).to_owned(),
        when: "als" = say.condition(when),
        within: "binnen" = due(*within),
        destination: "bestemming" = say.door(*destination),
        action: "doe" = action.clone(),
        check: "controle" = check.clone(),
    } follows id, basis);
    with(own, basis(say, &fit.basis))
}

pub(super) fn rule(say: &Say<'_>, rule: &Rule) -> Fields {
    let own = fields!(rule => Rule {
        when: "als" = say.condition(when),
        effect: "gevolg" = say.effect(effect),
        within: "binnen" = due(*within),
        destination: "bestemming" = say.door(*destination),
    } follows id, basis);
    with(own, basis(say, &rule.basis))
}

pub(super) fn argument(say: &Say<'_>, argument: &Argument) -> Fields {
    let own = fields!(argument => Argument {
        step: "trede" = say.step(*step).to_owned(),
        side: "kant" = match side { Side::For => "voor", Side::Against => "tegen" }.to_owned(),
        when: "als" = say.condition(when),
    } follows id, basis);
    with(own, basis(say, &argument.basis))
}

pub(super) fn scope(say: &Say<'_>, scope: &OutOfScope) -> Fields {
    let own = fields!(scope => OutOfScope {
        when: "als" = say.condition(when),
        topic: "onderwerp" = topic.clone().unwrap_or_default(),
    } follows id, basis);
    with(own, basis(say, &scope.basis))
}

pub(super) fn preparation(say: &Say<'_>, preparation: &Preparation) -> Fields {
    let own = fields!(preparation => Preparation {
        text: "wat" = text.clone(),
        kind: "soort" = match kind {
            PreparationKind::Do => "doen",
            PreparationKind::Send => "meesturen",
        }.to_owned(),
        steps: "trede" = say.steps(steps),
        when: "als" = say.condition(when),
    } follows id, basis);
    with(own, basis(say, &preparation.basis))
}

pub(super) fn excuse(say: &Say<'_>, excuse: &Excuse) -> Fields {
    let pairs = |all: &[(u8, Vec<String>)]| {
        let one = |(place, values): &(u8, Vec<String>)| {
            format!("{} = {}", say.question(*place), values.join(" of "))
        };
        all.iter().map(one).collect::<Vec<_>>().join(", ")
    };
    let own = fields!(excuse => Excuse {
        from: "van" = say.value(excuse.question, *from),
        to: "naar" = say.value(excuse.question, *to),
        when: "als" = pairs(when),
    } follows at, question, basis);
    with(own, basis(say, &excuse.basis))
}

pub(super) fn step(say: &Say<'_>, step: &Step) -> Fields {
    let facts = |step: &Step| -> Fields {
        let kinds = AttributeKind::WORDS.iter();
        let of = |kind| step.attributes.iter().filter(move |one| one.kind == kind);
        let text = |one: &Attribute| {
            let Attribute {
                kind: _,
                text,
                basis,
            } = one;
            let text = text.as_deref().unwrap_or("door de regio in te vullen");
            format!("{text} · {}", said(say, basis))
        };
        kinds
            .map(|(word, kind)| (*word, of(*kind).map(text).collect::<Vec<_>>().join("; ")))
            .collect()
    };
    let offers = |only_if: &[Availability]| {
        let one = |only: &Availability| {
            let Availability { when, basis } = only;
            format!("{} · {}", say.condition(when), said(say, basis))
        };
        only_if.iter().map(one).collect::<Vec<_>>().join("; ")
    };
    let own = fields!(step => Step {
        name: "naam" = name.clone(),
        destination: "bestemming" = door(say.topic, destination),
        urgency: "spoed" = haste(*urgency),
        by_specialist: "specialist" = yes(*by_specialist),
        shortest: "termijn" = shortest.as_ref().map_or(String::new(), |shortest| {
            format!("{} · {}", term::text(shortest.within), said(say, &shortest.basis))
        }),
        only_within: "alleen-binnen" = only_within.as_ref().map_or(String::new(), |(within, basis)| {
            format!("{} · {}", term::text(*within), said(say, basis))
        }),
        only_if: "aanbod" = offers(only_if),
    } follows id, attributes);
    with(own, facts(step))
}

pub(super) fn entry(entry: &TopicEntry) -> Fields {
    fields!(entry => TopicEntry {
        name: "naam" = name.clone(),
        specialty: "specialisme" = specialty.clone(),
        ladder: "trap" = ladder.clone(),
        icpc: "icpc" = icpc.join(", "),
        search: "zoek" = search.join(", "),
        chapters: "icpc-begin" = chapters.join(", "),
        emergency_words: "nood, woorden" = emergency_words.join(", "),
        emergency: "nood, zin" = emergency.clone(),
        general: "algemeen" = yes(*general),
        together: "samenhang" = yes(*together),
    } follows id)
}

pub(super) fn header(header: &Header) -> Fields {
    fields!(header => Header {
        region_name: "naam" = region_name.clone(),
        version: "versie" = version.clone(),
        owner: "eigenaar" = owner.clone(),
        status: "status" = status.words().to_owned(),
        usage: "gebruik" = usage.word().to_owned(),
        review: "herzien" = day(*review),
        manufacturer: "fabrikant" = manufacturer.clone().unwrap_or_default(),
        valid: "geldig" = period(*valid),
    } follows region, hash)
}

pub(super) fn source(source: &Source) -> Fields {
    fields!(source => Source {
        title: "titel" = title.clone(),
        publisher: "uitgever" = publisher.clone(),
        date: "datum" = date.clone(),
        region: "regio" = region.clone(),
        specialty: "specialisme" = specialty.clone(),
        certainty: "zekerheid" = certainty.words().to_owned(),
        address: "vindplaats" = address.clone(),
        review: "herzien" = day(*review),
    } follows id)
}

pub(super) fn specialty(specialty: &Specialty) -> Fields {
    fields!(specialty => Specialty { name: "naam" = name.clone() } follows id)
}

pub(super) fn sign(sign: &Shown) -> Fields {
    fields!(sign => Shown {
        least: "minstens" = least.clone(),
        within: "binnen" = due(*within),
        door: "deur" = door.clone(),
        certainty: "zekerheid" = certainty.words().to_owned(),
        term: "bron-binnen" = term.map_or(String::new(), |term| term.words().to_owned()),
        topics: "onderwerpen" = topics.join(", "),
    } follows name)
}

pub(super) fn step_text(text: &StepText) -> Fields {
    fields!(text => StepText {
        happens: "gebeurt" = happens.clone(),
        place: "waar" = place.clone(),
        answer: "antwoord" = answer.clone(),
        costs: "kosten" = costs.clone(),
        call_back: "terugbellen" = call_back.clone(),
        child: "kind" = child.as_ref().map_or(String::new(), |child| {
            [&child.happens, &child.place, &child.answer, &child.call_back].map(String::as_str).join(" ")
        }),
    } follows step)
}

pub(super) fn topic_text(text: &TopicText) -> Fields {
    fields!(text => TopicText {
        about: "uitleg" = about.clone(),
        call_back: "terugbellen" = call_back.clone(),
        child: "terugbellen-kind" = child.clone(),
    } follows topic)
}

pub(super) fn example(example: &Example) -> Fields {
    fields!(example => Example {
        answers: "antwoorden" = {
            let pair = |(question, value): &(String, String)| format!("{question} = {value}");
            answers.iter().map(pair).collect::<Vec<_>>().join(", ")
        },
        advice: "advies" = advice.as_ref().map(|steps| steps.join(", ")).unwrap_or_default(),
        carried_by: "door" = carried_by.join(", "),
        within: "binnen" = due(*within),
        destination: "bestemming" = destination.clone().unwrap_or_default(),
        status: "status" = status.map_or("", status_in_dutch).to_owned(),
        origin: "herkomst" = origin.clone(),
        author: "auteur" = author.clone(),
        date: "datum" = date.map(|day| day.to_string()).unwrap_or_default(),
        proposed: "voorstel" = yes(*proposed),
    } follows topic, name, spot, advice_spot, carried_spots, within_spot, destination_spot, status_spot)
}
