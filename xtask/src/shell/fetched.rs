//! What a script fetches, by name.

use crate::api::languages;

/// The training's module, which its own script fetches.
pub(super) const SCHOOL_WASM: &str = "trede_scholing_bg.wasm";
/// The mirror's, which its page fetches.
pub(super) const MIRROR_WASM: &str = "trede_spiegel_bg.wasm";

/// What the shell fetches and has to be this very file. The agreements are not: a region publishes
/// those by itself.
pub(super) fn is_fetched(name: &str) -> bool {
    let text = name.strip_suffix(".txt");
    let spoken = text.is_some_and(|lang| languages().contains(&lang));
    spoken || name == "trede.css" || name.starts_with("trede_wijzer_")
}
