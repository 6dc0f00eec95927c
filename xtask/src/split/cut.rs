//! Where the widget is cut.

/// How the names of the second file's functions begin.
///
/// Folders, for the most part: a new screen of a topic lies in `src/topic`, and that is all. Where
/// the compiler would draw it into its caller, `#[inline(never)]` keeps it a function.
const CUT: [&str; 24] = [
    // All that only an open topic needs.
    "trede_wijzer::topic::",
    // The agreements of a topic, and what they come to.
    "ladder::advice::",
    "ladder::advise::",
    "ladder::answers::",
    "ladder::changes::",
    "ladder::compile::",
    "ladder::diagram::",
    "ladder::outcome::",
    "ladder::report::",
    "ladder::wire::apart::",
    "ladder::wire::reasons::Reasons::",
    "ladder::wire::sound::",
    "ladder::wire::topics::Topics::",
    // What is searched in their words.
    "trede_wijzer::search::find",
    "trede_wijzer::search::lexicon::Entries::new",
    "trede_wijzer::search::lexicon::Lexicon::entries",
    "trede_wijzer::search::rank::",
    // What the host hears of it.
    "standards::",
    "serde_wasm_bindgen::",
    "trede_wijzer::host::detail::",
    "trede_wijzer::host::told::",
    "wijzer_reasons",
    "wijzer_topics",
    // Where its screen begins.
    "trede_wijzer::app::screen::consultation",
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
const DOORS: [&str; 28] = [
    // The shell's, which waits for the second file.
    "wijzer_reasons",
    "wijzer_reasons multivalue shim",
    "wijzer_topics",
    "wijzer_topics multivalue shim",
    // Handed a topic's texts, a session, or what the host says while there is one.
    "trede_wijzer::app::screen::consultation",
    "trede_wijzer::host::told::answers",
    "trede_wijzer::host::told::chosen",
    "trede_wijzer::host::told::handed_over",
    "trede_wijzer::host::told::settled",
    "trede_wijzer::search::find",
    "trede_wijzer::topic::news::news",
    "trede_wijzer::topic::opening::completed",
    "trede_wijzer::topic::opening::open",
    "trede_wijzer::topic::session::Session::begun",
    "trede_wijzer::topic::session::Session::kept",
    "trede_wijzer::topic::session::Session::knowing",
    "trede_wijzer::topic::session::Session::next",
    "trede_wijzer::topic::session::Session::without_trial",
    "trede_wijzer::topic::telling::known",
    "trede_wijzer::topic::telling::told",
    "trede_wijzer::topic::within::pressed",
    "trede_wijzer::topic::within::turn",
    // What becomes of a value that is there.
    "<trede_wijzer::topic::session::Session as core::clone::Clone>::clone",
    "core::ptr::drop_in_place<ladder::advice::Advice>",
    "core::ptr::drop_in_place<ladder::answers::Answers>",
    "core::ptr::drop_in_place<trede_wijzer::topic::session::Moment>",
    "core::ptr::drop_in_place<trede_wijzer::topic::session::Session>",
    "core::ptr::drop_in_place<trede_wijzer::topic::session::possible::Possible>",
];

/// Whether the first file may call a function of this name, which ends in a hash of its own.
pub(super) fn is_door(name: &str) -> bool {
    let path = name
        .rsplit_once("::h")
        .filter(|(_, hash)| hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()));
    DOORS.contains(&path.map_or(name, |(path, _)| path))
}
