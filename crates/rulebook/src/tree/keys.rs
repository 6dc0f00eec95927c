//! The keys of a table, each stated once: its name, what it holds, and what an editor is told.
//!
//! A key that isn't stated has no field, so nothing can read it; a field that nobody reads is dead
//! code, which the compiler reports.

use std::collections::BTreeMap;
use std::marker::PhantomData;

use serde_json::{Map, Value, json};

use super::node::{Definitions, Fields, Node, Read};
use crate::say;
use crate::sink::Spot;

/// How a key is taken from its table.
pub(crate) trait Key {
    type Out;

    /// A table without it is incomplete.
    const NEEDED: bool = false;

    fn take(f: &mut Fields<'_>, name: &'static str) -> Option<Self::Out>;

    fn shape(all: &mut Definitions) -> Value;
}

/// A key that must be there.
pub(crate) struct Need<T>(PhantomData<T>);

/// A key that may be absent.
pub(crate) struct Opt<T>(PhantomData<T>);

/// A key that may be absent, and then is empty, zero or no.
pub(crate) struct Or<T>(PhantomData<T>);

/// The first table of a file, which must be there.
pub(crate) struct Head<T>(PhantomData<T>);

/// A key that only the files for all topics may have.
pub(crate) struct InShared<K>(PhantomData<K>);

impl<T: Read> Key for Need<T> {
    type Out = T::Out;
    const NEEDED: bool = true;

    fn take(f: &mut Fields<'_>, name: &'static str) -> Option<T::Out> {
        let node = f.get(name);
        if node.is_none() {
            f.missing(name, say::add_key(&name));
        }
        T::read(node?)
    }

    fn shape(all: &mut Definitions) -> Value {
        T::shape(all)
    }
}

impl<T: Read> Key for Opt<T> {
    type Out = Option<T::Out>;

    fn take(f: &mut Fields<'_>, name: &'static str) -> Option<Self::Out> {
        Some(f.get(name).and_then(T::read))
    }

    fn shape(all: &mut Definitions) -> Value {
        T::shape(all)
    }
}

impl<T: Read<Out: Default>> Key for Or<T> {
    type Out = T::Out;

    fn take(f: &mut Fields<'_>, name: &'static str) -> Option<T::Out> {
        Some(f.get(name).and_then(T::read).unwrap_or_default())
    }

    fn shape(all: &mut Definitions) -> Value {
        T::shape(all)
    }
}

impl<T: Read> Key for Head<T> {
    type Out = T::Out;

    fn take(f: &mut Fields<'_>, name: &'static str) -> Option<T::Out> {
        let node = f.get(name);
        if node.is_none() {
            f.missing(name, say::begin_with(name));
        }
        T::read(node?)
    }

    fn shape(all: &mut Definitions) -> Value {
        T::shape(all)
    }
}

impl<K: Key<Out: Default>> Key for InShared<K> {
    type Out = K::Out;

    fn take(f: &mut Fields<'_>, name: &'static str) -> Option<K::Out> {
        if f.node().shared {
            K::take(f, name)
        } else {
            Some(K::Out::default())
        }
    }

    fn shape(all: &mut Definitions) -> Value {
        K::shape(all)
    }
}

/// What an editor is told of a key.
#[derive(Debug)]
pub(crate) struct Told {
    pub(crate) name: &'static str,
    pub(crate) about: &'static str,
    pub(crate) needed: bool,
    pub(crate) shape: Value,
}

impl Told {
    pub(crate) fn of<K: Key>(
        name: &'static str,
        about: &'static str,
        all: &mut Definitions,
    ) -> Self {
        Self {
            name,
            about,
            needed: K::NEEDED,
            shape: K::shape(all),
        }
    }
}

/// The keys of two lists.
pub(crate) fn both(mut told: Vec<Told>, more: Vec<Told>) -> Vec<Told> {
    told.extend(more);
    told
}

/// Keys that stand in a table together: all of a table, or what several tables share.
pub(crate) trait Keys {
    type Out;

    fn of(f: &mut Fields<'_>) -> Option<Self::Out>;

    fn told(all: &mut Definitions) -> Vec<Told>;
}

impl Node<'_> {
    /// A table with these keys. `what` says what it describes.
    pub(crate) fn table<K: Keys>(self, what: &'static str) -> Option<K::Out> {
        let mut f = self.fields(what)?;
        let read = K::of(&mut f);
        f.finish();
        read
    }
}

/// Where the table stands.
impl Keys for Spot {
    type Out = Self;

    fn of(f: &mut Fields<'_>) -> Option<Self> {
        Some(f.node().at)
    }

    fn told(_: &mut Definitions) -> Vec<Told> {
        Vec::new()
    }
}

/// Adds a table's schema, and refers to it.
pub(crate) fn define<K: Keys>(what: &'static str, all: &mut Definitions) -> Value {
    if !all.contains_key(what) {
        // A table that holds itself finds that it is there.
        all.insert(what, Value::Null);
        let shape = object(K::told(all));
        all.insert(what, shape);
    }
    json!({ "$ref": format!("#/definitions/{what}") })
}

/// The schema of a table with these keys.
pub(crate) fn object(told: Vec<Told>) -> Value {
    let needed: Vec<_> = told.iter().filter(|key| key.needed).collect();
    let needed: Vec<_> = needed.iter().map(|key| key.name).collect();
    let has = |name| told.iter().any(|key| key.name == name);
    let mut object = Map::new();
    // What may rest on a ground has that or sources: one of the two, and not both.
    if has("grond") && !needed.contains(&"bron") {
        let one = ["bron", "grond"].map(|key| json!({ "required": [key] }));
        object.insert("oneOf".to_owned(), json!(one));
    }
    object.insert("type".to_owned(), json!("object"));
    object.insert("additionalProperties".to_owned(), json!(false));
    if !needed.is_empty() {
        object.insert("required".to_owned(), json!(needed));
    }
    let properties = told.into_iter().map(|key| (key.name, described(key)));
    let properties: BTreeMap<_, _> = properties.collect();
    object.insert("properties".to_owned(), json!(properties));
    Value::Object(object)
}

