//! The JSON schema of the rule files, for editors: completion and a first check while typing.
//!
//! The reader decides what a file may say. A test compares every table here with the keys that the
//! reader asks for.

use std::collections::BTreeMap;

use ladder::Certainty;
use serde_json::{Map, Value, json};

/// What a key holds.
#[derive(Debug, Clone, Copy)]
enum Kind {
    Text,
    Id,
    Yes,
    Texts,
    /// One of these words.
    Word(&'static [&'static str]),
    Words(&'static [&'static str]),
    Certainty,
    Term,
    Day,
    /// Questions with lists of values.
    Literals,
    Answers,
    /// Answers by name.
    Starts,
    /// Lists of texts.
    Values,
    /// A step, or an urgency.
    Least,
    /// Steps, or forms.
    Falls,
    /// A step, or more.
    Steps,
    Icpc,
    Table(&'static str),
    Tables(&'static str),
    Anything,
}

use Kind::{
    Answers, Anything, Day, Falls, Icpc, Id, Least, Literals, Starts, Steps, Table, Tables, Term,
    Text, Texts, Values, Word, Words, Yes,
};

type Key = (&'static str, Kind, &'static str);

const URGENCIES: &[&str] = &["vandaag", "direct"];
const FORMS: &[&str] = &[
    "eigen-praktijk",
    "telefoon",
    "asynchroon",
    "consultatie",
    "fysiek",
    "spoed",
];
const STATUSES: &[&str] = &["concept", "ter toetsing", "vastgesteld"];
const USES: &[&str] = &["scholing", "toetsing", "zorg"];

const WHY: Key = ("want", Text, "Waarom, in één zin die een huisarts begrijpt");
const SOURCES: Key = ("bron", Texts, "De id's van de bronnen; `[]` is zonder bron");
const FROM: Key = ("geldig-van", Day, "Eerste dag");
const UNTIL: Key = ("geldig-tot", Day, "Laatste dag");
const REPLACES: Key = (
    "vervangt",
    Texts,
    "De uitspraken die de dag ervoor eindigen",
);
const WHEN: Key = (
    "als",
    Literals,
    "Elke genoemde vraag heeft een van de genoemde waarden",
);
const UNLESS: Key = (
    "tenzij",
    Tables("tenzij"),
    "Voor wie het niet geldt, en waarom",
);
const WITHIN: Key = ("binnen", Term, "Binnen welke termijn");
const LADDERS: Key = ("trappen", Texts, "Alleen in algemeen.toml: op deze trappen");
const SPECIALTIES: Key = ("specialismen", Texts, "Voor deze specialismen");
const GENERAL: Key = (
    "algemene-weg",
    Yes,
    "Alleen in algemeen.toml: alleen de algemene weg, of juist niet",
);
const ONLY_IF: Key = ("alleen-als", Literals, "Elders wordt dit niet gevraagd");
const NAME: Key = ("naam", Text, "De naam op het scherm");
const OWN_ID: Key = ("id", Id, "Kleine letters, cijfers en streepjes");
const STEP: Key = ("trede", Text, "De id van de trede");
const REVIEW: Key = ("herzien", Day, "Wanneer er opnieuw naar wordt gekeken");

/// A table: its name, the keys that it must have, and all keys.
type Shape = (&'static str, &'static [&'static str], &'static [Key]);

const SHAPES: &[Shape] = &[
    (
        "onderwerp",
        &["id"],
        &[
            OWN_ID,
            NAME,
            ("specialisme", Text, "De id van het specialisme"),
            ("trap", Text, "De id van de trap"),
            ("icpc", Icpc, "ICPC-1-codes"),
            ("zoek", Texts, "Woorden van dokter en patiënt"),
            ("algemeen", Yes, "De algemene weg van een specialisme"),
            ("ook-voor", Texts, "Algemene grenzen die hier niet gelden"),
        ],
    ),
    (
        "alarm",
        &["id", "vraag", "minstens", "bron"],
        &[
            OWN_ID,
            ("vraag", Text, "Wat nu te zien of te vragen is"),
            ("minstens", Least, "De trede die minstens nodig is"),
            WITHIN,
            ("bestemming", Text, "Waarheen"),
            (
                "onbekend",
                Word(&["eerst-nagaan", "als-ja"]),
                "Wat *weet ik niet* betekent",
            ),
            ("nagaan", Text, "Wat nu te meten of te vragen"),
            ("uitleg", Text, "Eén regel onder de vraag"),
            ONLY_IF,
            WHY,
            SOURCES,
            REPLACES,
            LADDERS,
            SPECIALTIES,
            GENERAL,
            ("geldig-van", Day, "Een alarmsignaal geldt altijd: weglaten"),
            ("geldig-tot", Day, "Een alarmsignaal geldt altijd: weglaten"),
        ],
    ),
    (
        "vraag",
        &["id", "vraag"],
        &[
            OWN_ID,
            ("vraag", Text, "De vraag zoals zij wordt gesteld"),
            ("uitleg", Text, "Eén regel onder de vraag"),
            ("oordeel", Yes, "Vraagt een oordeel, geen feit"),
            (
                "soort",
                Word(&["keuze", "getal", "termijn", "lopend", "lopende-zorg"]),
                "Zonder deze sleutel een keuze",
            ),
            (
                "groep",
                Word(&[
                    "persoon",
                    "tijd",
                    "lopend",
                    "gevraagd",
                    "feiten",
                    "geprobeerd",
                ]),
                "Waar zij in de volgorde staat",
            ),
            (
                "weet-ik-niet",
                Yes,
                "`false` als de huisarts dit altijd weet",
            ),
            ONLY_IF,
            ("altijd", Yes, "Alleen in vragen.toml: in elk onderwerp"),
            (
                "waarden",
                Values,
                "Paren van id en label; zonder waarden ja en nee",
            ),
            ("eenheid", Text, "Van een getal, zoals jaar of mmol/l"),
            (
                "behandelaar",
                Texts,
                "Bij deze waarden is een specialist de geadresseerde",
            ),
        ],
    ),
    (
        "past",
        &["trede", "want", "bron"],
        &[
            OWN_ID,
            STEP,
            WHEN,
            UNLESS,
            WHY,
            SOURCES,
            FROM,
            UNTIL,
            REPLACES,
            WITHIN,
            ("doe", Text, "Wat nu te doen; verplicht bij zelf"),
            (
                "controle",
                Text,
                "Wie controleert wat, en wanneer; verplicht bij zelf",
            ),
            LADDERS,
            SPECIALTIES,
            GENERAL,
        ],
    ),
    (
        "regel",
        &["id", "want", "bron"],
        &[
            OWN_ID,
            WHEN,
            UNLESS,
            WHY,
            SOURCES,
            FROM,
            UNTIL,
            REPLACES,
            WITHIN,
            ("minstens", Least, "Alle lichtere treden zijn te licht"),
            ("vervalt", Falls, "Deze treden zijn hier niet geschikt"),
            LADDERS,
            SPECIALTIES,
            GENERAL,
        ],
    ),
    (
        "argument",
        &["id", "trede", "kant", "want", "bron"],
        &[
            OWN_ID,
            STEP,
            ("kant", Word(&["voor", "tegen"]), "Voor of tegen de trede"),
            WHEN,
            UNLESS,
            WHY,
            SOURCES,
            FROM,
            UNTIL,
            REPLACES,
            LADDERS,
            SPECIALTIES,
            GENERAL,
        ],
    ),
    (
        "buiten",
        &["id", "als", "want", "bron"],
        &[
            OWN_ID,
            WHEN,
            UNLESS,
            WHY,
            SOURCES,
            FROM,
            UNTIL,
            REPLACES,
            LADDERS,
            SPECIALTIES,
            GENERAL,
        ],
    ),
    (
        "vooraf",
        &["id", "tekst", "soort", "bron"],
        &[
            OWN_ID,
            ("tekst", Text, "Wat eerst te doen of mee te sturen"),
            (
                "soort",
                Word(&["meesturen", "doen"]),
                "Meesturen of eerst doen",
            ),
            (
                "voor",
                Texts,
                "Bij deze treden; zonder deze sleutel bij elke",
            ),
            WHEN,
            UNLESS,
            WHY,
            SOURCES,
            FROM,
            UNTIL,
            REPLACES,
            LADDERS,
            SPECIALTIES,
            GENERAL,
        ],
    ),
    (
        "onmogelijk",
        &["als"],
        &[WHEN, UNLESS, WHY, LADDERS, SPECIALTIES, GENERAL],
    ),
    (
        "intrekken",
        &["wat", "want", "bron"],
        &[
            (
                "wat",
                Text,
                "De landelijke uitspraak, zoals regel:eerst-de-richtlijn",
            ),
            WHY,
            SOURCES,
            FROM,
            UNTIL,
            REPLACES,
        ],
    ),
    (
        "aanscherpen",
        &["wat", "want", "bron"],
        &[
            (
                "wat",
                Text,
                "De landelijke uitspraak, zoals alarm:hypertensief-spoedgeval",
            ),
            ("minstens", Least, "Zwaarder dan landelijk"),
            ("binnen", Term, "Eerder dan landelijk"),
            WHY,
            SOURCES,
            FROM,
            UNTIL,
            REPLACES,
        ],
    ),
    (
        "voorbeeld",
        &["naam"],
        &[
            ("naam", Text, "De patiënt in woorden"),
            (
                "uitgangspunt",
                Text,
                "Een benoemde verzameling antwoorden, zoals gewoon",
            ),
            (
                "antwoorden",
                Answers,
                "Vraag en waarde; een getal kaal; \"?\" is weet ik niet",
            ),
            (
                "advies",
                Steps,
                "De trede die eruit moet komen; een lijst bij tegenstrijdig",
            ),
            (
                "door",
                Texts,
                "Uitspraken die het advies dragen of treden laten vallen",
            ),
            WITHIN,
            (
                "status",
                Word(&[
                    "alarm",
                    "verlopen",
                    "buiten-bereik",
                    "geen-trede",
                    "open",
                    "hangt-af",
                    "tegenstrijdig",
                    "beslist",
                ]),
                "Wat eruit moet komen als er geen trede is",
            ),
            ("herkomst", Text, "Waar het voorbeeld vandaan komt"),
            (
                "voorstel",
                Yes,
                "Voorgesteld door de wijzer: telt pas als een dokter deze regel weghaalt",
            ),
        ],
    ),
    ("tenzij", &["als", "want"], &[WHEN, WHY]),
    (
        "regio",
        &["id", "naam", "gebruik", "versie", "eigenaar", "status"],
        &[
            OWN_ID,
            NAME,
            (
                "basis",
                Text,
                "De map waar de regio op rust; zonder deze sleutel landelijk",
            ),
            (
                "gebruik",
                Word(USES),
                "Waarvoor de afspraken gebruikt mogen worden",
            ),
            ("versie", Text, "Zoals 2026.11"),
            ("eigenaar", Text, "Wie ervoor instaat"),
            ("status", Word(STATUSES), "Hoever de afspraken zijn"),
            FROM,
            UNTIL,
            REVIEW,
            ("fabrikant", Text, "Pas bij gebruik zorg"),
        ],
    ),
    (
        "landelijk",
        &["versie", "eigenaar", "status"],
        &[
            OWN_ID,
            NAME,
            (
                "gebruik",
                Word(USES),
                "Waarvoor de basis gebruikt mag worden",
            ),
            ("versie", Text, "Zoals 2026.11"),
            ("eigenaar", Text, "Wie ervoor instaat"),
            ("status", Word(STATUSES), "Hoever de basis is"),
            FROM,
            UNTIL,
            REVIEW,
            ("fabrikant", Text, "Pas bij gebruik zorg"),
        ],
    ),
    (
        "trap",
        &["id", "naam", "treden"],
        &[
            OWN_ID,
            NAME,
            ("treden", Texts, "Lichtste trede eerst"),
            (
                "nooit-advies",
                Texts,
                "Treden die worden getoond, maar nog bij geen vraag passen",
            ),
        ],
    ),
    (
        "trede",
        &["id"],
        &[
            OWN_ID,
            NAME,
            ("bestemming", Text, "Waarheen; {specialisme} wordt ingevuld"),
            ("specialist", Yes, "Een medisch specialist antwoordt"),
            ("vorm", Words(FORMS), "Wat er gebeurt"),
            ("spoed", Word(URGENCIES), "Altijd op tijd"),
            (
                "termijn",
                Table("termijn"),
                "De kortste termijn; zonder deze sleutel alleen bij geen haast",
            ),
            (
                "alleen-binnen",
                Table("alleen-binnen"),
                "Alleen bij meer haast dan dit",
            ),
            ("aanbod", Table("aanbod"), "Voor welke specialismen"),
            ("alleen-als", Tables("alleen-als"), "Voor welke patiënten"),
            (
                "voor",
                Tables("voor"),
                "Wat voor sommige specialismen anders is",
            ),
            (
                "feiten",
                Tables("feiten"),
                "De feiten; zonder tekst door de regio in te vullen",
            ),
        ],
    ),
    (
        "termijn",
        &["binnen", "bron"],
        &[WITHIN, WHY, SOURCES, FROM, UNTIL, REPLACES],
    ),
    (
        "alleen-binnen",
        &["binnen", "want", "bron"],
        &[WITHIN, WHY, SOURCES, FROM, UNTIL, REPLACES],
    ),
    (
        "aanbod",
        &["specialismen", "want", "bron"],
        &[SPECIALTIES, WHY, SOURCES, FROM, UNTIL, REPLACES],
    ),
    (
        "alleen-als",
        &["als", "want", "bron"],
        &[WHEN, WHY, SOURCES, FROM, UNTIL, REPLACES],
    ),
    (
        "voor",
        &["specialismen"],
        &[
            SPECIALTIES,
            ("termijn", Table("termijn"), "De kortste termijn"),
            (
                "alleen-binnen",
                Table("alleen-binnen"),
                "Alleen bij meer haast dan dit",
            ),
            ("bestemming", Text, "Waarheen"),
        ],
    ),
    (
        "feiten",
        &["soort"],
        &[
            (
                "soort",
                Word(&[
                    "gezien",
                    "vorm",
                    "antwoord",
                    "verantwoordelijk",
                    "eigen-risico-consult",
                    "eigen-risico-onderzoek",
                    "toestemming",
                    "inhoud",
                    "geldigheid",
                    "terug",
                    "contact",
                    "product",
                ]),
                "Welk feit",
            ),
            ("tekst", Text, "Zonder tekst: door de regio in te vullen"),
            SPECIALTIES,
            WHY,
            SOURCES,
        ],
    ),
    ("specialisme", &["id", "naam"], &[OWN_ID, NAME]),
    (
        "bron",
        &["id", "titel", "datum", "zekerheid"],
        &[
            OWN_ID,
            ("titel", Text, "De titel"),
            ("uitgever", Text, "Wie het uitgaf"),
            ("datum", Text, "Jaar, maand of dag"),
            ("zekerheid", Kind::Certainty, "Hoe zeker het is"),
            (
                "regio",
                Text,
                "Waar de bron voor gemaakt is; leeg is heel Nederland",
            ),
            ("specialisme", Text, "De id van het specialisme"),
            ("vindplaats", Text, "Waar hij te vinden is"),
            REVIEW,
        ],
    ),
];

/// What may stand at the top of a file, in any of them.
const TOP: &[Key] = &[
    ("onderwerp", Table("onderwerp"), "De kop van een onderwerp"),
    ("regio", Table("regio"), "De kop van een regio"),
    ("landelijk", Table("landelijk"), "De kop van de basis"),
    (
        "alarm",
        Tables("alarm"),
        "Een alarmsignaal: een ja maakt het advies alleen dringender",
    ),
    (
        "vraag",
        Tables("vraag"),
        "Een vraag met eindig veel antwoorden",
    ),
    ("past", Tables("past"), "Een trede past bij deze patiënten"),
    ("regel", Tables("regel"), "Wat te licht of ongeschikt is"),
    (
        "argument",
        Tables("argument"),
        "Telt waar geen afspraak beslist",
    ),
    ("buiten", Tables("buiten"), "Voor wie dit niet is gemaakt"),
    (
        "vooraf",
        Tables("vooraf"),
        "Wat eerst te doen of mee te sturen",
    ),
    (
        "onmogelijk",
        Tables("onmogelijk"),
        "Deze combinatie komt niet voor",
    ),
    (
        "intrekken",
        Tables("intrekken"),
        "De regio trekt een landelijke uitspraak in",
    ),
    (
        "aanscherpen",
        Tables("aanscherpen"),
        "De regio maakt een landelijke uitspraak zwaarder of eerder",
    ),
    (
        "voorbeeld",
        Tables("voorbeeld"),
        "Een patiënt met wat eruit moet komen",
    ),
    (
        "uitgangspunt",
        Starts,
        "Benoemde antwoorden waar voorbeelden van uitgaan",
    ),
    (
        "groepen",
        Anything,
        "De namen van de groepen, voor wie het bestand leest",
    ),
    ("trap", Tables("trap"), "De treden, lichtste eerst"),
    ("trede", Tables("trede"), "Een trede met haar feiten"),
    ("specialisme", Tables("specialisme"), "Een specialisme"),
    ("bron", Tables("bron"), "Waar iets vandaan komt"),
];

/// The schema as it stands in `docs/regels.schema.json`.
pub fn schema() -> String {
    let shapes = SHAPES.iter().map(|(name, needed, keys)| {
        let mut shape = object(keys);
        shape.insert("required".to_owned(), json!(needed));
        ((*name).to_owned(), Value::Object(shape))
    });
    let shapes: BTreeMap<_, _> = shapes.collect();
    let mut root = object(TOP);
    let about = json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Regelbestanden van Trede",
        "definitions": shapes,
    });
    if let Value::Object(about) = about {
        root.extend(about);
    }
    // Maps of texts can't fail to be written.
    serde_json::to_string_pretty(&Value::Object(root)).unwrap_or_default() + "\n"
}

