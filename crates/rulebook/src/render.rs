//! Findings on a terminal.

use std::fmt;

use miette::{
    Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, NamedSource, SourceCode,
};

use crate::{Also, Code, Finding, Lang, Place, Severity, SourceFile, say};

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

/// More places than these are counted.
const FEW: usize = 3;

/// The finding as text, which ends with a line break.
pub fn render(finding: &Finding, files: &[SourceFile], style: Style, lang: Lang) -> String {
    let theme = match style {
        Style::Plain => return plain(finding, lang),
        Style::Colour => GraphicalTheme::unicode(),
        Style::Graphical => GraphicalTheme::unicode_nocolor(),
    };
    let handler = GraphicalReportHandler::new_themed(theme)
        .with_links(false)
        .with_width(110);
    let mut text = String::new();
    let first = handler.clone().with_footer(footer(finding, lang));
    let done = first
        .render_report(&mut text, &Shown::of(finding, files, lang))
        .and_then(|()| {
            let mut elsewhere = Shown::elsewhere(finding, files, lang).into_iter();
            elsewhere.try_for_each(|shown| handler.render_report(&mut text, &shown))
        });
    match done {
        Ok(()) => text,
        // A span that the source has not: say it without the lines.
        Err(fmt::Error) => plain(finding, lang),
    }
}

/// The first of the places where it is found once more, and how many there are besides.
fn again(finding: &Finding, lang: Lang) -> Vec<String> {
    let few = finding.again.iter().take(FEW);
    let label = say::also_here();
    let mut lines: Vec<_> = few
        .map(|place| format!("  {}: {}", at(place), label.of(lang)))
        .collect();
    let follows = finding.follows.iter().take(FEW);
    let said = follows.map(|one| {
        let said = say::follows(&at(&one.place), &one.message);
        format!("  {}", said.of(lang))
    });
    let said: Vec<_> = said.collect();
    if let Some(more @ 1..) = finding.again.len().checked_sub(FEW) {
        lines.push(format!("  {}", say::and_more_places(&more).of(lang)));
    }
    lines.extend(said);
    if let Some(more @ 1..) = finding.follows.len().checked_sub(FEW) {
        lines.push(format!("  {}", say::and_more_follows(&more).of(lang)));
    }
    lines
}

/// What to do about it, below the lines.
fn footer(finding: &Finding, lang: Lang) -> String {
    let help = finding.help.as_ref().map(say::to_do);
    let help = help.iter().map(|help| help.of(lang));
    let again = again(finding, lang);
    let again = again.iter().map(|line| line.trim_start());
    let lines: Vec<_> = again.chain(help).chain(finding.fix.as_deref()).collect();
    lines.join("\n")
}

fn plain(finding: &Finding, lang: Lang) -> String {
    let mut lines = vec![format!(
        "{}: {}[{}]: {}",
        at(&finding.place),
        finding.severity.word().of(lang),
        finding.code,
        finding.message.of(lang)
    )];
    let also = finding.also.iter();
    lines.extend(also.map(|also| format!("  {}: {}", at(&also.place), also.label.of(lang))));
    lines.extend(again(finding, lang));
    let patient = finding.patient.iter().map(say::patient_is);
    let help = finding.help.iter().map(say::to_do);
    lines.extend(
        patient
            .chain(help)
            .map(|line| format!("  {}", line.of(lang))),
    );
    for fix in finding.fix.iter().flat_map(|fix| fix.lines()) {
        lines.push(format!("  | {fix}"));
    }
    lines.join("\n") + "\n"
}

fn at(place: &Place) -> String {
    format!("{}:{}:{}", place.file, place.line, place.column)
}

/// What miette shows: the finding with its places in one file, or one in another file.
#[derive(Debug)]
struct Shown {
    text: String,
    code: Option<Code>,
    severity: miette::Severity,
    source: Option<NamedSource<String>>,
    labels: Vec<LabeledSpan>,
}

impl Shown {
    fn of(finding: &Finding, files: &[SourceFile], lang: Lang) -> Self {
        let primary = LabeledSpan::new_primary_with_span(None, finding.place.range());
        let here = |also: &&Also| also.place.file == finding.place.file;
        let also = finding.also.iter().filter(here);
        let also = also.map(|also| label(also, lang));
        let mut text = finding.message.of(lang).to_owned();
        if let Some(patient) = &finding.patient {
            text.extend(["\n", say::patient_is(patient).of(lang)]);
        }
        Self {
            text,
            code: Some(finding.code),
            severity: level(finding.severity),
            source: source(files, &finding.place.file),
            labels: std::iter::once(primary).chain(also).collect(),
        }
    }

    fn elsewhere(finding: &Finding, files: &[SourceFile], lang: Lang) -> Vec<Self> {
        let other = |also: &&Also| also.place.file != finding.place.file;
        let others = finding.also.iter().filter(other);
        let shown = others.map(|also| Self {
            text: also.label.of(lang).to_owned(),
            code: None,
            severity: miette::Severity::Advice,
            source: source(files, &also.place.file),
            labels: vec![label(also, lang)],
        });
        shown.collect()
    }
}

fn label(also: &Also, lang: Lang) -> LabeledSpan {
    LabeledSpan::new_with_span(Some(also.label.of(lang).to_owned()), also.place.range())
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

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl std::error::Error for Shown {}

impl Diagnostic for Shown {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        self.code
            .map(|code| Box::new(code) as Box<dyn fmt::Display>)
    }

    fn severity(&self) -> Option<miette::Severity> {
        Some(self.severity)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.source.as_ref().map(|source| source as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(self.labels.iter().cloned()))
    }
}
