//! What every screen is given.

use std::rc::Rc;

use yew::{Callback, Properties};

use crate::data::Data;
use crate::outward::{Mail, Outward};
use crate::texts::Texts;

/// What the screens are given.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Props {
    /// The agreements and the sets.
    pub data: Rc<Data>,
    /// The strings.
    pub texts: Texts,
    /// Where to begin.
    pub address: String,
    /// Only the sets of this role, by its word; all where empty.
    pub role: String,
    /// Codes that were kept on this device when the screens began, by set.
    pub kept: Vec<(String, String)>,
    /// What comes in while the screens are there.
    pub mail: Mail,
    /// Hears what the screens ask of the page.
    pub hears: Callback<Outward>,
}
