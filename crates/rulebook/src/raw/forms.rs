//! The map of ways to work together, as written.

use ladder::model::{
    Contradiction, EffectKind, Form, FormKind, FormsMap, Funding, Knob, KnownEffect, PatientGroup,
    Preference, Preferred, Scale, SentOn,
};
use serde_json::Value;

use super::about::{NAME, OWN_ID, SOURCES};
use super::patient::{RawCited, Short};
use crate::Code;
use crate::id::Id;
use crate::say;
use crate::tree::{At, Definitions, Need, Node, Opt, Or, Read, Whole, keys, table, words};

keys! {
    /// `vormen.toml`.
    #[derive(Debug, Clone, Default)]
    pub(crate) struct FormsFile {
        map: Opt<RawCited<FormsMap>> = "kaart", "Wat de kaart van samenwerkingsvormen is";
        forms: Or<Vec<RawCited<Form>>> = "vorm", "Een vorm van samenwerking";
        groups: Or<Vec<RawCited<PatientGroup>>> = "patientengroep",
            "Wie wel of niet geschikt is voor substitutie";
        preferences: Or<Vec<RawCited<Preference>>> = "voorkeur", "Wat patiënten verkiezen";
        funding: Or<Vec<RawCited<Funding>>> = "financiering", "Wie wat betaalt";
        knobs: Or<Vec<RawCited<Knob>>> = "knop", "Waaraan een regio kan draaien";
        sent_on: Or<Vec<RawCited<SentOn>>> = "doorverwezen",
            "Hoeveel patiënten alsnog naar het ziekenhuis gingen";
        effects: Or<Vec<RawCited<KnownEffect>>> = "effect", "Wat van een vorm bekend is";
        contradictions: Or<Vec<RawCited<Contradiction>>> = "tegenspraak",
            "Waar bronnen elkaar tegenspreken";
    }
}

table! {
    "kaart",
    struct MapTable {
        title: Need<At<Short>> = "titel", "De titel";
        as_of: Need<Short> = "stand", "Het jaar dat zij beschrijft";
        sources: Need<Vec<At<String>>> = "bron", SOURCES;
    }
}

impl Read for RawCited<FormsMap> {
    type Out = Self;

    fn read(node: Node<'_>) -> Option<Self> {
        let read = MapTable::read(node)?;
        let what = FormsMap {
            title: read.title.value.clone(),
            as_of: read.as_of,
        };
        Some(Self {
            what,
            name: read.title,
            sources: read.sources,
        })
    }

    fn shape(all: &mut Definitions) -> Value {
        MapTable::shape(all)
    }
}

words!(FormKind => Self, [
    ("zorgvorm", Self::Care),
    ("overlegvorm", Self::Consultation),
    ("organisatievorm", Self::Organisation),
]);

/// Whether a row can be read in one way only.
enum Row {}

words!(Row => bool, [("hersteld", false), ("onzeker", true)]);
words!(Scale => Self, [("lokaal", Self::Local), ("regio", Self::Regional)]);

table! {
    "vorm",
    struct FormTable {
        id: Need<Id> = "id", OWN_ID;
        name: Need<Short> = "naam", NAME;
        kind: Need<FormKind> = "soort", "Wat het is";
        what: Or<Short> = "wat", "Wat er gebeurt";
        status: Or<Short> = "status", "Stand en financiering toen";
        quality: Or<Short> = "kwaliteit", "Effect op de kwaliteit";
        health: Or<Short> = "gezondheid", "Effect op de gezondheid";
        costs: Or<Short> = "kosten", "Wat de kosten worden";
        uncertain: Need<Row> = "rij", "Of de bron op één manier te lezen is";
        place: Or<Short> = "plaats", "Waar";
        scale: Opt<Scale> = "schaal", "Hoe wijd; weglaten als het niet te lezen is";
        note: Or<Short> = "noot", "Wat de lezer erbij moet weten";
        sources: Need<Vec<At<String>>> = "bron", SOURCES;
    }
}

impl Read for RawCited<Form> {
    type Out = Self;

    fn read(node: Node<'_>) -> Option<Self> {
        let read = FormTable::read(node)?;
        let what = Form {
            id: read.id.value.clone(),
            name: read.name,
            kind: read.kind,
            what: read.what,
            status: read.status,
            quality: read.quality,
            health: read.health,
            costs: read.costs,
            uncertain: read.uncertain,
            place: read.place,
            scale: read.scale,
            note: read.note,
        };
        Some(Self {
            what,
            name: read.id,
            sources: read.sources,
        })
    }

    fn shape(all: &mut Definitions) -> Value {
        FormTable::shape(all)
    }
}

table! {
    "patientengroep",
    struct GroupTable {
        name: Need<At<Short>> = "groep", "Wie";
        suited: Need<bool> = "geschikt", "Geschikt om buiten het ziekenhuis te zien";
        sources: Need<Vec<At<String>>> = "bron", SOURCES;
    }
}

impl Read for RawCited<PatientGroup> {
    type Out = Self;

    fn read(node: Node<'_>) -> Option<Self> {
        let read = GroupTable::read(node)?;
        let what = PatientGroup {
            name: read.name.value.clone(),
            suited: read.suited,
        };
        Some(Self {
            what,
            name: read.name,
            sources: read.sources,
        })
    }

    fn shape(all: &mut Definitions) -> Value {
        GroupTable::shape(all)
    }
}

/// Whom a patient prefers, if anyone.
enum Whom {}

words!(Whom => Option<Preferred>, [
    ("huisarts", Some(Preferred::Gp)),
    ("specialist", Some(Preferred::Specialist)),
    ("geen", None),
]);

