//! A topic: red flags first, then for each step whom it fits and why, what lets a step fall, and the examples.

use ladder::model::{RedFlag, Topic};
use maud::{Markup, PreEscaped, html};
use regelboek::{door, effect, on_unknown, step_name, when_and_where};
use rulebook::{Region, within};
use rulecheck::Diff;

use crate::page::Page;
use crate::sources::basis;
use crate::{changes, frame, report, topics};

struct Sheet<'a> {
    region: &'a Region,
    topic: &'a Topic,
    book: String,
}

pub(crate) fn page(region: &Region, topic: &Topic, since: Option<&Diff>) -> Page {
    let header = &region.agreements.header;
    let (id, book) = (&header.region, "../../../boek");
    let sheet = Sheet {
        region,
        topic,
        book: format!("{book}/{id}/bronnen.html"),
    };
    let body = html! {
        h1 { (topic.name) }
        p {
            a href="../onderwerpen.html" { (header.region_name) }
            span.screen {
                " · " (topics::attempt(id, topic)) " · "
                a href={ (book) "/" (id) "/onderwerpen/" (topic.id) ".html" } { "In het regelboek, met alle vragen" }
            }
            (changes::mark(since, &topic.id, "../"))
        }
        @if let Some(page) = &topic.patient_page {
            p {
                "Voor de patiënt: " a href=(page.address()) { (page.shown()) }
                @if let Some(look) = page.look() { ", " (look) }
            }
        }
        (sheet.flags())
        (sheet.steps())
        (sheet.falls())
        (sheet.table())
        (sheet.examples())
        (report::section(header, topic))
    };
    let path = format!("{id}/onderwerpen/{}.html", topic.id);
    let title = format!("{} · {}", topic.name, header.region_name);
    frame::page(&path, &title, &regelboek::used_for(header), &body)
}

impl Sheet<'_> {
    /// What a statement rests on, its name, and how to report it.
    fn rests(&self, on: &ladder::model::Basis, name: &str) -> Markup {
        let header = &self.region.agreements.header;
        html! {
            p.basis {
                (basis(self.topic, &self.book, on)) " · " code { (name) } " · "
                (report::link(header, self.topic, name))
            }
        }
    }

    fn flags(&self) -> Markup {
        let rows = self.topic.questions.iter();
        let rows = rows.filter_map(|row| Some((row, row.red_flag()?)));
        html! {
            section aria-labelledby="alarm" {
                h2 #alarm { "Alarmsignalen eerst" }
                ul.statements.flags.columns {
                    @for (row, flag) in rows {
                        li {
                            p.claim { (row.text) }
                            p.effect { "→ " (self.demands(flag)) }
                            p { (on_unknown(flag)) " " (flag.check_now) }
                            (self.rests(&flag.basis, &format!("alarm:{}", row.id)))
                        }
                    }
                }
                p.quiet { "Deze lijst is geen triage en sluit niets uit." }
            }
        }
    }

    fn demands(&self, flag: &RedFlag) -> String {
        let least = format!("minstens {}", step_name(self.topic, flag.at_least));
        when_and_where(self.topic, least, self.topic.due(flag), flag.destination)
    }

    fn steps(&self) -> Markup {
        html! {
            section aria-labelledby="treden" {
                h2 #treden { "Per trede: voor wie, en waarom" }
                p.quiet { "Lichtste eerst. Het advies is de lichtste trede die past, die niets laat vervallen en die op tijd is." }
                @for (at, step) in (0..).zip(&self.topic.steps) {
                    h3 { (step.name) }
                    @let fits = self.topic.fits.iter().filter(|fit| fit.step == at);
                    @if fits.clone().next().is_none() {
                        p.quiet {
                            @if step.urgency.is_some() { "Alleen door een alarmsignaal of haast." }
                            @else { "Hier is niet afgesproken voor wie." }
                        }
                    }
                    ul.statements {
                        @for fit in fits {
                            li {
                                p.claim { (fit.basis.reason) }
                                (PreEscaped(regelboek::condition(self.topic, &fit.when)))
                                @if !fit.action.is_empty() { p { b { "Doe: " } (fit.action) } }
                                @if let Some(term) = fit.within { p { b { "Termijn: " } (within(term)) } }
                                @if let Some(door) = door(self.topic, fit.destination) { p { b { "Waarheen: " } (door) } }
                                @if !fit.check.is_empty() { p { b { "Controle: " } (fit.check) } }
                                (self.rests(&fit.basis, &fit.id))
                            }
                        }
                    }
                }
            }
        }
    }

    fn falls(&self) -> Markup {
        html! {
            section aria-labelledby="vervalt" {
                h2 #vervalt { "Wat een trede laat vervallen, of haast geeft" }
                ul.statements {
                    @for rule in &self.topic.rules {
                        li {
                            p.claim { (rule.basis.reason) }
                            p.effect { "→ " (when_and_where(self.topic, effect(self.topic, &rule.effect), rule.within, rule.destination)) }
                            (self.rests(&rule.basis, &rule.id))
                        }
                    }
                }
                p.quiet { "Voor wie precies staat in het regelboek." }
            }
        }
    }

    /// All rules together: the same table as in the rule book.
    fn table(&self) -> Markup {
        html! {
            @if let Some(table) = regelboek::decision_table(self.topic) {
                section {
                    h2 #beslistabel { "Wie krijgt wat" }
                    div.wide role="region" aria-labelledby="beslistabel" tabindex="0" { (PreEscaped(table)) }
                }
            }
        }
    }

    fn examples(&self) -> Markup {
        let all = self.region.examples_of(&self.topic.id);
        let name = |id: &String| {
            let step = self.topic.step(id);
            step.map_or(id.as_str(), |at| step_name(self.topic, at))
                .to_owned()
        };
        html! {
            @if !all.is_empty() {
                section aria-labelledby="voorbeelden" {
                    h2 #voorbeelden { "Voorbeelden" }
                    dl.facts {
                        @for example in all {
                            @if let Some(steps) = &example.advice {
                                div {
                                    dt { (example.name) }
                                    dd {
                                        (steps.iter().map(name).collect::<Vec<_>>().join(" of "))
                                        @if let Some(term) = example.within { ", " (within(term)) }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
