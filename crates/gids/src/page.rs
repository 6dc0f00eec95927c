//! A page, and what pages are made of.

use ladder::model::Guide;
use rulebook::Region;

/// The name of the style sheet, which stands beside the general pages.
pub const SHEET_NAME: &str = "gids.css";

/// A page of the guide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Its path within the guide's folder.
    pub path: String,
    /// Its HTML.
    pub html: String,
}

/// What the general pages are made of.
#[derive(Clone, Copy)]
pub(crate) struct Cx<'a> {
    pub(crate) regions: &'a [&'a Region],
    /// The map, and the region in whose book its sources stand.
    pub(crate) guide: &'a Guide,
    pub(crate) book: &'a str,
}
