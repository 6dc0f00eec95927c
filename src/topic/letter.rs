//! The letter on screen: to edit, to take over, to hand to the host.

mod chips;

use ladder::model::{AttributeKind, Use};
use standards::letter::{GAP, LetterKind, draft, missing, nets, question, with_line};

use crate::el::{El, button, el, together};
use crate::place::Screen;
use crate::state::Action;
use crate::topic::View;
use crate::topic::advice::block::told;
use crate::topic::advice::facts::find;
use crate::topic::advice::prepare::sent_along;
use crate::topic::session::Letter;
use chips::{examined, open};

/// Draws the row of buttons, or the letter once it is asked for. A *proef* has none.
pub(crate) fn letter(view: &View) -> Option<El> {
    let open = opener(view, "main");
    if let Some(letter) = &view.session.letter {
        return open.map(|_| sheet(view, letter));
    }
    let open = open?.attr("data-focus", "letter");
    let row = el("div").class("acts foot-row");
    Some(
        row.child(open)
            .maybe(hand_over(view))
            .child(view.button("bare", Action::Turn(Screen::Patient), "patient.open"))
            .child(view.button("bare", Action::Print, "act.print"))
            .child(done(view)),
    )
}

/// The button that draws the letter up, or goes back to it; none in a *proef*.
pub(crate) fn opener(view: &View, class: &'static str) -> Option<El> {
    if view.session.trial.is_some() || view.chosen().is_none() || !view.is_whole() {
        return None;
    }
    let open = match view.letter(kind_of) {
        LetterKind::Note => "letter.open.own",
        LetterKind::Call => "letter.open.call",
        LetterKind::Letter => "letter.open",
    };
    Some(again(view, class, open))
}

/// Hands over without a look at the letter: what is still open in it is said first, and confirmed.
fn hand_over(view: &View) -> Option<El> {
    if view.agreements.header.usage == Use::Training {
        return None;
    }
    let texts = &view.texts;
    let text = view.letter(draft);
    let kind = view.letter(kind_of);
    let gaps = view.letter(|letter| missing(letter.say, &text, kind.rubrics()));
    let open = [("rubrics", gaps.join(", "))];
    let open = open.each_ref().map(|(name, text)| (*name, text.as_str()));
    let both = [Action::Draft(text, view.chosen()), Action::HandOver];
    let sure = button("main").on_click_each(&view.dispatch, both);
    let leaf = el("div")
        .class("leaf")
        .child(el("p").fill(texts, "letter.missing", &open))
        .child(sure.say(texts, "letter.hand-over.sure"));
    let title = el("summary").class("plain").say(texts, "letter.hand-over");
    let hand = el("details").class("hand").attr("part", "hand-over");
    Some(hand.child(title).child(leaf))
}

