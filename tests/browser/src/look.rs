//! How a page is looked at: on which screen, in which colours.

/// How the page is looked at.
#[derive(Debug, Clone)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a switch of the browser's own"
)]
pub struct Look {
    /// Width in CSS pixels.
    pub width: u32,
    /// Height in CSS pixels.
    pub height: u32,
    /// Device pixels for each.
    pub scale: f64,
    /// A dark colour scheme.
    pub dark: bool,
    /// Colours forced by the system, as in high contrast.
    pub forced_colors: bool,
    /// As on paper.
    pub print: bool,
    /// Less motion.
    pub reduced_motion: bool,
    /// The whole page in the picture, not only what is in view.
    pub whole_page: bool,
}

impl Default for Look {
    fn default() -> Self {
        Self {
            width: 1280,
            height: 800,
            scale: 1.0,
            dark: false,
            forced_colors: false,
            print: false,
            reduced_motion: false,
            whole_page: false,
        }
    }
}
