//! The state of one widget, and all that can happen to it: a pure reducer.

mod action;
mod focus;

use std::rc::Rc;

pub use action::Action;
pub use focus::{Focus, Target, next_target};
use yew::Reducible;

use crate::host::Context;
use crate::search;
use crate::search::Lexicon;
use crate::topic::keys;
use crate::topic::session::{Moment, Opened, Session};
use crate::topic::within::in_session;

/// The state of one widget.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct State {
    /// What stands in the start field.
    pub query: String,
    /// The hit that the arrow keys have reached.
    pub selected: usize,
    /// Enter was pressed before the words were here: the hit is chosen once they are.
    pub taking: Taking,
    /// The topic that opens as soon as its texts are here.
    pub awaited: Option<usize>,
    /// The host asked for it, and not the GP.
    pub called: bool,
    /// The answers go along to it: it is of the same patient.
    pub carries: bool,
    /// What this is, is shown.
    pub about: bool,
    /// What was typed since it was chosen.
    pub early: String,
    /// The topic being worked on.
    pub session: Option<Session>,
    /// Where the focus goes after this change.
    pub focus: Focus,
    /// All questions in view, or one at a time.
    pub mode: Mode,
    /// What the host says since the GP began: asked about, never mixed in.
    pub news: Option<News>,
    /// What is known of a patient with several complaints.
    pub several: Several,
    /// How often the GP asked to print.
    pub printed: u32,
    /// How many of the browser's own steps were taken.
    pub walked: u32,
}

/// Two views of one state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    /// All questions that can still matter.
    #[default]
    Consult,
    /// One question a page.
    Step,
}

/// What the host says after the GP has answered something.
#[derive(Debug, Clone, PartialEq)]
pub struct News {
    /// What it knows now.
    pub context: Context,
    /// The topic that it asks for, by its place in the index.
    pub topic: Option<usize>,
}

/// An Enter in the start field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Taking {
    /// There is none that nothing came of yet.
    #[default]
    No,
    /// It came before the words did.
    Waits,
}

/// Several complaints: they belong together in a frail elderly patient, or they don't.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Several {
    /// One complaint, or nobody said.
    #[default]
    No,
    /// Do they belong together?
    Asked,
    /// One question each.
    OneByOne,
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        let moves = next.focus.moves;
        next.focus.target = Target::Stay;
        next.focus.by_host = false;
        match action {
            Action::ByHost(action) => return self.by_host(*action),
            Action::Search(query) if next.session.is_some() => return self.searched_late(query),
            // What the host did may be of another patient: no key was meant for that.
            Action::Early(_) if self.focus.by_host => return self,
            Action::Early(key) if next.session.is_some() => return self.typed(&key),
            Action::Early(key) => next.early += &key,
            Action::Take(_) if next.session.is_some() => return self,
            Action::Search(query) => next.search(query),
            Action::Select(place) => next.selected = place,
            Action::Take(None) => next.taking = Taking::Waits,
            Action::Take(Some(lexicon)) => next.take(&lexicon),
            Action::Renew | Action::GoTo(_) | Action::Pick(_) => next.await_topic(&action),
            Action::About(about) => {
                next.about = about;
                next.focus.target = if about { Target::About } else { Target::Stay };
            }
            Action::Several(several) => {
                next.several = several;
                next.focus.target = match several {
                    Several::Asked => Target::Several,
                    _ => Target::Search,
                };
            }
            Action::Open(opened, context) => {
                (next.awaited, next.carries, next.taking) = (None, false, Taking::No);
                next.focus.by_host = next.called;
                next.session = Some(Session::new(opened, &context));
                next.focus.target = next_target(next.session.as_ref());
                let early = std::mem::take(&mut next.early);
                return Rc::new(next.moved()).typed(&early);
            }
            Action::Close => {
                next.news = None;
                next = next.for_another();
                next.focus.target = Target::Search;
            }
            Action::Reset => {
                next = Self {
                    mode: next.mode,
                    walked: next.walked,
                    ..Self::default()
                };
                next.focus.target = Target::Search;
            }
            Action::Show(mode) if mode == next.mode => {}
            Action::Show(mode) => {
                next.mode = mode;
                next.focus.target = next_target(next.session.as_ref());
            }
            Action::Page(page) => next.focus.target = page,
            Action::Print => next.printed += 1,
            Action::Walked(steps) => next.walked += steps,
            // It goes with the topic that is about to open, or nothing is open that it could fill
            // in; a move of the focus under way goes on.
            Action::Know(_) if next.awaited.is_some() || next.session.is_none() => return self,
            Action::Know(context) => next.know(&context),
            Action::Call(topic) => next.call(topic),
            Action::AnotherPatient => {
                next = next.for_another();
                next.focus.target = Target::Search;
            }
            Action::SamePatient => {
                next.session = next.session.take().map(|session| match next.news.take() {
                    Some(news) => session.without_trial().knowing(&news.context),
                    None => session,
                });
                next.focus.target = next_target(next.session.as_ref());
            }
            Action::Back => return self.back(),
            Action::GoOn => next.focus.target = next_target(next.session.as_ref()),
            Action::Key { at, key, seen } => {
                let at = if seen == moves {
                    at
                } else {
                    self.focus.target_of(at)
                };
                // A key that began before the list of red flags had the focus is none of its.
                if at == Target::Alarm && seen != moves {
                    return self;
                }
                let meant = next
                    .session
                    .as_ref()
                    .and_then(|session| keys::action(session, at, &key));
                return meant.map_or(self.clone(), |action| self.reduce(action));
            }
            Action::Of(opened, action) if self.has_open(&opened) => return self.reduce(*action),
            Action::Of(..) => return self,
            of_session => {
                next.session = next.session.map(|session| in_session(session, &of_session));
                next.focus.target = next.target_after(&of_session);
            }
        }
        Rc::new(next.moved())
    }
}

