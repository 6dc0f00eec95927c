//! Alone: theory, then case by case: ask, choose with a certainty, see why; a miss comes back as
//! another patient of the same rule. Then the end test, which says nothing before its end.

mod ask;
mod course;
mod outcome;
mod test;
mod verdict;
mod view;

use training::code::{Sheet, encode};
use training::{Case, Part, Set};
use yew::{
    Callback, Html, NodeRef, Properties, UseReducerHandle, component, html, use_effect_with,
    use_memo, use_node_ref, use_reducer,
};

use self::course::{Act, Course, Phase};
use self::view::View;
use crate::data::mark;
use crate::frame::{bar, foot, ticks};
use crate::outward::Outward;
use crate::pieces::recalled;
use crate::place::{Begin, Place};
use crate::props::Props;
use crate::seen::Seen;

/// Props of [`Alone`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct AloneProps {
    pub(crate) all: Props,
    pub(crate) set: usize,
    pub(crate) begin: Begin,
    pub(crate) go: Callback<Place>,
}

/// A set, alone.
#[component]
pub(crate) fn Alone(props: &AloneProps) -> Html {
    let all = &props.all;
    let empty = Set {
        id: String::new(),
        name: String::new(),
        role: training::Role::Gp,
        about: Vec::new(),
        cases: Vec::new(),
    };
    let set = all.data.sets.get(props.set).unwrap_or(&empty);
    let course = use_reducer(|| Course::new(all, set, &props.begin));
    let seen = use_memo((course.turn, props.set), |(turn, _)| {
        let case = set.cases.get(turn.case())?;
        Seen::of(&all.data, all.texts, set.role, case, *turn)
    });
    let heading = use_node_ref();
    let phase = match course.phase {
        Phase::Theory(_) => 0,
        Phase::Case => 1,
        Phase::Told(_) => 2,
        Phase::Done => 3,
    };
    let screen_of = match course.phase {
        Phase::Theory(at) => at,
        _ => course.done,
    };
    use_heading(heading.clone(), (screen_of, phase));
    let whole = !matches!(props.begin, Begin::Case(_)) && course.fresh;
    use_progress(all.clone(), set.clone(), course.sheet, course.is_test);
    use_result(all.clone(), set.clone(), course.clone(), whole);
    let view = View {
        all,
        set,
        course: &course,
        heading: &heading,
        go: &props.go,
    };
    let screen = match (course.phase, seen.as_ref()) {
        (Phase::Theory(at), _) => theory(&view, at),
        (Phase::Case, Some(seen)) => ask::screen(&view, seen),
        (Phase::Told(given), Some(seen)) => verdict::screen(&view, seen, given),
        (Phase::Done, _) if course.is_test => test::screen(&view),
        (Phase::Done, _) => outcome::screen(&view),
        (_, None) => gone(&view, set.cases.get(course.turn.case())),
    };
    let turns = course.turns();
    let now = (course.done + 1).min(turns);
    let numbers = [set.name.clone(), now.to_string(), turns.to_string()];
    let numbers = numbers.each_ref().map(String::as_str);
    let place = if course.is_test {
        all.texts.fill("bar.test", &numbers)
    } else {
        all.texts.fill("bar.case", &numbers)
    };
    html! {
        <>
            { bar(all, html! { <>{ place }{ ticks(course.done, turns) }</> }, Some(&props.go)) }
            { screen }
            { foot(all) }
        </>
    }
}

/// A case that can't be asked: taken back since, or without an answer; and the way on.
fn gone(view: &View<'_>, case: Option<&Case>) -> Html {
    let texts = view.all.texts;
    let recall = case.and_then(|case| view.all.data.recall(&case.topic));
    let title = match recall {
        Some(_) => texts.get("recall.title"),
        None => texts.get("case.gone"),
    };
    html! {
        <main class="page">
            <h1 tabindex="-1" ref={view.heading.clone()}>{ title }</h1>
            { for recall.map(|recall| recalled(texts, &recall)) }
            <p><button type="button" class="do" onclick={view.does(Act::Skip)}>{ texts.get("verdict.next") }</button></p>
        </main>
    }
}

#[yew::hook]
fn use_heading(heading: NodeRef, key: (usize, u8)) {
    use_effect_with(key, move |_| {
        if let Some(heading) = heading.cast::<web_sys::HtmlElement>() {
            // A heading that can't take the focus leaves it where it was.
            let _ = heading.focus();
        }
    });
}

/// What was answered so far, for a page that can take it up again: a code, of nobody; after a `T` that
/// of the end test.
#[yew::hook]
fn use_progress(all: Props, set: Set, sheet: Sheet, is_test: bool) {
    use_effect_with(sheet, move |sheet| {
        let code = encode(mark(&set), sheet);
        if let Some(code) = code.filter(|_| sheet.iter().any(Option::is_some)) {
            let part = if is_test { "T" } else { "" };
            let code = format!("{part}{code}");
            all.hears.emit(Outward::Progress(set.id.clone(), code));
        }
    });
}

/// A whole set that was gone through is told to the page once, without saying who it was.
#[yew::hook]
fn use_result(all: Props, set: Set, course: UseReducerHandle<Course>, whole: bool) {
    use_effect_with(course.phase == Phase::Done, move |done| {
        if *done && whole {
            let outcome = training::outcome(&course.log);
            let region = &all.data.agreements.header.region;
            let part = if course.is_test {
                Part::Test
            } else {
                Part::Practice
            };
            let said = training::statement(&set, region, &outcome, part);
            all.hears.emit(Outward::Result(Box::new(said)));
        }
    });
}

fn theory(view: &View<'_>, at: usize) -> Html {
    let texts = view.all.texts;
    let text = view.set.about.get(at).cloned().unwrap_or_default();
    let (now, all) = ((at + 1).to_string(), view.set.about.len().to_string());
    html! {
        <main class="page theory">
            <h1 tabindex="-1" ref={view.heading.clone()}>{ texts.fill("theory.title", &[&now, &all]) }</h1>
            <p class="big" lang="nl">{ text }</p>
            <p><button type="button" class="do" onclick={view.does(Act::On)}>{ texts.get("on") }</button></p>
        </main>
    }
}
