//! The six knobs of the Limburg model, where Trede fits in each, and the four aims.

use maud::html;

use crate::frame;
use crate::page::{Cx, Page};
use crate::sources::{OWN, cited};

/// Where Trede fits, by the number of the knob. The makers' own words.
const FITS: [(u8, &str); 6] = [
    (
        1,
        "De afspraken zijn één tekst die huisarts en specialist samen lezen en tekenen: het regelboek.",
    ),
    (
        2,
        "De regio bepaalt welke treden er zijn en houdt ze bij; wat nog niemand afsprak, staat als open in de trap.",
    ),
    (
        3,
        "De wijzer toont ook wat er tegen een trede spreekt, vraagt wat de patiënt wil, en laat anders kiezen zonder straf.",
    ),
    (
        4,
        "Een vraag die \"verwijzen naar Pluspunt, tenzij…\" heet, staat hier uitgeschreven: voor wie, tenzij wat, met welke bron.",
    ),
    (
        5,
        "Formulieren om te printen staan in deze gids. De spiegel toont een groep praktijken haar eigen verwijzingen, de scholing oefent op casus.",
    ),
    (
        6,
        "Van elke uitspraak staat erbij of zij landelijk is, van de regio, of van elders ontleend; wat verloopt heeft een datum.",
    ),
];

/// As the seed publication names them for the region.
const AIMS: [(&str, &str); 4] = [
    (
        "Gezondheid",
        "de gezondheid op het landelijk gemiddelde brengen",
    ),
    ("Kwaliteit", "de kwaliteit van de zorg verbeteren"),
    (
        "Kosten",
        "zorggebruik en kosten naar een gewoon niveau in Nederland brengen",
    ),
    (
        "Werkplezier",
        "de tevredenheid van professionals: het vierde doel, naast de drie van Triple Aim",
    ),
];

/// The formula for changing behaviour, as questions: nothing of it can be computed.
const QUESTIONS: [(&str, &str); 3] = [
    ("Motivatie", "Wilt u dit, en waarom?"),
    (
        "Capaciteit",
        "Kunt u dit: weet u hoe, en is er iemand die het kan?",
    ),
    (
        "Gelegenheid",
        "Is er tijd, plaats en een knop om op te drukken?",
    ),
];

pub(crate) fn page(cx: Cx<'_>) -> Page {
    let fits = |number: u8| {
        let found = FITS.iter().find(|(known, _)| *known == number);
        found.map_or("", |(_, text)| text)
    };
    let source = cx.guide.knobs.first();
    let source = source.map_or(&[][..], |knob| &knob.sources);
    let body = html! {
        h1 { "De zes knoppen, en waar Trede past" }
        p { "Het Limburgse Zesknoppenmodel zegt waaraan een regio kan draaien om zorg te integreren. Er is geen volgorde en geen \
             strikte scheiding, en alle zes hebben aandacht nodig." }
        (cited(cx, source))
        ol.statements {
            @for knob in &cx.guide.knobs {
                li id={ "knop-" (knob.what.number) } {
                    h2 { (knob.what.number) ". " (knob.what.name) }
                    p { (knob.what.core) ". " span.certainty { "King's Fund: " (knob.what.kings_fund) } }
                    p { b { "Waar Trede past: " } (fits(knob.what.number)) " " span.certainty { (OWN) } }
                    (cited(cx, &knob.sources))
                }
            }
        }
        h2 #quadruple-aim { "Quadruple Aim" }
        dl.facts { @for (aim, text) in AIMS { div { dt { (aim) } dd { (text) } } } }
        (cited(cx, source))
        h2 #emcg { "E = M × C × G" }
        p { "Het effect van een verandering is motivatie maal capaciteit maal gelegenheid: is er één nul, dan is het effect nul. \
             Trede rekent hier niets uit; het zijn drie vragen om samen te stellen." }
        dl.facts { @for (what, text) in QUESTIONS { div { dt { (what) } dd { (text) } } } }
        (cited(cx, source))
    };
    frame::general(cx, "knoppen.html", "De zes knoppen", &body)
}
