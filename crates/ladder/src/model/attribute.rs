//! What there is to know of a step.

use serde::{Deserialize, Serialize};

use super::Basis;

/// One thing known of a step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Attribute {
    /// Which thing.
    pub kind: AttributeKind,
    /// In words; absent means *door de regio in te vullen*.
    pub text: Option<String>,
    /// Says who.
    pub basis: Basis,
}

/// States each thing once: its name here, in a rule file, and among the strings of a screen.
macro_rules! kinds {
    ($($(#[$doc:meta])+ $kind:ident, $word:literal, $key:literal;)+) => {
        /// The things to know of a step, in the order in which they are read.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum AttributeKind {
            $($(#[$doc])+ $kind,)+
        }

        impl AttributeKind {
            /// All, in that order, by their name in a rule file.
            pub const WORDS: [(&'static str, Self); [$($word),+].len()] = [$(($word, Self::$kind)),+];

            /// Its title among the strings of a screen.
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$kind => $key,)+
                }
            }
        }
    };
}

kinds! {
    /// Who sees the patient.
    Seen, "gezien", "facts.seen";
    /// In which form: telephone, digital, in person.
    Form, "vorm", "facts.form";
    /// How to reach it.
    Contact, "contact", "facts.contact";
    /// Its product name in `ZorgDomein`.
    Product, "product", "facts.product";
    /// When an answer comes.
    Answer, "antwoord", "facts.answer";
    /// Who stays responsible.
    Responsible, "verantwoordelijk", "facts.responsible";
    /// Eigen risico of the consult.
    CostConsult, "eigen-risico-consult", "facts.cost";
    /// Eigen risico of tests and medication.
    CostTests, "eigen-risico-onderzoek", "facts.cost";
    /// What the patient must agree to.
    Consent, "toestemming", "facts.consent";
    /// What must be in the question.
    Content, "inhoud", "facts.content";
    /// How long a referral is valid.
    Validity, "geldigheid", "facts.validity";
    /// How the patient comes back.
    ReferBack, "terug", "facts.refer-back";
}
