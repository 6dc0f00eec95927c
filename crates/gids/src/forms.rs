//! The map of the ways in which primary and secondary care work together.

use ladder::model::{Cited, Form, FormKind, Scale};
use maud::{Markup, html};

use crate::page::{Cx, Page};
use crate::sources::cited;
use crate::{aims, filters, frame};

pub(crate) fn page(cx: Cx<'_>) -> Page {
    let map = &cx.guide.map;
    let body = html! {
        h1 { (map.what.title) }
        p {
            (cx.guide.forms.len()) " vormen, zoals een e-book ze in " (map.what.as_of)
            " beschreef uit literatuur en het veld. Een beschrijving, geen bewijs; de kleuren waarmee het e-book een effect \
             beoordeelde, zijn in de gelezen tekst weg."
        }
        (cited(cx, &map.sources))
        section aria-labelledby="filter" {
            h2 #filter { "Kies" }
            p.quiet { "Wij deelden in naar de woorden van de bron, die erbij staan: een indeling, geen oordeel." }
            (filters::buttons())
        }
        section aria-labelledby="vormen" {
            h2 #vormen { "De vormen" }
            table.stack.forms role="table" aria-labelledby="vormen" {
                thead role="rowgroup" {
                    tr role="row" {
                        @for what in ["Vorm", "Kwaliteit", "Gezondheid", "Kosten", "Stand en geld toen"] {
                            th scope="col" role="columnheader" { (what) }
                        }
                    }
                }
                tbody role="rowgroup" { @for form in &cx.guide.forms { (row(cx, form)) } }
            }
            p.quiet { "Staat hier geen vorm, dan is er geen met al deze keuzes." }
        }
        section aria-labelledby="geld" {
            h2 #geld { "Wie betaalt wat" }
            p.quiet { "De huisartsenzorg per 2015. Codes om te declareren staan hier niet: die zijn niet gelezen." }
            dl.facts {
                @for pays in &cx.guide.funding {
                    div { dt { (pays.what.segment) } dd { (pays.what.what) (cited(cx, &pays.sources)) } }
                }
            }
        }
    };
    frame::general(cx, "vormen.html", &map.what.title, &body)
}

fn row(cx: Cx<'_>, said: &Cited<Form>) -> Markup {
    let form = &said.what;
    let (kind, name) = match form.kind {
        FormKind::Care => ("zorg", "zorgvorm"),
        FormKind::Consultation => ("overleg", "overlegvorm"),
        FormKind::Organisation => ("organisatie", "organisatievorm"),
    };
    let (scale, wide) = match form.scale {
        Some(Scale::Local) => ("lokaal", "lokaal"),
        Some(Scale::Regional) => ("regio", "in de regio"),
        None => ("niet-te-lezen", ""),
    };
    let notes = [name, wide, form.place.as_str()];
    let notes: Vec<_> = notes.into_iter().filter(|note| !note.is_empty()).collect();
    let aims = [
        aims::effect(&form.quality),
        aims::effect(&form.health),
        aims::costs(&form.costs),
    ];
    let [quality, health, costs] = aims.map(aims::Aim::class);
    let cells = [
        ("Kwaliteit", &form.quality),
        ("Gezondheid", &form.health),
        ("Kosten", &form.costs),
        ("Stand en geld toen", &form.status),
    ];
    html! {
        tr role="row" id=(form.id) data-soort=(kind) data-schaal=(scale) data-kwaliteit=(quality)
            data-gezondheid=(health) data-kosten=(costs) data-betaald=(aims::paid(&form.status).join(" ")) {
            th scope="row" role="rowheader" {
                (form.name)
                span.note { (notes.join(" · ")) }
                @for note in [&form.what, &form.note] { @if !note.is_empty() { span.note { (note) } } }
                @if form.uncertain {
                    span.note { "De bron is op meer manieren te lezen: de effecten horen misschien bij een andere vorm." }
                }
                @if said.sources != cx.guide.map.sources { (cited(cx, &said.sources)) }
            }
            @for (what, text) in cells {
                td role="cell" data-what=(what) {
                    @if text.is_empty() { span.open { "niet te lezen" } } @else { (text) }
                }
            }
        }
    }
}
