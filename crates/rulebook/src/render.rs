//! Findings on a terminal.

use std::fmt;

use miette::{
    Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, NamedSource, SourceCode,
};

use crate::{Finding, Place, Severity, SourceFile};

/// How to show findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// With the lines they speak of, in colour.
    Colour,
    /// With the lines they speak of, without colour.
    Graphical,
    /// A line or two each, for logs and editors.
    Plain,
}

/// The finding as text, which ends with a line break.
pub fn render(finding: &Finding, files: &[SourceFile], style: Style) -> String {
    let theme = match style {
        Style::Plain => return plain(finding),
        Style::Colour => GraphicalTheme::unicode(),
        Style::Graphical => GraphicalTheme::unicode_nocolor(),
    };
    let mut text = String::new();
    let handler = GraphicalReportHandler::new_themed(theme)
        .with_links(false)
        .with_width(110);
    match handler.render_report(&mut text, &Shown::new(finding, files)) {
        Ok(()) => text,
        // A span that the source has not: say it without the lines.
        Err(fmt::Error) => plain(finding),
    }
}

fn plain(finding: &Finding) -> String {
    let severity = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Notice => "notice",
    };
    let mut lines = vec![format!(
        "{}: {severity}[{}]: {}",
        at(&finding.place),
        finding.code,
        finding.message
    )];
    lines.extend(
        finding
            .also
            .iter()
            .map(|also| format!("  {}: {}", at(&also.place), also.label)),
    );
    lines.extend(
        finding
            .patient
            .iter()
            .map(|patient| format!("  patient: {patient}")),
    );
    lines.extend(finding.help.iter().map(|help| format!("  help: {help}")));
    for fix in finding.fix.iter().flat_map(|fix| fix.lines()) {
        lines.push(format!("  | {fix}"));
    }
    lines.join("\n") + "\n"
}

fn at(place: &Place) -> String {
    format!("{}:{}:{}", place.file, place.line, place.column)
}

/// A finding as miette sees it: the places of one file; those of others are related.
#[derive(Debug)]
struct Shown<'a> {
    finding: &'a Finding,
    source: Option<NamedSource<String>>,
    labels: Vec<LabeledSpan>,
    elsewhere: Vec<Elsewhere>,
}

/// A place in another file.
#[derive(Debug)]
struct Elsewhere {
    source: Option<NamedSource<String>>,
    label: LabeledSpan,
    text: String,
}

impl<'a> Shown<'a> {
    fn new(finding: &'a Finding, files: &[SourceFile]) -> Self {
        let mut labels = vec![LabeledSpan::new_primary_with_span(
            None,
            finding.place.range(),
        )];
        let mut elsewhere = Vec::new();
        for also in &finding.also {
            let label = LabeledSpan::new_with_span(Some(also.label.clone()), also.place.range());
            if also.place.file == finding.place.file {
                labels.push(label);
            } else {
                let source = source(files, &also.place.file);
                elsewhere.push(Elsewhere {
                    source,
                    label,
                    text: also.label.clone(),
                });
            }
        }
        Self {
            finding,
            source: source(files, &finding.place.file),
            labels,
            elsewhere,
        }
    }
}

fn source(files: &[SourceFile], path: &str) -> Option<NamedSource<String>> {
    let file = files.iter().find(|file| file.path == path)?;
    Some(NamedSource::new(path, file.text.clone()))
}

fn level(severity: Severity) -> miette::Severity {
    match severity {
        Severity::Error => miette::Severity::Error,
        Severity::Warning => miette::Severity::Warning,
        Severity::Notice => miette::Severity::Advice,
    }
}

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.finding.message)?;
        match &self.finding.patient {
            Some(patient) => write!(f, "\npatient: {patient}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Shown<'_> {}

impl Diagnostic for Shown<'_> {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(self.finding.code))
    }

    fn severity(&self) -> Option<miette::Severity> {
        Some(level(self.finding.severity))
    }

    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        let Finding { help, fix, .. } = self.finding;
        let text: Vec<_> = help.iter().chain(fix).map(String::as_str).collect();
        (!text.is_empty()).then(|| Box::new(text.join("\n")) as Box<dyn fmt::Display>)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.source.as_ref().map(|source| source as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(self.labels.iter().cloned()))
    }

    fn related<'a>(&'a self) -> Option<Box<dyn Iterator<Item = &'a dyn Diagnostic> + 'a>> {
        Some(Box::new(
            self.elsewhere.iter().map(|other| other as &dyn Diagnostic),
        ))
    }
}

impl fmt::Display for Elsewhere {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl std::error::Error for Elsewhere {}

impl Diagnostic for Elsewhere {
    fn severity(&self) -> Option<miette::Severity> {
        Some(miette::Severity::Advice)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.source.as_ref().map(|source| source as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(std::iter::once(self.label.clone())))
    }
}
