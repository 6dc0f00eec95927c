//! The line at the bottom of a narrow screen: what it has come to, and the way to the letter.

use ladder::advice::Status;

use crate::el::{El, el};
use crate::topic::View;
use crate::topic::advice::another_day::ended;
use crate::topic::advice::head::{joined, term};
use crate::topic::letter::opener;

/// Draws it, with the line that a screen reader is told elsewhere.
pub(crate) fn dock(view: &View, date: &str, line: &El) -> El {
    let texts = &view.texts;
    let over = ended(view, date) && view.advice.status != Status::Alarm;
    let line = match view.advice.possible.len() {
        n if n > 2
            && view.list_answered()
            && view.session.trial.is_none()
            && view.advised().is_none() =>
        {
            let n = n.to_string();
            el("span").text(&texts.fill("now.possible", &[("n", &n)]))
        }
        // The step's own name is the shortest.
        _ => match view.advised().filter(|_| view.session.trial.is_none()) {
            Some(step) => {
                let name = el("span").dutch().text(&view.step_name(step));
                joined(name, term(view, step))
            }
            None => line.clone(),
        },
    };
    let line = if over {
        el("span").around(texts, "day.ended.line", line)
    } else {
        line
    };
    // The letter is one press away, until it is there.
    let open = view.advised().filter(|_| view.session.letter.is_none());
    let open = open.and_then(|_| opener(view, "main"));
    el("div")
        .class("now")
        .attr_bool("data-settled", view.advised().is_some() && !over)
        .flag("data-alarm", view.advice.status == Status::Alarm)
        .flag("data-trial", view.session.trial.is_some())
        .child(el("p").attr("aria-hidden", "true").child(line))
        .maybe(open)
}
