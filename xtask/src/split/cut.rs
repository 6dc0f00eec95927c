//! Where the widget is cut.

/// How the names of the second file's functions begin.
///
/// A new screen of a topic is added here. Where the compiler would draw it into its caller,
/// `#[inline(never)]` keeps it a function.
const CUT: [&str; 47] = [
    // The agreements of a topic, and what they come to.
    "ladder::advice::",
    "ladder::advise::",
    "ladder::answers::",
    "ladder::changes::",
    "ladder::compile::",
    "ladder::diagram::",
    "ladder::outcome::",
    "ladder::report::",
    "ladder::wire::Topics::",
    "ladder::wire::sound::",
    // What is searched in their words.
    "trede_wijzer::search::find",
    "trede_wijzer::search::lexicon::Entries::new",
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
    "trede_wijzer::ui::chips::",
    "trede_wijzer::ui::choose::",
    "trede_wijzer::ui::conflict::",
    "trede_wijzer::ui::consult::",
    "trede_wijzer::ui::ended::",
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

/// The doors: the functions of the second file that the first one, or the shell, may call. Each is
/// handed what only an open topic has, and the topics come after the second file. The build fails
/// where the first file could call past them, so that a key or a click that comes early can't trap.
const DOORS: [&str; 24] = [
    // The shell's, which waits for the second file.
    "wijzer_topics",
    "wijzer_topics multivalue shim",
    // Handed a topic's texts, a session, or what the host says while there is one.
    "trede_wijzer::embed::chosen",
    "trede_wijzer::embed::handed_over",
    "trede_wijzer::embed::settled",
    "trede_wijzer::keys::action",
    "trede_wijzer::search::find",
    "trede_wijzer::session::Opened::restored",
    "trede_wijzer::session::Session::advice",
    "trede_wijzer::session::Session::begun",
    "trede_wijzer::session::Session::knowing",
    "trede_wijzer::session::Session::new",
    "trede_wijzer::session::Session::without_trial",
    "trede_wijzer::state::within::in_session",
    "trede_wijzer::ui::following::open_topic",
    "trede_wijzer::ui::news::news",
    "trede_wijzer::ui::screen::open",
    "trede_wijzer::ui::telling::tell",
    // What becomes of a value that is there.
    "<ladder::answers::Answers as core::cmp::PartialEq>::eq",
    "<trede_wijzer::session::Session as core::clone::Clone>::clone",
    "core::ptr::drop_in_place<ladder::advice::Advice>",
    "core::ptr::drop_in_place<ladder::answers::Answers>",
    "core::ptr::drop_in_place<trede_wijzer::session::Moment>",
    "core::ptr::drop_in_place<trede_wijzer::session::Session>",
];

/// Whether the first file may call a function of this name, which ends in a hash of its own.
pub(super) fn is_door(name: &str) -> bool {
    let path = name
        .rsplit_once("::h")
        .filter(|(_, hash)| hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()));
    DOORS.contains(&path.map_or(name, |(path, _)| path))
}
