//! A folder of rule files: the national base or a region, as written.

use std::collections::{BTreeMap, BTreeSet};

use crate::raw::{
    BaseFile, FormsFile, LaddersFile, Noted, OutcomesFile, PatientFile, PhrasesFile, QuestionsFile,
    RawHeader, RawLadder, RawPhrases, RawQuestion, RawSign, RawSource, RawSpecialty, RawStart,
    RawStep, RawTopic, RegionFile, SetFile, SignsFile, SourcesFile, SpecialtiesFile, Statements,
    StepsFile, document,
};
use crate::say;
use crate::sink::{Draft, Sink, Spot};
use crate::source_file::{FileKind, SourceFile};
use crate::tree::{At, Keys};
use crate::{Code, names, suggest};

/// A base or a region.
#[derive(Debug, Default)]
pub(crate) struct Layer {
    /// The folder's name.
    pub(crate) folder: String,
    pub(crate) first_file: usize,
    pub(crate) header: Option<RawHeader>,
    /// It has a `regio.toml`: someone is advised by it.
    pub(crate) is_region: bool,
    pub(crate) shared: Statements,
    pub(crate) questions: Vec<RawQuestion>,
    pub(crate) starts: Vec<RawStart>,
    pub(crate) steps: Vec<RawStep>,
    pub(crate) ladders: Vec<RawLadder>,
    pub(crate) specialties: Vec<RawSpecialty>,
    pub(crate) phrases: RawPhrases,
    pub(crate) sources: Vec<RawSource>,
    pub(crate) signs: Vec<RawSign>,
    pub(crate) topics: Vec<RawTopic>,
    pub(crate) patient: PatientFile,
    pub(crate) forms: FormsFile,
    pub(crate) sets: Vec<SetFile>,
    /// What the rules said of each case when somebody last looked at it.
    pub(crate) noted: Noted,
    /// A file for all topics had an error: what follows from the rest may be untrue.
    pub(crate) broken: bool,
    /// The topics whose file had an error.
    pub(crate) unsound: BTreeSet<String>,
}

/// All folders, by name.
pub(crate) fn read(files: &[SourceFile], sink: &Sink) -> BTreeMap<String, Layer> {
    let mut layers = BTreeMap::<String, Layer>::new();
    for (index, file) in files.iter().enumerate() {
        let Some((folder, path)) = file.path.split_once('/') else {
            continue;
        };
        let layer = layers.entry(folder.to_owned()).or_insert_with(|| Layer {
            folder: folder.to_owned(),
            first_file: index,
            ..Layer::default()
        });
        if file.kind == FileKind::Other {
            continue;
        }
        let errors = sink.errors();
        if file.kind == FileKind::Rules {
            let document = Document {
                text: &file.text,
                file: index,
                sink,
            };
            layer.take(path, &document);
        }
        if file.kind == FileKind::Unreadable || sink.errors() > errors {
            match topic_of(path) {
                Some(topic) => _ = layer.unsound.insert(topic.to_owned()),
                None => layer.broken |= !GUIDE.contains(&path) && !path.starts_with(CASES),
            }
        }
    }
    for layer in layers
        .values_mut()
        .filter(|layer| layer.header.is_none() && !layer.broken)
    {
        layer.broken = true;
        let message = say::no_header(&layer.folder);
        let draft = Draft::new(Code::MissingKey, Spot::file(layer.first_file), message);
        sink.push(draft.help(say::make_header()));
    }
    layers
}

/// The topic that a file is about, by its name.
pub(crate) fn topic_of(path: &str) -> Option<&str> {
    let name = path.strip_prefix("onderwerpen/")?.strip_suffix(".toml")?;
    name.rsplit('/').next()
}

/// A file and where its findings go.
struct Document<'a> {
    text: &'a str,
    file: usize,
    sink: &'a Sink,
}

impl Document<'_> {
    fn read<K: Keys>(&self, what: &'static str) -> Option<K::Out> {
        document::<K>(self.text, self.file, self.sink, what, false)
    }

    /// A file that holds for all topics.
    fn shared<K: Keys>(&self, what: &'static str) -> Option<K::Out> {
        document::<K>(self.text, self.file, self.sink, what, true)
    }

    fn is_called(&self, path: &str, folder: &str, id: &At<String>) {
        let message = say::file_is_called(&id.value, &path);
        let help = say::call_it(&folder, &id.value);
        self.sink
            .push(Draft::new(Code::FileName, id.at, message).help(help));
    }
}

