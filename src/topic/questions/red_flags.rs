//! The list of red flags: each row ja or *weet ik niet*, and an explicit *geen van deze*.

use ladder::Answer;
use ladder::model::{QuestionIx, RedFlag};

use crate::el::{El, Fragment, button, el, together};
use crate::place::{Asked, Mode, Page};
use crate::state::Action;
use crate::topic::View;
use crate::topic::keys::toggle;
use crate::topic::questions::pages::count;
use crate::topic::questions::question::{cap, folded_line};

/// Draws the list of red flags.
pub(crate) fn red_flags(view: &View) -> El {
    let texts = &view.texts;
    let rows = view.session.red_flags();
    let answer = |row: QuestionIx| view.session.answers.get(row);
    // A row that is raised, or not known: *geen van deze* would be untrue.
    let said = |row: &QuestionIx| {
        matches!(
            answer(*row),
            Some(Answer::Value(RedFlag::YES) | Answer::Unknown)
        )
    };
    let raised = rows.iter().any(said);
    let open = rows.iter().any(|row| answer(*row).is_none());
    let none = if raised {
        "alarm.none.other"
    } else {
        "alarm.none"
    };
    let none = button("key none")
        .attr("data-key", "0")
        .attr_bool("aria-pressed", !open)
        .on_click(&view.dispatch, Action::NoRedFlag)
        .child(cap("0"))
        .child(el("span").say(texts, none));
    let head = el("p").class("column").attr("aria-hidden", "true");
    let head = head.say(texts, "alarm.unknown");
    let general = view.topic().general;
    let general = general.then(|| together().text(" ").say(texts, "alarm.general"));
    let folded = view.folds(Asked::RedFlags);
    let count = count(view).filter(|_| view.mode == Mode::Step && !folded);
    let count = count.map(|text| el("small").class("count").text(&text).text(" "));
    let passed = view.is_passed(Asked::RedFlags);
    let passed = passed.then(|| el("p").class("notice").say(texts, "step.unanswered.list"));
    let title = el("h2").attr("id", "alarm-title").maybe(count);
    let line = folded.then(|| {
        folded_line(
            view,
            Page::RED_FLAGS,
            el("span").say(texts, "alarm.title"),
            said_of(view, &rows),
        )
    });
    let rows = (1_usize..).zip(rows);
    let rows = rows.filter_map(|(key, row)| row_of(view, row, key));
    let list = el("section")
        .key("alarms")
        .class("alarms")
        .flag("data-folded", folded);
    // What isn't seen is answered by no key.
    let list = if folded {
        list
    } else {
        list.on_keydown(view.on_key(Page::RED_FLAGS))
    };
    list
        // The list has the focus, never its *geen van deze*: no key that was meant for something else
        // denies a red flag.
        .attr("tabindex", "-1")
        .attr("data-focus", "alarm")
        .attr("aria-labelledby", "alarm-title")
        .attr_bool("data-answered", !open)
        .child(title.child(el("span").say(texts, "alarm.title")))
        .child(head)
        .child(el("ul").children(rows))
        .child(el("div").class("keys").child(none))
        .maybe(passed)
        .child(
            el("p")
                .class("caveat")
                .say(texts, "alarm.caveat")
                .maybe(general),
        )
        .maybe(line)
}

/// What the list came to: the rows at *ja* and those that are not known, else that none was reported.
fn said_of(view: &View, rows: &[QuestionIx]) -> Fragment {
    let texts = &view.texts;
    let said = rows.iter().filter_map(|row| {
        let question = view.question(*row)?;
        match view.session.answers.get(*row)? {
            Answer::Value(RedFlag::NO) => None,
            Answer::Value(_) => Some(
                el("b")
                    .class("raised")
                    .dutch()
                    .text(&question.text)
                    .text(" "),
            ),
            Answer::Unknown => {
                let row = [("row", question.named())];
                Some(el("b").fill(texts, "alarm.unknown.long", &row).text(" "))
            }
        }
    });
    let said: Vec<El> = said.collect();
    if said.is_empty() {
        let none = texts.fill("alarm.none.of", &[("n", &rows.len().to_string())]);
        return el("b").text(&none).into();
    }
    together().children(said)
}

fn row_of(view: &View, row: QuestionIx, at: usize) -> Option<El> {
    let question = view.question(row)?;
    let check = &question.red_flag()?.check_now;
    let given = view.session.answers.get(row);
    let unknown = given == Some(Answer::Unknown);
    let (texts, text) = (&view.texts, &question.text);
    let not_known = Action::Answer {
        question: row,
        answer: (!unknown).then_some(Answer::Unknown),
        go_on: false,
    };
    let state = match given {
        Some(Answer::Value(RedFlag::YES)) => "ja",
        Some(Answer::Value(_)) => "nee",
        Some(Answer::Unknown) => "onbekend",
        None => "open",
    };
    let tick = el("input")
        .attr("type", "checkbox")
        .attr_text("data-key", &at.to_string())
        .checked(state == "ja")
        .on_change(&view.dispatch, toggle(row, given));
    let label = el("label").child(tick).child(el("span").dutch().text(text));
    let name = el("span").class("vh");
    let unsure = button("unsure")
        .attr_bool("aria-pressed", unknown)
        .on_click(&view.dispatch, not_known.clone())
        .child(cap("?"))
        .child(name.fill(texts, "alarm.unknown.long", &[("row", text)]));
    let check = (unknown && !check.is_empty()).then(|| check_now(view, "check", check));
    let row = el("li")
        .key(&question.id)
        .attr_text("data-row", &question.id)
        .attr("data-state", state)
        .on_keydown(view.on_question_mark(not_known));
    Some(row.child(label).child(unsure).maybe(check))
}

/// What to measure now, before this row can be answered.
pub(crate) fn check_now(view: &View, class: &'static str, check: &str) -> El {
    let title = el("b").say(&view.texts, "alarm.check");
    let check = el("span").dutch().text(check);
    el("p").class(class).child(title).text(" ").child(check)
}
