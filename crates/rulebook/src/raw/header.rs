//! Headers, sources, specialties and phrases as written.

use ladder::date::{Date, Period};
use ladder::model::{AgreementsStatus, Certainty, Phrases, Source, Specialty, Use};

use super::condition::period;
use crate::Code;
use crate::id::Id;
use crate::sink::{Draft, Spot};
use crate::tree::{At, Fields, Node, Read};

/// `[regio]` or `[landelijk]`.
#[derive(Debug, Clone)]
pub(crate) struct RawHeader {
    pub(crate) at: Spot,
    pub(crate) id: Option<At<String>>,
    pub(crate) name: String,
    pub(crate) base: Option<At<String>>,
    pub(crate) version: String,
    pub(crate) owner: String,
    pub(crate) status: AgreementsStatus,
    pub(crate) usage: At<Use>,
    pub(crate) valid: Period,
    pub(crate) review: Option<Date>,
    pub(crate) manufacturer: Option<String>,
}

impl Read for AgreementsStatus {
    fn read(node: Node<'_>) -> Option<Self> {
        node.word(&Self::ALL.map(|status| (status.words(), status)))
    }
}

impl Read for Use {
    fn read(node: Node<'_>) -> Option<Self> {
        node.word(&Self::ALL.map(|usage| (usage.word(), usage)))
    }
}

impl RawHeader {
    /// Of a region, which must say what it may be used for.
    pub(crate) fn region(node: Node<'_>) -> Option<Self> {
        let mut f = node.fields("regio")?;
        let (id, name) = (f.need::<Id>("id"), f.need("naam"));
        let (base, usage) = (f.opt("basis"), f.need("gebruik"));
        let rest = Rest::of(&mut f);
        f.finish();
        Some(rest?.header(node.at, Some(id?.0), name?, base, usage?))
    }

    /// Of a base, which no one is advised by.
    pub(crate) fn base(node: Node<'_>) -> Option<Self> {
        let mut f = node.fields("landelijk")?;
        let (id, name) = (f.opt::<Id>("id"), f.or_default("naam"));
        let usage = f.opt("gebruik").unwrap_or(At {
            value: Use::Training,
            at: node.at,
        });
        let rest = Rest::of(&mut f);
        f.finish();
        Some(rest?.header(node.at, id.map(|id| id.0), name, None, usage))
    }
}

/// What a region and a base both say.
struct Rest {
    version: String,
    owner: String,
    status: AgreementsStatus,
    valid: Period,
    review: Option<Date>,
    manufacturer: Option<String>,
}

impl Rest {
    fn of(f: &mut Fields<'_>) -> Option<Self> {
        let (version, owner, status) = (f.need("versie"), f.need("eigenaar"), f.need("status"));
        let (valid, review) = (period(f), f.opt("herzien"));
        let manufacturer = f.opt("fabrikant");
        Some(Self {
            version: version?,
            owner: owner?,
            status: status?,
            valid,
            review,
            manufacturer,
        })
    }

    fn header(
        self,
        at: Spot,
        id: Option<At<String>>,
        name: String,
        base: Option<At<String>>,
        usage: At<Use>,
    ) -> RawHeader {
        let Self {
            version,
            owner,
            status,
            valid,
            review,
            manufacturer,
        } = self;
        RawHeader {
            at,
            id,
            name,
            base,
            version,
            owner,
            status,
            usage,
            valid,
            review,
            manufacturer,
        }
    }
}

/// A source, whose specialty is looked up later.
#[derive(Debug, Clone)]
pub(crate) struct RawSource {
    pub(crate) id: At<String>,
    pub(crate) source: Source,
    pub(crate) specialty: Option<At<String>>,
}

impl Read for Certainty {
    fn read(node: Node<'_>) -> Option<Self> {
        node.word(&Self::OF_SOURCES.map(|certainty| (certainty.words(), certainty)))
    }
}

impl Read for RawSource {
    fn read(node: Node<'_>) -> Option<Self> {
        let mut f = node.fields("bron")?;
        let (id, title, publisher) = (
            f.need::<Id>("id"),
            f.need("titel"),
            f.or_default("uitgever"),
        );
        let (date, certainty) = (f.need::<At<String>>("datum"), f.need("zekerheid"));
        let (region, specialty) = (f.or_default("regio"), f.opt::<At<String>>("specialisme"));
        let (address, review) = (f.or_default("vindplaats"), f.opt("herzien"));
        f.finish();
        let (id, date) = (id?.0, date?);
        if !is_date(&date.value) {
            let (code, message) = if date.value.is_empty() {
                let message = format!("no date is known of the source `{}`", id.value);
                (Code::Undated, message)
            } else {
                (Code::InvalidDate, format!("`{}` is no date", date.value))
            };
            let help = "write the year, month or day of it: `2024`, `2024-10` or `2024-10-31`";
            node.sink
                .push(Draft::new(code, date.at, message).help(help));
        }
        let source = Source {
            id: id.value.clone(),
            title: title?,
            publisher,
            date: date.value,
            region,
            specialty: specialty
                .as_ref()
                .map(|at| at.value.clone())
                .unwrap_or_default(),
            certainty: certainty?,
            address,
            review,
        };
        Some(RawSource {
            id,
            source,
            specialty,
        })
    }
}

/// A year, a month of a year, or a day.
fn is_date(text: &str) -> bool {
    let rest = "0000-01-01".get(text.len()..);
    let whole = [4, 7, 10].contains(&text.len());
    let day = rest.map(|rest| format!("{text}{rest}").parse::<Date>());
    whole && matches!(day, Some(Ok(_)))
}

/// A specialty and where it stands.
#[derive(Debug, Clone)]
pub(crate) struct RawSpecialty(pub(crate) At<Specialty>);

impl Read for RawSpecialty {
    fn read(node: Node<'_>) -> Option<Self> {
        let mut f = node.fields("specialisme")?;
        let (id, name) = (f.need::<Id>("id"), f.need("naam"));
        f.finish();
        let id = id?.0;
        Some(Self(At {
            value: Specialty {
                id: id.value,
                name: name?,
            },
            at: id.at,
        }))
    }
}

/// The engine's sentences that a file gives.
pub(crate) type RawPhrases = Vec<(&'static str, String)>;

macro_rules! phrases {
    ($($key:literal => $field:ident,)*) => {
        /// Reads the sentences that are there.
        pub(crate) fn phrases(f: &mut Fields<'_>) -> RawPhrases {
            let mut given = RawPhrases::new();
            $(if let Some(text) = f.opt($key) { given.push(($key, text)); })*
            given
        }

        /// The sentences of all layers, later ones first; a missing one is named.
        pub(crate) fn all_phrases(given: &[(&'static str, String)]) -> Result<Phrases, &'static str> {
            let text = |key: &'static str| {
                given.iter().rev().find(|(k, _)| *k == key).map(|(_, text)| text.clone()).ok_or(key)
            };
            Ok(Phrases { $($field: text($key)?,)* })
        }
    };
}

phrases! {
    "geen-past" => geen_past,
    "niet-op-tijd" => niet_op_tijd,
    "termijn-onbekend" => termijn_onbekend,
    "alleen-binnen" => alleen_binnen,
    "alarm" => alarm,
    "lichter-dan-zonder-alarm" => lichter_dan_zonder_alarm,
    "verlopen" => verlopen,
    "behandelaar" => behandelaar,
    "direct" => direct,
    "vandaag" => vandaag,
    "werkdag" => werkdag,
    "werkdagen" => werkdagen,
    "week" => week,
    "weken" => weken,
    "toegangstijd" => toegangstijd,
    "geen-haast" => geen_haast,
}
