//! The letter on screen: to edit, to take over, to hand to the host.

mod chips;

use ladder::model::{AttributeKind, Use};
use standards::letter::{GAP, Kind, draft, missing, nets, question, with_line};

use crate::el::{El, button, el, together};
use crate::state::Action;
use crate::topic::View;
use crate::topic::advice::card::told;
use crate::topic::advice::facts::find;
use crate::topic::session::Letter;
use chips::{examined, open};

/// Draws the button, or the letter once it is asked for. A *proef* has none.
pub(crate) fn letter(view: &View) -> Option<El> {
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
    let open = match view.letter(kind_of) {
        Kind::Note => "letter.open.own",
        Kind::Call => "letter.open.call",
        Kind::Letter => "letter.open",
    };
    let open = again(view, "main", open).attr("data-focus", "letter");
    let print = view.button("small", Action::Print, "act.print");
    Some(acts.child(open).child(turn).child(print))
}

/// Ways to fill in the safety net, while nobody has.
fn net(view: &View, text: &str) -> Option<El> {
    let texts = &view.texts;
    let rubric = texts.of_letter().get("letter.net");
    let open = format!("{rubric}: {GAP}");
    let ways = view.letter(nets);
    if ways.is_empty() || !text.lines().any(|line| line == open) {
        return None;
    }
    let ways = ways.iter().filter_map(|net| {
        let with = view.letter(|letter| with_line(letter, text, "letter.net", GAP, net))?;
        let button = button("small").press(&view.dispatch, Action::Write(with));
        Some(button.dutch().text(net))
    });
    let title = el("p").class("quiet").say(texts, "letter.net.choose");
    let ways = el("div").class("acts").all(ways);
    Some(el("div").key("net").child(title).child(ways))
}

/// A button that draws the letter up.
fn again(view: &View, class: &'static str, key: &str) -> El {
    let text = view.letter(draft);
    view.button(class, Action::Draft(text, view.chosen()), key)
}

fn sheet(view: &View, letter: &Letter) -> El {
    let texts = &view.texts;
    let text = &letter.text;
    let kind = view.letter(kind_of);
    let title = match kind {
        Kind::Note => "letter.title.own",
        Kind::Call => "letter.title.call",
        Kind::Letter => "letter.title",
    };
    let gaps = view.letter(|letter| missing(letter.say, text, kind.rubrics()));
    let outdated = letter.of != view.session.answers
        || letter.step != view.chosen()
        || letter.ticked != view.session.ticked
        || letter.examined != view.session.examined;
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
    let question = view.letter(|letter| question(letter, text));
    let first = (kind == Kind::Letter).then(|| {
        let action = Action::Copy(question.clone());
        view.button("small", action, "letter.copy.question")
    });
    let acts = el("div")
        .class("acts")
        .maybe(hand_over)
        .child(view.button("small", Action::Copy(text.clone()), "letter.copy"))
        .maybe(first)
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
        .maybe(open(view, text))
        .maybe(examined(view, text))
        .maybe(net(view, text))
        .child(field)
        .child(paper.text(text))
        .child(acts)
        .child(done)
        .child(status("quiet").text(&copied(view, text, &question)))
        .child(el("p").class("quiet").say(texts, "letter.privacy"))
}

/// What must be in a question for this step, as the region or the form asks.
fn content(view: &View) -> Option<El> {
    let fact = find(view.step(view.chosen()?)?, AttributeKind::Content)?;
    Some(told(view, "fact.content", fact.text.as_ref()?))
}

/// Whether one of these very texts is on the clipboard.
fn copied(view: &View, letter: &str, question: &str) -> String {
    let last = view.session.copied.as_deref().unwrap_or_default();
    let same = last == letter || last == question;
    match view.copied.filter(|_| same) {
        Some(true) if last == letter => view.texts.get("letter.copied"),
        Some(true) => view.texts.get("letter.copied.question"),
        Some(false) => view.texts.get("letter.not-copied"),
        None => String::new(),
    }
}

/// What kind of text it is; a function, for a closure's lifetime is too narrow.
fn kind_of(letter: &standards::letter::Letter<'_>) -> Kind {
    letter.kind()
}
