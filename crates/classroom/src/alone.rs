//! Alone: theory, then case by case: ask, choose with a certainty, see why; a miss comes back as
//! another patient of the same rule.

pub(crate) mod ask;
mod outcome;
mod verdict;

use std::rc::Rc;

use training::code::{CASES, Sheet, encode};
use training::{Answered, Certainty, Given, Set, Turn, after};
use yew::{
    Callback, Html, NodeRef, Properties, Reducible, UseReducerHandle, component, html,
    use_effect_with, use_memo, use_node_ref, use_reducer,
};

use crate::app::{Begin, Place, Props, bar, foot};
use crate::outward::Outward;
use crate::paper;
use crate::seen::Seen;

pub(crate) use self::ask::opening;

/// Where a learner is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Phase {
    /// A screen of theory.
    Theory(usize),
    /// A case is asked and chosen.
    Case,
    /// What the rules say of what was chosen.
    Told(Given),
    /// The end.
    Done,
}

/// A learner's course, and nothing of who it is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Course {
    pub(crate) phase: Phase,
    pub(crate) turn: Turn,
    rest: Vec<Turn>,
    theory: usize,
    /// The facts asked of this case, by place, in the order of asking.
    pub(crate) asked: Vec<usize>,
    pub(crate) picked: Option<u8>,
    pub(crate) level: Option<Certainty>,
    /// Every answer, returns included.
    pub(crate) log: Vec<Answered>,
    /// The first answer to each case.
    pub(crate) sheet: Sheet,
    pub(crate) done: usize,
}

/// What a learner does.
#[derive(Debug, Clone)]
pub(crate) enum Act {
    /// On to the next screen.
    On,
    /// Ask this fact.
    Ask(usize),
    /// Choose.
    Pick(u8),
    /// How certain.
    Level(Certainty),
    /// What was chosen is final, with what counts of it.
    Commit(Given, Box<Answered>),
}

impl Course {
    pub(crate) fn new(all: &Props, set: &Set, begin: &Begin) -> Self {
        let places = 0..set.cases.len();
        let chosen = places.filter(|place| match begin {
            Begin::Whole => true,
            Begin::Case(only) => set.cases.get(*place).is_some_and(|case| case.id == *only),
            Begin::Resume(sheet) => sheet.get(*place).copied().flatten().is_none(),
        });
        let mut rest: Vec<_> = chosen.map(Turn::Case).collect();
        let theory = if *begin == Begin::Whole {
            set.about.len()
        } else {
            0
        };
        let phase = if rest.is_empty() {
            Phase::Done
        } else if theory > 0 {
            Phase::Theory(0)
        } else {
            Phase::Case
        };
        let turn = if rest.is_empty() {
            Turn::Case(0)
        } else {
            rest.remove(0)
        };
        let sheet = match begin {
            Begin::Resume(sheet) => *sheet,
            Begin::Whole | Begin::Case(_) => [None; CASES],
        };
        let log = earlier(all, set, &sheet);
        Self {
            phase,
            turn,
            rest,
            theory,
            asked: Vec::new(),
            picked: None,
            level: None,
            done: log.len(),
            log,
            sheet,
        }
    }

    /// How many turns there are in all, as far as is known now.
    pub(crate) fn turns(&self) -> usize {
        let now = usize::from(self.phase != Phase::Done);
        self.done + now + self.rest.len()
    }

    fn on(&mut self) {
        match self.phase {
            Phase::Theory(at) if at + 1 < self.theory => self.phase = Phase::Theory(at + 1),
            Phase::Theory(_) => self.phase = Phase::Case,
            Phase::Told(_) => {
                self.done += 1;
                (self.asked, self.picked, self.level) = (Vec::new(), None, None);
                if self.rest.is_empty() {
                    self.phase = Phase::Done;
                } else {
                    (self.turn, self.phase) = (self.rest.remove(0), Phase::Case);
                }
            }
            Phase::Case | Phase::Done => {}
        }
    }

