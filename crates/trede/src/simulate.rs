//! `trede simulate`.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, IsTerminal, Write, stderr};
use std::path::Path;
use std::time::Instant;

use rulebook::disk::why;
use rulebook::{Lang, Region, Sentence};
use rulecheck::{InputFault, PastRow, Simulated, StepCount, Went};
use serde::Serialize;

use crate::args::Simulate;
use crate::exit::{Cx, Exit, Fault, say, say_json, unwritable};
use crate::{find, recall, today, words};

/// How often a long run says how far it is, in rows.
const OFTEN: u64 = 1 << 20;

/// The outcome as `--json` shows it.
#[derive(Serialize)]
struct Shown<'a> {
    region: &'a str,
    version: &'a str,
    hash: &'a str,
    rows: u64,
    used: u64,
    unusable: u64,
    steps: &'a [StepCount],
    specialties: &'a std::collections::BTreeMap<String, std::collections::BTreeMap<String, u64>>,
    withdrawn: &'a std::collections::BTreeMap<String, u64>,
    went: Option<Went>,
    changed: Option<Changed>,
    bad: Vec<Bad<'a>>,
}

#[derive(Serialize)]
struct Changed {
    lighter: u64,
    heavier: u64,
    other: u64,
}

#[derive(Serialize)]
struct Bad<'a> {
    line: u64,
    fault: &'a str,
}

pub(crate) fn run(cx: Cx<'_>, args: &Simulate) -> Result<Exit, Fault> {
    let day = today::or(args.date)?;
    let root = find::root(cx.rules)?;
    let recalls = recall::read(&recall::beside(&root))?;
    let mut reading = rulebook::read(&root);
    recall::mark(&mut reading, &recalls);
    find::warn(&reading, cx.lang);
    let region = find::region(&reading, &args.region)?;
    if let Some(rows) = args.sample {
        return sample(region, day, (rows, args.seed));
    }
    let Some(path) = &args.input else {
        return Err(Fault::new(words::needs_input()).help(words::input_or_sample()));
    };
    let mut earlier = args.before.as_deref().map(rulebook::read);
    if let Some(reading) = &mut earlier {
        recall::mark(reading, &recalls);
    }
    let before = match &earlier {
        Some(reading) => Some(find::region(reading, &args.region)?),
        None => None,
    };
    let reader = open(path)?;
    let mut output = args.output.as_deref().map(create).transpose()?;
    if let Some((path, output)) = &mut output {
        let head = output.write_all(b"regel;onderwerp;uitkomst;ervoor;fout\n");
        head.map_err(|error| unwritable(path, &error))?;
    }
    let begun = Instant::now();
    let (mut done, mut failed) = (0_u64, None);
    let talks = stderr().is_terminal();
    let mut each = |row: &PastRow<'_>| {
        done += 1;
        if talks && done.is_multiple_of(OFTEN) {
            eprint!("\r{}", words::rows_done(&done).of(cx.lang));
        }
        if let Some((_, output)) = &mut output {
            let fault = row.fault.map(|fault| fault.of(cx.lang)).unwrap_or_default();
            let fault = fault.replace(';', ",");
            let before = row.before.unwrap_or_default();
            let line = writeln!(
                output,
                "{};{};{};{before};{fault}",
                row.line, row.topic, row.end
            );
            failed = failed.take().or(line.err());
        }
    };
    let simulated = rulecheck::simulate(reader, (before, region), day, &mut each);
    let simulated = simulated.map_err(|fault| unusable(path, fault))?;
    if let Some((path, mut output)) = output {
        let written = failed.map_or_else(|| output.flush(), Err);
        written.map_err(|error| unwritable(path, &error))?;
    }
    if talks && done >= OFTEN {
        eprintln!();
    }
    if let Some(path) = &args.chart {
        crate::file::write(path, &regelboek::chart(&simulated))?;
    }
    if args.json {
        say_json(&shown(region, &simulated, cx.lang))?;
    } else {
        say(&text(region, &simulated, cx.lang))?;
        let seconds = begun.elapsed().as_secs_f64();
        eprintln!(
            "{}",
            words::took(&simulated.rows, &format!("{seconds:.1}")).of(cx.lang)
        );
    }
    Ok(Exit::Fine)
}

