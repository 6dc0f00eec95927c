//! The texts for patients and the map of ways to work together, as written.

use ladder::model::{
    Contradiction, EffectKind, Form, FormKind, FormsMap, Funding, Knob, KnownEffect, PatientGroup,
    Preference, Preferred, Scale, SentOn, StepText, TopicText,
};
use toml::de::DeValue;

use crate::Code;
use crate::id::Id;
use crate::tree::{At, Fields, Node, Read};

/// The most that a card or a table cell holds; a patient reads no further.
const LONGEST: usize = 200;

/// `patient.toml` and `vormen.toml` of a folder.
#[derive(Debug, Clone, Default)]
pub(crate) struct RawGuide {
    pub(crate) call_back: Option<RawCited<String>>,
    pub(crate) costs: Option<RawCited<String>>,
    pub(crate) steps: Vec<RawStepText>,
    pub(crate) topics: Vec<RawCited<TopicText>>,
    pub(crate) map: Option<RawCited<FormsMap>>,
    pub(crate) forms: Vec<RawCited<Form>>,
    pub(crate) groups: Vec<RawCited<PatientGroup>>,
    pub(crate) preferences: Vec<RawCited<Preference>>,
    pub(crate) funding: Vec<RawCited<Funding>>,
    pub(crate) knobs: Vec<RawCited<Knob>>,
    pub(crate) sent_on: Vec<RawCited<SentOn>>,
    pub(crate) effects: Vec<RawCited<KnownEffect>>,
    pub(crate) contradictions: Vec<RawCited<Contradiction>>,
}

/// Something said, the name that it goes by, and the names of its sources.
#[derive(Debug, Clone)]
pub(crate) struct RawCited<T> {
    pub(crate) what: T,
    pub(crate) name: At<String>,
    pub(crate) sources: Vec<At<String>>,
}

/// A patient's text of a step.
#[derive(Debug, Clone)]
pub(crate) struct RawStepText {
    pub(crate) text: RawCited<StepText>,
    /// Only in these regions, where given.
    pub(crate) regions: Option<Vec<At<String>>>,
}

impl RawGuide {
    /// Takes the keys of `patient.toml`.
    pub(crate) fn patient(&mut self, f: &mut Fields<'_>) {
        self.call_back = f
            .get("terugbellen")
            .and_then(|node| always(node, "terugbellen"));
        self.costs = f.get("kosten").and_then(|node| always(node, "kosten"));
        self.steps = f.or_default("bij-trede");
        self.topics = f.or_default("bij-onderwerp");
    }

    /// Takes the keys of `vormen.toml`.
    pub(crate) fn forms(&mut self, f: &mut Fields<'_>) {
        self.map = f.opt("kaart");
        self.forms = f.or_default("vorm");
        self.groups = f.or_default("patientengroep");
        self.preferences = f.or_default("voorkeur");
        self.funding = f.or_default("financiering");
        self.knobs = f.or_default("knop");
        self.sent_on = f.or_default("doorverwezen");
        self.effects = f.or_default("effect");
        self.contradictions = f.or_default("tegenspraak");
    }
}

/// A text that fits its place.
struct Short(At<String>);

impl Read for Short {
    fn read(node: Node<'_>) -> Option<Self> {
        let text = At::<String>::read(node)?;
        let length = text.value.chars().count();
        if length > LONGEST {
            let message = format!("the text has {length} characters; {LONGEST} fit");
            node.fault(Code::LongText, message, "say it in fewer words");
        }
        Some(Self(text))
    }
}

/// A number without a fraction.
struct Whole<T>(T);

impl<T: std::str::FromStr> Read for Whole<T> {
    fn read(node: Node<'_>) -> Option<Self> {
        let number = match node.value {
            DeValue::Integer(number) => number.to_string().parse().ok(),
            _ => None,
        };
        match number {
            Some(number) => Some(Self(number)),
            None => node.wrong_type("a whole number", "write it without quotes"),
        }
    }
}

fn text(f: &mut Fields<'_>, key: &'static str) -> Option<String> {
    f.need::<Short>(key).map(|text| text.0.value)
}

