//! Where a visitor is, and its address.

use training::code::{CASES, Sheet};

use crate::data::Data;

/// How a set is begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Begin {
    /// From its first screen.
    Whole,
    /// With one case only.
    Case(String),
    /// Where it was left: the answers until then, as a code.
    Resume(Sheet),
    /// The end test, with what was answered of it.
    Test(Sheet),
}

impl Begin {
    /// What was answered before.
    pub(crate) fn sheet(&self) -> Sheet {
        match self {
            Self::Resume(sheet) | Self::Test(sheet) => *sheet,
            Self::Whole | Self::Case(_) => [None; CASES],
        }
    }
}

/// Where a visitor is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Place {
    /// The sets, and what can be done with them.
    Start,
    /// Alone, with a set.
    Alone(usize, Begin),
    /// Before a group.
    Group(usize),
    /// The audience's window.
    Audience,
    /// The cards to vote with.
    Cards(usize),
    /// A case of one's own.
    Own,
}

impl Place {
    /// From an address: `alleen/SET`, `toets/SET`, `groep/SET`, `casus/SET/CASUS`, `kaarten/SET`,
    /// `zaal`, `eigen`, and `hervat/SET/CODE` and `toets/SET/CODE`. What names a set or a case that is
    /// gone leads to the start; a code that is none of the set begins it anew.
    pub(crate) fn of(data: &Data, address: &str) -> Self {
        let mut parts = address.split('/');
        let (door, set, case) = (parts.next(), parts.next(), parts.next());
        let set = data.set(set.unwrap_or_default());
        match (door, set) {
            (Some("zaal"), _) => Self::Audience,
            (Some("eigen"), _) => Self::Own,
            (Some("alleen"), Some(set)) => Self::Alone(set, Begin::Whole),
            (Some("hervat"), Some(set)) => {
                let sheet = case.and_then(|code| data.sheet(set, code));
                Self::Alone(set, sheet.map_or(Begin::Whole, Begin::Resume))
            }
            (Some("toets"), Some(set)) => {
                let sheet = case.and_then(|code| data.sheet(set, code));
                Self::Alone(set, Begin::Test(sheet.unwrap_or([None; CASES])))
            }
            (Some("groep"), Some(set)) => Self::Group(set),
            (Some("kaarten"), Some(set)) => Self::Cards(set),
            (Some("casus"), Some(set)) => {
                let cases = data.sets.get(set).map(|set| set.cases.as_slice());
                let mut cases = cases.unwrap_or_default().iter();
                match cases.find(|one| Some(one.id.as_str()) == case) {
                    Some(case) => Self::Alone(set, Begin::Case(case.id.clone())),
                    None => Self::Start,
                }
            }
            _ => Self::Start,
        }
    }

    /// Its address.
    pub(crate) fn address(&self, data: &Data) -> String {
        let name = |set: &usize| data.sets.get(*set).map_or("", |set| set.id.as_str());
        match self {
            Self::Start => String::new(),
            Self::Alone(set, Begin::Case(case)) => format!("casus/{}/{case}", name(set)),
            Self::Alone(set, Begin::Test(_)) => format!("toets/{}", name(set)),
            Self::Alone(set, _) => format!("alleen/{}", name(set)),
            Self::Group(set) => format!("groep/{}", name(set)),
            Self::Audience => "zaal".to_owned(),
            Self::Cards(set) => format!("kaarten/{}", name(set)),
            Self::Own => "eigen".to_owned(),
        }
    }
}
