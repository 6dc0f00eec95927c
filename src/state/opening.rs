//! A topic is chosen, opens, and closes.

use super::{Awaiting, Going, Open, Stage, Start, State, Wanted};
use crate::host::{HostEvent, Kept};
use crate::place::Place;
use crate::search;
use crate::topic::opening::{completed, open};
use crate::topic::session::Opening;

impl State {
    /// The hit that is reached is chosen; after an Enter that comes before the words they decide.
    pub(super) fn take(&mut self, events: &mut Vec<HostEvent>) {
        let Stage::Start(start) = &self.stage else {
            return;
        };
        if self.host.data.lexicon.is_none() {
            self.stage = awaiting(start.clone(), Wanted::Hit, false);
        } else if let Some(place) = self.hit(start) {
            self.want(place, false, events);
        }
    }

    /// The hit that is reached, if the words say of one.
    fn hit(&self, start: &Start) -> Option<usize> {
        let lexicon = self.host.data.lexicon.as_ref()?;
        let offered = search::offered(lexicon, &start.query);
        let last = offered.len().saturating_sub(1);
        offered.get(start.selected.min(last)).copied()
    }

    /// This topic is wanted: it opens at once where its texts are here.
    pub(super) fn want(&mut self, place: usize, by_host: bool, events: &mut Vec<HostEvent>) {
        let start = match &self.stage {
            Stage::Start(start) => start.clone(),
            Stage::Awaiting(awaiting) => awaiting.start.clone(),
            Stage::Open(open) => Start {
                query: open.field.clone(),
                ..Start::default()
            },
        };
        if self.host.data.topics.is_none() {
            self.stage = awaiting(start, Wanted::Topic(place), by_host);
            return;
        }
        let kept = self.host.kept.take();
        let topics = &self.host.data.agreements.topics;
        let id = topics.get(place).map(|topic| topic.id.as_str());
        let kept = kept.filter(|kept| id == Some(kept.topic.as_str()));
        if self.open_topic(place, kept.as_ref(), start.query.clone(), events) {
            self.go_on(by_host);
        } else if self.open().is_none() {
            self.stage = Stage::Start(start);
        }
    }

    /// The topic that is awaited opens, if it can by now.
    pub(super) fn open_awaited(&mut self, events: &mut Vec<HostEvent>) {
        let Stage::Awaiting(awaiting) = &self.stage else {
            return;
        };
        let awaiting = awaiting.clone();
        let place = match awaiting.wanted {
            Wanted::Topic(place) => Some(place),
            Wanted::Hit if self.host.data.lexicon.is_none() => return,
            Wanted::Hit => self.hit(&awaiting.start),
        };
        let Some(place) = place else {
            // The field has the focus again.
            self.stage = Stage::Start(Start {
                query: awaiting.field,
                ..awaiting.start
            });
            return self.go(Place::Search);
        };
        self.want(place, awaiting.by_host, events);
        if let Stage::Open(open) = &mut self.stage {
            open.field = awaiting.field;
        }
        self.typed(&awaiting.early, events);
    }

    /// The reasons of the topic that is open have come.
    pub(super) fn complete(&mut self, events: &mut Vec<HostEvent>) {
        let data = &self.host.data;
        let (Stage::Open(open), Some(topics), Some(reasons)) =
            (&mut self.stage, &data.topics, &data.reasons)
        else {
            return;
        };
        match completed(&open.session, topics, reasons) {
            Ok(session) => open.session = session,
            Err(error) => events.push(HostEvent::Error("damaged-agreements", error.to_string())),
        }
    }

    /// For the same patient once more, on another day or in another topic: what was answered goes
    /// along, as far as it exists there.
    pub(super) fn reopen(&mut self, place: Option<usize>, events: &mut Vec<HostEvent>) {
        let Stage::Open(open) = &self.stage else {
            return;
        };
        let place = place.unwrap_or(open.session.opened.place);
        let (kept, field, news) = (open.session.kept(), open.field.clone(), open.news.clone());
        if self.open_topic(place, Some(&kept), field, events) {
            if let Stage::Open(open) = &mut self.stage {
                open.news = news;
            }
            self.go_on(false);
        }
    }

    /// Opens a topic; nothing changes where that can't be.
    fn open_topic(
        &mut self,
        place: usize,
        kept: Option<&Kept>,
        field: String,
        events: &mut Vec<HostEvent>,
    ) -> bool {
        let (data, date) = (&self.host.data, self.host.date);
        let Some(topics) = &data.topics else {
            return false;
        };
        let opened = Opening {
            topics,
            reasons: data.reasons.as_deref(),
            place,
            date,
        };
        match open(opened, &self.host.context, kept) {
            Ok(session) => {
                // What this is, stands in front of no patient.
                self.about = false;
                self.stage = Stage::Open(Box::new(Open {
                    session,
                    news: None,
                    field,
                }));
                true
            }
            Err(error) => {
                let error = error.to_string();
                events.push(HostEvent::Error("damaged-agreements", error));
                false
            }
        }
    }

    fn go_on(&mut self, by_host: bool) {
        if let Some(session) = self.session() {
            let next = Place::On(session.next());
            if by_host {
                self.go_by_host(next);
            } else {
                self.go(next);
            }
        }
    }

    /// Back to the start field: nothing of the last patient is left.
    pub(super) fn close(&mut self) {
        (self.stage, self.about) = (Stage::default(), false);
        self.going = Some(Going::To(Place::Search));
    }

    /// What the host says is of another patient: the topic that it asked for opens.
    pub(super) fn another_patient(&mut self, events: &mut Vec<HostEvent>) {
        let topic = self.open().and_then(|open| open.news.as_ref()?.topic);
        self.close();
        if let Some(topic) = topic {
            self.want(topic, false, events);
        }
    }

    /// It is of the same patient: the answers stay, and what the host knows goes with them.
    pub(super) fn same_patient(&mut self) {
        let Stage::Open(open) = &mut self.stage else {
            return;
        };
        if let Some(news) = open.news.take() {
            open.session = open.session.clone().without_trial().knowing(&news.context);
        }
        self.go_on(false);
    }
}

fn awaiting(start: Start, wanted: Wanted, by_host: bool) -> Stage {
    Stage::Awaiting(Awaiting {
        wanted,
        by_host,
        field: start.query.clone(),
        start,
        early: String::new(),
    })
}
