//! The model: plain data, read from the compiled agreements, never changed.

mod agreements;
mod attribute;
mod guide;
mod patient_page;
mod phrases;
mod question;
mod signature;
mod source;
mod statement;
mod step;
mod topic;
mod walk;

pub use agreements::{Agreements, AgreementsStatus, Header, Specialty, TopicEntry, Use};
pub use attribute::{Attribute, AttributeKind};
pub use guide::{
    Cited, Contradiction, EffectKind, ForChild, Form, FormKind, FormsMap, Funding, Guide, Knob,
    KnownEffect, PatientGroup, PatientTexts, Preference, Preferred, Scale, SentOn, StepText,
    TopicText,
};
pub use patient_page::PatientPage;
pub use phrases::Phrases;
pub use question::{
    Brief, Group, OnUnknown, Question, QuestionIx, RedFlag, Role, Value, ValueIx, ValueSet,
};
pub use signature::Signature;
pub use source::{Basis, Certainty, Rests, Source, SourceIx};
pub use statement::{
    Argument, Condition, Effect, Exception, Fit, Literal, OutOfScope, Preparation, PreparationIx,
    PreparationKind, Rule, Side,
};
pub use step::{AgeIx, Availability, Door, DoorIx, Ladder, Shortest, Step, StepIx, Urgency};
pub use topic::Topic;
pub use walk::{Part, Statement, StatementMut};
