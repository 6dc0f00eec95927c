//! The meeting, and what the presenter does with it.

use std::rc::Rc;

use training::meeting::Meeting;
use yew::Reducible;

/// The meeting, as the presenter changes it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Held(pub(crate) Meeting);

/// What a presenter does.
#[derive(Debug, Clone)]
pub(crate) enum Act {
    Next,
    Back,
    Go(u8),
    People(u16),
    /// So many votes for this choice, of so many choices.
    Count(usize, usize, u16),
    /// One more card up for this choice.
    More(usize, usize),
    Agree(String),
    /// What was prepared at home.
    Prepared(Vec<Vec<u16>>),
    /// The meeting as it was when the page was left.
    Resume(Meeting),
}

impl Reducible for Held {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        let mut meeting = self.0.clone();
        match act {
            Act::Next => meeting.next(),
            Act::Back => meeting.back(),
            Act::Go(at) => meeting.go(at),
            Act::People(people) => meeting.people = people.clamp(1, training::meeting::PEOPLE),
            Act::Count(choices, place, votes) => meeting.count(choices, place, votes),
            Act::More(choices, place) => {
                let now = meeting
                    .counting()
                    .and_then(|counts| counts.get(place).copied());
                meeting.count(choices, place, now.unwrap_or(0).saturating_add(1));
            }
            Act::Agree(text) => meeting.agree(&text),
            Act::Prepared(votes) => meeting.prepared(&votes),
            Act::Resume(left) => meeting = left,
        }
        Self(meeting).into()
    }
}
