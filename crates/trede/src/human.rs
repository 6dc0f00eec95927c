//! The advice for a doctor to read, in Dutch.

use ladder::advice::{Advice, Status, StepState};
use ladder::date::Date;
use ladder::model::{PreparationKind, Side, Step, StepIx, Topic, Use};
use ladder::report::{
    ArgumentReport, Because, ChangeReport, FlagReport, PreparationReport, Report, StepReport,
};
use rulebook::Region;
use standards::Case;

/// The whole text.
pub(crate) fn advice(region: &Region, case: &Case<'_>) -> String {
    let Case {
        topic,
        advice,
        report,
        date,
        ..
    } = *case;
    let sections = [
        format!(
            "{} · {}\n\n",
            topic.name, region.agreements.header.region_name
        ),
        headline(case),
        why(advice, report),
        red_flags(report),
        others(case),
        open(topic, report),
        changes(topic, report),
        preparations(report),
        arguments(topic, report),
        sources(topic, report),
        footer(region, date),
    ];
    sections.concat()
}

fn name<'a>(topic: &'a Topic, step: &'a str) -> &'a str {
    topic
        .steps
        .iter()
        .find(|s| s.id == step)
        .map_or(step, |step| &step.name)
}

/// The step, where, and within what term; else how far it is.
fn headline(case: &Case<'_>) -> String {
    let Case { topic, report, .. } = *case;
    let possible: Vec<_> = report
        .possible
        .iter()
        .map(|step| name(topic, step))
        .collect();
    let possible = possible.join(" · ");
    let mut text = match (report.status, report.step) {
        (Status::Expired, _) => {
            "Geen advies: de afspraken van de regio gelden niet op deze dag.\n".to_owned()
        }
        (Status::OutOfScope, _) => format!("Buiten bereik: {}\n", outside(report)),
        (Status::NoFit, _) => "Geen trede past: dit is een fout in de regels.\n".to_owned(),
        (Status::Contradictory, _) => format!("Tegenstrijdig; veiligste eerst: {possible}\n"),
        (_, Some(step)) if case.advised().is_some() => {
            let within = report.within.as_deref().map(term).unwrap_or_default();
            let place = report.destination.as_deref().unwrap_or_default();
            let addressee = report
                .addressee
                .map(|who| format!(" (aan {who})"))
                .unwrap_or_default();
            format!(
                "ADVIES  {}: {place}{addressee}{within}\n",
                name(topic, step)
            )
        }
        (_, _) if report.next == Some("alarm") => {
            format!("Beantwoord eerst de alarmsignalen. Nog mogelijk: {possible}\n")
        }
        (Status::Depends, _) => {
            format!("Hangt af van wat u niet weet. Nog mogelijk: {possible}\n")
        }
        (_, _) => format!("Nog open. Nog mogelijk: {possible}\n"),
    };
    if report.status == Status::Alarm {
        text = format!("ALARM   {text}");
    }
    text
}

/// `binnen 3 weken`, but `vandaag`.
fn term(within: &str) -> String {
    let counted = within.starts_with(|c: char| c.is_ascii_digit());
    format!(", {}{within}", if counted { "binnen " } else { "" })
}

/// Why the agreements are not for this patient.
fn outside(report: &Report<'_>) -> String {
    let reasons = report.steps.iter().flat_map(|step| &step.because);
    let scope = reasons
        .filter(|why| why.rule.starts_with("buiten:"))
        .map(|why| why.reason.clone());
    let general = || "deze afspraken zijn niet voor deze patiënt gemaakt.".to_owned();
    scope.reduce(|first, _| first).unwrap_or_else(general)
}

/// At most three reasons for the advised step, or one for each side of a contradiction.
fn why(advice: &Advice, report: &Report<'_>) -> String {
    let each = if advice.step.is_some() { 3 } else { 1 };
    let sides = report.step.is_some() || report.status == Status::Contradictory;
    let steps = advice
        .possible
        .iter()
        .filter_map(|step| report.steps.get(usize::from(*step)));
    let fits = steps
        .filter(|_| sides)
        .flat_map(|step| step.fits.iter().take(each));
    let line = |fit: &Because<'_>| {
        let what_next = [("nu", fit.action), ("controle", fit.check)].into_iter();
        let given = what_next.filter(|(_, text)| !text.is_empty());
        let more: Vec<_> = given
            .map(|(what, text)| format!("\n        {what}: {text}"))
            .collect();
        format!(
            "  want  {} [{}]{}\n",
            fit.reason,
            fit.firmness(),
            more.concat()
        )
    };
    fits.map(line).collect()
}

fn red_flags(report: &Report<'_>) -> String {
    let line = |flag: &FlagReport<'_>| match flag.answer {
        "ja" => format!("  alarm {}: {}\n", flag.text, flag.because.reason),
        _ => format!("  nagaan {}: {}\n", flag.text, flag.check_now),
    };
    report.red_flags.iter().map(line).collect()
}

