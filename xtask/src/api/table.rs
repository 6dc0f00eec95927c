//! The words themselves.

/// A word as an attribute, which is a property too.
#[derive(Debug)]
pub struct Attribute {
    /// The name.
    pub name: &'static str,
    /// Its type.
    pub kind: &'static str,
    /// What stands where it is absent; empty for nothing.
    pub default: &'static str,
    /// What it says.
    pub says: &'static str,
}

/// Anything else with a name.
#[derive(Debug)]
pub struct Named {
    /// The name.
    pub name: &'static str,
    /// Its type, or the fields of an event's detail; empty where it has none.
    pub kind: &'static str,
    /// What it is for.
    pub says: &'static str,
}

const fn attribute(
    name: &'static str,
    kind: &'static str,
    default: &'static str,
    says: &'static str,
) -> Attribute {
    Attribute {
        name,
        kind,
        default,
        says,
    }
}

const fn named(name: &'static str, kind: &'static str, says: &'static str) -> Named {
    Named { name, kind, says }
}

/// In the order of the shell.
#[rustfmt::skip]
pub const ATTRIBUTES: &[Attribute] = &[
    attribute("region", "string", "oostelijk-zuid-limburg", "whose agreements"),
    attribute("topic", "string", "", "the topic to open, by its id"),
    attribute("icpc", "string", "", "or by an ICPC-1 code"),
    attribute("age", "string", "", "the patient's age in years, 0 to 120"),
    attribute("sex", "string", "", "`vrouw` or `man`, or FHIR's `female` and `male`"),
    attribute("mode", "\"consult\" | \"step\"", "consult", "`consult` (all in view) or `step` (one question at a time)"),
    attribute("lang", "\"nl\" | \"en\"", "nl", "the language of the screen, `nl` or `en`; rule texts stay Dutch"),
    attribute("loading", "\"direct\" | \"visible\" | \"click\"", "direct", "when it starts: `direct`, when `visible`, or at a `click`"),
    attribute("date", "string", "", "the day that the agreements are asked of, such as `2026-11-22`; else today in the Netherlands"),
];

/// Objects, which have no attribute.
#[rustfmt::skip]
pub const PROPERTIES: &[Named] = &[
    named("context", "Context", "What the host knows of the patient: `topic`, `icpc`, `age`, `sex`."),
    named("strings", "Record<string, string>", "The host's own texts, by key."),
    named("products", "Product[]", "The host's own product names: `{ step, specialty?, topic?, product }`, the narrowest that fits a referral."),
    named("agreements", "{ index: ArrayBuffer | ArrayBufferView; topics: ArrayBuffer | ArrayBufferView; integrity?: { index: string; topics: string } } | null", "Agreements that the portal serves itself, as `trede compile` wrote them."),
];

/// What a host calls.
#[rustfmt::skip]
pub const METHODS: &[Named] = &[
    named("api", "TredeApi", "The versioned interface, `api(1)`: `setContext`, `reset`, `advice`, `focus`, `on(type, f)`."),
    named("reset", "void", "Another patient: all answers are gone."),
];

/// Without the `trede-` that all begin with.
#[rustfmt::skip]
pub const EVENTS: &[Named] = &[
    named("ready", "", "the first question can be answered"),
    named("loaded", "", "all parts are here: no request from then on"),
    named("progress", "`answered`, `open`", "an answer was given or taken back"),
    named("advice", "`topic`, `advice`, `card`, `bundle`", "the advice changed"),
    named("handoff", "the same, `referral`, `letter`, `feedback`, perhaps `chosen`; `accept(promise)`", "the GP pressed *hand over*; say with `accept` that it arrived"),
    named("override", "as `advice`, and `chosen`, `referral`, `feedback`", "the GP chose another step, said why, or took it back"),
    named("reset", "", "another patient: nothing is left"),
    named("error", "`code`, `message`, perhaps `sentence`", "something is wrong; the doctor sees the sentence"),
];

/// Places for the host's own content.
#[rustfmt::skip]
pub const SLOTS: &[Named] = &[
    named("", "", "What stands without JavaScript or WebAssembly: the ladder, at most 2 kB."),
    named("intro", "", "Above the widget."),
    named("contact", "", "Below it: whom to call."),
    named("footer", "", "At the end."),
];

/// What a host may style with `::part()`.
#[rustfmt::skip]
pub const PARTS: &[Named] = &[
    named("bar", "", "The name and the buttons above; not the mark that says how far the agreements are."),
    named("search", "", "The start field."),
    named("question", "", "A question."),
    named("stair", "", "The drawn ladder."),
    named("step", "", "A step of it."),
    named("advice", "", "The advice."),
    named("letter", "", "The letter."),
    named("hand-over", "", "The button that hands over: to hide where nobody listens."),
    named("footer", "", "Of which agreements it is."),
    named("notice", "", "What is said while the widget is not there, or of what the host got wrong."),
];

/// Custom properties.
#[rustfmt::skip]
pub const THEME: &[Named] = &[
    named("--trede-ink", "", "Text."),
    named("--trede-soft", "", "Text that explains."),
    named("--trede-paper", "", "The ground."),
    named("--trede-card", "", "What lies on it."),
    named("--trede-line", "", "Lines."),
    named("--trede-accent", "", "What can be pressed, and the advised step."),
    named("--trede-on-accent", "", "Text on it."),
    named("--trede-wash", "", "A wash of it."),
    named("--trede-alarm", "", "A red flag."),
    named("--trede-amber", "", "What wants attention."),
    named("--trede-radius", "", "Corners."),
    named("--trede-font", "", "The letter."),
];
