//! Why, in Markdown: rule texts only.

use ladder::advice::Status;
use ladder::model::{PreparationKind, Side, StepIx};
use ladder::report::{Because, StepReport};

use crate::markdown::escaped;
use crate::{Case, words};

/// The card's detail: the mark, the red flags, why, what to do, and of which agreements it is.
pub(crate) fn detail(case: &Case<'_>) -> String {
    let header = &case.agreements.header;
    let mark = words::mark(header.usage).map(|mark| format!("**{}**", escaped(mark)));
    let body = match case.choices().as_slice() {
        [] => flags(case).into_iter().chain(no_advice(case)).collect(),
        [step] => parts(case, *step),
        _ => arguments(case),
    };
    let of = format!(
        "{} {}, {} ({})",
        words::AGREEMENTS,
        escaped(&header.region_name),
        escaped(&header.version),
        header.hash
    );
    let whole = mark.into_iter().chain(body).chain([of]);
    whole.collect::<Vec<_>>().join("\n\n")
}

/// Why this step, and what to do.
pub(crate) fn notes(case: &Case<'_>, step: StepIx) -> String {
    parts(case, step).join("\n\n")
}

fn parts(case: &Case<'_>, step: StepIx) -> Vec<String> {
    let mut parts = flags(case);
    let fits = step_report(case, step).map_or(&[][..], |step| &step.fits);
    if case.advice.status != Status::Alarm {
        parts.extend(list(None, fits.iter().map(firm)));
        let told = |title: &str, text: &str| (!text.is_empty()).then(|| headed(title, text));
        parts.extend(fits.iter().find_map(|fit| told(words::DO, fit.action)));
        parts.extend(fits.iter().find_map(|fit| told(words::CHECK, fit.check)));
    }
    let prepared = |kind: PreparationKind, title: &str| {
        let held = case.report.preparations.iter();
        let held = held.filter(|preparation| preparation.kind == kind);
        list(
            Some(title),
            held.map(|preparation| escaped(preparation.text)),
        )
    };
    parts.extend(prepared(PreparationKind::Do, words::FIRST_DO));
    parts.extend(prepared(PreparationKind::Send, words::SEND));
    parts
}

fn step_report<'b>(case: &Case<'b>, step: StepIx) -> Option<&'b StepReport<'b>> {
    case.report.steps.get(usize::from(step))
}

/// The red flags that are there, and those to be looked for now.
fn flags(case: &Case<'_>) -> Vec<String> {
    let of = |answer: &str, title: &str| {
        let raised = case.report.red_flags.iter();
        let raised = raised.filter(|flag| flag.answer == answer);
        list(
            Some(title),
            raised.map(|flag| match (flag.answer, flag.check_now) {
                ("ja", _) | (_, "") => format!("{}: {}", escaped(flag.text), firm(&flag.because)),
                (_, check) => format!("{}: {}", escaped(flag.text), escaped(check)),
            }),
        )
    };
    let both = [of("ja", words::ALARM), of("onbekend", words::TO_CHECK)];
    both.into_iter().flatten().collect()
}

/// Why there is no advice: what the lightest step falls for.
fn no_advice(case: &Case<'_>) -> Option<String> {
    let silent = matches!(case.advice.status, Status::OutOfScope | Status::Expired);
    let lightest = case.report.steps.first().filter(|_| silent)?;
    list(None, lightest.because.iter().map(firm))
}

/// Both sides of a contradiction.
fn arguments(case: &Case<'_>) -> Vec<String> {
    let choices = case.choices();
    let of = |step: StepIx, side: Side| {
        let known = case.step(step)?;
        let held = case.report.arguments.iter();
        let held = held.filter(|argument| argument.step == known.id && argument.side == side);
        let word = match side {
            Side::For => words::FOR,
            Side::Against => words::AGAINST,
        };
        let fits = step_report(case, step).map_or(&[][..], |step| &step.fits);
        let fits = fits.iter().filter(|_| side == Side::For);
        let lines = fits.map(firm).chain(held.map(|held| firm(&held.because)));
        list(Some(&format!("{}: {word}", known.name)), lines)
    };
    let both = |step: StepIx| [of(step, Side::For), of(step, Side::Against)];
    choices.into_iter().flat_map(both).flatten().collect()
}

/// A reason, and how firm it is.
fn firm(because: &Because<'_>) -> String {
    let reason = escaped(&because.reason);
    format!("{reason} ({})", because.firmness())
}

fn headed(title: &str, text: &str) -> String {
    format!("**{}:** {}", escaped(title), escaped(text))
}

/// A list under a title; nothing where it has no lines.
fn list(title: Option<&str>, lines: impl Iterator<Item = String>) -> Option<String> {
    let lines: Vec<_> = lines.map(|line| format!("- {line}")).collect();
    if lines.is_empty() {
        return None;
    }
    let lines = lines.join("\n");
    Some(match title {
        Some(title) => format!("**{}**\n\n{lines}", escaped(title)),
        None => lines,
    })
}