table! {
    "voorkeur",
    struct PreferenceTable {
        whom: Need<Whom> = "voor", "Wie de patiënt verkiest";
        reason: Need<At<Short>> = "reden", "Waarom";
        percent: Need<At<Whole<u8>>> = "procent", "Hoeveel van de honderd";
        sources: Need<Vec<At<String>>> = "bron", SOURCES;
    }
}

impl Read for RawCited<Preference> {
    type Out = Self;

    fn read(node: Node<'_>) -> Option<Self> {
        let read = PreferenceTable::read(node)?;
        if read.percent.value > 100 {
            let message = say::more_than_all();
            node.sink.add(Code::WrongType, read.percent.at, message);
        }
        let what = Preference {
            whom: read.whom,
            reason: read.reason.value.clone(),
            percent: read.percent.value,
        };
        Some(Self {
            what,
            name: read.reason,
            sources: read.sources,
        })
    }

    fn shape(all: &mut Definitions) -> Value {
        PreferenceTable::shape(all)
    }
}

table! {
    "financiering",
    struct FundingTable {
        segment: Need<At<Short>> = "segment", "Zoals S3";
        what: Need<Short> = "wat", "Wat eruit wordt betaald";
        sources: Need<Vec<At<String>>> = "bron", SOURCES;
    }
}

impl Read for RawCited<Funding> {
    type Out = Self;

    fn read(node: Node<'_>) -> Option<Self> {
        let read = FundingTable::read(node)?;
        let what = Funding {
            segment: read.segment.value.clone(),
            what: read.what,
        };
        Some(Self {
            what,
            name: read.segment,
            sources: read.sources,
        })
    }

    fn shape(all: &mut Definitions) -> Value {
        FundingTable::shape(all)
    }
}

table! {
    "knop",
    struct KnobTable {
        number: Need<Whole<u8>> = "nummer", "De hoeveelste";
        name: Need<At<Short>> = "naam", NAME;
        kings_fund: Need<Short> = "term-king-s-fund", "Hoe het King's Fund haar noemt";
        core: Need<Short> = "kern", "Waar zij over gaat";
        sources: Need<Vec<At<String>>> = "bron", SOURCES;
    }
}

impl Read for RawCited<Knob> {
    type Out = Self;

    fn read(node: Node<'_>) -> Option<Self> {
        let read = KnobTable::read(node)?;
        let what = Knob {
            number: read.number,
            name: read.name.value.clone(),
            kings_fund: read.kings_fund,
            core: read.core,
        };
        Some(Self {
            what,
            name: read.name,
            sources: read.sources,
        })
    }

    fn shape(all: &mut Definitions) -> Value {
        KnobTable::shape(all)
    }
}

table! {
    "doorverwezen",
    struct SentOnTable {
        place: Need<At<Short>> = "waar", "Waar het is geteld";
        years: Or<Short> = "jaren", "Wanneer";
        share: Need<Short> = "aandeel", "Zoals de bron het noemt";
        count: Opt<Whole<u32>> = "aantal", "Hoeveel patiënten";
        note: Need<Short> = "toelichting", "Waarvan het een deel is";
        sources: Need<Vec<At<String>>> = "bron", SOURCES;
    }
}

impl Read for RawCited<SentOn> {
    type Out = Self;

    fn read(node: Node<'_>) -> Option<Self> {
        let read = SentOnTable::read(node)?;
        let what = SentOn {
            place: read.place.value.clone(),
            years: read.years,
            share: read.share,
            count: read.count,
            note: read.note,
        };
        Some(Self {
            what,
            name: read.place,
            sources: read.sources,
        })
    }

    fn shape(all: &mut Definitions) -> Value {
        SentOnTable::shape(all)
    }
}

words!(EffectKind => Self, [
    ("eindcijfer", Self::FinalFigure),
    ("overzicht", Self::Review),
    ("onderzoek", Self::Study),
]);

table! {
    "effect",
    struct EffectTable {
        id: Need<Id> = "id", OWN_ID;
        form: Need<Short> = "vorm", "Van welke vorm";
        outcome: Need<Short> = "uitkomst", "Wat eruit kwam";
        kind: Need<EffectKind> = "soort", "Hoe zeker";
        sources: Need<Vec<At<String>>> = "bron", SOURCES;
    }
}

impl Read for RawCited<KnownEffect> {
    type Out = Self;

    fn read(node: Node<'_>) -> Option<Self> {
        let read = EffectTable::read(node)?;
        let what = KnownEffect {
            id: read.id.value.clone(),
            form: read.form,
            outcome: read.outcome,
            kind: read.kind,
        };
        Some(Self {
            what,
            name: read.id,
            sources: read.sources,
        })
    }

    fn shape(all: &mut Definitions) -> Value {
        EffectTable::shape(all)
    }
}

table! {
    "tegenspraak",
    struct ContradictionTable {
        id: Need<At<String>> = "id", "Zoals C6";
        about: Need<Short> = "onderwerp", "Waar de bronnen over verschillen";
        explanation: Need<Short> = "uitleg", "Wat de lezer moet weten";
        sources: Need<Vec<At<String>>> = "bron", SOURCES;
    }
}

impl Read for RawCited<Contradiction> {
    type Out = Self;

    fn read(node: Node<'_>) -> Option<Self> {
        let read = ContradictionTable::read(node)?;
        let what = Contradiction {
            id: read.id.value.clone(),
            about: read.about,
            explanation: read.explanation,
        };
        Some(Self {
            what,
            name: read.id,
            sources: read.sources,
        })
    }

    fn shape(all: &mut Definitions) -> Value {
        ContradictionTable::shape(all)
    }
}
