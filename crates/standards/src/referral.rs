//! What a referral carries to the portal, beside the letter.

use ladder::model::{AttributeKind, StepIx, Use};
use ladder::{Spoken, Within};
use serde::Serialize;

use crate::code::{Coding, SPECIALTY, agb};
use crate::{Case, Priority, words};

/// A step as a portal hands it on: flat, without a standard to know.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Referral<'a> {
    /// The step.
    pub step: &'a str,
    /// Its name.
    pub name: &'a str,
    /// Where to.
    pub destination: String,
    /// The treating specialist, where the question goes there.
    pub addressee: Option<&'a str>,
    /// The region's product name in `ZorgDomein`; none where the region has yet to fill it in.
    pub product: Option<&'a str>,
    /// The specialty that is asked.
    pub specialty: Specialty<'a>,
    /// The topic.
    pub topic: &'a str,
    /// Its ICPC-1 code, where that is known.
    pub icpc: Option<String>,
    /// How urgent, in FHIR's words.
    pub priority: Priority,
    /// The term in words; none where there is no hurry.
    pub within: Option<String>,
    /// The term in working days; 0 is today, or within the hours that `within` says.
    pub working_days: Option<u16>,
    /// What the agreements may be used for.
    #[serde(rename = "use")]
    pub usage: Use,
    /// What must stand beside it wherever it is shown; nothing for care.
    pub mark: Option<&'static str>,
}

/// A specialty by our own identifier, and by its code where that is known: a portal maps it on the codes
/// that it uses.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Specialty<'a> {
    /// The identifier.
    pub id: &'a str,
    /// The name.
    pub name: &'a str,
    /// Its code and the system it is of; none of a specialty whose code nobody confirmed.
    pub code: Option<Coding<'a>>,
}

/// The referral to this step. Agreements for training have none.
pub fn referral<'a>(case: &Case<'a>, step: StepIx) -> Option<Referral<'a>> {
    let usage = case.agreements.header.usage;
    let known = case.step(step).filter(|_| case.may_hand_over())?;
    let term = case.within(step).filter(|term| *term < Within::ACCESS);
    let product = known.attributes.iter().find(|attribute| {
        attribute.kind == AttributeKind::Product && attribute.basis.valid.contains(case.date)
    });
    Some(Referral {
        step: &known.id,
        name: &known.name,
        destination: case.destination(step),
        addressee: case.addressee(step),
        product: product.and_then(|product| product.text.as_deref()),
        specialty: Specialty {
            id: &case.topic.specialty,
            name: case
                .agreements
                .specialty(&case.topic.specialty)
                .map_or("", |specialty| &specialty.name),
            code: agb(&case.topic.specialty).map(|code| Coding::bare(SPECIALTY, code.into())),
        },
        topic: &case.topic.id,
        icpc: case.icpc(),
        priority: case.priority(step),
        within: case.term(step),
        working_days: term.map(|term| match term.spoken() {
            Spoken::WorkingDays(days) => days,
            Spoken::Weeks(weeks) => weeks * 5,
            Spoken::Hours(_) | Spoken::Today | Spoken::Access | Spoken::NoHurry => 0,
        }),
        usage,
        mark: words::mark(usage),
    })
}
