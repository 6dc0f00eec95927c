//! The model: plain data, read from the compiled agreements, never changed.

mod agreements;
mod attribute;
mod condition;
mod guide;
mod patient_page;
mod phrases;
mod place;
mod question;
mod signature;
mod source;
mod statement;
mod step;
mod topic;
mod walk;

pub use agreements::{Agreements, AgreementsStatus, Header, Specialty, TopicEntry, Use};
pub use attribute::{Attribute, AttributeKind};
pub use condition::{Condition, Exception, Literal, ValueSet};
pub use guide::{
    Cited, Contradiction, EffectKind, ForChild, Form, FormKind, FormsMap, Funding, Guide, Knob,
    KnownEffect, PatientGroup, PatientTexts, Preference, Preferred, Scale, SentOn, StepText,
    TopicText,
};
pub use patient_page::PatientPage;
pub use phrases::Phrases;
pub use place::{AgeIx, DoorIx, PreparationIx, QuestionIx, StepIx, ValueIx};
pub use question::{Brief, Group, OnUnknown, Question, RedFlag, Role, Value};
pub use signature::Signature;
pub use source::{Basis, Certainty, Rests, Source, SourceIx};
pub use statement::{Argument, Effect, Fit, OutOfScope, Preparation, PreparationKind, Rule, Side};
pub use step::{Availability, Door, Ladder, Shortest, Step, Urgency};
pub use topic::Topic;
pub use walk::{Part, Statement, StatementMut};
