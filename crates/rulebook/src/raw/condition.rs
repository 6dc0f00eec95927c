//! Conditions and bases as written.

use ladder::Certainty;
use ladder::date::Period;

use crate::Code;
use crate::sink::Draft;
use crate::tree::{At, Fields, Node, Read};

/// A question with the values named.
#[derive(Debug, Clone)]
pub(crate) struct RawLiteral {
    pub(crate) question: At<String>,
    pub(crate) values: Vec<At<String>>,
}

/// `tenzij`.
#[derive(Debug, Clone)]
pub(crate) struct RawException {
    pub(crate) all: Vec<RawLiteral>,
    pub(crate) reason: String,
}

/// `als` and `tenzij`.
#[derive(Debug, Clone, Default)]
pub(crate) struct RawWhen {
    pub(crate) all: Vec<RawLiteral>,
    pub(crate) unless: Vec<RawException>,
}

/// `want`, `bron` or `grond`, and the period.
#[derive(Debug, Clone)]
pub(crate) struct RawBasis {
    pub(crate) reason: String,
    pub(crate) sources: Vec<At<String>>,
    /// What it rests on that needs no source.
    pub(crate) ground: Option<Certainty>,
    pub(crate) valid: Period,
    /// The statements that end the day before (`vervangt`).
    pub(crate) replaces: Vec<At<String>>,
}

/// A table of questions with lists of values.
#[derive(Debug, Clone, Default)]
pub(crate) struct Literals(pub(crate) Vec<RawLiteral>);

impl Read for Literals {
    fn read(node: Node<'_>) -> Option<Self> {
        let entries = node.entries("write `als.vraag = [\"waarde\"]`")?;
        let literal = |(question, node)| {
            Some(RawLiteral {
                question,
                values: Vec::read(node)?,
            })
        };
        Some(Self(entries.into_iter().filter_map(literal).collect()))
    }
}

impl Read for RawException {
    fn read(node: Node<'_>) -> Option<Self> {
        let mut f = node.fields("tenzij")?;
        let (all, want) = (f.need::<Literals>("als"), f.need("want"));
        f.finish();
        Some(Self {
            all: all?.0,
            reason: want?,
        })
    }
}

impl RawWhen {
    /// Of a statement's table.
    pub(crate) fn of(f: &mut Fields<'_>) -> Self {
        Self {
            all: f.or_default::<Literals>("als").0,
            unless: f.or_default("tenzij"),
        }
    }

    /// All literals, of exceptions too.
    pub(crate) fn literals(&self) -> impl Iterator<Item = &RawLiteral> {
        self.all
            .iter()
            .chain(self.unless.iter().flat_map(|except| &except.all))
    }
}

/// Whether a statement must say why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Why {
    Needed,
    Optional,
}

impl RawBasis {
    /// Of a table with `want`, `bron` and perhaps a period. A missing `bron` is a fault: that there
    /// is none must be said.
    pub(crate) fn of(f: &mut Fields<'_>, why: Why) -> Option<Self> {
        let reason = match why {
            Why::Needed => f.need("want"),
            Why::Optional => Some(f.or_default("want")),
        };
        let sources = sources(f);
        let (valid, replaces) = (period(f), f.or_default("vervangt"));
        Some(Self {
            reason: reason?,
            sources: sources?,
            ground: None,
            valid,
            replaces,
        })
    }

    /// The same for what may rest on a `grond` in place of a source. Both would say two things of
    /// one statement: which of them the screen should show, nobody knows.
    pub(crate) fn grounded(f: &mut Fields<'_>, why: Why) -> Option<Self> {
        let Some(ground) = f.get("grond") else {
            return Self::of(f, why);
        };
        let certainty = ground.word(&Certainty::GROUNDS);
        if let Some(source) = f.get("bron") {
            let message = "a statement has sources or a `grond`, not both";
            let draft = Draft::new(Code::GroundMisplaced, ground.at, message);
            let help = "delete `bron` where nothing in it is clinical; else delete `grond`";
            ground
                .sink
                .push(draft.also(source.at, "its sources").help(help));
        }
        let reason = match why {
            Why::Needed => f.need("want"),
            Why::Optional => Some(f.or_default("want")),
        };
        let (valid, replaces) = (period(f), f.or_default("vervangt"));
        Some(Self {
            reason: reason?,
            sources: Vec::new(),
            ground: Some(certainty?),
            valid,
            replaces,
        })
    }

    /// The same for what may leave its source out.
    pub(crate) fn loose(f: &mut Fields<'_>) -> Self {
        let (reason, sources) = (f.or_default("want"), f.or_default("bron"));
        Self {
            reason,
            sources,
            ground: None,
            valid: Period::default(),
            replaces: Vec::new(),
        }
    }
}

/// A red flag or an argument rests on sources: what weighs against an agreement, or sends someone
/// away today, is no matter of how the ladder is built.
pub(crate) fn no_ground(f: &mut Fields<'_>, what: &str) {
    if let Some(node) = f.get("grond") {
        node.fault(
            Code::GroundMisplaced,
            format!("{what} rests on sources, never on a `grond`"),
            "delete `grond`, and name its sources: `bron = [\"…\"]`, or `bron = []`",
        );
    }
}

fn sources(f: &mut Fields<'_>) -> Option<Vec<At<String>>> {
    if let Some(node) = f.get("bron") {
        return Vec::read(node);
    }
    f.missing(
        "bron",
        "add `bron = [\"…\"]`, or `bron = []` where there is none",
    );
    None
}

/// `geldig-van` and `geldig-tot`, in that order.
pub(crate) fn period(f: &mut Fields<'_>) -> Period {
    let (from, until) = (f.opt("geldig-van"), f.opt("geldig-tot"));
    if let (Some(from), Some(until)) = (&from, &until) {
        reversed(f, from, until);
    }
    Period {
        from: from.map(|at| at.value),
        until: until.map(|at| at.value),
    }
}

fn reversed(f: &Fields<'_>, from: &At<ladder::date::Date>, until: &At<ladder::date::Date>) {
    if until.value < from.value {
        let message = format!(
            "`geldig-tot` {} lies before `geldig-van` {}",
            until.value, from.value
        );
        f.node().sink.push(
            Draft::new(Code::DatesReversed, until.at, message).also(from.at, "from this day"),
        );
    }
}
