//! The letter on screen: to edit, to take over, to hand to the host.

use ladder::model::{AttributeKind, Use};

use super::View;
use super::card::told;
use super::el::{El, button, el, together};
use super::facts::find;
use crate::letter::{CALL, GAP, LETTER, NOTE, draft, missing, nets, with_net};
use crate::session::Letter;
use crate::state::Action;

/// Draws the button, or the letter once it is asked for. A *proef* has none.
pub(super) fn letter(view: &View) -> Option<El> {
    if view.session.trial.is_some() {
        return None;
    }
    let turn = view.button("small", Action::Turn(true), "patient.open");
    let acts = el("div").class("acts");
    if let Some(letter) = &view.session.letter {
        return Some(
            together()
                .child(sheet(view, letter))
                .child(acts.child(turn)),
        );
    }
    let open = match kind(view) {
        Kind::Note => "letter.open.own",
        Kind::Call => "letter.open.call",
        Kind::Letter => "letter.open",
    };
    let open = again(view, "main", open).attr("data-focus", "letter");
    let print = view.button("small", Action::Print, "act.print");
    Some(acts.child(open).child(turn).child(print))
}

/// What is written.
enum Kind {
    /// A letter to whoever answers.
    Letter,
    /// A note for the GP's own record.
    Note,
    /// What is said to the control room, which nobody writes to.
    Call,
}

fn kind(view: &View) -> Kind {
    match view.chosen() {
        Some(step) if view.is_at_once(step) => Kind::Call,
        _ if view.own_treatment().is_some() => Kind::Note,
        _ => Kind::Letter,
    }
}

/// Ways to fill in the safety net, while nobody has.
fn net(view: &View, text: &str) -> Option<El> {
    let texts = &view.texts;
    let rubric = texts.of_letter().get("letter.net");
    let open = format!("{rubric}: {GAP}");
    let ways = nets(view);
    if ways.is_empty() || !text.lines().any(|line| line == open) {
        return None;
    }
    let ways = ways.iter().map(|net| {
        let action = Action::Write(with_net(texts, text, net));
        button("small")
            .press(&view.dispatch, action)
            .dutch()
            .text(net)
    });
    let title = el("p").class("quiet").say(texts, "letter.net.choose");
    let ways = el("div").class("acts").all(ways);
    Some(el("div").key("net").child(title).child(ways))
}

/// A button that draws the letter up.
fn again(view: &View, class: &'static str, key: &str) -> El {
    view.button(class, Action::Draft(draft(view), view.chosen()), key)
}

fn sheet(view: &View, letter: &Letter) -> El {
    let texts = &view.texts;
    let text = &letter.text;
    let (title, rubrics) = match kind(view) {
        Kind::Note => ("letter.title.own", NOTE),
        Kind::Call => ("letter.title.call", CALL),
        Kind::Letter => ("letter.title", LETTER),
    };
    let gaps = missing(texts, text, rubrics);
    let outdated = letter.of != view.session.answers
        || letter.step != view.chosen()
        || letter.ticked != view.session.ticked;
    let check = match gaps.len() {
        0 => texts.get("letter.complete"),
        _ => texts.fill("letter.missing", &[("rubrics", &gaps.join(", "))]),
    };
    let handed = view.agreements.header.usage != Use::Training;
    let status = |class: &'static str| el("p").class(class).attr("role", "status");
    let title = el("label").attr("for", "letter").say(texts, title);
    let check = status("quiet").attr("id", "letter-check").text(&check);
    let outdated = outdated.then(|| status("warn").say(texts, "letter.outdated"));
    let field = el("textarea")
        .attr("id", "letter")
        .attr("rows", "18")
        .attr("spellcheck", "false")
        .dutch()
        .attr("dir", "auto")
        .attr("aria-describedby", "letter-check")
        .typing(&view.dispatch, Action::Write)
        .value(text);
    let paper = el("pre").class("paper").attr("aria-hidden", "true").dutch();
    let done = match (view.session.is_handed_over(), view.session.acknowledged) {
        (false, _) => String::new(),
        (true, None) => texts.get("letter.handing-over"),
        (true, Some(true)) => texts.get("letter.handed-over"),
        (true, Some(false)) => texts.get("letter.not-confirmed"),
    };
    let unsure = view.session.is_handed_over() && view.session.acknowledged == Some(false);
    let done = status(if unsure { "warn" } else { "quiet" }).text(&done);
    let hand_over = handed.then(|| {
        let button = view.button("main", Action::HandOver, "letter.hand-over");
        button.attr("part", "hand-over")
    });
    let acts = el("div")
        .class("acts")
        .maybe(hand_over)
        .child(view.button("small", Action::Copy, "letter.copy"))
        .child(view.button("small", Action::Print, "act.print"))
        .child(again(view, "small", "letter.again"))
        .child(view.button("small", Action::CloseLetter, "letter.close"));
    el("div")
        .class("letter")
        .attr("part", "letter")
        .child(el("h3").child(title))
        .maybe(content(view))
        .child(check)
        .maybe(outdated)
        .maybe(net(view, text))
        .child(field)
        .child(paper.text(text))
        .child(acts)
        .child(done)
        .child(status("quiet").text(&copied(view, text)))
        .child(el("p").class("quiet").say(texts, "letter.privacy"))
}

/// What must be in a question for this step, as the region or the form asks.
fn content(view: &View) -> Option<El> {
    let fact = find(view.step(view.chosen()?)?, AttributeKind::Content)?;
    Some(told(view, "fact.content", fact.text.as_ref()?))
}

/// Whether this very text is on the clipboard.
fn copied(view: &View, text: &str) -> String {
    let same = view.session.copied.as_deref() == Some(text);
    match view.copied.filter(|_| same) {
        Some(true) => view.texts.get("letter.copied"),
        Some(false) => view.texts.get("letter.not-copied"),
        None => String::new(),
    }
}
