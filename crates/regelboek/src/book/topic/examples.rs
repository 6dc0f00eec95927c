//! The examples of a topic as a table, its sources, and where the doctors sign.

use std::collections::BTreeSet;

use ladder::advice::Status;
use ladder::model::Group;
use rulebook::Example;
use rulebook::raw::status_in_dutch;
use rulebook::term::within;

use super::sheet::{Sheet, section};
use crate::book::html::{escape, list};
use crate::book::sources;
use crate::book::words::step;

impl Sheet<'_> {
    /// Who wrote the examples, each once.
    pub(super) fn authors(&self) -> String {
        let all = self.region.examples_of(&self.topic.id).iter();
        let named = all.map(|example| example.author.as_str());
        let named: BTreeSet<_> = named.filter(|author| !author.is_empty()).collect();
        named.into_iter().collect::<Vec<_>>().join(", ")
    }

    pub(super) fn examples(&self) -> String {
        let all = self.region.examples_of(&self.topic.id).iter();
        let rows: String = all.map(|example| self.example(example)).collect();
        if rows.is_empty() {
            return String::new();
        }
        let table = format!(
            "<table>\n<thead><tr><th scope=\"col\">Patiënt</th><th scope=\"col\">Antwoorden</th><th \
             scope=\"col\">Advies</th></tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"
        );
        let note = "<p class=\"quiet\">Het onafhankelijke woord van een dokter: wat eruit moet \
                    komen. Wat hier niet staat, is gewoon: geen alarmsignaal, geen haast, geen \
                    lopende zorg.</p>\n";
        section("voorbeelden", "Voorbeelden", &format!("{table}{note}"))
    }

    fn example(&self, example: &Example) -> String {
        let answers = example.answers.iter().filter_map(|(question, value)| {
            let (_, question) = self.topic.question(question)?;
            let usual = ["geen-haast", "nee"].contains(&value.as_str());
            let apart = matches!(question.group, Group::Alarm | Group::Time | Group::Running);
            if question.red_flag().is_some() && value == "ja" {
                return Some(format!("<b>{}</b>", escape(&question.text)));
            }
            if (apart || question.red_flag().is_some()) && usual {
                return None;
            }
            let known = question
                .value(value)
                .and_then(|at| question.values.get(usize::from(at)));
            let label = match value.as_str() {
                "?" => "weet ik niet".to_owned(),
                value => known.map_or_else(|| value.to_owned(), |value| value.label.clone()),
            };
            let text = question.text.trim_end_matches(['?', '.']);
            Some(format!("{}: {}", escape(text), escape(&label)))
        });
        let named = |id: &String| {
            let found = self.topic.step(id);
            found
                .map_or(id.as_str(), |place| step(self.topic, place))
                .to_owned()
        };
        let steps: Vec<_> = example.advice.iter().flatten().map(named).collect();
        let mut advice = steps.join(" of ");
        if let Some(status) = example.status.filter(|status| *status != Status::Decided) {
            let said = status_in_dutch(status).replace('-', " ");
            let open = if advice.is_empty() { "" } else { " " };
            advice.extend([format!("{open}({said})")]);
        }
        if let Some(term) = example.within {
            advice.extend([format!(", {}", within(term))]);
        }
        let day = example
            .date
            .map(|day| format!(", {day}"))
            .unwrap_or_default();
        let by = Some(&example.author).filter(|author| !author.is_empty());
        let by = by.map(|author| format!("<span class=\"note\">{}{day}</span>", escape(author)));
        format!(
            "<tr><th scope=\"row\">{}{}</th><td>{}</td><td class=\"effect\">{}</td></tr>\n",
            escape(&example.name),
            by.unwrap_or_default(),
            answers.collect::<Vec<_>>().join("<br>"),
            escape(&advice)
        )
    }

    pub(super) fn sources(&self) -> String {
        let mut seen = BTreeSet::new();
        let own = self.topic.sources.iter();
        let own = own.filter(|source| seen.insert(source.id.clone()));
        let region = &self.region.agreements.header.region;
        let rows: Vec<_> = own.map(|source| sources::item(source, region)).collect();
        section("bronnen", "Bronnen", &sources::list(&rows))
    }

    /// Who signed this content, and who signed another.
    fn agreed(&self) -> String {
        let own = self
            .region
            .agreed
            .iter()
            .filter(|one| one.topic == self.topic.id);
        let line = |one: &rulebook::Agreed| {
            let one = &one.by;
            let said = format!(
                "{}, {}, {}",
                escape(&one.name),
                escape(&one.role),
                one.date.in_dutch()
            );
            if one.holds {
                format!("<b>Akkoord</b> {said}")
            } else {
                format!("<b>Vervallen</b>, de inhoud is sindsdien anders: {said}")
            }
        };
        list("plain", &own.map(line).collect::<Vec<_>>())
    }

    pub(super) fn signatures(&self) -> String {
        let header = &self.region.agreements.header;
        let one = |who: &str| {
            format!(
                "<div class=\"sign\"><p><b>{who}</b></p><dl><dt>Naam</dt><dd></dd><dt>Datum</dt><dd>\
                 </dd><dt>Handtekening</dt><dd></dd></dl></div>\n"
            )
        };
        let text = format!(
            "<p>Gelezen en akkoord: {}, versie {} (kenmerk {}).</p>\n<div class=\"signs\">{}{}</div>\n",
            escape(&self.topic.name),
            escape(&header.version),
            rulebook::mark(self.topic),
            one("Huisarts"),
            one("Medisch specialist")
        );
        let signed = section("ondertekening", "Ondertekening", &(self.agreed() + &text));
        format!(
            "<div class=\"signed\">\n{signed}<p class=\"annexes\"><a href=\"#bijlage\">Druk ook de bijlagen \
             af</a>: de voorbeelden, en wie wat krijgt.</p>\n</div>\n"
        )
    }
}

/// What is printed only where it is asked for.
pub(super) fn annex(inner: &str) -> String {
    format!("<div class=\"annex\" id=\"bijlage\">\n{inner}</div>\n")
}
