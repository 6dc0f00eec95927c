//! What the host says: it takes the focus from nobody, and its news is never mixed with what the GP
//! answered.

use super::{Action, Going, News, Stage, State};
use crate::host::{Context, HostEvent, Said, Way};
use crate::place::{Place, Screen};
use crate::texts::Language;
use crate::topic::session::Session;

impl State {
    /// Takes in what the host says.
    pub(super) fn hear(&mut self, said: Said, events: &mut Vec<HostEvent>) {
        match said {
            Said::Topics(topics) => {
                (self.host.data.topics, self.host.failed) = (Some(topics), false);
                self.open_awaited(events);
            }
            Said::Reasons(data) => {
                if self.host.data.reasons.is_none() {
                    events.push(HostEvent::Loaded);
                }
                (self.host.data, self.host.failed) = (data, false);
                self.open_awaited(events);
                self.complete(events);
            }
            Said::NoTopics => self.host.failed = true,
            Said::Patient {
                topic,
                icpc,
                context,
            } => self.patient(topic, icpc, context, events),
            Said::Kept(kept) => self.host.kept = Some(kept),
            // Said once more it undoes nothing that the GP chose since.
            Said::Show(mode) if mode == self.host.mode => {}
            Said::Show(mode) => {
                self.host.mode = mode;
                self.show(mode, Self::go_by_host);
            }
            Said::Book(book) => self.host.book = book,
            Said::Walk(Way::Back) => self.back(events),
            Said::Walk(Way::Forward) => self.act(Action::Redo, events),
            // The host's, and no answer that was passed over.
            Said::Focus => {
                let next = self.session().map(Session::next);
                self.go(next.map_or(Place::Search, Place::On));
            }
            Said::Copied(reached) => {
                if let Stage::Open(open) = &mut self.stage
                    && let Some(copied) = &mut open.session.copied
                {
                    copied.reached = reached;
                }
            }
            Said::Acknowledged(arrived) => {
                if let Stage::Open(open) = &mut self.stage {
                    open.session.acknowledged = arrived;
                }
            }
            Said::Reset => {
                self.host.forget();
                self.close();
                self.going = Some(Going::Stay);
                events.push(HostEvent::Reset);
            }
            Said::Day(date) => self.host.date = date,
            Said::Language(code, strings) => {
                let later = self.host.language.later.clone();
                self.host.language = Language {
                    code,
                    strings,
                    later,
                };
            }
            Said::Later(later) => self.host.language.later = later,
            Said::Redraw => {}
        }
    }

    fn patient(
        &mut self,
        topic: Option<String>,
        icpc: Option<String>,
        context: Context,
        events: &mut Vec<HostEvent>,
    ) {
        let (wanted, known) = (self.host.wanted(), self.host.context != context);
        (self.host.topic, self.host.icpc, self.host.context) = (topic, icpc, context);
        let now = self.host.wanted();
        if now != wanted {
            match now {
                Some(Ok(place)) => self.call(place, events),
                Some(Err(unknown)) => {
                    events.push(HostEvent::Error(unknown.code(), unknown.to_string()));
                }
                None => {}
            }
        }
        if known {
            self.know();
        }
    }

    /// The host asks for a topic: at once where nothing is lost by it.
    fn call(&mut self, topic: usize, events: &mut Vec<HostEvent>) {
        match &mut self.stage {
            Stage::Open(open) if open.session.begun() => {
                let same = &open.session.context;
                let news = open.news.take().map(|news| news.context);
                open.news = if open.session.opened.place == topic {
                    let news = news.filter(|context| context != same);
                    news.map(|context| News {
                        context,
                        topic: None,
                    })
                } else {
                    Some(News {
                        context: news.unwrap_or_else(|| same.clone()),
                        topic: Some(topic),
                    })
                };
            }
            _ => self.want(topic, true, events),
        }
    }

    /// The host knows other things of the patient. What the GP answered is never mixed with what
    /// may be another patient's. Before a topic is open it goes along when one opens.
    fn know(&mut self) {
        let Stage::Open(open) = &mut self.stage else {
            return;
        };
        let context = &self.host.context;
        let same = open.session.context == *context;
        let topic = open.news.as_ref().and_then(|news| news.topic);
        if open.session.begun() {
            open.news = (!same || topic.is_some()).then(|| News {
                context: context.clone(),
                topic,
            });
        } else if !same {
            open.session = open.session.knowing(context);
        }
    }

    /// To the consultation from another screen, the last answer, and before the first the topic.
    fn back(&mut self, events: &mut Vec<HostEvent>) {
        match self.session() {
            Some(session) if session.screen != Screen::Consultation => {
                self.act(Action::Turn(Screen::Consultation), events);
            }
            Some(session) if session.past.is_empty() => self.act(Action::Close, events),
            Some(_) => self.act(Action::Undo, events),
            None => {}
        }
    }
}