    fn commit(&mut self, given: Given, answered: Answered) {
        if self.phase != Phase::Case {
            return;
        }
        let disputed = answered.right.len() > 1;
        let right = training::verdict(given, &answered.right) == training::Verdict::Right;
        self.rest = after(self.turn, !right && !disputed, &self.rest);
        if let Turn::Case(case) = self.turn
            && let Some(place) = self.sheet.get_mut(case)
        {
            *place = Some(given);
        }
        self.log.push(answered);
        self.phase = Phase::Told(given);
    }
}

/// What was answered before a course was left. Of the questions asked then nothing is known.
fn earlier(all: &Props, set: &Set, sheet: &Sheet) -> Vec<Answered> {
    let answered = sheet.iter().enumerate().zip(&set.cases);
    let answered = answered.filter_map(|((place, given), case)| {
        let seen = Seen::of(&all.data, all.texts, set.role, case, Turn::Case(place))?;
        Some(ask::answered(&seen, (*given)?, 0, 0))
    });
    answered.collect()
}

impl Reducible for Course {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        let mut next = (*self).clone();
        match act {
            Act::On => next.on(),
            Act::Ask(fact) if !next.asked.contains(&fact) => next.asked.push(fact),
            Act::Ask(_) => {}
            Act::Pick(place) => next.picked = Some(place),
            Act::Level(level) => next.level = Some(level),
            Act::Commit(given, answered) => next.commit(given, *answered),
        }
        next.into()
    }
}

/// Props of [`Alone`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct AloneProps {
    pub(crate) all: Props,
    pub(crate) set: usize,
    pub(crate) begin: Begin,
    pub(crate) go: Callback<Place>,
}

/// What the parts of the screen share.
pub(crate) struct View<'a> {
    pub(crate) all: &'a Props,
    pub(crate) set: &'a Set,
    pub(crate) course: &'a UseReducerHandle<Course>,
    pub(crate) heading: &'a NodeRef,
    pub(crate) go: &'a Callback<Place>,
}

impl View<'_> {
    pub(crate) fn does(&self, act: Act) -> Callback<yew::MouseEvent> {
        let course = self.course.clone();
        Callback::from(move |_| course.dispatch(act.clone()))
    }
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
    let whole = !matches!(props.begin, Begin::Case(_));
    use_progress(all.clone(), set.clone(), course.sheet);
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
        (Phase::Done, _) => outcome::screen(&view),
        (_, None) => {
            html! { <main class="page"><p class="notice">{ all.texts.get("case.gone") }</p></main> }
        }
    };
    let turns = course.turns();
    let now = (course.done + 1).min(turns);
    let place = all.texts.fill(
        "bar.case",
        &[&set.name, &now.to_string(), &turns.to_string()],
    );
    html! {
        <>
            { bar(all, html! { <>{ place }{ ticks(course.done, turns) }</> }, Some(&props.go)) }
            { screen }
            { foot(all) }
        </>
    }
}

/// How far it is, for the eye.
pub(crate) fn ticks(done: usize, all: usize) -> Html {
    let ticks = (0..all.min(40)).map(|place| {
        let class = match place.cmp(&done) {
            std::cmp::Ordering::Less => "past",
            std::cmp::Ordering::Equal => "here",
            std::cmp::Ordering::Greater => "",
        };
        html! { <i class={class}></i> }
    });
    html! { <span class="ticks" aria-hidden="true">{ for ticks }</span> }
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

/// What was answered so far, for a page that can take it up again: a code, of nobody.
#[yew::hook]
fn use_progress(all: Props, set: Set, sheet: Sheet) {
    use_effect_with(sheet, move |sheet| {
        let code = encode(paper::mark(&set), sheet);
        if let Some(code) = code.filter(|_| sheet.iter().any(Option::is_some)) {
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
            let said = training::statement(&set, region, &outcome, true);
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
