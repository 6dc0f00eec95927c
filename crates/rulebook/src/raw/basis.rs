//! What a statement rests on, as written: why, says who, and how long.

use std::marker::PhantomData;

use ladder::Certainty;
use ladder::date::{Date, Period};

use super::about::SOURCES;
use crate::Code;
use crate::say;
use crate::sink::Draft;
use crate::tree::{At, Definitions, Fields, Key, Keys, Need, Node, Opt, Or, Read, Told, Tried};
use crate::tree::{keys, words};

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

/// The keys of a basis: whether it must say why, on what it may rest, and whether it may end.
pub(crate) struct Basis<Why, On, Lasts>(PhantomData<(Why, On, Lasts)>);

/// With a reason and sources.
pub(crate) type Sourced = Basis<Need<String>, Sources, Ending>;

/// The same for what may rest on a `grond` in place of a source.
pub(crate) type Grounded = Basis<Need<String>, SourcesOrGround, Ending>;

/// The same where the table says it all, and needs no reason.
pub(crate) type GroundedFact = Basis<Or<String>, SourcesOrGround, Ending>;

/// The basis of a term.
pub(crate) type SourcedFact = Basis<Or<String>, Sources, Ending>;

/// The basis of a red flag, which always holds.
pub(crate) type Lasting = Basis<Or<String>, Sources, Always>;

/// What may leave its source out.
pub(crate) type Loose = Basis<Or<String>, IfAny, Unsaid>;

const REASON: &str = "want";

impl<Why, On, Lasts> Keys for Basis<Why, On, Lasts>
where
    Why: Key<Out = String>,
    On: Keys<Out = Rests>,
    Lasts: Keys<Out = Validity>,
{
    type Out = RawBasis;

    fn of(f: &mut Fields<'_>) -> Option<RawBasis> {
        let (reason, rests) = (Why::take(f, REASON), On::of(f));
        let Validity { valid, replaces } = Lasts::of(f)?;
        let Rests { sources, ground } = rests?;
        Some(RawBasis {
            reason: reason?,
            sources,
            ground,
            valid,
            replaces,
        })
    }

    fn told(all: &mut Definitions) -> Vec<Told> {
        let why = "Waarom, in één zin die een huisarts begrijpt";
        let mut told = vec![Told::of::<Why>(REASON, why, all)];
        told.extend(On::told(all));
        told.extend(Lasts::told(all));
        told
    }
}

/// On what a statement rests.
#[derive(Debug, Default)]
pub(crate) struct Rests {
    sources: Vec<At<String>>,
    ground: Option<Certainty>,
}

impl Rests {
    fn on(sources: Vec<At<String>>) -> Self {
        Self {
            sources,
            ground: None,
        }
    }
}

type Names = Vec<At<String>>;

/// `bron`, which must be there: that there is none must be said.
pub(crate) enum Said {}

impl Key for Said {
    type Out = Names;
    const NEEDED: bool = true;

    fn take(f: &mut Fields<'_>, name: &'static str) -> Option<Names> {
        let sources = Opt::<Tried<Names>>::take(f, name)?;
        if sources.is_none() {
            missing(f);
        }
        sources?
    }

    fn shape(all: &mut Definitions) -> serde_json::Value {
        Names::shape(all)
    }
}

fn missing(f: &Fields<'_>) {
    let help = say::add_source();
    f.missing("bron", help);
}

keys! {
    /// `bron`.
    pub(crate) struct SourcesTable {
        sources: Said = "bron", SOURCES;
    }
}

/// Nothing but sources.
pub(crate) enum Sources {}

impl Keys for Sources {
    type Out = Rests;

    fn of(f: &mut Fields<'_>) -> Option<Rests> {
        SourcesTable::of(f).map(|read| Rests::on(read.sources))
    }

    fn told(all: &mut Definitions) -> Vec<Told> {
        SourcesTable::told(all)
    }
}

keys! {
    /// `bron` that may be left out.
    pub(crate) struct SourcesIfAny {
        sources: Or<Names> = "bron", SOURCES;
    }
}

/// Sources, if any are given.
pub(crate) enum IfAny {}

impl Keys for IfAny {
    type Out = Rests;

    fn of(f: &mut Fields<'_>) -> Option<Rests> {
        SourcesIfAny::of(f).map(|read| Rests::on(read.sources))
    }

    fn told(all: &mut Definitions) -> Vec<Told> {
        SourcesIfAny::told(all)
    }
}

keys! {
    /// `bron` or `grond`.
    pub(crate) struct EitherTable {
        sources: Opt<At<Tried<Names>>> = "bron", SOURCES;
        ground: Opt<At<Tried<Ground>>> = "grond",
            "In plaats van een bron: volgt uit de trap, uit het antwoord, of wijst de weg";
    }
}

