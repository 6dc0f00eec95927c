//! Sheets to print: what the region's publication names as its formats, drawn up anew. Nothing can be filled in on
//! screen, so that nothing of a patient is in a browser.

use maud::{Markup, html};

use crate::page::{Cx, Page};
use crate::sources::OWN;
use crate::{frame, ladders};

/// The sheets by path and title.
pub(crate) const ALL: [(&str, &str); 4] = [
    ("consultformulier.html", "Consultformulier"),
    ("samen-beslissen.html", "Samen beslissen"),
    ("plan-van-aanpak.html", "Plan van aanpak"),
    ("dto-verslag.html", "DTO-verslag"),
];

pub(crate) fn pages(cx: Cx<'_>) -> Vec<Page> {
    let sheets = [consultation(), deciding(), plan(cx), report()];
    let all = ALL.iter().zip(sheets);
    let page = |((path, title), sheet): (&(&str, &str), Markup)| {
        let body = html! {
            h1 { (title) }
            p.screen.quiet {
                "Om te printen; op het scherm is niets in te vullen. Een format met deze naam noemt HuisartsenOZL in zijn \
                 publicatie. Dat formulier is niet gelezen: dit is een eigen opzet."
            }
            (sheet)
            p.basis { (OWN) }
        };
        frame::general(cx, path, title, &body)
    };
    all.map(page).collect()
}

fn lines(questions: &[(&str, u8)]) -> Markup {
    html! {
        div.sheet {
            @for (question, lines) in questions {
                section {
                    h2.asked { (question) }
                    @for _ in 0..*lines { div.line {} }
                }
            }
        }
    }
}

fn consultation() -> Markup {
    html! {
        p { "Voor een vraag aan een collega, op welke trede ook. Alarmsignalen? Bel." }
        (lines(&[
            ("Mijn vraag, in één zin", 2),
            ("Leeftijd en geslacht; klacht en beloop", 3),
            ("Alarmsignalen nagevraagd en nagekeken", 2),
            ("Bevindingen en uitslagen (wat, wanneer)", 3),
            ("Wat al is geprobeerd, hoe lang, en het effect", 2),
            ("Medicatie, allergie, relevante voorgeschiedenis", 2),
            ("Wat de patiënt zelf wil of vreest", 2),
            ("Wat ik zonder antwoord zou doen, en wanneer ik het antwoord nodig heb", 2),
            ("Antwoord: van wie, wanneer, wat is het advies", 3),
        ]))
    }
}

fn deciding() -> Markup {
    html! {
        p { "Voor u en uw patiënt samen. Er is vaak meer dan één goede keus; bij een alarmsignaal niet." }
        (lines(&[
            ("Waar gaat het om? In eigen woorden van de patiënt", 2),
            ("Wat is voor u belangrijk in uw leven nu?", 2),
        ]))
        table.stack.two role="table" aria-label="De mogelijkheden" {
            thead role="rowgroup" {
                tr role="row" {
                    @for what in ["Wat kan er?", "Goede kanten", "Minder goede kanten", "Wat is onzeker?"] {
                        th scope="col" role="columnheader" { (what) }
                    }
                }
            }
            tbody role="rowgroup" {
                @for choice in ["Afwachten, met een afspraak", "Hier behandelen", "Een specialist laten meedenken", "Een specialist laten kijken", "Naar het ziekenhuis"] {
                    tr.room role="row" {
                        th scope="row" role="rowheader" { (choice) }
                        @for what in ["Goede kanten", "Minder goede kanten", "Wat is onzeker?"] { td role="cell" data-what=(what) {} }
                    }
                }
            }
        }
        (lines(&[
            ("Wat kost het, en telt het mee voor het eigen risico? Vraag het na bij de verzekeraar", 1),
            ("Wat kiezen we, en waarom?", 2),
            ("Wanneer kijken we weer? Wanneer belt u eerder?", 2),
        ]))
    }
}

/// Goals that a practice can choose of, by the aim that they serve.
const GOALS: [(&str, [&str; 2]); 4] = [
    (
        "Gezondheid",
        [
            "Welke groep in onze praktijk heeft het slechtst, en wat doen we daaraan",
            "Een eigen doel:",
        ],
    ),
    (
        "Kwaliteit",
        [
            "Bij een verwijzing staat erin wat al is geprobeerd",
            "Een eigen doel:",
        ],
    ),
    (
        "Kosten",
        [
            "Een lichtere trede waar de afspraken dat toelaten, per specialisme geteld",
            "Een eigen doel:",
        ],
    ),
    (
        "Werkplezier",
        [
            "Tijd voor overleg met collega's en specialisten is ingeroosterd",
            "Een eigen doel:",
        ],
    ),
];

fn plan(cx: Cx<'_>) -> Markup {
    html! {
        p { "Elke praktijk is anders: u kiest eigen doelen en hoe u ze meet. Samen moeten de doelen van alle praktijken de opgave \
             van de regio dienen." }
        section aria-labelledby="formularium" {
            h2 id="formularium" { "Het formularium van de regio" }
            ul.plain {
                @for region in cx.regions {
                    li { (region.agreements.header.region_name) ": " (ladders::formulary_at(region)) }
                }
            }
        }
        h2 { "Onze doelen" }
        table.stack.two role="table" aria-label="Onze doelen" {
            thead role="rowgroup" {
                tr role="row" {
                    @for what in ["Doel", "Hoe meten we het (KPI)", "Nu", "Over een jaar", "Dient welke opgave van de regio"] {
                        th scope="col" role="columnheader" { (what) }
                    }
                }
            }
            @for (aim, goals) in GOALS {
                tbody role="rowgroup" {
                    @for goal in goals {
                        tr.room role="row" {
                            th scope="row" role="rowheader" { "☐ " (goal) span.note { (aim) } }
                            @for what in ["KPI", "Nu", "Over een jaar", "Opgave"] { td role="cell" data-what=(what) {} }
                        }
                    }
                }
            }
        }
        (lines(&[
            ("Motivatie: willen we dit, en waarom?", 1),
            ("Capaciteit: kunnen we dit, en wie helpt ons?", 1),
            ("Gelegenheid: is er tijd en plaats?", 1),
            ("Plan: wat doen we, wie, en wanneer beginnen we?", 3),
            ("Specialist beschikbaar, nog niet in het systeem: gewoon doen, of eerst evalueren? Wat spreken we af?", 2),
            ("Datum waarop we terugkijken, en met wie", 1),
            ("Teruggekeken: wat lukte, wat niet, wat veranderen we?", 3),
        ]))
    }
}

/// The report of a meeting of the peer group (DTO, diagnostisch toetsoverleg).
fn report() -> Markup {
    html! {
        p { "Van één bijeenkomst van de toetsgroep. Zet er niets van een patiënt in, en geen naam bij een cijfer." }
        (lines(&[
            ("Toetsgroep, datum, wie waren er", 2),
            ("Onderwerp en vraag", 1),
            ("Wat zagen we? Welke cijfers, van welke periode, uit welke bron", 3),
            ("Wat kan toeval zijn, en wat niet?", 2),
            ("Welke casus bespraken we, en waarover waren we het niet eens?", 3),
            ("Welke afspraak van de regio past niet, en bij wie melden we dat?", 2),
            ("Wat spreken we af, en wie doet wat?", 3),
            ("Datum waarop we terugkijken", 1),
            ("Teruggekeken: wat lukte, wat niet?", 2),
        ]))
    }
}
