//! The JSON schema of the rule files, for editors: completion and a first check while typing.
//!
//! The reader decides what a file may say. A test compares every table here with the keys that the
//! reader asks for.

mod guide;
mod shapes;

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
    /// A term, or that of the clinic.
    FitTerm,
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
    /// A number without a fraction.
    Whole,
    Anything,
}

use Kind::{
    Answers, Anything, Day, Falls, FitTerm, Icpc, Id, Least, Literals, Starts, Steps, Table,
    Tables, Term, Text, Texts, Values, Word, Words, Yes,
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
const GROUND: Key = (
    "grond",
    Word(&["trap", "antwoord", "wegwijzer"]),
    "In plaats van een bron: volgt uit de trap, uit het antwoord, of wijst de weg",
);
const NO_GROUND: Key = (
    "grond",
    Word(&["trap", "antwoord", "wegwijzer"]),
    "Een alarmsignaal of argument rust op bronnen: weglaten",
);
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
const FIT_WITHIN: Key = (
    "binnen",
    FitTerm,
    "Binnen welke termijn; toegangstijd waar er geen is afgesproken",
);
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

fn all_shapes() -> impl Iterator<Item = &'static Shape> {
    shapes::SHAPES.iter().chain(guide::SHAPES)
}

/// What may stand at the top of a file, in any of them.
fn top() -> impl Iterator<Item = &'static Key> {
    shapes::TOP.iter().chain(guide::TOP)
}

/// The schema as it stands in `docs/regels.schema.json`.
pub fn schema() -> String {
    let shapes = all_shapes().map(|(name, needed, keys)| {
        let mut shape = object(*keys);
        shape.insert("required".to_owned(), json!(needed));
        // What may rest on a ground has that or sources: one of the two, and not both.
        if keys.iter().any(|(name, ..)| *name == GROUND.0) && !needed.contains(&SOURCES.0) {
            let one = [SOURCES.0, GROUND.0].map(|key| json!({ "required": [key] }));
            shape.insert("oneOf".to_owned(), json!(one));
        }
        ((*name).to_owned(), Value::Object(shape))
    });
    let shapes: BTreeMap<_, _> = shapes.collect();
    let mut root = object(top());
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

fn object<'a>(keys: impl IntoIterator<Item = &'a Key>) -> Map<String, Value> {
    let properties: BTreeMap<_, _> = keys
        .into_iter()
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
            Self::Certainty => json!({ "enum": Certainty::OF_SOURCES.map(Certainty::words) }),
            Self::Term => term("vandaag|geen haast"),
            Self::FitTerm => term("vandaag|geen haast|toegangstijd"),
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
            Self::Whole => json!({ "type": "integer", "minimum": 0 }),
            Self::Anything => json!({}),
        }
    }
}

/// One of these words, or so many days or weeks.
fn term(words: &str) -> Value {
    let counted = "1 werkdag|1 week|([2-9]|[1-9][0-9]+) (werkdagen|weken)";
    json!({ "type": "string", "pattern": format!("^({words}|{counted})$") })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::read_texts;
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
        (
            "regio/patient.toml",
            "[terugbellen]\n[kosten]\n[[bij-trede]]\n[[bij-onderwerp]]",
        ),
        (
            "regio/vormen.toml",
            "[kaart]\n[[vorm]]\n[[patientengroep]]\n[[voorkeur]]\n[[financiering]]\n[[knop]]\n\
             [[doorverwezen]]\n[[effect]]\n[[tegenspraak]]",
        ),
        (
            "regio/onderwerpen/o.toml",
            "[onderwerp]\nnood = {}\n[[voorbeeld]]",
        ),
    ];

    #[test]
    fn has_the_keys_that_the_reader_asks_for() {
        let file = |(path, text): &(&str, &str)| ((*path).to_owned(), (*text).to_owned());
        read_texts(FILES.iter().map(file));
        let asked = ASKED.take();
        let keys = |keys: &[Key]| keys.iter().map(|(key, ..)| *key).collect::<BTreeSet<_>>();
        let mut at_top = BTreeSet::new();
        let files = [
            "regio.toml",
            "landelijk.toml",
            "algemeen.toml",
            "vragen.toml",
            "treden.toml",
            "trappen.toml",
            "specialismen.toml",
            "bronnen",
            "patient.toml",
            "vormen.toml",
            "onderwerp",
        ];
        let head = all_shapes()
            .find(|(name, ..)| *name == "onderwerp")
            .unwrap();
        for name in files {
            at_top.extend(&asked[name]);
        }
        // The file of a topic and its head are both called `onderwerp`.
        let shape = keys(head.2);
        let tables = top().map(|(key, ..)| *key).collect();
        let both: BTreeSet<_> = shape.union(&tables).copied().collect();
        assert_eq!(at_top, both);
        for (name, needed, keys_of) in all_shapes().filter(|(name, ..)| *name != "onderwerp") {
            assert_eq!(asked[name], keys(keys_of), "{name}");
            assert!(needed.iter().all(|key| asked[name].contains(key)), "{name}");
        }
        let known = all_shapes().map(|(name, ..)| *name).chain(files);
        let known: BTreeSet<_> = known.collect();
        let rest: Vec<_> = asked.keys().filter(|name| !known.contains(*name)).collect();
        assert_eq!(rest, Vec::<&&str>::new());
    }
}
