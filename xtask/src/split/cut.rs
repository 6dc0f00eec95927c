//! Where the widget is cut.

/// How the names of the second file's functions begin. Each of these is handed what only an open
/// topic has: the topics file, a topic, its session, its view. So nothing can call it earlier.
///
/// A new screen of a topic is added here. Where the compiler would draw it into its caller,
/// `#[inline(never)]` keeps it a function.
const CUT: [&str; 44] = [
    // The agreements of a topic, and what they come to.
    "ladder::advice::",
    "ladder::advise::",
    "ladder::answers::",
    "ladder::changes::",
    "ladder::compile::",
    "ladder::diagram::",
    "ladder::outcome::",
    "ladder::report::",
    "ladder::wire::Topics",
    "ladder::wire::sound::",
    // What the host hears of it.
    "standards::",
    "serde_wasm_bindgen::",
    "trede_wijzer::detail::",
    "trede_wijzer::embed::chosen",
    "trede_wijzer::embed::handed_over",
    "trede_wijzer::embed::settled",
    "wijzer_topics",
    // Its state.
    "trede_wijzer::keys::",
    "trede_wijzer::letter::",
    "trede_wijzer::session::Letter",
    "trede_wijzer::session::Opened",
    "trede_wijzer::session::Session",
    "trede_wijzer::session::choice::",
    "trede_wijzer::state::within::",
    "trede_wijzer::ui::following::open_topic",
    "trede_wijzer::ui::telling::tell",
    // Its screens.
    "trede_wijzer::ui::alarms::",
    "trede_wijzer::ui::branches::",
    "trede_wijzer::ui::card::",
    "trede_wijzer::ui::changes::",
    "trede_wijzer::ui::choose::",
    "trede_wijzer::ui::conflict::",
    "trede_wijzer::ui::consult::",
    "trede_wijzer::ui::facts::",
    "trede_wijzer::ui::letter::",
    "trede_wijzer::ui::news::",
    "trede_wijzer::ui::patient::",
    "trede_wijzer::ui::question",
    "trede_wijzer::ui::screen::open",
    "trede_wijzer::ui::sources::",
    "trede_wijzer::ui::stair::",
    "trede_wijzer::ui::step::",
    "trede_wijzer::ui::view::View",
    "trede_wijzer::ui::why::",
];

/// Whether a function of this name is of the second file: one that lies there, or drops a value of
/// a type that does. What only mentions such a type may hold none, as an `Option` does.
pub(super) fn is_cut(name: &str) -> bool {
    let name = name
        .strip_prefix("core::ptr::drop_in_place")
        .unwrap_or(name);
    let name = name.strip_prefix('<').unwrap_or(name);
    CUT.iter().any(|path| name.starts_with(path))
}
