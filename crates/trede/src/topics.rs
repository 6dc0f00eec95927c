//! `trede topics`.

use ladder::model::TopicEntry;
use serde::Serialize;

use crate::args::Topics;
use crate::exit::{Cx, Exit, Fault, say, say_json};
use crate::find;

/// A topic as `--json` shows it.
#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    name: &'a str,
    specialty: &'a str,
    ladder: &'a str,
    icpc: &'a [String],
    search: &'a [String],
    general: bool,
}

pub(crate) fn run(cx: Cx<'_>, args: &Topics) -> Result<Exit, Fault> {
    let reading = rulebook::read(&find::root(cx.rules)?);
    let region = find::region(&reading, &args.region)?;
    find::warn(&reading, cx.lang);
    let topics = &region.agreements.topics;
    if args.json {
        let rows: Vec<_> = topics.iter().map(row).collect();
        say_json(&rows)?;
    } else {
        let line = |topic: &TopicEntry| {
            let icpc = topic.icpc.join(" ");
            format!(
                "{:<34} {:<44} {:<20} {:<10} {icpc}\n",
                topic.id, topic.name, topic.specialty, topic.ladder
            )
        };
        say(&topics.iter().map(line).collect::<String>())?;
    }
    Ok(Exit::Fine)
}

fn row(topic: &TopicEntry) -> Row<'_> {
    Row {
        id: &topic.id,
        name: &topic.name,
        specialty: &topic.specialty,
        ladder: &topic.ladder,
        icpc: &topic.icpc,
        search: &topic.search,
        general: topic.general,
    }
}