/// Each other step in one line: why not, or that it also can.
fn others(case: &Case<'_>) -> String {
    let (topic, report) = (case.topic, case.report);
    let also = case.advice.also(topic, case.answers);
    let line = |(place, (model, step)): (StepIx, (&Step, &StepReport<'_>))| {
        let fit = || {
            step.fits
                .first()
                .map(|why| why.reason.clone())
                .unwrap_or_default()
        };
        let (mark, why) = match step.state {
            StepState::Stands if also.contains(&place) => ("○", format!("kan ook: {}", fit())),
            StepState::Stands => ("○", fit()),
            StepState::Falls => ("×", why_not(topic, model, step, report)),
            StepState::Undetermined => ("?", "hangt af van open vragen".to_owned()),
        };
        format!("  {mark} {:<32} {why}\n", model.name)
    };
    let steps = (0..).zip(topic.steps.iter().zip(&report.steps));
    let others = steps.filter(|(_, (_, step))| Some(step.id) != report.step);
    format!("\nAndere treden\n{}", others.map(line).collect::<String>())
}

/// The reason that says most: a red flag that no one raised does not.
fn why_not(topic: &Topic, model: &Step, step: &StepReport<'_>, report: &Report<'_>) -> String {
    let raised = |rule: &str| report.red_flags.iter().any(|flag| flag.id == rule);
    let is_flag = |rule: &str| {
        let question = topic.question(rule);
        question.is_some_and(|(_, question)| question.red_flag().is_some())
    };
    let says = |why: &&Because<'_>| match why.rule {
        "lichter-dan-zonder-alarm" => !report.red_flags.is_empty(),
        rule => !is_flag(rule) || raised(rule),
    };
    match step.because.iter().find(says) {
        // Never "not needed": nobody has said that.
        Some(why) if why.rule == "geen-past" && model.urgency.is_some() => {
            "geen alarmsignaal gemeld".to_owned()
        }
        Some(why) => why.reason.clone(),
        None => step
            .because
            .first()
            .map(|why| why.reason.clone())
            .unwrap_or_default(),
    }
}

fn question<'a>(topic: &'a Topic, id: &'a str) -> &'a str {
    topic
        .question(id)
        .map_or(id, |(_, question)| &question.text)
}

fn open(topic: &Topic, report: &Report<'_>) -> String {
    let Some(next) = report.next else {
        return String::new();
    };
    let next = if next == "alarm" {
        "de alarmsignalen"
    } else {
        question(topic, next)
    };
    format!(
        "\nVolgende vraag: {next}\nNog van belang: {}\n",
        report.open.join(", ")
    )
}

fn changes(topic: &Topic, report: &Report<'_>) -> String {
    if report.changes.is_empty() {
        return String::new();
    }
    let line = |change: &ChangeReport<'_>| {
        let answers: Vec<_> = change
            .answers
            .iter()
            .map(|(q, v)| format!("{q} = {v}"))
            .collect();
        format!(
            "  {} → {}\n",
            answers.join(" en "),
            name(topic, change.step)
        )
    };
    format!(
        "\nWat zou dit veranderen\n{}",
        report.changes.iter().map(line).collect::<String>()
    )
}

fn preparations(report: &Report<'_>) -> String {
    if report.preparations.is_empty() || report.possible.is_empty() {
        return String::new();
    }
    let line = |p: &PreparationReport<'_>| {
        let kind = if p.kind == PreparationKind::Do {
            "eerst doen"
        } else {
            "meesturen"
        };
        format!("  {kind}: {}\n", p.text)
    };
    format!(
        "\nVooraf\n{}",
        report.preparations.iter().map(line).collect::<String>()
    )
}

fn arguments(topic: &Topic, report: &Report<'_>) -> String {
    let line = |argument: &ArgumentReport<'_>| {
        let side = if argument.side == Side::For {
            "voor"
        } else {
            "tegen"
        };
        let because = &argument.because;
        format!(
            "  {side} {}: {} [{}]\n",
            name(topic, argument.step),
            because.reason,
            because.firmness()
        )
    };
    let lines: String = report.arguments.iter().map(line).collect();
    if lines.is_empty() {
        lines
    } else {
        format!("\nArgumenten\n{lines}")
    }
}

/// What the possible steps and the red flags rest on, each source once, as firm as it is here.
fn sources(topic: &Topic, report: &Report<'_>) -> String {
    let possible = report
        .steps
        .iter()
        .filter(|step| report.possible.contains(&step.id));
    let flags = report.red_flags.iter().map(|flag| &flag.because);
    let mut lines = Vec::new();
    for source in possible
        .flat_map(|step| &step.fits)
        .chain(flags)
        .flat_map(|why| &why.sources)
    {
        let Some(known) = topic.sources.iter().find(|known| known.id == source.id) else {
            continue;
        };
        let date = if source.date.is_empty() {
            "zonder datum"
        } else {
            source.date
        };
        let certainty = rulebook::certainty_here(known, report.region).words();
        let line = format!(
            "  {}, {}, {date} [{certainty}]\n",
            source.title, source.publisher
        );
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    match lines.as_slice() {
        [] if report.possible.is_empty() => String::new(),
        [] => "\nBronnen: zonder bron\n".to_owned(),
        lines => format!("\nBronnen\n{}", lines.concat()),
    }
}

/// Version and status, and what it may be used for.
fn footer(region: &Region, date: Date) -> String {
    let header = &region.agreements.header;
    let (status, usage) = (header.status.words(), header.usage.word());
    let limits = if header.usage == Use::Care {
        ""
    } else {
        " · niet voor zorg"
    };
    format!(
        "\nVersie {} ({}) · {date} · {status} · {usage}{limits}\n",
        header.version, header.hash
    )
}
