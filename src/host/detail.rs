//! What an event tells the host: the advice, and the same as a card and as a Bundle.
//!
//! Coded answers and rule texts only. What the GP typed is in the letter, and in the comment of
//! another choice; both go out with a press on *hand over* and not before.

use ladder::model::Agreements;
use ladder::report::{Report, report};
use serde::Serialize;
use standards::cds::{Card, Feedback, accepted, card, overridden};
use standards::fhir::{Bundle, bundle};
use standards::{Case, OverrideReason, Referral, referral, words};

use crate::topic::session::{Choice, Session};

/// The `detail` of an event about the advice. The field names are the contract.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Detail<'a> {
    /// The object of `trede advise --json`.
    pub advice: &'a Report<'a>,
    /// CDS Hooks 2.0.
    pub card: Card<'a>,
    /// FHIR R4.
    pub bundle: Bundle<'a>,
    /// What the GP chose instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chosen: Option<ChosenStep<'a>>,
    /// The step taken over, or chosen instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub referral: Option<Referral<'a>>,
    /// The letter as the GP left it, with the mark that its agreements demand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub letter: Option<String>,
    /// The body of a call to a feedback endpoint of CDS Hooks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub feedback: Option<Feedback>,
}

/// Another step than the advised one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChosenStep<'a> {
    /// The step.
    pub step: &'a str,
    /// The code of the reason, if the GP gave one.
    pub reason: Option<&'static str>,
}

impl<'a> Detail<'a> {
    /// The advice.
    pub fn new(case: &Case<'a>) -> Self {
        Self {
            advice: case.report,
            card: card(case),
            bundle: bundle(case),
            chosen: None,
            referral: None,
            letter: None,
            feedback: None,
        }
    }

    /// The advice, and the step that the GP chose instead at this time (UTC).
    pub fn chosen(case: &Case<'a>, choice: &Choice, time: String) -> Self {
        let step = case.step(choice.step).map(|step| ChosenStep {
            step: &step.id,
            reason: choice.why.map(OverrideReason::code),
        });
        Self {
            chosen: step,
            referral: referral(case, choice.step),
            feedback: Some(overridden(case, choice.why, choice.comment(), time)),
            ..Self::new(case)
        }
    }

    /// The advice or the other choice, handed over at this time (UTC). Nothing where there is no
    /// step, and nothing of agreements for training.
    pub fn handed_over(
        case: &Case<'a>,
        choice: Option<&Choice>,
        letter: Option<&str>,
        time: String,
    ) -> Option<Self> {
        let detail = if let Some(choice) = choice {
            Self::chosen(case, choice, time)
        } else {
            let step = case.advised()?;
            Self {
                referral: referral(case, step),
                feedback: Some(accepted(case, step, time)),
                ..Self::new(case)
            }
        };
        detail.referral.as_ref()?;
        Some(Self {
            letter: letter.map(|letter| marked(case.agreements, letter)),
            ..detail
        })
    }
}

/// The letter with the mark of its agreements, also where the GP took it out.
fn marked(agreements: &Agreements, letter: &str) -> String {
    match words::mark(agreements.header.usage) {
        Some(mark) if !letter.contains(mark) => format!("LET OP: {mark}\n{letter}"),
        _ => letter.to_owned(),
    }
}

/// Looks at the case of a session.
pub fn with<T>(agreements: &Agreements, session: &Session, look: impl FnOnce(&Case<'_>) -> T) -> T {
    let (topic, diagrams, answers) = (session.topic(), &session.opened.diagrams, &session.answers);
    let advice = session.advice();
    let report = report(agreements, topic, diagrams, answers, advice);
    look(&Case {
        agreements,
        topic,
        answers,
        advice,
        report: &report,
        date: session.opened.date,
        given: session.context.given(),
    })
}
