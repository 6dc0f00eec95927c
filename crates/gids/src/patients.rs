//! Who is suited to be seen outside the hospital, and what patients prefer.

use ladder::model::Preferred;
use maud::{Markup, html};

use crate::frame;
use crate::page::{Cx, Page};
use crate::sources::cited;

pub(crate) fn page(cx: Cx<'_>) -> Page {
    let body = html! {
        h1 { "Voor wie" }
        p { "Welke patiënten in de literatuur geschikt heten om buiten het ziekenhuis te zien, en welke niet. Het is een \
             indeling in grote lijnen: over uw patiënt zeggen de afspraken per onderwerp meer, en alarmsignalen gaan altijd voor." }
        div.columns {
            (groups(cx, true, "Geschikt genoemd"))
            (groups(cx, false, "Niet geschikt genoemd"))
        }
        h2 { "Wat patiënten verkiezen" }
        p.quiet { "Een enquête onder mensen van 55 tot 77 jaar; de assen van de figuur zijn deels weg, dus hoeveel mensen het \
                   waren is niet te lezen." }
        @for (whom, title) in [
            (Some(Preferred::Gp), "De huisarts, omdat"),
            (Some(Preferred::Specialist), "De specialist, omdat"),
            (None, "Maakt niet uit"),
        ] { (preferences(cx, whom, title)) }
    };
    frame::general(cx, "patienten.html", "Voor wie", &body)
}

fn groups(cx: Cx<'_>, suited: bool, title: &str) -> Markup {
    let groups = cx.guide.groups.iter();
    let groups = groups.filter(|group| group.what.suited == suited);
    html! {
        section {
            h2 { (title) }
            ul { @for group in groups { li { (group.what.name) (cited(cx, &group.sources)) } } }
        }
    }
}

fn preferences(cx: Cx<'_>, whom: Option<Preferred>, title: &str) -> Markup {
    let said = cx.guide.preferences.iter();
    let said = said.filter(|said| said.what.whom == whom);
    html! {
        h3 { (title) }
        ul { @for said in said { li { b { (said.what.percent) " %" } " · " (said.what.reason) (cited(cx, &said.sources)) } } }
    }
}
