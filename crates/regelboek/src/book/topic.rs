//! A topic on one page, to read together and to sign.

mod examples;
mod excuses;
mod questions;
mod sheet;
pub(super) mod table;
mod withdrawn;

use ladder::model::{Condition, PreparationKind, Side, Topic};
use rulebook::lower::Places;
use rulebook::term::within;
use rulebook::{Region, SourceFile};

use self::sheet::{Sheet, columns, items, section};
use super::html::{escape, list, page as html_page, text, wrap};
use super::used_for::mark;
use super::words::{
    basis, capital, condition, door, effect, literals, on_unknown, statement, step, when_and_where,
};

pub(super) fn page(
    region: &Region,
    (topic, places): (&Topic, &Places),
    files: &[SourceFile],
) -> String {
    let sheet = Sheet {
        region,
        topic,
        places,
        files,
    };
    let sections = [
        sheet.header(),
        sheet.flags(),
        sheet.fits(),
        sheet.rules(),
        sheet.others(),
        sheet.questions(),
        sheet.excuses(),
        sheet.preparations(),
        // What is signed stands before it: on paper they share a side.
        sheet.signatures(),
        sheet.sources(),
        examples::annex(&[sheet.examples(), sheet.table()].concat()),
    ];
    let header = &region.agreements.header;
    let body = format!(
        "<nav aria-label=\"Regelboek\"><a href=\"../index.html\">Regelboek {}</a></nav>\n<main class=\"sheet\">\n{}</main>\n",
        escape(&header.region_name),
        sections.concat()
    );
    let title = format!("{} · {}", topic.name, header.region_name);
    html_page(&title, "../../", &mark(header), &body)
}