fn described(key: Told) -> Value {
    let mut shape = match key.shape {
        // Beside a reference nothing else counts in this draft: the description would be lost.
        Value::Object(shape) if shape.contains_key("$ref") => json!({ "allOf": [shape] }),
        shape => shape,
    };
    if let Value::Object(shape) = &mut shape {
        shape.insert("description".to_owned(), json!(key.about));
    }
    shape
}

/// States keys that stand together, and makes of them a struct with what was read. `with` takes in
/// keys that are stated elsewhere; `aside` has those that are for the reader of the file alone, or
/// that are there to be refused.
macro_rules! keys {
    (
        $(#[$meta:meta])*
        $vis:vis struct $Table:ident {
            $($(#[$about:meta])* $field:ident: $Key:ty = $name:literal, $doc:expr;)*
        }
        $(with { $($group:ident: $Group:ty;)* })?
        $(aside { $($Aside:ty = $aside:literal, $aside_doc:expr;)* })?
    ) => {
        $(#[$meta])*
        $vis struct $Table {
            $($(#[$about])* pub(crate) $field: <$Key as $crate::tree::Key>::Out,)*
            $($(pub(crate) $group: <$Group as $crate::tree::Keys>::Out,)*)?
        }

        impl $crate::tree::Keys for $Table {
            type Out = Self;

            fn of(f: &mut $crate::tree::Fields<'_>) -> Option<Self> {
                $(let $field = <$Key as $crate::tree::Key>::take(f, $name);)*
                $($(let $group = <$Group as $crate::tree::Keys>::of(f);)*)?
                $($(<$Aside as $crate::tree::Key>::take(f, $aside);)*)?
                Some(Self {
                    $($field: $field?,)*
                    $($($group: $group?,)*)?
                })
            }

            fn told(all: &mut $crate::tree::Definitions) -> Vec<$crate::tree::Told> {
                let told = vec![$($crate::tree::Told::of::<$Key>($name, $doc, all)),*];
                $($(let told = $crate::tree::both(told, <$Group as $crate::tree::Keys>::told(all));)*)?
                $(let told = $crate::tree::both(
                    told,
                    vec![$($crate::tree::Told::of::<$Aside>($aside, $aside_doc, all)),*],
                );)?
                told
            }
        }
    };
}

/// A whole table: its keys, and the name that it goes by.
macro_rules! table {
    ($what:literal, $(#[$meta:meta])* $vis:vis struct $Table:ident $($keys:tt)*) => {
        $crate::tree::keys! { $(#[$meta])* $vis struct $Table $($keys)* }

        impl $crate::tree::Read for $Table {
            type Out = Self;

            fn read(node: $crate::tree::Node<'_>) -> Option<Self> {
                node.table::<Self>($what)
            }

            fn shape(all: &mut $crate::tree::Definitions) -> serde_json::Value {
                $crate::tree::define::<Self>($what, all)
            }
        }
    };
}

pub(crate) use {keys, table};

#[cfg(test)]
mod tests {
    use crate::raw::document;
    use crate::sink::Sink;
    use crate::source_file::SourceFile;
    use crate::tree::{At, Need, Opt, Or, Read, Whole};

    table! {
        "hond",
        #[derive(Debug, PartialEq)]
        struct Dog {
            name: Need<String> = "naam", "Hoe hij heet";
            age: Opt<At<Whole<u8>>> = "leeftijd", "In jaren";
        }
    }

    keys! {
        #[derive(Debug, PartialEq)]
        struct Dogs {
            dogs: Or<Vec<Dog>> = "hond", "Elke hond";
        }
    }

    /// What is read, and what is found wrong.
    fn read(text: &str) -> (Vec<Dog>, Vec<String>) {
        let sink = Sink::default();
        let read = document::<Dogs>(text, 0, &sink, "honden.toml", false);
        let files = [SourceFile {
            path: "honden.toml".to_owned(),
            text: text.to_owned(),
            kind: crate::source_file::FileKind::Rules,
        }];
        let found = sink.finish(&files);
        let words = found.into_iter().map(|finding| finding.message.en);
        (
            read.map(|all| all.dogs).unwrap_or_default(),
            words.collect(),
        )
    }

    #[test]
    fn a_key_is_stated_once_and_read_and_told() {
        let (dogs, found) = read("[[hond]]\nnaam = \"Bas\"\nleeftijd = 3");
        assert_eq!(found, Vec::<String>::new());
        let [Dog { name, age }] = dogs.as_slice() else {
            panic!("one dog: {dogs:?}");
        };
        assert_eq!(
            (name.as_str(), age.as_ref().map(|at| at.value)),
            ("Bas", Some(3))
        );

        let mut all = super::Definitions::new();
        let shape = Dog::shape(&mut all);
        assert_eq!(shape["$ref"], "#/definitions/hond");
        let told = &all["hond"];
        assert_eq!(told["required"], serde_json::json!(["naam"]));
        assert_eq!(told["properties"]["leeftijd"]["type"], "integer");
        assert_eq!(told["properties"]["leeftijd"]["description"], "In jaren");
    }

    #[test]
    fn what_is_not_stated_is_unknown_and_what_is_needed_is_missed() {
        let (dogs, found) = read("[[hond]]\nras = \"teckel\"");
        assert_eq!(dogs, []);
        assert_eq!(
            found,
            ["`hond` lacks the key `naam`", "`hond` has no key `ras`"]
        );
    }
}
