//! The state of one widget, and all that can happen to it: one pure turn, [`State::update`], which
//! changes it and says what the page is to hear.

mod action;
mod by_host;
mod opening;
mod stage;

pub use action::{Action, Several};
pub use stage::{Awaiting, Going, News, Open, Stage, Start, Wanted};

use crate::host::{Host, HostEvent, Said};
use crate::place::{Mode, Page, Place};
use crate::topic::session::Session;
use crate::topic::telling::{known, told};
use crate::topic::within::{Turn, pressed, turn};

/// The state of one widget.
#[derive(Debug, Clone, PartialEq)]
pub struct State {
    /// What the page has said.
    pub host: Host,
    /// How far it is.
    pub stage: Stage,
    /// All questions in view, or one at a time.
    pub mode: Mode,
    /// What this is, is shown.
    pub about: bool,
    /// A move of the focus that the screen has yet to make.
    pub going: Option<Going>,
}

impl State {
    /// The start screen.
    pub fn new(host: Host) -> Self {
        Self {
            host,
            stage: Stage::default(),
            mode: Mode::default(),
            about: false,
            going: None,
        }
    }

    /// The topic being worked on.
    pub fn session(&self) -> Option<&Session> {
        self.open().map(|open| &open.session)
    }

    /// The topic being worked on, with what belongs to it.
    pub fn open(&self) -> Option<&Open> {
        match &self.stage {
            Stage::Open(open) => Some(open),
            _ => None,
        }
    }

    /// What happens, and what the page is to hear of it, in this order.
    pub fn update(&mut self, action: Action) -> Vec<HostEvent> {
        let before = self.session().map(known);
        let walks = matches!(action, Action::Host(Said::Walk(_)));
        let mut events = Vec::new();
        self.act(action, &mut events);
        match (before, self.session()) {
            (None, None) => {}
            (before, after) => events.extend(told(before, after)),
        }
        // After what it changed: the shell tells the browser's steps from the GP's by it.
        if walks {
            events.push(HostEvent::Walked(1));
        }
        events
    }

    fn act(&mut self, action: Action, events: &mut Vec<HostEvent>) {
        match action {
            Action::Host(said) => self.hear(said, events),
            Action::Of(opened, action) => {
                if self
                    .session()
                    .is_some_and(|session| session.opened.is_same(&opened))
                {
                    self.act(*action, events);
                }
            }
            Action::Search(query) => self.search(query, events),
            Action::Early(key) => self.early(&key, events),
            Action::Select(place) => {
                if let Stage::Start(start) = &mut self.stage {
                    start.selected = place;
                }
            }
            Action::Several(several) => {
                if let Stage::Start(start) = &mut self.stage {
                    start.several = several;
                    self.go(match several {
                        Several::Asked => Place::Several,
                        _ => Place::Search,
                    });
                }
            }
            Action::Take => self.take(events),
            Action::Pick(place) => self.want(place, false, events),
            Action::GoTo(place) => self.reopen(Some(place), events),
            Action::Renew => self.reopen(None, events),
            Action::Close => self.close(),
            Action::AnotherPatient => self.another_patient(events),
            Action::SamePatient => self.same_patient(),
            Action::About(about) => {
                self.about = about;
                if about {
                    self.go(Place::About);
                }
            }
            Action::Show(mode) => self.show(mode, Self::go),
            Action::Print => events.push(HostEvent::Print),
            Action::Key { at, key } => self.press(at, &key, events),
            Action::GoOn if self.open().is_none() => self.go(Place::Search),
            of_topic => {
                let turned = self.session().map(|session| turn(session, &of_topic));
                self.turned(turned, events);
            }
        }
    }

    /// Takes over what came of an action in the topic.
    fn turned(&mut self, turned: Option<Turn>, events: &mut Vec<HostEvent>) {
        let (Some(turned), Stage::Open(open)) = (turned, &mut self.stage) else {
            return;
        };
        open.session = turned.session;
        events.extend(turned.event);
        if let Some(place) = turned.focus {
            self.go(place);
        }
    }

    /// A key on a page. One that is typed before the focus arrives is meant for where it is going; but
    /// never for the red flags, which nobody has seen yet.
    fn press(&mut self, at: Page, key: &str, events: &mut Vec<HostEvent>) {
        let at = match self.going {
            Some(Going::To(Place::On(page))) if page != Page::RED_FLAGS => page,
            Some(Going::To(_)) => return,
            _ => at,
        };
        let turned = self.session().and_then(|session| pressed(session, at, key));
        self.turned(turned, events);
    }

    /// Keys that came before the focus did.
    fn typed(&mut self, keys: &str, events: &mut Vec<HostEvent>) {
        for key in keys.chars() {
            if let Some(Going::To(Place::On(at))) = self.going {
                self.press(at, &key.to_string(), events);
            }
        }
    }

    /// A key before the first question is there. What the host did may be of another patient: no key
    /// was meant for that.
    fn early(&mut self, key: &str, events: &mut Vec<HostEvent>) {
        match &mut self.stage {
            Stage::Awaiting(awaiting) if !awaiting.by_host => awaiting.early += key,
            Stage::Open(_) => self.typed(key, events),
            _ => {}
        }
    }

    /// What stands in the start field. After a topic was chosen it may still be drawn: what is added
    /// is meant for the topic.
    fn search(&mut self, query: String, events: &mut Vec<HostEvent>) {
        let added = |field: &str| query.strip_prefix(field).unwrap_or_default().to_owned();
        match &mut self.stage {
            Stage::Start(start) => (start.query, start.selected) = (query, 0),
            Stage::Awaiting(awaiting) => {
                awaiting.early += &added(&awaiting.field);
                awaiting.field = query;
            }
            Stage::Open(open) => {
                let added = added(&open.field);
                open.field = query;
                self.typed(&added, events);
            }
        }
    }

    fn show(&mut self, mode: Mode, go: fn(&mut Self, Place)) {
        if mode != self.mode {
            self.mode = mode;
            if let Some(session) = self.session() {
                let next = Place::On(session.next());
                go(self, next);
            }
        }
    }

    /// The focus goes there, and the step view with it.
    fn go(&mut self, place: Place) {
        self.turn_page(place);
        self.going = Some(Going::To(place));
    }

    /// Nobody asked for it: the focus stays where it is, or in the widget where that is gone.
    fn go_by_host(&mut self, place: Place) {
        self.turn_page(place);
        self.going = Some(Going::Stay);
    }

    fn turn_page(&mut self, place: Place) {
        if let (Place::On(page), Stage::Open(open)) = (place, &mut self.stage) {
            open.session.page = page;
        }
    }
}
