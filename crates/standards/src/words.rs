//! The few sentences of a card and a resource. They are read in the host's own screens, in Dutch
//! like the rule texts they stand beside.

use ladder::model::Use;

/// No step is named before the red flags are answered.
pub(crate) const FIRST: &str = "Beantwoord eerst de alarmsignalen";
pub(crate) const POSSIBLE: &str = "Nog mogelijk: ";
pub(crate) const DEPENDS: &str = "Hangt af van wat nog onbekend is: ";
pub(crate) const CONTRADICTORY: &str = "Tegenstrijdig, u kiest: ";
pub(crate) const AT_LEAST: &str = "Alarmsignaal, minstens: ";
pub(crate) const OUT_OF_SCOPE: &str = "Buiten deze afspraken";
pub(crate) const NO_FIT: &str = "Voor deze patiënt is niets afgesproken";
pub(crate) const EXPIRED: &str = "Deze afspraken gelden niet op ";
pub(crate) const WITHIN: &str = "binnen ";
pub(crate) const ALARM: &str = "Alarmsignaal";
pub(crate) const TO_CHECK: &str = "Nu nagaan";
pub(crate) const DO: &str = "Nu doen";
pub(crate) const CHECK: &str = "Controle";
pub(crate) const FIRST_DO: &str = "Eerst doen";
pub(crate) const SEND: &str = "Meesturen";
pub(crate) const FOR: &str = "Ervoor";
pub(crate) const AGAINST: &str = "Ertegen";
pub(crate) const AGREEMENTS: &str = "Afspraken";
pub(crate) const SOURCE: &str = "Trede, afspraken";
pub(crate) const UNKNOWN: &str = "Weet ik niet";
pub(crate) const PROPOSE: &str = "Neem over: ";

/// What every output of agreements that are not for care says of itself.
pub fn mark(usage: Use) -> Option<&'static str> {
    match usage {
        Use::Training => Some("alleen voor scholing, niet voor zorg"),
        Use::Evaluation => Some("niet voor zorg; regels in toetsing"),
        Use::Care => None,
    }
}
