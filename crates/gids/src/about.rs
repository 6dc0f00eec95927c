//! About the guide: what it is, how it can be used, and who hears of a mistake.

use maud::html;

use crate::{Cx, Page, frame, report};

pub(crate) fn page(cx: Cx<'_>) -> Page {
    let body = html! {
        h1 { "Over deze gids" }
        p { "De gids toont de afspraken zoals zij in de regelbestanden staan: dezelfde tekst als het regelboek en de wijzer. U vult \
             er geen patiënt in, hij onthoudt niets en hij stuurt niets." }
        p { "De afspraken zijn een concept: geen regio heeft ze ondertekend, geen arts heeft ze goedgekeurd en er is geen \
             CE-markering. Niet voor zorg." }
        h2 #toegankelijkheid { "Toegankelijkheid" }
        p { "De gids is gemaakt om te voldoen aan WCAG 2.2, niveau AA. Hij heeft geen script nodig, en is bedoeld voor alleen het \
             toetsenbord, 320 pixels breed, grote letters, licht en donker, en papier." }
        p { "Dat is nog door niemand onderzocht: niet met een automatische toets, niet door een onafhankelijke onderzoeker en niet door mensen met \
             een beperking. Wij beloven dus niet dat hij voldoet." }
        p { "Bekend en niet opgelost: wie de vormen filtert, hoort niet hoeveel er overblijven; een oude browser toont de filters niet, \
             en dan staan alle vormen er." }
        h2 #fout { "Meld een fout" }
        p { "Bij elke uitspraak van een onderwerp staat een link die uw eigen mailprogramma opent, met het onderwerp, de uitspraak en de \
             versie erin. De gids zelf verstuurt niets. Zet er niets van een patiënt in." }
        ul {
            @for region in cx.regions {
                @let header = &region.agreements.header;
                li { b { (header.region_name) } ": " (report::receiver(header)) }
            }
        }
        h2 #ontbreekt { "Wat er niet is" }
        ul {
            li {
                "Wat er sinds uw laatste bezoek veranderde: de gids onthoudt geen bezoek. Wat er sinds een vorige versie veranderde, en \
                 voor wie, staat bij de onderwerpen zodra er een vorige versie is."
            }
            li { "Zoeken in alle tekst: op woord vindt u een onderwerp, en een zin daarin met het zoeken van uw browser." }
        }
    };
    frame::general(cx, "over.html", "Over deze gids", &body)
}
