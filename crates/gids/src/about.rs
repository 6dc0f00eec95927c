//! About the guide: what it is, how it can be used, and who hears of a mistake.

use maud::html;

use crate::page::{Cx, Page};
use crate::{frame, report};

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
        p { "Een automatische toets (axe) vindt op de pagina's van de gids, in de suite van de makers, niets; zo'n toets ziet maar een deel. Een \
             onafhankelijke onderzoeker en mensen met een beperking hebben hem nog niet onderzocht. Wij beloven dus niet dat hij voldoet." }
        p { "Bekend en niet opgelost: wie de vormen filtert, hoort niet hoeveel er overblijven; een oude browser toont de filters niet, \
             en dan staan alle vormen er." }
        h2 #spiegel { "De spiegel" }
        p { a href="../spiegel/index.html" { "De spiegel" } " toont een groep praktijken haar eigen verwijzingen: u opent een bestand met aantallen, en \
             ziet wat toeval alleen al doet. Hij is bedoeld voor een gesprek tussen collega's met een doel en een plan, niet voor contract, toezicht of \
             beloning. Het bestand wordt in uw browser gelezen en gaat nergens heen; namen en getallen onder de 5 gaan in geen export mee." }
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
