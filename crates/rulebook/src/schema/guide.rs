//! The keys of `patient.toml` and `vormen.toml`.

use super::{Key, Kind, NAME, OWN_ID, SOURCES, STEP, Shape, Table, Tables, Text, Texts, Word, Yes};

const ALWAYS: Key = ("altijd", Text, "Wat bij elke trede staat");
const ABOUT: Key = ("uitleg", Text, "Wat de lezer moet weten");
const CALL: Key = ("terugbellen", Text, "Wanneer u meteen belt");
const COSTS: Key = (
    "kosten",
    Text,
    "Wat het kan kosten, of wat de kosten worden",
);

#[rustfmt::skip] // one line a key
pub(super) const SHAPES: &[Shape] = &[
    ("terugbellen", &["altijd", "bron"], &[ALWAYS, SOURCES]),
    ("kosten", &["altijd", "bron"], &[ALWAYS, SOURCES]),
    (
        "bij-trede",
        &["trede", "gebeurt", "waar", "antwoord", "kosten", "terugbellen", "bron"],
        &[
            STEP,
            ("regio", Texts, "Alleen in deze regio's"),
            ("gebeurt", Text, "Wat er gebeurt, in taalniveau B1"),
            ("waar", Text, "Waar het is"),
            ("antwoord", Text, "Wie antwoord geeft, en wanneer u het hoort"),
            COSTS,
            CALL,
            SOURCES,
        ],
    ),
    (
        "bij-onderwerp",
        &["onderwerp", "terugbellen", "bron"],
        &[("onderwerp", Text, "De id van het onderwerp"), ABOUT, CALL, SOURCES],
    ),
    (
        "kaart",
        &["titel", "stand", "bron"],
        &[("titel", Text, "De titel"), ("stand", Text, "Het jaar dat zij beschrijft"), SOURCES],
    ),
    (
        "vorm",
        &["id", "naam", "soort", "rij", "bron"],
        &[
            OWN_ID,
            NAME,
            ("soort", Word(&["zorgvorm", "overlegvorm", "organisatievorm"]), "Wat het is"),
            ("wat", Text, "Wat er gebeurt"),
            ("status", Text, "Stand en financiering toen"),
            ("kwaliteit", Text, "Effect op de kwaliteit"),
            ("gezondheid", Text, "Effect op de gezondheid"),
            COSTS,
            ("rij", Word(&["hersteld", "onzeker"]), "Of de bron op één manier te lezen is"),
            ("plaats", Text, "Waar"),
            ("schaal", Word(&["lokaal", "regio"]), "Hoe wijd; weglaten als het niet te lezen is"),
            ("noot", Text, "Wat de lezer erbij moet weten"),
            SOURCES,
        ],
    ),
    (
        "patientengroep",
        &["groep", "geschikt", "bron"],
        &[("groep", Text, "Wie"), ("geschikt", Yes, "Geschikt om buiten het ziekenhuis te zien"), SOURCES],
    ),
    (
        "voorkeur",
        &["voor", "reden", "procent", "bron"],
        &[
            ("voor", Word(&["huisarts", "specialist", "geen"]), "Wie de patiënt verkiest"),
            ("reden", Text, "Waarom"),
            ("procent", Kind::Whole, "Hoeveel van de honderd"),
            SOURCES,
        ],
    ),
    (
        "financiering",
        &["segment", "wat", "bron"],
        &[("segment", Text, "Zoals S3"), ("wat", Text, "Wat eruit wordt betaald"), SOURCES],
    ),
    (
        "knop",
        &["nummer", "naam", "term-king-s-fund", "kern", "bron"],
        &[
            ("nummer", Kind::Whole, "De hoeveelste"),
            NAME,
            ("term-king-s-fund", Text, "Hoe het King's Fund haar noemt"),
            ("kern", Text, "Waar zij over gaat"),
            SOURCES,
        ],
    ),
    (
        "doorverwezen",
        &["waar", "aandeel", "toelichting", "bron"],
        &[
            ("waar", Text, "Waar het is geteld"),
            ("jaren", Text, "Wanneer"),
            ("aandeel", Text, "Zoals de bron het noemt"),
            ("aantal", Kind::Whole, "Hoeveel patiënten"),
            ("toelichting", Text, "Waarvan het een deel is"),
            SOURCES,
        ],
    ),
    (
        "effect",
        &["id", "vorm", "uitkomst", "soort", "bron"],
        &[
            OWN_ID,
            ("vorm", Text, "Van welke vorm"),
            ("uitkomst", Text, "Wat eruit kwam"),
            ("soort", Word(&["eindcijfer", "overzicht", "onderzoek"]), "Hoe zeker"),
            SOURCES,
        ],
    ),
    (
        "tegenspraak",
        &["id", "onderwerp", "uitleg", "bron"],
        &[
            ("id", Text, "Zoals C6"),
            ("onderwerp", Text, "Waar de bronnen over verschillen"),
            ABOUT,
            SOURCES,
        ],
    ),
];

#[rustfmt::skip] // one line a key
pub(super) const TOP: &[Key] = &[
    ("terugbellen", Table("terugbellen"), "Wanneer een patiënt meteen belt, bij elke trede"),
    ("kosten", Table("kosten"), "Wat zorg kan kosten, bij elke trede"),
    ("bij-trede", Tables("bij-trede"), "Wat een patiënt van een trede leest"),
    ("bij-onderwerp", Tables("bij-onderwerp"), "Wat een patiënt van een onderwerp leest"),
    ("kaart", Table("kaart"), "Wat de kaart van samenwerkingsvormen is"),
    ("vorm", Tables("vorm"), "Een vorm van samenwerking"),
    ("patientengroep", Tables("patientengroep"), "Wie wel of niet geschikt is voor substitutie"),
    ("voorkeur", Tables("voorkeur"), "Wat patiënten verkiezen"),
    ("financiering", Tables("financiering"), "Wie wat betaalt"),
    ("knop", Tables("knop"), "Waaraan een regio kan draaien"),
    ("doorverwezen", Tables("doorverwezen"), "Hoeveel patiënten alsnog naar het ziekenhuis gingen"),
    ("effect", Tables("effect"), "Wat van een vorm bekend is"),
    ("tegenspraak", Tables("tegenspraak"), "Waar bronnen elkaar tegenspreken"),
];