impl Layer {
    /// The region's identifier.
    pub(crate) fn region(&self) -> Option<&str> {
        let named = self.header.as_ref().and_then(|header| header.id.as_ref());
        let id = named.map_or(&self.folder, |id| &id.value);
        self.is_region.then_some(id)
    }

    fn take(&mut self, path: &str, file: &Document<'_>) {
        match path {
            "regio.toml" => {
                self.is_region = true;
                self.header = file.read::<RegionFile>("regio.toml").map(|f| f.header);
            }
            "landelijk.toml" => {
                self.header = file.read::<BaseFile>("landelijk.toml").map(|f| f.header);
            }
            "algemeen.toml" => {
                let read = file.shared::<Statements>("algemeen.toml");
                self.shared = read.unwrap_or_default();
            }
            "vragen.toml" => {
                if let Some(read) = file.shared::<QuestionsFile>("vragen.toml") {
                    (self.questions, self.starts) = (read.questions, read.starts);
                }
            }
            "treden.toml" => {
                let read = file.read::<StepsFile>("treden.toml");
                self.steps = read.map(|f| f.steps).unwrap_or_default();
            }
            "trappen.toml" => {
                let read = file.read::<LaddersFile>("trappen.toml");
                self.ladders = read.map(|f| f.ladders).unwrap_or_default();
            }
            "specialismen.toml" => {
                let read = file.read::<SpecialtiesFile>("specialismen.toml");
                self.specialties = read.map(|f| f.specialties).unwrap_or_default();
            }
            "zinnen.toml" => {
                self.phrases = file.read::<PhrasesFile>("zinnen.toml").unwrap_or_default();
            }
            "tekens.toml" => {
                let read = file.read::<SignsFile>("tekens.toml");
                self.signs = read.map(|f| f.signs).unwrap_or_default();
            }
            "patient.toml" => {
                self.patient = file.read::<PatientFile>("patient.toml").unwrap_or_default();
            }
            "vormen.toml" => {
                self.forms = file.read::<FormsFile>("vormen.toml").unwrap_or_default();
            }
            _ if path.starts_with("bronnen/") => {
                let read = file.read::<SourcesFile>("bronnen");
                self.sources
                    .extend(read.map(|f| f.sources).unwrap_or_default());
            }
            "casussen/uitkomsten.toml" => {
                let read = file.read::<OutcomesFile>("uitkomsten.toml");
                self.noted = read.map(|f| f.outcomes).unwrap_or_default();
            }
            _ if path.starts_with(CASES) => {
                let read = file.read::<SetFile>("casussen");
                if let Some(read) = &read {
                    let id = &read.set.id;
                    names::unique(
                        file.sink,
                        &say::case(),
                        read.cases.iter().map(|case| &case.id),
                    );
                    if path != format!("{CASES}{}.toml", id.value) {
                        file.is_called(path, CASES, id);
                    }
                }
                self.sets.extend(read);
            }
            _ if path.starts_with("onderwerpen/") => {
                let topic = file.read::<RawTopic>("onderwerp");
                for topic in topic
                    .iter()
                    .filter(|topic| topic_of(path) != Some(&topic.id.value))
                {
                    file.is_called(path, "onderwerpen/", &topic.id);
                    self.unsound.insert(topic.id.value.clone());
                }
                self.topics.extend(topic);
            }
            _ => {
                let known = FILES.iter().copied();
                let help = suggest::help(path, known);
                let message = say::no_such_file(&path);
                file.sink
                    .push(Draft::new(Code::UnknownFile, Spot::file(file.file), message).help(help));
            }
        }
    }
}

/// Where the sets of training cases are: no advice depends on them.
pub(crate) const CASES: &str = "casussen/";

/// The files that no advice depends on.
pub(crate) const GUIDE: &[&str] = &["patient.toml", "vormen.toml"];

/// The files of a folder, beside `bronnen/`, `casussen/` and `onderwerpen/`.
const FILES: &[&str] = &[
    "regio.toml",
    "landelijk.toml",
    "algemeen.toml",
    "vragen.toml",
    "treden.toml",
    "trappen.toml",
    "specialismen.toml",
    "zinnen.toml",
    "tekens.toml",
    "patient.toml",
    "vormen.toml",
    "bronnen/….toml",
    "casussen/….toml",
    "onderwerpen/….toml",
];
