//! The state of one widget, and all that can happen to it: a pure reducer.

use std::rc::Rc;

use ladder::model::{Agreements, Group, QuestionIx, ValueIx};
use ladder::{Answer, Answers};
use yew::Reducible;

use crate::session::{Context, Letter, Opened, Session};
use crate::{keys, search};

/// The state of one widget.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct State {
    /// What stands in the start field.
    pub query: String,
    /// The hit that the arrow keys have reached.
    pub selected: usize,
    /// The topic that opens as soon as its texts are here.
    pub awaited: Option<usize>,
    /// The topic being worked on.
    pub session: Option<Session>,
    /// Where the focus goes after this change.
    pub focus: Focus,
}

/// Where the focus goes; the number grows with each move, so that the same place can be asked
/// twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Focus {
    /// The place.
    pub target: Target,
    /// How many moves there were.
    pub moves: u32,
}

impl Focus {
    /// Where the focus is going, or where it was when it goes nowhere.
    fn target_of(self, at: Target) -> Target {
        if self.target == Target::Stay {
            at
        } else {
            self.target
        }
    }
}

/// A place for the focus.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Target {
    /// Where it is.
    #[default]
    Stay,
    /// The start field.
    Search,
    /// The topic's heading.
    Topic,
    /// The list of red flags.
    Alarm,
    /// A question.
    Question(QuestionIx),
    /// The heading of the advice.
    Advice,
}

/// All that can happen.
#[derive(Debug, Clone)]
pub enum Action {
    /// The GP types in the start field.
    Search(String),
    /// The arrow keys move through the hits.
    Select(usize),
    /// The hit that is reached is chosen: by what stands in the field now, drawn or not yet.
    Take(Rc<Agreements>),
    /// A topic is chosen, by its place in the index; it opens when its texts are here.
    Pick(usize),
    /// A topic opens.
    Open(Rc<Opened>, Context),
    /// Back to the start field.
    Close,
    /// A question is answered, or opened again; `go_on` moves the focus to what is next.
    Answer {
        /// Which question.
        question: QuestionIx,
        /// The answer.
        answer: Option<Answer>,
        /// Whether the focus moves on.
        go_on: bool,
    },
    /// A key in the list of red flags or in a question. `seen` is how many moves of the focus the
    /// screen had made: a key typed before the focus arrived is meant for where it was going.
    Key {
        /// Where the key was pressed.
        at: Target,
        /// The key.
        key: String,
        /// The moves that had been made.
        seen: u32,
    },
    /// None of the red flags, or no other.
    NoAlarm,
    /// The focus moves to what is next.
    GoOn,
    /// Shows or hides the questions that make no difference.
    ShowAll(bool),
    /// Tries other answers, marked as *proef*.
    Try(Vec<(QuestionIx, ValueIx)>),
    /// Takes a *proef* back.
    EndTrial,
    /// Draws up the letter.
    Draft(String),
    /// The GP edits the letter.
    Write(String),
    /// Puts the letter away.
    CloseLetter,
    /// Hands the advice and the letter over to the host.
    HandOver,
    /// Takes the last answer back.
    Undo,
    /// Gives the last undone answer again.
    Redo,
    /// Opens all questions again.
    StartOver(Context),
    /// Another patient: everything is gone.
    Reset,
    /// Answers that the shell kept.
    Restore(Answers),
    /// The host knows more of the patient, or other things.
    Know(Context),
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        let moves = next.focus.moves;
        next.focus.target = Target::Stay;
        match action {
            Action::Search(query) => {
                next.query = query;
                next.selected = 0;
            }
            Action::Select(place) => next.selected = place,
            Action::Take(agreements) => {
                let offered = search::offered(&agreements, &next.query);
                let last = offered.len().saturating_sub(1);
                let taken = offered.get(next.selected.min(last)).copied();
                next.awaited = taken.or(next.awaited);
            }
            Action::Pick(place) => next.awaited = Some(place),
            Action::Open(opened, context) => {
                next.awaited = None;
                next.session = Some(Session::new(opened, &context));
                next.focus.target = next_target(next.session.as_ref());
            }
            Action::Close => {
                next.session = None;
                next.awaited = None;
                next.focus.target = Target::Search;
            }
            Action::Reset => {
                next = Self::default();
                next.focus.target = Target::Search;
            }
            // It goes with the topic that is about to open.
            Action::Know(_) if next.awaited.is_some() => {}
            Action::GoOn => next.focus.target = next_target(next.session.as_ref()),
            Action::Key { at, key, seen } => {
                let at = if seen == moves {
                    at
                } else {
                    self.focus.target_of(at)
                };
                let meant = next
                    .session
                    .as_ref()
                    .and_then(|session| keys::action(session, at, &key));
                return meant.map_or(self.clone(), |action| self.reduce(action));
            }
            of_session => {
                next.session = next.session.map(|session| in_session(session, &of_session));
                if goes_on(&of_session) {
                    next.focus.target = next_target(next.session.as_ref());
                }
            }
        }
        if next.focus.target != Target::Stay {
            next.focus.moves = moves + 1;
        }
        Rc::new(next)
    }
}

