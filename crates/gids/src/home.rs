//! The first page: what the guide has.

use maud::html;

use crate::page::{Cx, Page};
use crate::{formats, frame};

pub(crate) fn page(cx: Cx<'_>) -> Page {
    let body = html! {
        h1 { "Gids" }
        p { "Alles wat u kunt lezen zonder een patiënt in te vullen: de trap van uw regio, de afspraken per klacht met hun bron, \
             en wat van samenwerken tussen eerste en tweede lijn bekend is." }
        h2 { "De trap van uw regio" }
        ul.plain {
            @for region in cx.regions {
                @let header = &region.agreements.header;
                li {
                    a href={ (header.region) "/index.html" } { (header.region_name) }
                    ": " a href={ (header.region) "/onderwerpen.html" } { (region.topics.len()) " onderwerpen" }
                    span.note { "versie " (header.version) ", " (header.status.words()) }
                }
            }
        }
        h2 { "Samenwerken" }
        ul.plain {
            li { a href="vormen.html" { "De kaart van " (cx.guide.forms.len()) " samenwerkingsvormen" } ", met filters" }
            li { a href="patienten.html" { "Voor wie: geschikte groepen, en wat patiënten verkiezen" } }
            li { a href="bekend.html" { "Wat van het effect bekend is, en wat niet" } }
            li { a href="knoppen.html" { "De zes knoppen, en waar Trede past" } }
        }
        h2 { "Zelf doen" }
        ul.plain {
            li { a href="../index.html" { "De wijzer" } ": een vraag van een patiënt, stap voor stap" }
            li { a href="../scholing/index.html" { "De scholing" } ": oefenen op casus, alleen of met een groep" }
            li { a href="../spiegel/index.html" { "De spiegel" } ": een groep praktijken bekijkt haar eigen verwijzingen" }
        }
        h2 { "Om te printen" }
        ul.plain { @for (path, title) in formats::ALL { li { a href=(path) { (title) } } } }
    };
    frame::general(cx, "index.html", "Gids", &body)
}