impl State {
    /// A topic was chosen, and is not open yet.
    pub fn awaits(&self) -> bool {
        self.awaited.is_some() || self.taking == Taking::Waits
    }

    fn has_open(&self, opened: &Rc<Opened>) -> bool {
        let open = self.session.as_ref().map(|session| &session.opened);
        open.is_some_and(|open| Rc::ptr_eq(open, opened))
    }

    /// The hit that is reached. After an Enter that waited there may be none: the field has the focus again.
    fn take(&mut self, lexicon: &Lexicon) {
        let offered = search::offered(lexicon, &self.query);
        let last = offered.len().saturating_sub(1);
        let taken = offered.get(self.selected.min(last)).copied();
        if taken.is_none() && self.taking == Taking::Waits {
            self.early.clear();
            self.focus.target = Target::Search;
        }
        self.awaited = taken.or(self.awaited);
        (self.taking, self.called) = (Taking::No, false);
    }

    /// A topic that the GP asked for, with or without the answers there are.
    fn await_topic(&mut self, action: &Action) {
        (self.taking, self.called) = (Taking::No, false);
        (self.awaited, self.carries) = match action {
            Action::GoTo(place) => (Some(*place), true),
            Action::Pick(place) => (Some(*place), false),
            _ => (
                self.session.as_ref().map(|session| session.opened.place),
                true,
            ),
        };
    }

    /// What is typed after the choice is meant for the topic that is about to open.
    fn search(&mut self, query: String) {
        if self.awaits() {
            self.early += query.strip_prefix(&self.query).unwrap_or_default();
        }
        self.selected = 0;
        self.query = query;
    }

    /// Where the focus goes after what happened to the topic.
    fn target_after(&self, action: &Action) -> Target {
        match action {
            // What was folded opens again.
            Action::Answer {
                question,
                answer: None,
                go_on: true,
            } => Target::Question(*question),
            Action::Answer { go_on: true, .. } | Action::NoAlarm | Action::StartOver(_) => {
                next_target(self.session.as_ref())
            }
            // The chip that was pressed is one no longer.
            Action::Draft(..) | Action::Fill { .. } => Target::Letter,
            Action::Turn(true) => Target::Patient,
            Action::Turn(false)
            | Action::CloseLetter
            | Action::EndTrial
            | Action::Try(_)
            | Action::Choose(_) => Target::Advice,
            // The button that was pressed is one no longer.
            Action::Undo if self.is_at_an_end(|session| &session.past) => Target::Topic,
            Action::Redo if self.is_at_an_end(|session| &session.future) => Target::Topic,
            _ => Target::Stay,
        }
    }

