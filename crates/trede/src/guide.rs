//! `trede guide`.

use rulebook::Region;

use crate::args::Guide;
use crate::book::write;
use crate::exit::{Cx, Exit, Fault, say};
use crate::{find, words};

pub(crate) fn run(cx: Cx<'_>, args: &Guide) -> Result<Exit, Fault> {
    let rules = find::rules(cx.rules, args.path.as_deref())?;
    let reading = rulebook::read(&rules.root);
    find::warn(&reading, cx.lang);
    let regions: Vec<&Region> = reading.regions.iter().collect();
    if regions.is_empty() {
        return Err(Fault::new(words::no_region_in(&rules.root.display())));
    }
    write(&args.output.join(gids::SHEET_NAME), &gids::sheet())?;
    let pages = gids::guide(&regions);
    for page in &pages {
        write(&args.output.join(&page.path), &page.html)?;
    }
    say(&format!("{} {}\n", args.output.display(), pages.len()))?;
    Ok(Exit::Fine)
}
