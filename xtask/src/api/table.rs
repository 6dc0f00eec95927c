//! The interface, row by row: every attribute, event, method, slot, part and theme property with what it says.

/// A word as an attribute, which is a property too.
#[derive(Debug, Clone)]
pub struct Attribute {
    /// The name.
    pub name: &'static str,
    /// What it can say, where that is one of a few; the first where it is absent.
    pub values: &'static [&'static str],
    /// Whether it is of one patient, and goes when another comes.
    pub of_patient: bool,
    /// What it says.
    pub says: &'static str,
}

impl Attribute {
    /// Its type in TypeScript.
    pub fn kind(&self) -> String {
        match self.values {
            [] => "string".to_owned(),
            values => format!("\"{}\"", values.join("\" | \"")),
        }
    }

    /// What stands where it is absent, if anything does.
    pub fn default(&self) -> Option<&'static str> {
        let region = (self.name == "region").then_some(REGION);
        region.or(self.values.first().copied())
    }
}

/// The languages of the screens: for each a text in `src/texts/` and sentences in `shell/words.js`.
pub fn languages() -> &'static [&'static str] {
    let found = ATTRIBUTES.iter().find(|one| one.name == "lang");
    found.map_or(&[], |lang| lang.values)
}

/// Whose agreements where nobody says.
pub const REGION: &str = "oostelijk-zuid-limburg";

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

const fn named(name: &'static str, kind: &'static str, says: &'static str) -> Named {
    Named { name, kind, says }
}

/// What the shell observes; a language is one that `src/texts/` and `shell/words.js` have.
#[rustfmt::skip]
pub const ATTRIBUTES: &[Attribute] = &[
    Attribute { name: "region", values: &[], of_patient: false, says: "whose agreements" },
    Attribute { name: "topic", values: &[], of_patient: true, says: "the topic to open, by its id" },
    Attribute { name: "icpc", values: &[], of_patient: true, says: "or by an ICPC-1 code" },
    Attribute { name: "age", values: &[], of_patient: true, says: "the patient's age in years, 0 to 120" },
    Attribute { name: "sex", values: &[], of_patient: true, says: "`vrouw` or `man`, or FHIR's `female` and `male`" },
    Attribute { name: "mode", values: &["consult", "step", "training", "guide", "mirror"], of_patient: false, says: "`consult` (all in view), `step` (one question at a time), `training` (cases to practise on), `guide` (links to the guide's pages) or `mirror` (a link to the mirror)" },
    Attribute { name: "lang", values: &["nl", "en"], of_patient: false, says: "the language of the screen, `nl` or `en`; rule texts stay Dutch" },
    Attribute { name: "loading", values: &["direct", "visible", "click"], of_patient: false, says: "when it starts: `direct`, when `visible`, or at a `click`" },
    Attribute { name: "date", values: &[], of_patient: false, says: "the day that the agreements are asked of, such as `2026-11-22`; else today in the Netherlands" },
    Attribute { name: "book", values: &[], of_patient: false, says: "where the rule book is served, such as `boek/`: reasons then link to their statement in it" },
    Attribute { name: "recalls", values: &[], of_patient: false, says: "where the list of withdrawn advice is, if not beside `trede.js` as `regels/intrekkingen.json`: to be named where that was bundled" },
    Attribute { name: "set", values: &[], of_patient: false, says: "in `training`: the set to begin with, by its id" },
    Attribute { name: "learner", values: &[], of_patient: false, says: "in `training`: only the sets for `assistent`, `poh`, `aios` or `huisarts`" },
];

/// Objects, which have no attribute.
#[rustfmt::skip]
pub const PROPERTIES: &[Named] = &[
    named("context", "Context", "What the host knows of the patient: `topic`, `icpc`, `age`, `sex`."),
    named("strings", "Record<string, string>", "The host's own texts, by key."),
    named("products", "Product[]", "The host's own product names: `{ step, specialty?, topic?, product }`, the narrowest that fits a referral."),
    named("agreements", "{ index: ArrayBuffer | ArrayBufferView; topics: ArrayBuffer | ArrayBufferView; reasons: ArrayBuffer | ArrayBufferView; integrity?: { index: string; topics: string; reasons: string } } | null", "Agreements that the portal serves itself, as `trede compile` wrote them."),
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
    named("result", "an xAPI statement without an actor", "in `training`: a set was gone through"),
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