/// A text that may be unknown.
fn known(f: &mut Fields<'_>, key: &'static str) -> String {
    f.opt::<Short>(key)
        .map(|text| text.0.value)
        .unwrap_or_default()
}

/// A table with `bron`; `read` gives what it says and what it goes by.
fn cited<T>(
    node: Node<'_>,
    what: &'static str,
    read: impl FnOnce(&mut Fields<'_>) -> Option<(At<String>, T)>,
) -> Option<RawCited<T>> {
    let mut f = node.fields(what)?;
    let (read, sources) = (read(&mut f), f.need("bron"));
    f.finish();
    let (name, what) = read?;
    Some(RawCited {
        what,
        name,
        sources: sources?,
    })
}

/// What holds whatever the step.
fn always(node: Node<'_>, what: &'static str) -> Option<RawCited<String>> {
    cited(node, what, |f| {
        let Short(text) = f.need("altijd")?;
        Some((text.clone(), text.value))
    })
}

impl Read for RawStepText {
    fn read(node: Node<'_>) -> Option<Self> {
        let mut regions = None;
        let text = cited(node, "bij-trede", |f| {
            regions = f.opt("regio");
            let step = f.need::<At<String>>("trede");
            let (happens, place) = (text(f, "gebeurt"), text(f, "waar"));
            let (answer, costs) = (text(f, "antwoord"), text(f, "kosten"));
            let call_back = text(f, "terugbellen");
            let step = step?;
            let text = StepText {
                step: step.value.clone(),
                happens: happens?,
                place: place?,
                answer: answer?,
                costs: costs?,
                call_back: call_back?,
            };
            Some((step, text))
        });
        Some(Self {
            text: text?,
            regions,
        })
    }
}

impl Read for RawCited<TopicText> {
    fn read(node: Node<'_>) -> Option<Self> {
        cited(node, "bij-onderwerp", |f| {
            let topic = f.need::<At<String>>("onderwerp");
            let (about, call_back) = (known(f, "uitleg"), text(f, "terugbellen"));
            let topic = topic?;
            let text = TopicText {
                topic: topic.value.clone(),
                about,
                call_back: call_back?,
            };
            Some((topic, text))
        })
    }
}

impl Read for RawCited<FormsMap> {
    fn read(node: Node<'_>) -> Option<Self> {
        cited(node, "kaart", |f| {
            let (title, as_of) = (f.need::<Short>("titel"), text(f, "stand"));
            let Short(title) = title?;
            let map = FormsMap {
                title: title.value.clone(),
                as_of: as_of?,
            };
            Some((title, map))
        })
    }
}

const KINDS: &[(&str, FormKind)] = &[
    ("zorgvorm", FormKind::Care),
    ("overlegvorm", FormKind::Consultation),
    ("organisatievorm", FormKind::Organisation),
];

const ROWS: &[(&str, bool)] = &[("hersteld", false), ("onzeker", true)];

const SCALES: &[(&str, Scale)] = &[("lokaal", Scale::Local), ("regio", Scale::Regional)];

impl Read for RawCited<Form> {
    fn read(node: Node<'_>) -> Option<Self> {
        cited(node, "vorm", |f| {
            let (id, name) = (f.need::<Id>("id"), text(f, "naam"));
            let kind = f.word("soort", KINDS);
            let (what, status, note) = (known(f, "wat"), known(f, "status"), known(f, "noot"));
            let (quality, health) = (known(f, "kwaliteit"), known(f, "gezondheid"));
            let (costs, place) = (known(f, "kosten"), known(f, "plaats"));
            let uncertain = f.word("rij", ROWS);
            let scale = f.get("schaal").and_then(|node| node.word(SCALES));
            let id = id?.0;
            let form = Form {
                id: id.value.clone(),
                name: name?,
                kind: kind?,
                what,
                status,
                quality,
                health,
                costs,
                uncertain: uncertain?,
                place,
                scale,
                note,
            };
            Some((id, form))
        })
    }
}

impl Read for RawCited<PatientGroup> {
    fn read(node: Node<'_>) -> Option<Self> {
        cited(node, "patientengroep", |f| {
            let (name, suited) = (f.need::<Short>("groep"), f.need("geschikt"));
            let Short(name) = name?;
            let group = PatientGroup {
                name: name.value.clone(),
                suited: suited?,
            };
            Some((name, group))
        })
    }
}

const PREFERRED: &[(&str, Option<Preferred>)] = &[
    ("huisarts", Some(Preferred::Gp)),
    ("specialist", Some(Preferred::Specialist)),
    ("geen", None),
];

impl Read for RawCited<Preference> {
    fn read(node: Node<'_>) -> Option<Self> {
        cited(node, "voorkeur", |f| {
            let (whom, reason) = (f.word("voor", PREFERRED), f.need::<Short>("reden"));
            let percent = f.need::<At<Whole<u8>>>("procent");
            let (Short(reason), percent) = (reason?, percent?);
            if percent.value.0 > 100 {
                let message = "more than all patients prefer this";
                f.node().sink.add(Code::WrongType, percent.at, message);
            }
            let preference = Preference {
                whom: whom?,
                reason: reason.value.clone(),
                percent: percent.value.0,
            };
            Some((reason, preference))
        })
    }
}

impl Read for RawCited<Funding> {
    fn read(node: Node<'_>) -> Option<Self> {
        cited(node, "financiering", |f| {
            let (segment, what) = (f.need::<Short>("segment"), text(f, "wat"));
            let Short(segment) = segment?;
            let funding = Funding {
                segment: segment.value.clone(),
                what: what?,
            };
            Some((segment, funding))
        })
    }
}

impl Read for RawCited<Knob> {
    fn read(node: Node<'_>) -> Option<Self> {
        cited(node, "knop", |f| {
            let (number, name) = (f.need::<Whole<u8>>("nummer"), f.need::<Short>("naam"));
            let (kings_fund, core) = (text(f, "term-king-s-fund"), text(f, "kern"));
            let Short(name) = name?;
            let knob = Knob {
                number: number?.0,
                name: name.value.clone(),
                kings_fund: kings_fund?,
                core: core?,
            };
            Some((name, knob))
        })
    }
}

impl Read for RawCited<SentOn> {
    fn read(node: Node<'_>) -> Option<Self> {
        cited(node, "doorverwezen", |f| {
            let (place, years) = (f.need::<Short>("waar"), known(f, "jaren"));
            let (share, note) = (text(f, "aandeel"), text(f, "toelichting"));
            let count = f.opt::<Whole<u32>>("aantal").map(|count| count.0);
            let Short(place) = place?;
            let sent_on = SentOn {
                place: place.value.clone(),
                years,
                share: share?,
                count,
                note: note?,
            };
            Some((place, sent_on))
        })
    }
}

const EFFECTS: &[(&str, EffectKind)] = &[
    ("eindcijfer", EffectKind::FinalFigure),
    ("overzicht", EffectKind::Review),
    ("onderzoek", EffectKind::Study),
];

impl Read for RawCited<KnownEffect> {
    fn read(node: Node<'_>) -> Option<Self> {
        cited(node, "effect", |f| {
            let (id, form) = (f.need::<Id>("id"), text(f, "vorm"));
            let (outcome, kind) = (text(f, "uitkomst"), f.word("soort", EFFECTS));
            let id = id?.0;
            let effect = KnownEffect {
                id: id.value.clone(),
                form: form?,
                outcome: outcome?,
                kind: kind?,
            };
            Some((id, effect))
        })
    }
}

impl Read for RawCited<Contradiction> {
    fn read(node: Node<'_>) -> Option<Self> {
        cited(node, "tegenspraak", |f| {
            let (id, about) = (f.need::<At<String>>("id"), text(f, "onderwerp"));
            let explanation = text(f, "uitleg");
            let id = id?;
            let contradiction = Contradiction {
                id: id.value.clone(),
                about: about?,
                explanation: explanation?,
            };
            Some((id, contradiction))
        })
    }
}