    /// Counts the move of the focus, if there is one.
    fn moved(mut self) -> Self {
        if self.focus.target != Target::Stay {
            self.focus.moves += 1;
            self.turn_page();
        }
        self
    }

    fn is_at_an_end(&self, of: fn(&Session) -> &Vec<Moment>) -> bool {
        self.session
            .as_ref()
            .is_none_or(|session| of(session).is_empty())
    }

    /// The screen turned to the patient, the last answer, and before the first the topic.
    fn back(self: Rc<Self>) -> Rc<Self> {
        match &self.session {
            Some(session) if session.to_patient => self.reduce(Action::Turn(false)),
            Some(session) if session.past.is_empty() => self.reduce(Action::Close),
            Some(_) => self.reduce(Action::Undo),
            None => self,
        }
    }

    /// The field is still drawn while the topic is there: what is added is keys.
    fn searched_late(&self, query: String) -> Rc<Self> {
        let typed = query.strip_prefix(&self.query).unwrap_or_default();
        let typed = typed.to_owned();
        let next = Self {
            query,
            ..self.clone()
        };
        Rc::new(next).typed(&typed)
    }

    /// Keys that came before the focus did: they are meant for where it is going.
    fn typed(self: Rc<Self>, keys: &str) -> Rc<Self> {
        let mut at = self.focus.target;
        keys.chars().fold(self, |state, key| {
            at = state.focus.target_of(at);
            let (key, seen) = (key.to_string(), u32::MAX);
            state.reduce(Action::Key { at, key, seen })
        })
    }

    /// Nothing of the last patient; the topic that the host asked for opens.
    fn for_another(mut self) -> Self {
        Self {
            mode: self.mode,
            awaited: self.news.take().and_then(|news| news.topic),
            focus: self.focus,
            printed: self.printed,
            walked: self.walked,
            ..Self::default()
        }
    }

    /// The host knows other things of the patient. What the GP answered is never mixed with what
    /// may be another patient's.
    fn know(&mut self, context: &Context) {
        let Some(session) = &self.session else {
            return;
        };
        let same = session.context == *context;
        let topic = self.news.as_ref().and_then(|news| news.topic);
        if session.begun() {
            self.news = (!same || topic.is_some()).then(|| News {
                context: context.clone(),
                topic,
            });
        } else if !same {
            self.session = Some(session.knowing(context));
        }
    }

    /// The host asks for a topic: at once where nothing is lost by it.
    fn call(&mut self, topic: usize) {
        match self.session.as_ref().filter(|session| session.begun()) {
            Some(session) if session.opened.place == topic => {
                let same = session.context.clone();
                let news = self.news.take().map(|news| News {
                    topic: None,
                    ..news
                });
                self.news = news.filter(|news| news.context != same);
            }
            Some(session) => {
                let context = self.news.take().map(|news| news.context);
                self.news = Some(News {
                    context: context.unwrap_or_else(|| session.context.clone()),
                    topic: Some(topic),
                });
            }
            None => (self.awaited, self.called, self.taking) = (Some(topic), true, Taking::No),
        }
    }

    /// What follows from the host's doing moves no focus.
    fn by_host(self: Rc<Self>, action: Action) -> Rc<Self> {
        let moves = self.focus.moves;
        let mut next = self.reduce(action);
        if next.focus.moves != moves {
            Rc::make_mut(&mut next).focus.by_host = true;
        }
        next
    }

    /// The step view shows what the focus goes to.
    fn turn_page(&mut self) {
        let page = self.focus.target;
        let shown = matches!(page, Target::Alarm | Target::Question(_) | Target::Advice);
        if let Some(session) = self.session.as_mut().filter(|_| shown) {
            session.page = page;
        }
    }
}
