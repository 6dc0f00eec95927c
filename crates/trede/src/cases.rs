//! `trede cases`: what the rules say of each training case, and the file that notes it.

use std::collections::BTreeMap;
use std::fmt::Write;

use rulebook::Lang;
use rulecheck::Judged;

use crate::args::Cases;
use crate::exit::{Cx, Exit, Fault, say, say_json};
use crate::{find, today, words};

/// What stands above the outcomes.
const HEADING: &str = "# Wat de regels van elke casus zeggen. `trede cases --update` schrijft dit; niet met de hand.\n# Verandert een regel \
                       een uitkomst, dan noemt `trede check` de casus: lees hem dan na.\n";

pub(crate) fn run(cx: Cx<'_>, args: &Cases) -> Result<Exit, Fault> {
    let rules = find::rules(cx.rules, args.path.as_deref())?;
    let date = today::or(args.date)?;
    let reading = find::read(&rules.root)?;
    find::warn(&reading, cx.lang);
    let regions = reading.regions.iter();
    let mut all: Vec<_> = regions
        .flat_map(|region| rulecheck::cases(region, date))
        .collect();
    if args.update {
        for (folder, text) in files(&all) {
            let path = rules.root.join(folder).join("casussen/uitkomsten.toml");
            crate::file::write(&path, &text)?;
            eprintln!("{}", path.display());
        }
        for case in &mut all {
            case.moved = false;
        }
    }
    all.retain(|case| {
        let file = format!("{}/casussen/{}.toml", case.folder, case.set);
        let folder = rules.part.split('/').next().unwrap_or_default();
        rules.part.is_empty()
            || file == rules.part
            || (rules.part == folder && case.folder == folder)
    });
    if args.json {
        say_json(&all)?;
    } else {
        say(&all
            .iter()
            .map(|case| line(case, cx.lang))
            .collect::<String>())?;
    }
    let answered = all.iter().all(|case| case.outcome.is_some() && !case.moved);
    Ok(if answered { Exit::Fine } else { Exit::Findings })
}

fn line(case: &Judged, lang: Lang) -> String {
    let none = words::no_answer();
    let outcome = case.outcome.as_deref().unwrap_or(none.of(lang));
    let moved = format!(" ({})", words::moved().of(lang));
    let moved = if case.moved { moved.as_str() } else { "" };
    format!("{}/{}: {outcome}{moved}\n", case.set, case.case)
}

/// The files by folder. A case without an answer has no line: it is told again when it has one.
fn files(all: &[Judged]) -> BTreeMap<&str, String> {
    let mut sets = BTreeMap::<(&str, &str), Vec<(&str, &str)>>::new();
    for case in all {
        let set = sets.entry((&case.folder, &case.set)).or_default();
        set.extend(
            case.outcome
                .as_deref()
                .map(|outcome| (case.case.as_str(), outcome)),
        );
    }
    let mut files = BTreeMap::<&str, String>::new();
    for ((folder, set), cases) in sets {
        let text = files.entry(folder).or_insert_with(|| HEADING.to_owned());
        // Writing to a text can't fail.
        let _ = writeln!(text, "\n[uitkomst.{set}]");
        for (case, outcome) in cases {
            let _ = writeln!(text, "{case} = \"{outcome}\"");
        }
    }
    files
}