fn goes_on(action: &Action) -> bool {
    matches!(
        action,
        Action::Answer { go_on: true, .. } | Action::NoAlarm | Action::StartOver(_)
    )
}

/// What happens to the topic being worked on.
fn in_session(session: Session, action: &Action) -> Session {
    match action {
        Action::Answer {
            question, answer, ..
        } => session.answered(&[(*question, *answer)]),
        Action::NoAlarm => {
            let rows = session.alarm_rows();
            let open = rows
                .into_iter()
                .filter(|row| session.answers.get(*row).is_none());
            let none: Vec<_> = open.map(|row| (row, Some(Answer::Value(0)))).collect();
            session.answered(&none)
        }
        Action::ShowAll(show_all) => Session {
            show_all: *show_all,
            ..session
        },
        Action::Try(answers) => {
            let before = session
                .trial
                .clone()
                .unwrap_or_else(|| session.answers.clone());
            let tried: Vec<_> = answers
                .iter()
                .map(|(q, v)| (*q, Some(Answer::Value(*v))))
                .collect();
            Session {
                trial: Some(before),
                ..session.answered(&tried)
            }
        }
        Action::EndTrial => session.without_trial(),
        Action::Undo => session.undone(),
        Action::Redo => session.redone(),
        Action::StartOver(context) => {
            let fresh = Session::new(session.opened.clone(), context);
            Session {
                past: [session.past, vec![session.answers]].concat(),
                ..fresh
            }
        }
        Action::Draft(text) => {
            let letter = Some(Letter {
                text: text.clone(),
                of: session.answers.clone(),
            });
            Session { letter, ..session }
        }
        Action::Write(text) => {
            let letter = session.letter.clone();
            let letter = letter.map(|letter| Letter {
                text: text.clone(),
                ..letter
            });
            Session { letter, ..session }
        }
        Action::CloseLetter => Session {
            letter: None,
            ..session
        },
        // A *proef* is no advice: it is never handed over.
        Action::HandOver if session.trial.is_none() => Session {
            handed_over: session.handed_over + 1,
            ..session
        },
        Action::Know(context) => session.knowing(context),
        Action::Restore(answers) => Session {
            prefilled: session
                .prefilled
                .iter()
                .copied()
                .filter(|place| session.answers.get(*place) == answers.get(*place))
                .collect(),
            answers: answers.clone(),
            ..session
        },
        _ => session,
    }
}

/// What to answer next; the advice, when nothing is open.
pub fn next_target(session: Option<&Session>) -> Target {
    let Some(session) = session else {
        return Target::Search;
    };
    let Ok(advice) = session
        .opened
        .diagrams
        .advise(session.topic(), &session.answers)
    else {
        return Target::Topic;
    };
    let open = advice
        .open
        .iter()
        .find(|place| session.answers.get(**place).is_none());
    match open.and_then(|place| Some((place, session.question(*place)?))) {
        Some((_, question)) if question.group == Group::Alarm => Target::Alarm,
        Some((place, _)) => Target::Question(*place),
        None => Target::Advice,
    }
}