/// Whether it was handed over, and whether that is sure.
fn done(view: &View) -> El {
    let said = match (view.session.is_handed_over(), view.session.acknowledged) {
        (false, _) => String::new(),
        (true, None) => view.texts.get("letter.handing-over"),
        (true, Some(true)) => view.texts.get("letter.handed-over"),
        (true, Some(false)) => view.texts.get("letter.not-confirmed"),
    };
    let unsure = view.session.is_handed_over() && view.session.acknowledged == Some(false);
    let done = el("p").class(if unsure { "warn" } else { "quiet" });
    done.attr("role", "status").text(&said)
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
        let button = button("small").on_click(&view.dispatch, Action::Write(with));
        Some(button.dutch().text(net))
    });
    let title = el("p").class("quiet").say(texts, "letter.net.choose");
    let ways = el("div").class("acts").children(ways);
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
        LetterKind::Note => "letter.title.own",
        LetterKind::Call => "letter.title.call",
        LetterKind::Letter => "letter.title",
    };
    let outdated = letter.of != view.session.answers
        || letter.step != view.chosen()
        || letter.ticked != view.session.ticked
        || letter.examined != view.session.examined;
    let may_go = view.agreements.header.usage != Use::Training;
    let status = |class: &'static str| el("p").class(class).attr("role", "status");
    let head_of_paper = paper_head(view, title);
    let title = el("label").attr("for", "letter").say(texts, title);
    let outdated = outdated.then(|| status("warn").say(texts, "letter.outdated"));
    let field = el("textarea")
        .attr("id", "letter")
        .attr("spellcheck", "false")
        .dutch()
        .attr("dir", "auto")
        .attr("aria-describedby", "letter-check")
        .on_input(&view.dispatch, Action::Write)
        .value(text);
    // Below the field the same text, with its gaps marked: a field has no marks. It goes to paper too.
    let pieces = text
        .split_inclusive(GAP)
        .map(|piece| match piece.strip_suffix(GAP) {
            Some(before) => together().text(before).child(el("mark").text(GAP)),
            None => together().text(piece),
        });
    let paper = el("pre").class("paper").attr("aria-hidden", "true").dutch();
    let privacy = if kind == LetterKind::Letter {
        "letter.privacy"
    } else {
        "letter.privacy.own"
    };
    let sheet = el("div")
        .class("sheet")
        .child(paper.children(pieces).text("\n"));
    let hand_over = may_go.then(|| {
        let button = view.button("main", Action::HandOver, "letter.hand-over");
        button.attr("part", "hand-over")
    });
    let question = view.letter(|letter| question(letter, text));
    let first = (kind == LetterKind::Letter).then(|| {
        let action = Action::Copy(question.clone());
        let copy = view.button("plain", action, "letter.copy.question");
        let copy = copy.attr("data-takes", "");
        let what = el("p").class("quiet").say(texts, "letter.question.first");
        el("div").class("acts first").child(copy).child(what)
    });
    let head = el("div")
        .class("acts")
        .child(el("h3").child(title))
        .child(again(view, "small", "letter.again"))
        .child(view.button("small", Action::Turn(Screen::Patient), "patient.open"))
        .child(view.button("small", Action::CloseLetter, "letter.close"));
    // The page of our own counts by it that the letter goes along (`shell/counting.js`).
    let takes = |button: El| button.attr("data-takes", "");
    let copy = view.button("plain", Action::Copy(text.clone()), "letter.copy");
    let acts = el("div")
        .class("acts foot-row")
        .maybe(hand_over)
        .child(takes(copy))
        .child(takes(view.button("bare", Action::Print, "act.print")));
    el("div")
        .class("letter")
        .attr("part", "letter")
        .child(head)
        .maybe(outdated)
        .maybe(first)
        .child(head_of_paper)
        .child(sheet.child(field))
        .child(el("p").class("quiet").say(texts, privacy))
        .child(status("quiet").text(&copied(view, text, &question)))
        .child(done(view))
        .child(acts)
}

/// What paper begins with: what it is, the day, and room to write whom it is about. That is typed
/// nowhere.
fn paper_head(view: &View, title: &str) -> El {
    let texts = view.texts.of_letter();
    let day = view.session.opened.date.in_dutch();
    let line = |key: &str| {
        let room = el("span").class("room");
        el("p").say(&texts, key).text(" ").child(room)
    };
    el("div")
        .class("paper-head")
        .attr("aria-hidden", "true")
        .dutch()
        .child(el("h1").say(&texts, title))
        .child(el("p").fill(&texts, "letter.date", &[("date", &day)]))
        .child(line("letter.name"))
        .child(line("letter.birth"))
}

/// What the letter still lacks, below the stair: the gaps, with what can be pressed to fill them.
pub(crate) fn fill(view: &View) -> Option<El> {
    let letter = view.session.letter.as_ref()?;
    opener(view, "main")?;
    let (texts, text) = (&view.texts, &letter.text);
    let kind = view.letter(kind_of);
    let gaps = view.letter(|letter| missing(letter.say, text, kind.rubrics()));
    let check = el("p").attr("id", "letter-check").attr("role", "status");
    let check = match gaps.join(", ") {
        none if none.is_empty() => check.say(texts, "letter.complete"),
        open => check.fill(texts, "letter.missing", &[("rubrics", &open)]),
    };
    let fill = el("section")
        .class("fill")
        .attr_text("aria-label", &texts.get("letter.fill"))
        .child(check)
        .maybe(sent_along(view).filter(|_| kind == LetterKind::Letter))
        .maybe(open(view, text))
        .maybe(examined(view, text))
        .maybe(net(view, text))
        .maybe(content(view));
    Some(fill)
}

/// What must be in a question for this step, as the region or the form asks.
fn content(view: &View) -> Option<El> {
    let fact = find(view.step(view.chosen()?)?, AttributeKind::Content)?;
    Some(told(
        view,
        AttributeKind::Content.key(),
        fact.text.as_ref()?,
    ))
}

/// Whether one of these very texts is on the clipboard.
fn copied(view: &View, letter: &str, question: &str) -> String {
    let Some(copied) = &view.session.copied else {
        return String::new();
    };
    let last = &copied.text;
    let same = last == letter || last == question;
    match copied.reached.filter(|_| same) {
        Some(true) if last == letter => view.texts.get("letter.copied"),
        Some(true) => view.texts.get("letter.copied.question"),
        Some(false) => view.texts.get("letter.not-copied"),
        None => String::new(),
    }
}

/// What kind of text it is; a function, for a closure's lifetime is too narrow.
fn kind_of(letter: &standards::letter::Letter<'_>) -> LetterKind {
    letter.kind()
}
