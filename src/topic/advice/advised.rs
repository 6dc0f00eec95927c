//! One step: where to and by when; why; what to do now and what goes along; and the way to the letter.

use ladder::advice::Status;
use ladder::model::{PreparationKind, StepIx};

use crate::el::{El, Fragment, el, together};
use crate::topic::View;
use crate::topic::advice::block::{block, said};
use crate::topic::advice::call::call;
use crate::topic::advice::head::head;
use crate::topic::advice::prepare::{prepare, sent_along};
use crate::topic::advice::why::plain;
use crate::topic::letter::letter;

/// So many lines why; the rest stands with the step on the stair.
const LINES: usize = 3;

/// Draws it.
pub(crate) fn advised(view: &View, step: StepIx) -> Fragment {
    if view.advice.status == Status::Alarm {
        return call(view, step);
    }
    let fits = view.fits(step);
    let too_light = view.too_light(step, &fits);
    let because = too_light.as_ref().unwrap_or(&fits);
    let shown = because.get(..LINES).unwrap_or(because);
    let why = (!because.is_empty()).then(|| block(view, "why.title", shown, plain(shown)));
    let action = fits.iter().find(|fit| !fit.action.is_empty());
    let check = fits.iter().find(|fit| !fit.check.is_empty());
    // The letter stands in the place of what it is written from; what goes along with it stands beside it.
    let reads = view.session.letter.is_none();
    let reading = |part: Option<El>| part.filter(|_| reads);
    let blocks = el("div")
        .class("blocks")
        .maybe(reading(why))
        .maybe(reading(
            action.map(|fit| said(view, "do.title", fit.action)),
        ))
        .maybe(reading(
            check.map(|fit| said(view, "check.title", fit.check)),
        ))
        .maybe(reading(prepare(view, PreparationKind::Do)))
        .maybe(reading(sent_along(view)));
    together()
        .child(head(view, step))
        .child(blocks)
        .maybe(letter(view))
}
