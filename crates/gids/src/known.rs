//! What is known of the effect of working in steps, and what is not.

use ladder::model::EffectKind;
use maud::html;

use crate::frame;
use crate::page::{Cx, Page};
use crate::sources::{OWN, cited};

/// What nobody could tell us. The makers' own words: the absence of a source has none.
const UNKNOWN: [&str; 6] = [
    "Of Trede iets verandert aan verwijzingen, gezondheid, kosten of werkplezier: dat is niet onderzocht.",
    "Of de 2,5 % van de PlusPraktijken van één onderdeel kwam: het was een bundel van leren van elkaar, spiegelinformatie, \
     meer tijd en een andere organisatie.",
    "Wat de vormen van de kaart nu doen: zij is van 2015, en veel stond toen als doel of verwachting in de bron.",
    "Of wie lichter wordt geholpen later alsnog zwaardere zorg krijgt, buiten de genoemde onderzoeken.",
    "Hoe lang een leereffect blijft: de bronnen die wij lazen spreken elkaar tegen.",
    "De criteria waarmee een regionaal centrum nu per specialisme patiënten aanneemt: voor zover hier niet genoemd, zijn zij \
     niet gevonden.",
];

pub(crate) fn page(cx: Cx<'_>) -> Page {
    let guide = cx.guide;
    let body = html! {
        h1 { "Wat van het effect bekend is, en wat niet" }
        p { "Gerandomiseerd onderzoek vond geen significant effect van digitale consultatie; onderzoek zonder loting is \
             gunstiger. Geen cijfer hieronder belooft dat het bij u ook zo gaat." }
        h2 { "Bekend" }
        ul.statements {
            @for effect in &guide.effects {
                li id=(effect.what.id) {
                    p.claim { (effect.what.form) }
                    p {
                        (effect.what.outcome) " "
                        span.certainty {
                            @match effect.what.kind {
                                EffectKind::FinalFigure => "eindcijfer van de betrokkenen",
                                EffectKind::Review => "overzicht van onderzoek",
                                EffectKind::Study => "onderzoek",
                            }
                        }
                    }
                    (cited(cx, &effect.sources))
                }
            }
        }
        h2 { "Alsnog naar het ziekenhuis" }
        p.quiet { "Ander gezelschap, ander jaar, andere vraag: tel ze niet op en kies er geen." }
        ul.statements {
            @for share in &guide.sent_on {
                li {
                    p.claim { (share.what.place) ": " (share.what.share) }
                    p {
                        (share.what.note)
                        @if !share.what.years.is_empty() { " · " (share.what.years) }
                        @if let Some(count) = share.what.count { " · " (count) " patiënten" }
                    }
                    (cited(cx, &share.sources))
                }
            }
        }
        h2 { "Waar bronnen elkaar tegenspreken" }
        ul.statements {
            @for said in &guide.contradictions {
                li {
                    p.claim { (said.what.about) }
                    p { (said.what.explanation) }
                    (cited(cx, &said.sources))
                }
            }
        }
        h2 { "Niet bekend" }
        ul { @for text in UNKNOWN { li { (text) } } }
        p.basis { (OWN) }
    };
    frame::general(cx, "bekend.html", "Wat bekend is", &body)
}
