//! Codes and the systems they come from.

use std::borrow::Cow;

use serde::Serialize;

/// Where our own code systems are named. The domain is reserved, so that it is nobody's; the owner
/// of a release for care puts its own here.
pub const BASE: &str = "https://trede.example/fhir";
/// The steps of all ladders.
pub const STEP: &str = "https://trede.example/fhir/CodeSystem/trede";
/// The topics.
pub const TOPIC: &str = "https://trede.example/fhir/CodeSystem/onderwerp";
/// Why a GP chose otherwise.
pub const OVERRIDE: &str = "https://trede.example/fhir/CodeSystem/anders-gekozen";
/// ICPC-1 in its Dutch edition, as HL7 names it.
pub const ICPC: &str = "http://hl7.org/fhir/sid/icpc-1-nl";
/// Specialties by their code of the AGB register (`COD016-VEKT`), as FHIR in the Netherlands names it.
pub const SPECIALTY: &str = "urn:oid:2.16.840.1.113883.2.4.6.7";
/// Why there is no answer.
pub const ABSENT: &str = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
/// Among others: that a resource is for testing.
pub const ACT_REASON: &str = "http://terminology.hl7.org/CodeSystem/v3-ActReason";
/// Units of time.
pub const UCUM: &str = "http://unitsofmeasure.org";

/// One code, of FHIR and of CDS Hooks alike.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Coding<'a> {
    /// The code system.
    pub system: Cow<'a, str>,
    /// The code in it.
    pub code: Cow<'a, str>,
    /// What it stands for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub display: Option<Cow<'a, str>>,
}

impl<'a> Coding<'a> {
    /// A code with what it stands for.
    pub fn new(system: &'a str, code: &'a str, display: &'a str) -> Self {
        Self {
            system: system.into(),
            code: code.into(),
            display: Some(display.into()),
        }
    }

    /// A code whose names are not ours to print.
    pub fn bare(system: &'a str, code: Cow<'a, str>) -> Self {
        Self {
            system: system.into(),
            code,
            display: None,
        }
    }
}

/// The code of one of our specialties in Vektis's list COD016 (AGB), as published in the ministry's implementation
/// guide for general functions (version 0.10.0). Mental health has none: an institution is no psychiatrist.
pub fn agb(specialty: &str) -> Option<&'static str> {
    Some(match specialty {
        "oogheelkunde" => "0301",
        "kno" => "0302",
        "chirurgie" => "0303",
        "orthopedie" => "0305",
        "urologie" => "0306",
        "gynaecologie" => "0307",
        "dermatologie" => "0310",
        "interne-geneeskunde" => "0313",
        "kindergeneeskunde" => "0316",
        "mdl" => "0318",
        "cardiologie" => "0320",
        "longgeneeskunde" => "0322",
        "reumatologie" => "0324",
        "neurologie" => "0330",
        "ouderenzorg" => "0335",
        "kaakchirurgie" => "1100",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::agb;

    #[test]
    fn each_specialty_has_a_code_of_its_own_and_mental_health_none() {
        let all = [
            "oogheelkunde",
            "kno",
            "chirurgie",
            "orthopedie",
            "urologie",
            "gynaecologie",
            "dermatologie",
            "interne-geneeskunde",
            "kindergeneeskunde",
            "mdl",
            "cardiologie",
            "longgeneeskunde",
            "reumatologie",
            "neurologie",
            "ouderenzorg",
            "kaakchirurgie",
        ];
        let codes: BTreeSet<_> = all.map(|specialty| agb(specialty).unwrap()).into();
        assert_eq!(codes.len(), all.len());
        assert!(
            codes
                .iter()
                .all(|code| code.len() == 4 && code.parse::<u16>().is_ok())
        );
        assert_eq!(agb("ggz"), None);
    }
}
