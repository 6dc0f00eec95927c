//! What a page was given: the agreements, and the sets of cases that they answer.

use ladder::Diagrams;
use ladder::date::Date;
use ladder::model::{Agreements, AgreementsStatus, Topic};
use ladder::recall::Recall;
use ladder::wire::{self, Reasons, Topics, WireError};
use training::code::{self, Sheet, decode};
use training::{Case, Set, Sets};

/// Everything that a training screen asks.
#[derive(Debug, Clone, PartialEq)]
pub struct Data {
    /// The region, its ladders and its topics by name.
    pub agreements: Agreements,
    /// The sets.
    pub sets: Vec<Set>,
    /// The day on which the rules are asked.
    pub date: Date,
    /// The topics that somebody signed as they are now.
    signed: Vec<String>,
    topics: Topics,
    reasons: Reasons,
}

impl Data {
    /// Reads the four files of a region, which must belong together; what was taken back since is not taught.
    pub fn read(
        [index, topics, reasons, sets]: [&[u8]; 4],
        recalls: Vec<Recall>,
        date: Date,
    ) -> Result<Self, WireError> {
        let agreements = wire::decode_index(index)?;
        let hash = &agreements.header.hash;
        let Sets { sets, signed, .. } = Sets::decode(sets, hash)?;
        let topics = Topics::decode(topics, hash)?;
        let reasons = Reasons::decode(reasons, hash)?;
        Ok(Self {
            topics: topics.recalled(&agreements.header, recalls),
            reasons,
            sets,
            signed,
            agreements,
            date,
        })
    }

    /// A topic by its identifier.
    pub fn topic(&self, id: &str) -> Option<Topic> {
        let place = self
            .agreements
            .topics
            .iter()
            .position(|topic| topic.id == id)?;
        self.reasons.topic(&self.topics, place).ok()
    }

    /// Why a topic was taken back since it was published.
    pub(crate) fn recall(&self, topic: &str) -> Option<Recall> {
        self.topic(topic)?.recalled
    }

    /// The agreements hold on the day; else the clock may be wrong, or they have ended.
    pub(crate) fn holds(&self) -> bool {
        self.agreements.header.valid.contains(self.date)
    }

    /// A topic's diagrams on the day.
    pub(crate) fn diagrams(&self, topic: &Topic) -> Diagrams {
        Diagrams::new(topic, self.date)
    }

    /// Nobody signed the rules that answer: a draft isn't taught as truth.
    pub(crate) fn unconfirmed(&self) -> bool {
        self.agreements.header.status != AgreementsStatus::Adopted
    }

    /// Somebody signed the statements of this topic as they are now.
    pub(crate) fn is_signed(&self, topic: &str) -> bool {
        self.signed.iter().any(|signed| signed == topic)
    }

    /// What a code says of the set at this place; none where it is no code of that set.
    pub(crate) fn sheet(&self, set: usize, code: &str) -> Option<Sheet> {
        decode(mark(self.sets.get(set)?), code).ok()
    }

    /// The same with a case of the trainer's own as the first of a set. The same case again takes the
    /// place of the earlier one; its identifier is made of what it says, so that whoever opens the
    /// same file has the same set, and the same codes.
    pub(crate) fn with(&self, set: usize, mut case: Case) -> Self {
        let said = format!("{} {} {:?}", case.topic, case.opening, case.answers);
        case.id = format!("eigen-{}", code::mark("eigen", &said));
        let mut next = self.clone();
        if let Some(set) = next.sets.get_mut(set) {
            set.cases.retain(|known| known.id != case.id);
            set.cases.insert(0, case);
        }
        next
    }

    /// A set by its identifier.
    pub(crate) fn set(&self, id: &str) -> Option<usize> {
        self.sets.iter().position(|set| set.id == id)
    }
}

/// What stands for a set in its codes: other cases are another set.
pub(crate) fn mark(set: &Set) -> u16 {
    let cases: Vec<_> = set.cases.iter().map(|case| case.id.as_str()).collect();
    code::mark(&set.id, &cases.join(" "))
}
