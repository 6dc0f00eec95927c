//! What an editor is told of keys that stand in several tables.

pub(super) const OWN_ID: &str = "Kleine letters, cijfers en streepjes";
pub(super) const NAME: &str = "De naam op het scherm";
pub(super) const STEP: &str = "De id van de trede";
pub(super) const WITHIN: &str = "Binnen welke termijn";
pub(super) const FIT_WITHIN: &str =
    "Binnen welke termijn; toegangstijd waar er geen is afgesproken";
pub(super) const SPECIALTIES: &str = "Voor deze specialismen";
pub(super) const SOURCES: &str = "De id's van de bronnen; `[]` is zonder bron";
pub(super) const TERM_SOURCES: &str =
    "Waar de termijn op rust, als `bron` die niet noemt; `[]` is termijn zonder bron";
pub(super) const ONLY_IF: &str = "Elders wordt dit niet gevraagd";
pub(super) const REVIEW: &str = "Wanneer er opnieuw naar wordt gekeken";