impl Sheet<'_> {
    fn header(&self) -> String {
        let (topic, header) = (self.topic, &self.region.agreements.header);
        let index = &self.region.agreements;
        let specialty = index.specialty(&topic.specialty);
        let ladder = index
            .ladders
            .iter()
            .find(|ladder| ladder.id == topic.ladder);
        let entry = index.topics.iter().find(|entry| entry.id == topic.id);
        let icpc = entry.map(|entry| entry.icpc.join(", ")).unwrap_or_default();
        let day = |day: Option<ladder::date::Date>| {
            day.map(ladder::date::Date::in_dutch).unwrap_or_default()
        };
        let mut facts = vec![
            ("Specialisme", capital(specialty.map_or("", |s| &s.name))),
            ("Trap", ladder.map_or("", |ladder| &ladder.name).to_owned()),
            ("ICPC", icpc),
            (
                "Versie",
                format!("{} ({})", header.version, header.status.words()),
            ),
            (
                "Geldig",
                format!("{} t/m {}", day(topic.valid.from), day(topic.valid.until)),
            ),
            ("Eigenaar", header.owner.clone()),
            ("Herzien vóór", day(header.review)),
            ("Voorbeelden van", self.authors()),
        ];
        facts.retain(|(_, fact)| !fact.is_empty());
        let facts: Vec<_> = facts
            .iter()
            .map(|(what, fact)| format!("<div><dt>{what}</dt><dd>{}</dd></div>\n", escape(fact)))
            .collect();
        let facts = facts.concat() + &self.patient_page();
        let steps: Vec<_> = topic.steps.iter().map(|step| escape(&step.name)).collect();
        let withdrawn = withdrawn::said(topic);
        format!(
            "<header>\n<h1>{}</h1>\n{withdrawn}<dl class=\"facts\">\n{facts}</dl>\n<p class=\"ladder\"><b>Trap, \
             lichtste eerst:</b> {}</p>\n<p class=\"quiet\">Het advies is de lichtste trede die past, \
             die geen regel laat vervallen en die op tijd is. Wat niemand heeft afgesproken, valt \
             af.</p>\n</header>\n",
            escape(&topic.name),
            steps.join(" → ")
        )
    }

    /// Where the patient reads more.
    fn patient_page(&self) -> String {
        let link = super::patient::page(self.topic);
        link.map_or(String::new(), |link| {
            format!("<div><dt>Voor de patiënt</dt><dd>{link}</dd></div>\n")
        })
    }

    fn flags(&self) -> String {
        let rows = self.topic.questions.iter();
        let rows = rows.filter_map(|row| Some((row, row.red_flag()?)));
        let rows = rows.map(|(row, flag)| {
            let claim = format!("minstens {}", step(self.topic, flag.at_least));
            let claim = when_and_where(self.topic, claim, flag.within, flag.destination);
            let unknown = on_unknown(flag);
            let why = if flag.basis.reason == row.text {
                ""
            } else {
                &flag.basis.reason
            };
            let asked = literals(self.topic, &row.only_if);
            let asked = if asked.is_empty() {
                String::new()
            } else {
                wrap("p", "when", &format!("Alleen bij {}.", asked.join(" en ")))
            };
            let name = format!("alarm:{}", row.id);
            [
                statement(&row.id, &format!("<b>{}</b>", escape(&row.text))),
                wrap("p", "effect", &format!("→ {}", escape(&claim))),
                asked,
                wrap("p", "why", &escape(why)),
                wrap("p", "do", &format!("{unknown} {}", escape(&flag.check_now))),
                basis(self.topic, &flag.basis, "", &name),
            ]
            .concat()
        });
        let rows: Vec<String> = rows.collect();
        let note = "<p class=\"quiet\">Deze lijst is geen triage en sluit niets uit.</p>\n";
        let inner = columns(&list("statements flags", &rows));
        section("alarm", "Alarmsignalen", &format!("{inner}{note}"))
    }

    fn fits(&self) -> String {
        let mut all = String::new();
        for (place, known) in (0..).zip(&self.topic.steps) {
            let fits = self.topic.fits.iter().enumerate();
            let fits = fits.filter(|(_, fit)| fit.step == place).map(|(at, fit)| {
                let spot = self.places.fits.get(at).map(|written| &written.at);
                let term = fit.within.map(within).unwrap_or_default();
                let labelled = |what: &str, said: &str| match said {
                    "" => String::new(),
                    said => format!("<p class=\"do\"><b>{what}:</b> {}</p>\n", escape(said)),
                };
                let item = [
                    statement(&fit.id, &escape(&fit.basis.reason)),
                    condition(self.topic, &fit.when),
                    labelled("Doe", &fit.action),
                    labelled("Binnen", term.trim_start_matches("binnen ")),
                    labelled(
                        "Waarheen",
                        &door(self.topic, fit.destination).unwrap_or_default(),
                    ),
                    labelled("Controle", &fit.check),
                    basis(self.topic, &fit.basis, self.origin(spot), &fit.id),
                ];
                (item.concat(), false)
            });
            let fits: Vec<_> = fits.collect();
            if !fits.is_empty() {
                all += &text("h3", &known.name);
                all += &items(fits);
            }
        }
        section("past", "Wat past bij wie", &columns(&all))
    }

    fn rules(&self) -> String {
        let rules = self.topic.rules.iter().enumerate().map(|(at, rule)| {
            let spot = self.places.rules.get(at).map(|written| &written.at);
            let effect = effect(self.topic, &rule.effect);
            let effect = when_and_where(self.topic, effect, rule.within, rule.destination);
            let item = [
                statement(&rule.id, &escape(&rule.basis.reason)),
                condition(self.topic, &rule.when),
                wrap("p", "effect", &format!("→ {}", escape(&effect))),
                basis(self.topic, &rule.basis, self.origin(spot), &rule.id),
            ];
            (item.concat(), self.shared(spot))
        });
        section("regels", "Regels", &columns(&items(rules.collect())))
    }

    /// Arguments, limits, and what can't occur.
    fn others(&self) -> String {
        let arguments = self
            .topic
            .arguments
            .iter()
            .enumerate()
            .map(|(at, argument)| {
                let spot = self.places.arguments.get(at).map(|written| &written.at);
                let side = match argument.side {
                    Side::For => "voor",
                    Side::Against => "tegen",
                };
                let item = [
                    statement(&argument.id, &escape(&argument.basis.reason)),
                    condition(self.topic, &argument.when),
                    wrap(
                        "p",
                        "effect",
                        &format!("→ {side} {}", escape(step(self.topic, argument.step))),
                    ),
                    basis(self.topic, &argument.basis, self.origin(spot), &argument.id),
                ];
                (item.concat(), self.shared(spot))
            });
        let scopes = self
            .topic
            .out_of_scope
            .iter()
            .enumerate()
            .map(|(at, scope)| {
                let spot = self.places.out_of_scope.get(at).map(|written| &written.at);
                let item = [
                    statement(&scope.id, &escape(&scope.basis.reason)),
                    condition(self.topic, &scope.when),
                    basis(self.topic, &scope.basis, self.origin(spot), &scope.id),
                ];
                (item.concat(), self.shared(spot))
            });
        let impossible = self.topic.impossible.iter();
        let impossible = impossible.map(|when| literals(self.topic, &when.all).join(" en "));
        [
            section(
                "argumenten",
                "Argumenten",
                &columns(&items(arguments.collect())),
            ),
            section(
                "buiten",
                "Voor wie dit niet is",
                &columns(&items(scopes.collect())),
            ),
            section(
                "onmogelijk",
                "Komt niet samen voor",
                &list("plain", &impossible.collect::<Vec<_>>()),
            ),
        ]
        .concat()
    }

    fn preparations(&self) -> String {
        let all = self
            .topic
            .preparations
            .iter()
            .enumerate()
            .map(|(at, preparation)| {
                let spot = self.places.preparations.get(at).map(|written| &written.at);
                let kind = match preparation.kind {
                    PreparationKind::Do => "Eerst doen",
                    PreparationKind::Send => "Meesturen",
                };
                let steps: Vec<_> = preparation
                    .steps
                    .iter()
                    .map(|one| step(self.topic, *one))
                    .collect();
                let steps = match steps.as_slice() {
                    [] => "bij elke trede".to_owned(),
                    steps => format!("bij {}", steps.join(", ")),
                };
                let when = Some(&preparation.when).filter(|when| **when != Condition::default());
                let when = when.map(|when| condition(self.topic, when));
                let what = escape(&preparation.text);
                let item = [
                    statement(&preparation.id, &format!("<b>{kind}:</b> {what}")),
                    wrap("p", "effect", &escape(&steps)),
                    when.unwrap_or_default(),
                    wrap("p", "why", &escape(&preparation.basis.reason)),
                    basis(self.topic, &preparation.basis, self.origin(spot), ""),
                ];
                (item.concat(), self.shared(spot))
            });
        section("vooraf", "Vooraf", &columns(&items(all.collect())))
    }

    fn table(&self) -> String {
        let table = table::decision_table(self.topic);
        table.map_or(String::new(), |table| {
            section("beslistabel", "Wie krijgt wat", &table)
        })
    }
}
