//! A red flag that decides: who to call, what to say, and what to do until then.

use ladder::model::{AttributeKind, PreparationKind, StepIx};
use standards::letter::spoken;

use crate::el::{El, Fragment, el, together};
use crate::state::Action;
use crate::topic::View;
use crate::topic::advice::facts::find;
use crate::topic::advice::head::head;
use crate::topic::advice::prepare::prepare;
use crate::topic::advice::why::flags;
use crate::topic::icons::{STOP, icon};
use crate::topic::letter::letter;

/// Draws it.
pub(crate) fn call(view: &View, step: StepIx) -> Fragment {
    let texts = &view.texts;
    let reads = view.session.letter.is_none();
    let head = el("div")
        .class("stop")
        .child(icon(STOP))
        .child(head(view, step));
    let acts = [
        ("call.who", who(view, step).into()),
        ("call.say", say(view)),
        ("call.do", el("p").say(texts, meanwhile(view, step)).into()),
    ];
    let acts = acts.into_iter().map(|(title, body)| act(view, title, body));
    let acts = reads.then(|| el("ol").class("calls").children(acts));
    together()
        .child(head)
        // The sign itself stands in the list: first comes whom to call.
        .child(flags(view, false))
        .maybe(acts)
        .maybe(prepare(view, PreparationKind::Do).filter(|_| reads))
        .maybe(letter(view))
}

/// One thing to do, under its title.
pub(crate) fn act(view: &View, title: &str, body: Fragment) -> El {
    let title = el("b").say(&view.texts, title);
    el("li").child(title).child(el("div").child(body))
}

/// Whom, and the number where the region gave one.
pub(crate) fn who(view: &View, step: StepIx) -> El {
    let place = el("b").dutch().text(&view.destination(step));
    let contact = view
        .step(step)
        .and_then(|step| find(step, AttributeKind::Contact));
    let number = contact.and_then(|fact| fact.text.as_ref());
    let number = match number {
        Some(number) => Some(el("span").dutch().text(number)),
        // Its name says it: 112.
        None if view.is_at_once(step) => None,
        None => Some(el("span").class("unfilled").say(&view.texts, "call.number")),
    };
    let number = number.map(|number| together().text(". ").child(number));
    el("p").child(place).maybe(number)
}

/// What to say on the telephone: situation, background, assessment, and what is asked.
fn say(view: &View) -> Fragment {
    let lines = view.letter(spoken);
    let text = lines.iter().map(|(key, said)| format!("{key}: {said}"));
    let text = text.collect::<Vec<_>>().join("\n");
    let lines = lines.into_iter().map(|(key, said)| {
        let key = el("dt").text(&key);
        el("div").child(key).child(el("dd").text(&said))
    });
    let copy = view.button("link", Action::Copy(text), "call.copy");
    together()
        .child(el("dl").class("sbar").dutch().children(lines))
        .child(copy)
}

fn meanwhile(view: &View, step: StepIx) -> &'static str {
    if view.is_at_once(step) {
        "call.until.ambulance"
    } else {
        "call.until"
    }
}