/// Sources, or a ground in their place. Both would say two things of one statement: which of them
/// the screen should show, nobody knows.
pub(crate) enum SourcesOrGround {}

impl Keys for SourcesOrGround {
    type Out = Rests;

    fn of(f: &mut Fields<'_>) -> Option<Rests> {
        let EitherTable { sources, ground } = EitherTable::of(f)?;
        let Some(ground) = ground else {
            if sources.is_none() {
                missing(f);
            }
            return sources?.value.map(Rests::on);
        };
        if let Some(sources) = sources {
            let message = say::source_or_ground();
            let draft = Draft::new(Code::GroundMisplaced, ground.at, message);
            let help = say::delete_source_or_ground();
            let sink = f.node().sink;
            sink.push(draft.also(sources.at, say::its_sources()).help(help));
        }
        Some(Rests {
            sources: Vec::new(),
            ground: Some(ground.value?),
        })
    }

    fn told(all: &mut Definitions) -> Vec<Told> {
        EitherTable::told(all)
    }
}

/// What needs no source.
pub(crate) enum Ground {}

words!(Ground => Certainty, Certainty::GROUNDS);

/// A `grond` where none may be: what weighs against an agreement, or sends someone away today, is
/// no matter of how the ladder is built.
pub(crate) enum NoGround {}

/// What an editor is told of it.
pub(super) const NO_GROUND: &str = "Een alarmsignaal of argument rust op bronnen: weglaten";

impl Read for NoGround {
    type Out = ();

    fn read(node: Node<'_>) -> Option<()> {
        node.fault(
            Code::GroundMisplaced,
            say::no_ground_here(),
            say::delete_ground(),
        );
        None
    }

    fn shape(all: &mut Definitions) -> serde_json::Value {
        Ground::shape(all)
    }
}

/// How long something holds, and what it comes in place of.
#[derive(Debug, Default)]
pub(crate) struct Validity {
    valid: Period,
    replaces: Vec<At<String>>,
}

keys! {
    /// `geldig-van` and `geldig-tot`.
    pub(crate) struct PeriodTable {
        from: Opt<At<Date>> = "geldig-van", "Eerste dag";
        until: Opt<At<Date>> = "geldig-tot", "Laatste dag";
    }
}

impl Keys for Period {
    type Out = Self;

    fn of(f: &mut Fields<'_>) -> Option<Self> {
        let PeriodTable { from, until } = PeriodTable::of(f)?;
        if let (Some(from), Some(until)) = (&from, &until) {
            reversed(f, from, until);
        }
        Some(Self {
            from: from.map(|at| at.value),
            until: until.map(|at| at.value),
        })
    }

    fn told(all: &mut Definitions) -> Vec<Told> {
        PeriodTable::told(all)
    }
}

fn reversed(f: &Fields<'_>, from: &At<Date>, until: &At<Date>) {
    if until.value < from.value {
        let message = say::dates_reversed(&until.value, &from.value);
        let draft = Draft::new(Code::DatesReversed, until.at, message);
        let draft = draft.also(from.at, say::from_this_day());
        f.node().sink.push(draft.help(say::end_after_begin()));
    }
}

keys! {
    /// `vervangt`.
    pub(crate) struct ReplacesTable {
        replaces: Or<Names> = "vervangt", "De uitspraken die de dag ervoor eindigen";
    }
}

/// It may begin and end.
pub(crate) enum Ending {}

impl Keys for Ending {
    type Out = Validity;

    fn of(f: &mut Fields<'_>) -> Option<Validity> {
        let (valid, replaces) = (Period::of(f), ReplacesTable::of(f));
        Some(Validity {
            valid: valid?,
            replaces: replaces?.replaces,
        })
    }

    fn told(all: &mut Definitions) -> Vec<Told> {
        let mut told = Period::told(all);
        told.extend(ReplacesTable::told(all));
        told
    }
}

/// It always holds. What it says to replace is looked at later, with what is replaced.
pub(crate) enum Always {}

impl Keys for Always {
    type Out = Validity;

    fn of(f: &mut Fields<'_>) -> Option<Validity> {
        let replaces = ReplacesTable::of(f)?.replaces;
        Some(Validity {
            valid: Period::default(),
            replaces,
        })
    }

    fn told(all: &mut Definitions) -> Vec<Told> {
        ReplacesTable::told(all)
    }
}

/// Nothing is said of it.
pub(crate) enum Unsaid {}

impl Keys for Unsaid {
    type Out = Validity;

    fn of(_: &mut Fields<'_>) -> Option<Validity> {
        Some(Validity::default())
    }

    fn told(_: &mut Definitions) -> Vec<Told> {
        Vec::new()
    }
}
