//! Where findings gather while reading goes on.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;

use crate::source_file::{SourceFile, line_and_column};
use crate::{Also, Code, Finding, Place, Sentence, Severity, say};

/// A place in a file, as small as can be.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Spot {
    /// The place in the list of files.
    pub file: usize,
    /// Its first byte.
    pub start: usize,
    /// The byte after its last.
    pub end: usize,
}

impl Spot {
    /// The file as a whole.
    pub fn file(file: usize) -> Self {
        Self {
            file,
            start: 0,
            end: 0,
        }
    }

    /// Where that is, by name, line and column.
    pub fn place(self, files: &[SourceFile]) -> Place {
        let (path, text) = files
            .get(self.file)
            .map_or(("", ""), |f| (&*f.path, &*f.text));
        let (line, column) = line_and_column(text, self.start);
        Place {
            file: path.to_owned(),
            line,
            column,
            span: (self.start, self.end.max(self.start)),
        }
    }
}

/// A finding before its places have names.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Draft {
    spot: Spot,
    code: Code,
    message: Sentence,
    help: Option<Sentence>,
    also: Vec<(Spot, Sentence)>,
    patient: Option<String>,
    fix: Option<String>,
    regions: Vec<String>,
    follows: BTreeSet<Draft>,
}

impl Draft {
    /// Which kind of finding it is.
    pub fn code(&self) -> Code {
        self.code
    }

    /// Where it is.
    pub fn spot(&self) -> Spot {
        self.spot
    }

    /// A finding that says this of a place.
    pub fn new(code: Code, spot: Spot, message: Sentence) -> Self {
        Self {
            spot,
            code,
            message,
            help: None,
            also: vec![],
            patient: None,
            fix: None,
            regions: vec![],
            follows: BTreeSet::new(),
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn help(mut self, help: Sentence) -> Self {
        self.help = Some(help);
        self
    }

    /// A second place, and what it has to do with it.
    #[must_use]
    pub fn also(mut self, spot: Spot, label: Sentence) -> Self {
        self.also.push((spot, label));
        self
    }

    /// The smallest patient that shows it.
    #[must_use]
    pub fn patient(mut self, patient: Option<String>) -> Self {
        self.patient = patient;
        self
    }

    /// It is so in these regions, and not in the others.
    #[must_use]
    pub fn only_in<'a>(mut self, regions: impl IntoIterator<Item = &'a str>) -> Self {
        self.regions = regions.into_iter().map(str::to_owned).collect();
        let regions: Vec<_> = self
            .regions
            .iter()
            .map(|name| format!("`{name}`"))
            .collect();
        self.message = say::only_in(&self.message, &regions.join(", "));
        self
    }

    /// What to write, line by line.
    #[must_use]
    pub fn fix(mut self, fix: impl Into<String>) -> Self {
        self.fix = Some(fix.into().trim_end().to_owned());
        self
    }

    /// What would not be found without this.
    pub fn follows(&mut self, draft: Self) {
        self.follows.insert(draft);
    }

    fn finish(self, files: &[SourceFile]) -> Finding {
        let also = |(spot, label): (Spot, Sentence)| Also {
            place: spot.place(files),
            label,
        };
        Finding {
            code: self.code,
            severity: self.code.severity(),
            message: self.message,
            help: self.help,
            place: self.spot.place(files),
            also: self.also.into_iter().map(also).collect(),
            patient: self.patient,
            fix: self.fix,
            again: vec![],
            regions: self.regions,
            follows: self
                .follows
                .into_iter()
                .map(|one| one.finish(files))
                .collect(),
        }
    }
}

/// Takes findings from anywhere. One that several regions share with their base is kept once.
#[derive(Debug, Default)]
pub struct Sink {
    drafts: RefCell<BTreeSet<Draft>>,
    errors: Cell<usize>,
}

impl Sink {
    /// Takes a finding.
    pub fn push(&self, draft: Draft) {
        if draft.code.severity() == Severity::Error {
            self.errors.set(self.errors.get() + 1);
        }
        self.drafts.borrow_mut().insert(draft);
    }

    /// Takes a finding that has no more to say than this.
    pub fn add(&self, code: Code, spot: Spot, message: Sentence) {
        self.push(Draft::new(code, spot, message));
    }

    /// How many errors were met by now: more than before means that what was read since is
    /// unusable.
    pub fn errors(&self) -> usize {
        self.errors.get()
    }

    /// The findings as they are.
    pub fn drafts(self) -> BTreeSet<Draft> {
        self.drafts.into_inner()
    }

    /// The findings in the order of the files.
    pub fn finish(self, files: &[SourceFile]) -> Vec<Finding> {
        self.drafts
            .into_inner()
            .into_iter()
            .map(|draft| draft.finish(files))
            .collect()
    }
}
