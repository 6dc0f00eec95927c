//! `trede guide`.

use rulebook::Region;

use crate::args::Guide;
use crate::book;
use crate::exit::{Cx, Exit, Fault, say};
use crate::file::write;
use crate::{find, today, words};

pub(crate) fn run(cx: Cx<'_>, args: &Guide) -> Result<Exit, Fault> {
    let rules = find::rules(cx.rules, args.path.as_deref())?;
    let reading = rulebook::read(&rules.root);
    find::warn(&reading, cx.lang);
    let regions: Vec<&Region> = reading.regions.iter().collect();
    if regions.is_empty() {
        return Err(Fault::new(words::no_region_in(&rules.root.display())));
    }
    write(&args.output.join(gids::SHEET_NAME), &gids::sheet())?;
    let day = today::or(args.date)?;
    let earlier = args.since.as_deref();
    let earlier = earlier
        .map(|path| book::earlier(path, cx.lang))
        .transpose()?;
    let since = earlier.iter().flat_map(|(label, reading)| {
        regions.iter().filter_map(move |region| {
            let before = reading.region(&region.agreements.header.region)?;
            Some(rulecheck::diff(
                [(before, label), (region, "nu")],
                None,
                day,
                None,
            ))
        })
    });
    let pages = gids::guide(&regions, &since.collect::<Vec<_>>());
    for page in &pages {
        write(&args.output.join(&page.path), &page.html)?;
    }
    say(&format!("{} {}\n", args.output.display(), pages.len()))?;
    Ok(Exit::Fine)
}
