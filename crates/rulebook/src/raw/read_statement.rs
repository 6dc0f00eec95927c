//! How statements are read.

use ladder::model::{OnUnknown, PreparationKind, Side, Urgency};

use super::condition::{Literals, RawBasis, RawWhen, Why, no_ground};
use super::statement::{
    Limits, RawAlarm, RawArgument, RawChange, RawEffect, RawFit, RawImpossible, RawLeast,
    RawPreparation, RawRule, RawScope, Statements,
};
use crate::Code;
use crate::id::Id;
use crate::sink::Draft;
use crate::tree::{At, Fields, FitTerm, Node, Read};

impl Statements {
    /// Of a file's top table.
    pub(crate) fn of(f: &mut Fields<'_>) -> Self {
        Self {
            questions: f.or_default("vraag"),
            alarms: f.or_default("alarm"),
            fits: f.or_default("past"),
            rules: f.or_default("regel"),
            arguments: f.or_default("argument"),
            scopes: f.or_default("buiten"),
            preparations: f.or_default("vooraf"),
            impossible: f.or_default("onmogelijk"),
            withdrawn: f
                .get("intrekken")
                .map(|n| each(n, withdrawal))
                .unwrap_or_default(),
            tightened: f
                .get("aanscherpen")
                .map(|n| each(n, tightening))
                .unwrap_or_default(),
        }
    }
}

fn each<T>(node: Node<'_>, read: impl Fn(Node<'_>) -> Option<T>) -> Vec<T> {
    let nodes = node
        .elements("write the name between double brackets: `[[…]]`")
        .unwrap_or_default();
    nodes.into_iter().filter_map(read).collect()
}

impl Limits {
    fn of(f: &mut Fields<'_>) -> Self {
        if !f.node().shared {
            return Self::default();
        }
        Self {
            ladders: f.opt("trappen"),
            specialties: f.opt("specialismen"),
            general: f.opt("algemene-weg"),
        }
    }
}

const URGENCIES: &[(&str, Urgency)] = &[("vandaag", Urgency::Today), ("direct", Urgency::Now)];

impl Read for Urgency {
    fn read(node: Node<'_>) -> Option<Self> {
        node.word(URGENCIES)
    }
}

impl Read for RawLeast {
    fn read(node: Node<'_>) -> Option<Self> {
        if node.value.is_table() {
            let mut f = node.fields("minstens")?;
            let urgency = f.need("spoed");
            f.finish();
            return urgency.map(Self::Urgent);
        }
        At::read(node).map(Self::Step)
    }
}

/// `vervalt`: steps by name or by form.
fn unsuitable(node: Node<'_>) -> Option<RawEffect> {
    if node.value.is_table() {
        let mut f = node.fields("vervalt")?;
        let forms = f.need("vorm");
        f.finish();
        return forms.map(RawEffect::Forms);
    }
    Vec::read(node).map(RawEffect::Steps)
}

impl Read for RawAlarm {
    fn read(node: Node<'_>) -> Option<Self> {
        let mut f = node.fields("alarm")?;
        let (id, text, at_least) = (
            f.need::<Id>("id"),
            f.need::<String>("vraag"),
            f.need("minstens"),
        );
        let (within, destination) = (f.opt("binnen"), f.opt("bestemming"));
        let on_unknown = f.get("onbekend").and_then(|n| {
            n.word(&[
                ("eerst-nagaan", OnUnknown::CheckFirst),
                ("als-ja", OnUnknown::AsYes),
            ])
        });
        let (hint, check_now) = (f.or_default("uitleg"), f.or_default("nagaan"));
        let only_if = f.or_default::<Literals>("alleen-als").0;
        for key in ["geldig-van", "geldig-tot"] {
            if let Some(node) = f.get(key) {
                node.fault(
                    Code::RedFlagEnds,
                    "a red flag always holds",
                    format!("delete `{key}`"),
                );
            }
        }
        no_ground(&mut f, "a red flag");
        let (basis, limits) = (RawBasis::of(&mut f, Why::Optional), Limits::of(&mut f));
        f.finish();
        let (text, mut basis) = (text?, basis?);
        if basis.reason.is_empty() {
            basis.reason.clone_from(&text);
        }
        let on_unknown = on_unknown.unwrap_or(OnUnknown::CheckFirst);
        Some(Self {
            id: id?.0,
            text,
            hint,
            at_least: at_least?,
            within,
            destination,
            on_unknown,
            check_now,
            only_if,
            basis,
            limits,
        })
    }
}

impl Read for RawFit {
    fn read(node: Node<'_>) -> Option<Self> {
        let mut f = node.fields("past")?;
        let (id, step) = (f.opt::<Id>("id").map(|id| id.0), f.need("trede"));
        let (when, basis) = (RawWhen::of(&mut f), RawBasis::grounded(&mut f, Why::Needed));
        let within = f.opt::<FitTerm>("binnen").map(|term| term.0);
        let (action, check) = (f.or_default("doe"), f.or_default("controle"));
        let limits = Limits::of(&mut f);
        f.finish();
        Some(Self {
            id,
            at: node.at,
            step: step?,
            when,
            basis: basis?,
            within,
            action,
            check,
            limits,
        })
    }
}

