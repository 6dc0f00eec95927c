//! Until one step is given: what is still possible, and what separates those steps.

use ladder::Answer;
use ladder::advice::{Advice, Status};
use ladder::model::{Question, QuestionIx};

use crate::el::{El, Fragment, el, together};
use crate::place::Page;
use crate::state::Action;
use crate::topic::View;
use crate::topic::advice::head::{at_latest, heading, headline, place};
use crate::topic::advice::why::flags;
use crate::topic::letter::letter;
use crate::topic::questions::red_flags::check_now;

/// Draws the possible steps, and for each question that can still matter where its answers lead.
pub(crate) fn branches(view: &View) -> Fragment {
    let texts = &view.texts;
    if !view.list_answered() {
        return together()
            .child(heading("say", headline(view)))
            .child(el("p").class("quiet").say(texts, "advice.first.hint"));
    }
    // The list of red flags is one question.
    let rows = view.session.red_flags();
    let own = view.session.answers.iter();
    let own = own.filter(|(place, _)| !rows.contains(place)).count();
    let answered = match own + usize::from(view.list_answered()) {
        1 => texts.get("advice.answer"),
        n => texts.fill("advice.answers", &[("n", &n.to_string())]),
    };
    let depends = view.advice.status == Status::Depends;
    let title = match (view.least(), depends) {
        (Some(_), _) => headline(view),
        (None, true) => el("span").say(texts, "advice.depends"),
        (None, false) => el("span").say(texts, "advice.possible"),
    };
    let names = view.advice.possible.iter();
    let names: Vec<_> = names.map(|step| view.step_name(*step)).collect();
    let line = || el("p").class("steps").dutch().text(&names.join(" · "));
    let possible = view.least().is_none().then(line);
    // The next question alone: more of them would be read by nobody.
    let open = view.advice.open.iter().copied();
    let leads: Vec<_> = open
        .filter(|place| !depends || view.session.answers.get(*place) == Some(Answer::Unknown))
        .filter_map(|place| branch(view, place, depends))
        .take(if depends { 3 } else { 1 })
        .collect();
    let scope = view.advice.scope_open;
    let least = view.least();
    let unsure = view.advice.red_flags.iter().filter(|flag| !flag.counts);
    // Under a red flag the list itself says it.
    let leads = if least.is_some() { Vec::new() } else { leads };
    let separates = !depends && !leads.is_empty();
    let term = least.and_then(|step| at_latest(view, step));
    let term = term.map(|term| el("b").class("term").child(term));
    let head = el("div").class("head").child(heading("say", title));
    together()
        .child(head.maybe(term))
        .maybe(least.map(|step| place(view, step)))
        .maybe(least.map(|_| flags(view, true)))
        .maybe(possible)
        .maybe(scope.then(|| el("p").say(texts, "advice.scope")))
        .maybe((!depends).then(|| el("p").class("quiet").text(&answered)))
        .maybe(depends.then(|| unknown(view)).flatten())
        .children(unsure.filter_map(|flag| check_first(view, flag.row)))
        .maybe(separates.then(|| el("h3").say(texts, "advice.separates")))
        .child(el("dl").class("branches").children(leads))
        .maybe(letter(view))
}

/// What to do where the advice depends on what nobody knows: look it up; the heaviest that it can come to is
/// the safest until then.
fn unknown(view: &View) -> Option<El> {
    let heaviest = view.advice.possible.iter().max()?;
    let step = view.step_name(*heaviest);
    Some(el("p").fill(&view.texts, "advice.depends.hint", &[("step", &step)]))
}

/// What to measure now; it comes with the reasons.
fn check_first(view: &View, row: QuestionIx) -> Option<El> {
    let flag = view.question(row).and_then(Question::red_flag)?;
    (!flag.check_now.is_empty()).then(|| check_now(view, "warn", &flag.check_now))
}

/// Where each answer of one question leads; nothing when all lead to the same and `always` isn't
/// set.
fn branch(view: &View, place: QuestionIx, always: bool) -> Option<El> {
    let question = view.question(place)?;
    let leads: Vec<_> = (0..)
        .zip(&question.values)
        .filter_map(|(value, shown)| {
            let answers = view.session.answers.with(place, Answer::Value(value));
            let advice = view.session.opened.advise(&answers)?;
            Some((&shown.label, steps(view, &advice)))
        })
        .collect();
    let first = leads.first().map(|(_, steps)| steps);
    let separates = leads.iter().any(|(_, steps)| Some(steps) != first);
    let leads = leads.into_iter().map(|(label, steps)| {
        let value = el("span").dutch().text(label);
        el("dd").child(value).child(steps.said(view))
    });
    // What nobody knew can still be looked up: one press away.
    let change = view.button("alter", Action::Page(Page::question(place)), "step.change");
    let change = always.then(|| {
        change.child(
            el("span")
                .class("vh")
                .dutch()
                .text(": ")
                .text(&question.text),
        )
    });
    let asked = el("dt")
        .child(el("span").dutch().text(&question.text))
        .text(" ")
        .maybe(change);
    (separates || always).then(|| el("div").child(asked).children(leads))
}

/// Where an answer leads.
#[derive(PartialEq)]
enum Leads {
    /// To these steps, in the words of the rules.
    To(String),
    /// To one of several: the lightest and the heaviest of them.
    Between([String; 2]),
    /// To none: why, in the words of the screen.
    Nowhere(&'static str),
}

impl Leads {
    fn said(&self, view: &View) -> El {
        match self {
            Self::To(steps) => el("b").dutch().text(steps),
            Self::Between([from, to]) => {
                el("span").fill(&view.texts, "advice.between", &[("from", from), ("to", to)])
            }
            Self::Nowhere(key) => el("b").say(&view.texts, key),
        }
    }
}

/// The steps of an advice in a few words.
fn steps(view: &View, advice: &Advice) -> Leads {
    let steps = advice.possible.iter();
    let steps: Vec<_> = steps.map(|step| view.step_name(*step)).collect();
    match (advice.status, steps.as_slice()) {
        (Status::OutOfScope, _) => Leads::Nowhere("advice.out-of-scope"),
        (_, []) => Leads::Nowhere("advice.no-fit"),
        (_, [_] | [_, _]) => Leads::To(steps.join(" · ")),
        (_, [first, .., last]) => Leads::Between([first.clone(), last.clone()]),
    }
}
