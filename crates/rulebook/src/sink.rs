//! Where findings gather while reading goes on.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;

use crate::files::{SourceFile, line_and_column};
use crate::{Also, Code, Finding, Place, Severity};

/// A place in a file, as small as can be.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Spot {
    /// The place in the list of files.
    pub(crate) file: usize,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

impl Spot {
    /// The file as a whole.
    pub(crate) fn file(file: usize) -> Self {
        Self {
            file,
            start: 0,
            end: 0,
        }
    }

    pub(crate) fn place(self, files: &[SourceFile]) -> Place {
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
pub(crate) struct Draft {
    spot: Spot,
    code: Code,
    message: String,
    help: Option<String>,
    also: Vec<(Spot, String)>,
    patient: Option<String>,
    fix: Option<String>,
}

impl Draft {
    pub(crate) fn code(&self) -> Code {
        self.code
    }

    pub(crate) fn spot(&self) -> Spot {
        self.spot
    }

    pub(crate) fn new(code: Code, spot: Spot, message: impl Into<String>) -> Self {
        Self {
            spot,
            code,
            message: message.into(),
            help: None,
            also: vec![],
            patient: None,
            fix: None,
        }
    }

    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    pub(crate) fn also(mut self, spot: Spot, label: impl Into<String>) -> Self {
        self.also.push((spot, label.into()));
        self
    }

    pub(crate) fn patient(mut self, patient: Option<String>) -> Self {
        self.patient = patient;
        self
    }

    /// It is so in these regions, and not in the others.
    pub(crate) fn only_in<'a>(mut self, regions: impl IntoIterator<Item = &'a str>) -> Self {
        let regions: Vec<_> = regions
            .into_iter()
            .map(|name| format!("`{name}`"))
            .collect();
        self.message = format!("{} (in {})", self.message, regions.join(", "));
        self
    }

    /// What to write, line by line.
    pub(crate) fn fix(mut self, fix: impl Into<String>) -> Self {
        self.fix = Some(fix.into().trim_end().to_owned());
        self
    }

    fn finish(self, files: &[SourceFile]) -> Finding {
        let also = |(spot, label): (Spot, String)| Also {
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
        }
    }
}

/// Takes findings from anywhere. One that several regions share with their base is kept once.
#[derive(Debug, Default)]
pub(crate) struct Sink {
    drafts: RefCell<BTreeSet<Draft>>,
    errors: Cell<usize>,
}

impl Sink {
    pub(crate) fn push(&self, draft: Draft) {
        if draft.code.severity() == Severity::Error {
            self.errors.set(self.errors.get() + 1);
        }
        self.drafts.borrow_mut().insert(draft);
    }

    pub(crate) fn add(&self, code: Code, spot: Spot, message: impl Into<String>) {
        self.push(Draft::new(code, spot, message));
    }

    /// How many errors were met by now: more than before means that what was read since is
    /// unusable.
    pub(crate) fn errors(&self) -> usize {
        self.errors.get()
    }

    /// The findings as they are.
    pub(crate) fn drafts(self) -> BTreeSet<Draft> {
        self.drafts.into_inner()
    }

    /// The findings in the order of the files.
    pub(crate) fn finish(self, files: &[SourceFile]) -> Vec<Finding> {
        self.drafts
            .into_inner()
            .into_iter()
            .map(|draft| draft.finish(files))
            .collect()
    }
}