fn open(path: &Path) -> Result<Box<dyn BufRead>, Fault> {
    if path == Path::new("-") {
        return Ok(Box::new(BufReader::with_capacity(1 << 18, io::stdin())));
    }
    let file = File::open(path);
    let file =
        file.map_err(|error| Fault::new(words::unreadable(&path.display(), &why(&error))))?;
    Ok(Box::new(BufReader::with_capacity(1 << 18, file)))
}

fn create(path: &Path) -> Result<(&Path, BufWriter<File>), Fault> {
    let file = File::create(path).map_err(|error| unwritable(path, &error))?;
    Ok((path, BufWriter::with_capacity(1 << 18, file)))
}

fn unusable(path: &Path, fault: InputFault) -> Fault {
    let at = Sentence::same(format!("{}:{}: ", path.display(), fault.line));
    let said = Fault::new(at.and(&fault.message));
    match fault.help {
        Some(help) => said.help(help),
        None => said,
    }
}

/// Writes made-up rows to standard output.
fn sample(region: &Region, day: ladder::date::Date, how: (u64, u64)) -> Result<Exit, Fault> {
    let mut output = BufWriter::new(io::stdout().lock());
    let written = rulecheck::sample(region, day, how, |line| output.write_all(line.as_bytes()));
    match written.and_then(|()| output.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Fault::new(words::output_unwritable(&why(&error))))
        }
        _ => Ok(Exit::Fine),
    }
}

fn shown<'a>(region: &'a Region, simulated: &'a Simulated, lang: Lang) -> Shown<'a> {
    let header = &region.agreements.header;
    let bad = simulated.bad.iter().map(|bad| Bad {
        line: bad.line,
        fault: bad.fault.of(lang),
    });
    Shown {
        region: &header.region,
        version: &header.version,
        hash: &header.hash,
        rows: simulated.rows,
        used: simulated.used,
        unusable: simulated.rows - simulated.used,
        steps: &simulated.steps,
        specialties: &simulated.specialties,
        withdrawn: &simulated.withdrawn,
        went: simulated.went,
        changed: simulated.changed.map(|(lighter, heavier, other)| Changed {
            lighter,
            heavier,
            other,
        }),
        bad: bad.collect(),
    }
}

fn text(region: &Region, simulated: &Simulated, lang: Lang) -> String {
    let header = &region.agreements.header;
    let mut text = format!("{} {} ({})\n", header.region, header.version, header.hash);
    let unusable = simulated.rows - simulated.used;
    let counted = words::rows_counted(&simulated.rows, &simulated.used, &unusable);
    // Writing to a text can't fail.
    let _ = writeln!(text, "{}\n", counted.of(lang));
    for one in &simulated.steps {
        let before = one
            .before
            .map(|count| format!("{count:>12} → "))
            .unwrap_or_default();
        let _ = writeln!(text, "{before}{:>12}  {} ({})", one.rows, one.name, one.end);
    }
    let _ = writeln!(text, "\n{}", words::by_specialty().of(lang));
    for (specialty, steps) in &simulated.specialties {
        let steps: Vec<_> = steps
            .iter()
            .map(|(step, count)| format!("{step} {count}"))
            .collect();
        let _ = writeln!(text, "  {specialty}: {}", steps.join(", "));
    }
    for (topic, rows) in &simulated.withdrawn {
        let _ = writeln!(text, "\n{}", words::withdrawn_rows(topic, rows).of(lang));
    }
    if let Some(Went {
        same,
        lighter,
        heavier,
        unknown,
    }) = simulated.went
    {
        let said = words::beside_went(&same, &lighter, &heavier, &unknown);
        let _ = writeln!(text, "\n{}", said.of(lang));
    }
    if let Some((lighter, heavier, other)) = simulated.changed {
        let said = words::beside_before(&lighter, &heavier, &other);
        let _ = writeln!(text, "\n{}", said.of(lang));
    }
    if !simulated.bad.is_empty() {
        let _ = writeln!(text, "\n{}", words::bad_rows(&unusable).of(lang));
    }
    for bad in &simulated.bad {
        let _ = writeln!(text, "  {}: {}", bad.line, bad.fault.of(lang));
    }
    text
}
