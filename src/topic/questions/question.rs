//! One question: native radio buttons drawn as keys, a digit for each; one line once it is answered.

use ladder::Answer;
use ladder::model::{Question, QuestionIx};

use crate::el::{El, Fragment, el, together};
use crate::place::{Asked, Mode, Page};
use crate::state::Action;
use crate::texts::capital;
use crate::topic::View;
use crate::topic::keys;
use crate::topic::questions::pages::count;

/// The form that owns the radio buttons. Without one Chromium keeps each that was ever in a shadow
/// root, and all around it, as long as that root is there.
const ANSWERS: &str = "answers";

/// Draws that form: there is nothing in it, and nothing to send.
pub(crate) fn owner() -> El {
    el("form").attr("id", ANSWERS).attr("hidden", "hidden")
}

/// Draws a question with its answers; `moot` when it makes no difference any more.
pub(crate) fn field(view: &View, place: QuestionIx, moot: bool) -> Option<El> {
    let question = view.question(place)?;
    let texts = &view.texts;
    let given = view.session.answers.get(place);
    let option = |answer: Answer, label: El, key: &str, possible: bool| {
        let id = format!("q{place}-{key}");
        let action = Action::Answer {
            question: place,
            answer: Some(answer),
            go_on: false,
        };
        let class = if answer == Answer::Unknown {
            "key unknown"
        } else {
            "key"
        };
        let field = el("input")
            .attr_text("id", &id)
            .attr_text("data-key", key)
            .attr("type", "radio")
            .attr_text("name", &format!("q{place}"))
            .attr("form", ANSWERS)
            .checked(given == Some(answer))
            .on_change(&view.dispatch, action);
        let barred = (!possible).then(|| el("span").class("vh").say(texts, "question.impossible"));
        el("label")
            .class(class)
            .attr_text("for", &id)
            .flag("data-barred", !possible)
            .child(field)
            .child(cap(key))
            .child(label)
            .maybe(barred)
    };
    let values = (0..).zip(&question.values).map(|(value, shown)| {
        let possible = given == Some(Answer::Value(value)) || view.session.can_choose(place, value);
        let key = keys::label(question, value);
        let label = el("span").dutch().text(&shown.label);
        option(Answer::Value(value), label, &key, possible)
    });
    let unknown = question.may_be_unknown.then(|| {
        let label = el("span").say(texts, "question.unknown");
        option(Answer::Unknown, label, "?", true)
    });
    let page = Page::question(place);
    let folded = view.folds(Asked::Question(place));
    let text = if view.mode == Mode::Step && !folded {
        let count = count(view);
        let count = count.map(|text| el("small").class("count").own(texts).text(&text).text(" "));
        let title = el("h2").attr("tabindex", "-1").maybe(count);
        title.text(&question.text).into()
    } else {
        together().text(&question.text)
    };
    // An answer is what is asked for, never taken for granted.
    let passed = view.is_passed(Asked::Question(place));
    let passed = passed.then(|| el("p").class("notice").say(texts, "step.unanswered"));
    let tag =
        |there: bool, key: &str| there.then(|| el("span").class("tag").own(texts).say(texts, key));
    let prefilled = view.session.prefilled.contains(&place);
    let legend = el("legend")
        .dutch()
        .child(text)
        .maybe(tag(question.judgement, "question.judgement"))
        .maybe(tag(prefilled, "question.prefilled"))
        .maybe(tag(moot, "question.moot"));
    let hint = &question.hint;
    let hint = (!hint.is_empty()).then(|| el("p").class("hint").dutch().text(hint));
    let field = el("fieldset")
        // Another topic's radio buttons have the same names: kept and named anew, one would uncheck another.
        .key(&format!("{} {}", view.topic().id, question.id))
        .class("q")
        .attr("part", "question")
        .attr_text("data-question", &place.to_string())
        .attr_text("data-id", &question.id)
        .flag("data-moot", moot)
        .flag("data-folded", folded)
        .on_keydown(view.on_key(page))
        .child(legend)
        .maybe(hint)
        .child(el("div").class("keys").children(values).children(unknown))
        .maybe(passed)
        .maybe(folded.then(|| given_line(view, place, question)));
    Some(field)
}

/// What was answered.
fn given_line(view: &View, place: QuestionIx, question: &Question) -> El {
    let texts = &view.texts;
    let answer = match view.value(place) {
        Some(label) => el("b").dutch().text(&label),
        None => el("b").say(texts, "question.unknown"),
    };
    let prefilled = view.session.prefilled.contains(&place);
    let prefilled = prefilled.then(|| el("small").say(texts, "question.prefilled"));
    let name = el("span").dutch().text(&capital(question.named()));
    folded_line(
        view,
        Page::question(place),
        name,
        together().child(answer).text(" ").maybe(prefilled),
    )
}

/// A question that was answered, in one line, with the way back to it.
pub(crate) fn folded_line(view: &View, page: Page, name: El, answer: Fragment) -> El {
    let of = el("span").class("vh").text(": ").child(name.clone());
    let change = view.button("alter", Action::Page(page), "step.change");
    // The question itself is the name of the group around it.
    let name = el("span")
        .class("of")
        .attr("aria-hidden", "true")
        .child(name);
    let answer = el("span").class("is").child(answer);
    let what = el("span").class("what").child(name).text(" ");
    let line = el("p").class("line").child(what.child(answer));
    line.text(" ").child(change.child(of))
}

/// The key that does the same, as it is drawn; a screen reader has its own.
pub(crate) fn cap(key: &str) -> El {
    el("kbd").attr("aria-hidden", "true").text(key)
}