fn object(keys: &[Key]) -> Map<String, Value> {
    let properties: BTreeMap<_, _> = keys
        .iter()
        .map(|(key, kind, about)| {
            let mut value = kind.schema();
            if let Value::Object(value) = &mut value {
                value.insert("description".to_owned(), json!(about));
            }
            (*key, value)
        })
        .collect();
    let object = json!({
        "type": "object",
        "additionalProperties": false,
        "properties": properties,
    });
    match object {
        Value::Object(object) => object,
        _ => Map::new(),
    }
}

fn refer(name: &str) -> Value {
    json!({ "$ref": format!("#/definitions/{name}") })
}

impl Kind {
    fn schema(self) -> Value {
        let text = || json!({ "type": "string" });
        let texts = || json!({ "type": "array", "items": text() });
        let literals = || json!({ "type": "object", "additionalProperties": texts() });
        let answers = || {
            json!({
                "type": "object",
                "additionalProperties": { "type": ["string", "number"] },
            })
        };
        match self {
            Self::Text => text(),
            Self::Id => json!({ "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" }),
            Self::Yes => json!({ "type": "boolean" }),
            Self::Texts => texts(),
            Self::Word(words) => json!({ "enum": words }),
            Self::Words(words) => json!({ "type": "array", "items": { "enum": words } }),
            Self::Certainty => json!({ "enum": Certainty::ALL.map(Certainty::words) }),
            Self::Term => json!({
                "type": "string",
                "pattern": "^(vandaag|geen haast|1 werkdag|1 week|([2-9]|[1-9][0-9]+) (werkdagen|weken))$",
            }),
            Self::Day => json!({ "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }),
            Self::Literals => literals(),
            Self::Answers => answers(),
            Self::Starts => json!({ "type": "object", "additionalProperties": answers() }),
            Self::Values => json!({ "type": "array", "minItems": 2, "items": texts() }),
            Self::Least => json!({
                "anyOf": [text(), {
                    "type": "object",
                    "properties": { "spoed": { "enum": URGENCIES } },
                    "required": ["spoed"],
                    "additionalProperties": false,
                }],
            }),
            Self::Falls => json!({
                "anyOf": [texts(), {
                    "type": "object",
                    "properties": { "vorm": { "type": "array", "items": { "enum": FORMS } } },
                    "required": ["vorm"],
                    "additionalProperties": false,
                }],
            }),
            Self::Steps => json!({ "anyOf": [text(), texts()] }),
            Self::Icpc => json!({
                "type": "array",
                "items": { "type": "string", "pattern": "^[A-Z][0-9]{2}(\\.[0-9]{2})?$" },
            }),
            // Beside a reference nothing else counts in this draft: the description would be lost.
            Self::Table(name) => json!({ "allOf": [refer(name)] }),
            Self::Tables(name) => json!({ "type": "array", "items": refer(name) }),
            Self::Anything => json!({}),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::SourceFile;
    use crate::reading::read_files;
    use crate::sink::Sink;
    use crate::tree::ASKED;

    /// Every table, so that the reader asks for every key.
    const FILES: &[(&str, &str)] = &[
        ("basis/landelijk.toml", "[landelijk]"),
        ("regio/regio.toml", "[regio]"),
        ("regio/trappen.toml", "[[trap]]"),
        ("regio/specialismen.toml", "[[specialisme]]"),
        ("regio/bronnen/a.toml", "[[bron]]"),
        (
            "regio/vragen.toml",
            "[[vraag]]\n[[vraag]]\nsoort = \"getal\"\n[[vraag]]\nsoort = \"termijn\"\n[[vraag]]\nsoort \
             = \"lopend\"",
        ),
        (
            "regio/treden.toml",
            "[[trede]]\ntermijn = {}\nalleen-binnen = {}\naanbod = {}\nalleen-als = [{}]\nvoor = \
             [{}]\nfeiten = [{}]",
        ),
        (
            "regio/algemeen.toml",
            "[[alarm]]\n[[past]]\ntenzij = [{}]\n[[regel]]\n[[argument]]\n[[buiten]]\n[[vooraf]]\n\
             [[onmogelijk]]\n[[intrekken]]\n[[aanscherpen]]",
        ),
        ("regio/onderwerpen/o.toml", "[onderwerp]\n[[voorbeeld]]"),
    ];

    #[test]
    fn has_the_keys_that_the_reader_asks_for() {
        let file = |(path, text): &(&str, &str)| SourceFile::new(path, text);
        read_files(FILES.iter().map(file).collect(), Sink::default());
        let asked = ASKED.take();
        let keys = |keys: &[Key]| keys.iter().map(|(key, ..)| *key).collect::<BTreeSet<_>>();
        let mut top = BTreeSet::new();
        let files = [
            "regio.toml",
            "landelijk.toml",
            "algemeen.toml",
            "vragen.toml",
            "treden.toml",
            "trappen.toml",
            "specialismen.toml",
            "bronnen",
            "onderwerp",
        ];
        let head = SHAPES
            .iter()
            .find(|(name, ..)| *name == "onderwerp")
            .unwrap();
        for name in files {
            top.extend(&asked[name]);
        }
        // The file of a topic and its head are both called `onderwerp`.
        let shape = keys(head.2);
        let tables = keys(TOP);
        let both: BTreeSet<_> = shape.union(&tables).copied().collect();
        assert_eq!(top, both);
        for (name, needed, keys_of) in SHAPES.iter().filter(|(name, ..)| *name != "onderwerp") {
            assert_eq!(asked[name], keys(keys_of), "{name}");
            assert!(needed.iter().all(|key| asked[name].contains(key)), "{name}");
        }
        let known = SHAPES.iter().map(|(name, ..)| *name).chain(files);
        let known: BTreeSet<_> = known.collect();
        let rest: Vec<_> = asked.keys().filter(|name| !known.contains(*name)).collect();
        assert_eq!(rest, Vec::<&&str>::new());
    }
}
