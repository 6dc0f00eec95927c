//! The advice for a doctor to read, in Dutch.

use ladder::advice::{Advice, State, Status};
use ladder::date::Date;
use ladder::model::{AgreementsStatus, PreparationKind, Side, Topic, Use};
use ladder::report::{
    ArgumentReport, Because, ChangeReport, FlagReport, PreparationReport, Report, StepReport,
};
use rulebook::Region;

/// The whole text.
pub(crate) fn advice(
    region: &Region,
    topic: &Topic,
    advice: &Advice,
    report: &Report<'_>,
    date: Date,
) -> String {
    let sections = [
        format!(
            "{} · {}\n\n",
            topic.name, region.agreements.header.region_name
        ),
        headline(topic, report),
        why(advice, report),
        red_flags(report),
        others(topic, report),
        open(topic, report),
        changes(topic, report),
        preparations(report),
        arguments(topic, report),
        sources(report),
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
fn headline(topic: &Topic, report: &Report<'_>) -> String {
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
        (Status::OutOfScope, _) => {
            "Buiten bereik: deze afspraken zijn niet voor deze patiënt gemaakt.\n".to_owned()
        }
        (Status::NoFit, _) => "Geen trede past: dit is een fout in de regels.\n".to_owned(),
        (Status::Contradictory, _) => format!("Tegenstrijdig; veiligste eerst: {possible}\n"),
        (_, Some(step)) => {
            let within = report
                .within
                .as_ref()
                .map(|within| format!(", {within}"))
                .unwrap_or_default();
            let place = report.destination.unwrap_or_default();
            let addressee = report
                .addressee
                .map(|who| format!(" (aan {who})"))
                .unwrap_or_default();
            format!(
                "ADVIES  {}: {place}{addressee}{within}\n",
                name(topic, step)
            )
        }
        (Status::Depends, None) => {
            format!("Hangt af van wat u niet weet. Nog mogelijk: {possible}\n")
        }
        (_, None) => format!("Nog open. Nog mogelijk: {possible}\n"),
    };
    if report.status == Status::Alarm {
        text = format!("ALARM   {text}");
    }
    text
}

/// At most three reasons for the advised step.
fn why(advice: &Advice, report: &Report<'_>) -> String {
    let step = advice
        .step
        .and_then(|step| report.steps.get(usize::from(step)));
    let fits = step.map(|step| step.fits.as_slice()).unwrap_or_default();
    let line = |fit: &Because<'_>| {
        let what_next = [("nu", fit.action), ("controle", fit.check)].into_iter();
        let given = what_next.filter(|(_, text)| !text.is_empty());
        let more: Vec<_> = given
            .map(|(what, text)| format!("\n        {what}: {text}"))
            .collect();
        format!(
            "  want  {} [{}]{}\n",
            fit.reason,
            fit.certainty.words(),
            more.concat()
        )
    };
    fits.iter().take(3).map(line).collect()
}

fn red_flags(report: &Report<'_>) -> String {
    let line = |flag: &FlagReport<'_>| match flag.answer {
        "ja" => format!("  alarm {}: {}\n", flag.text, flag.because.reason),
        _ => format!("  nagaan {}: {}\n", flag.text, flag.check_now),
    };
    report.red_flags.iter().map(line).collect()
}

/// Each other step in one line: why not, or that it also can.
fn others(topic: &Topic, report: &Report<'_>) -> String {
    let line = |step: &StepReport<'_>| {
        let first = |list: &[Because<'_>]| list.first().map(|why| why.reason.clone());
        let (mark, why) = match step.state {
            State::Stands if report.step.is_some() => {
                ("○", first(&step.fits).map(|why| format!("kan ook: {why}")))
            }
            State::Stands => ("○", first(&step.fits)),
            State::Falls => ("×", first(&step.because)),
            State::Undetermined => ("?", Some("hangt af van open vragen".to_owned())),
        };
        format!(
            "  {mark} {:<32} {}\n",
            name(topic, step.id),
            why.unwrap_or_default()
        )
    };
    let others = report
        .steps
        .iter()
        .filter(|step| Some(step.id) != report.step);
    format!("\nAndere treden\n{}", others.map(line).collect::<String>())
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
    if report.preparations.is_empty() {
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
            because.certainty.words()
        )
    };
    let lines: String = report.arguments.iter().map(line).collect();
    if lines.is_empty() {
        lines
    } else {
        format!("\nArgumenten\n{lines}")
    }
}

/// What the advice and its fits rest on, each once.
fn sources(report: &Report<'_>) -> String {
    let advised = report
        .steps
        .iter()
        .filter(|step| report.possible.contains(&step.id));
    let fits = advised.flat_map(|step| &step.fits);
    let flags = report.red_flags.iter().map(|flag| &flag.because);
    let mut lines = Vec::new();
    for because in fits.chain(flags) {
        for source in &because.sources {
            let line = format!(
                "  {}, {}, {} [{}]\n",
                source.title,
                source.publisher,
                source.date,
                because.certainty.words()
            );
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
    }
    if lines.is_empty() {
        "\nBronnen: zonder bron\n".to_owned()
    } else {
        format!("\nBronnen\n{}", lines.concat())
    }
}

/// Version and status, and what it may be used for.
fn footer(region: &Region, date: Date) -> String {
    let header = &region.agreements.header;
    let status = match header.status {
        AgreementsStatus::Draft => "concept",
        AgreementsStatus::UnderReview => "ter toetsing",
        AgreementsStatus::Adopted => "vastgesteld",
    };
    let usage = match header.usage {
        Use::Training => "scholing · niet voor zorg",
        Use::Evaluation => "toetsing · niet voor zorg",
        Use::Care => "zorg",
    };
    format!(
        "\nVersie {} ({}) · {date} · {status} · {usage}\n",
        header.version, header.hash
    )
}