impl Read for RawRule {
    fn read(node: Node<'_>) -> Option<Self> {
        let mut f = node.fields("regel")?;
        let id = f.need::<Id>("id");
        let (when, basis) = (RawWhen::of(&mut f), RawBasis::grounded(&mut f, Why::Needed));
        let (term, within) = (f.get("binnen"), f.opt("binnen"));
        let (has_least, has_falls) = (f.get("minstens"), f.get("vervalt"));
        let effect = match (has_least, has_falls) {
            (Some(least), None) => RawLeast::read(least).map(RawEffect::AtLeast),
            (None, Some(falls)) => unsuitable(falls),
            (None, None) if term.is_some() => Some(RawEffect::TermOnly),
            (None, None) => {
                let help = "add `minstens`, `vervalt` or `binnen`";
                node.fault(Code::RuleEffect, "a rule must have a consequence", help);
                None
            }
            (Some(least), Some(falls)) => {
                let message = "a rule says `minstens` or `vervalt`, not both";
                let draft = Draft::new(Code::RuleEffect, falls.at, message);
                node.sink
                    .push(draft.also(least.at, "already here").help("write two rules"));
                None
            }
        };
        let limits = Limits::of(&mut f);
        f.finish();
        Some(Self {
            id: id?.0,
            when,
            effect: effect?,
            within,
            basis: basis?,
            limits,
        })
    }
}

impl Read for RawArgument {
    fn read(node: Node<'_>) -> Option<Self> {
        let mut f = node.fields("argument")?;
        let (id, step) = (f.need::<Id>("id"), f.need("trede"));
        let side = match f.get("kant") {
            Some(node) => node.word(&[("voor", Side::For), ("tegen", Side::Against)]),
            None => f.need::<String>("kant").and(None),
        };
        no_ground(&mut f, "an argument");
        let (when, basis) = (RawWhen::of(&mut f), RawBasis::of(&mut f, Why::Needed));
        let limits = Limits::of(&mut f);
        f.finish();
        Some(Self {
            id: id?.0,
            step: step?,
            side: side?,
            when,
            basis: basis?,
            limits,
        })
    }
}

impl Read for RawScope {
    fn read(node: Node<'_>) -> Option<Self> {
        let mut f = node.fields("buiten")?;
        let id = f.need::<Id>("id");
        let topic = f.opt::<Id>("onderwerp").map(|id| id.0);
        let (when, basis) = (RawWhen::of(&mut f), RawBasis::grounded(&mut f, Why::Needed));
        let limits = Limits::of(&mut f);
        somebody(&f, &when);
        f.finish();
        Some(Self {
            id: id?.0,
            when,
            topic,
            basis: basis?,
            limits,
        })
    }
}

impl Read for RawPreparation {
    fn read(node: Node<'_>) -> Option<Self> {
        let mut f = node.fields("vooraf")?;
        let (id, text) = (f.need::<Id>("id"), f.need("tekst"));
        let kind = match f.get("soort") {
            Some(node) => node.word(&[
                ("meesturen", PreparationKind::Send),
                ("doen", PreparationKind::Do),
            ]),
            None => f.need::<String>("soort").and(None),
        };
        let steps = f.or_default("voor");
        let (when, basis) = (
            RawWhen::of(&mut f),
            RawBasis::grounded(&mut f, Why::Optional),
        );
        let limits = Limits::of(&mut f);
        f.finish();
        Some(Self {
            id: id?.0,
            text: text?,
            kind: kind?,
            steps,
            when,
            basis: basis?,
            limits,
        })
    }
}

impl Read for RawImpossible {
    fn read(node: Node<'_>) -> Option<Self> {
        let mut f = node.fields("onmogelijk")?;
        let (when, limits) = (RawWhen::of(&mut f), Limits::of(&mut f));
        somebody(&f, &when);
        // Why it can't occur is for whoever reads the file.
        f.opt::<String>("want");
        f.finish();
        Some(Self { when, limits })
    }
}

/// Without a condition it would hold for everyone.
fn somebody(f: &Fields<'_>, when: &RawWhen) {
    if when.all.is_empty() {
        f.missing("als", "add `als.vraag = [\"waarde\"]`: for whom it holds");
    }
}

fn withdrawal(node: Node<'_>) -> Option<RawChange> {
    let mut f = node.fields("intrekken")?;
    let (target, basis) = (f.need("wat"), RawBasis::of(&mut f, Why::Needed));
    f.finish();
    Some(RawChange {
        target: target?,
        at_least: None,
        within: None,
        basis: basis?,
    })
}

fn tightening(node: Node<'_>) -> Option<RawChange> {
    let mut f = node.fields("aanscherpen")?;
    let (target, at_least, within) = (f.need("wat"), f.opt("minstens"), f.opt("binnen"));
    let basis = RawBasis::of(&mut f, Why::Needed);
    if at_least.is_none() && within.is_none() {
        f.missing("minstens", "add `minstens`, `binnen` or both");
    }
    f.finish();
    Some(RawChange {
        target: target?,
        at_least,
        within,
        basis: basis?,
    })
}
