//! What the host knows of the patient.

use standards::Given;

/// What the host knows of the patient. No type here can hold a name or a date of birth.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Context {
    /// In years.
    pub age: Option<f64>,
    /// `vrouw` or `man`.
    pub sex: Option<String>,
    /// The ICPC-1 code of the complaint.
    pub icpc: Option<String>,
}

impl Context {
    /// As the outputs know it.
    pub fn given(&self) -> Given<'_> {
        Given {
            age: self.age,
            sex: self.sex.as_deref(),
            icpc: self.icpc.as_deref(),
        }
    }
}
