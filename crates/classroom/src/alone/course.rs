//! A learner's course: what was answered, what comes now, and what is still to come.

use std::rc::Rc;

use training::code::Sheet;
use training::{Answered, Case, Certainty, Given, Set, Turn, after};
use yew::Reducible;

use crate::place::Begin;
use crate::props::Props;
use crate::seen::Seen;

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
    /// The end test: nothing is said of an answer before the end, and nothing comes back.
    pub(crate) is_test: bool,
    /// Something was left to do when it began.
    pub(crate) fresh: bool,
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
    /// Past a case to which the rules give no answer.
    Skip,
    /// What was chosen is final, with what counts of it.
    Commit(Given, Box<Answered>),
}

impl Course {
    pub(crate) fn new(all: &Props, set: &Set, begin: &Begin) -> Self {
        let mut rest = turns(all, set, begin);
        let theory = if *begin == Begin::Whole {
            set.about.len()
        } else {
            0
        };
        let fresh = !rest.is_empty();
        let phase = match fresh {
            false => Phase::Done,
            true if theory > 0 => Phase::Theory(0),
            true => Phase::Case,
        };
        let turn = if fresh { rest.remove(0) } else { Turn::Case(0) };
        let sheet = begin.sheet();
        let log = earlier(all, set, begin);
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
            is_test: matches!(begin, Begin::Test(_)),
            fresh,
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
                self.go_on();
            }
            Phase::Case | Phase::Done => {}
        }
    }

    /// To what comes next.
    fn go_on(&mut self) {
        (self.asked, self.picked, self.level) = (Vec::new(), None, None);
        if self.rest.is_empty() {
            self.phase = Phase::Done;
        } else {
            (self.turn, self.phase) = (self.rest.remove(0), Phase::Case);
        }
    }

    fn commit(&mut self, given: Given, answered: Answered) {
        if self.phase != Phase::Case {
            return;
        }
        let first = matches!(self.turn, Turn::Case(_)) || self.is_test;
        if first && let Some(place) = self.sheet.get_mut(self.turn.case()) {
            *place = Some(given);
        }
        self.phase = Phase::Told(given);
        if self.is_test {
            self.log.push(answered);
            self.on();
            return;
        }
        let disputed = answered.right.len() > 1;
        let right = training::verdict(given, &answered.right) == training::Verdict::Right;
        self.rest = after(self.turn, !right && !disputed, &self.rest);
        self.log.push(answered);
    }
}

/// What is to come, in its order.
fn turns(all: &Props, set: &Set, begin: &Begin) -> Vec<Turn> {
    let sheet = begin.sheet();
    let open = |case: usize| sheet.get(case).copied().flatten().is_none();
    let turns = match begin {
        Begin::Test(_) => training::test(&set.cases),
        _ => (0..set.cases.len()).map(Turn::Case).collect(),
    };
    // In an end test nothing is said of a case that can't be asked: it is simply not in it.
    let stands = |turn: &Turn| {
        let case = set.cases.get(turn.case());
        case.is_some_and(|case| Seen::of(&all.data, all.texts, set.role, case, *turn).is_some())
    };
    let wanted = |turn: &Turn| match begin {
        Begin::Case(only) => set
            .cases
            .get(turn.case())
            .is_some_and(|case| case.id == *only),
        Begin::Test(_) => open(turn.case()) && stands(turn),
        _ => open(turn.case()),
    };
    turns.into_iter().filter(wanted).collect()
}

/// What was answered before a course was left. Of the questions asked then nothing is known.
fn earlier(all: &Props, set: &Set, begin: &Begin) -> Vec<Answered> {
    let given = answers(set, begin.sheet(), matches!(begin, Begin::Test(_)));
    let answered = given.filter_map(|(case, turn, given)| {
        let seen = Seen::of(&all.data, all.texts, set.role, case, turn)?;
        Some(answered(&seen, given, 0, 0))
    });
    answered.collect()
}

/// What counts of an answer.
pub(super) fn answered(seen: &Seen, given: Given, asked: usize, shortest: usize) -> Answered {
    let small = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
    Answered {
        given,
        right: seen.right.clone(),
        choices: u8::try_from(seen.choices.len()).unwrap_or(u8::MAX),
        flag: seen.alarm(),
        asked: small(asked),
        shortest: small(shortest),
    }
}

/// The cases that a sheet answers, each as it was asked: in an end test as another patient.
pub(crate) fn answers(
    set: &Set,
    sheet: Sheet,
    is_test: bool,
) -> impl Iterator<Item = (&Case, Turn, Given)> {
    let turns: Vec<_> = if is_test {
        training::test(&set.cases)
    } else {
        (0..set.cases.len()).map(Turn::Case).collect()
    };
    turns.into_iter().filter_map(move |turn| {
        let given = sheet.get(turn.case()).copied().flatten()?;
        Some((set.cases.get(turn.case())?, turn, given))
    })
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
            Act::Skip => next.go_on(),
            Act::Commit(given, answered) => next.commit(given, *answered),
        }
        next.into()
    }
}
