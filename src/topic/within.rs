//! What happens to the topic being worked on.

use ladder::Answer;
use ladder::model::{QuestionIx, RedFlag, ValueIx};

use crate::host::HostEvent;
use crate::place::{Page, Place, Screen};
use crate::state::Action;
use crate::topic::keys;
use crate::topic::session::{Choice, Copied, Letter, Session};

/// What came of an action: the consultation, where the focus goes, and what the host hears of it
/// besides the advice.
#[derive(Debug)]
pub(crate) struct Turn {
    pub(crate) session: Session,
    pub(crate) focus: Option<Place>,
    pub(crate) event: Option<HostEvent>,
}

/// The topic after an action. Never inlined, so that it stays in the second file
/// (`xtask/src/split/cut.rs`).
#[inline(never)]
pub(crate) fn turn(session: &Session, action: &Action) -> Turn {
    let mut next = in_session(session.clone(), action);
    // What is next is what was open already.
    next.passed = matches!(action, Action::GoOn)
        && matches!(session.page, Page::Asked(_))
        && next.next() == session.page;
    let event = match action {
        Action::Copy(text) => Some(HostEvent::Copy(text.clone())),
        Action::HandOver if session.may_hand_over() => Some(HostEvent::HandOver(next.clone())),
        _ => None,
    };
    let focus = target_after(&next, action);
    Turn {
        session: next,
        focus,
        event,
    }
}

/// What a key means at a place, done.
#[inline(never)]
pub(crate) fn pressed(session: &Session, at: Page, key: &str) -> Option<Turn> {
    Some(turn(session, &keys::action(session, at, key)?))
}

/// Where the focus goes after what happened to the topic.
fn target_after(next: &Session, action: &Action) -> Option<Place> {
    match action {
        // What was folded opens again.
        Action::Answer {
            question,
            answer: None,
            go_on: true,
        } => Some(Place::On(Page::question(*question))),
        Action::Answer { go_on: true, .. }
        | Action::NoRedFlag
        | Action::StartOver(_)
        | Action::GoOn => Some(Place::On(next.next())),
        Action::Page(page) => Some(Place::On(*page)),
        // The chip that was pressed is one no longer.
        Action::Draft(..) | Action::Fill { .. } => Some(Place::Letter),
        Action::Turn(Screen::Consultation)
        | Action::CloseLetter
        | Action::EndTrial
        | Action::Try(_)
        | Action::Choose(_) => Some(Place::On(Page::Advice)),
        Action::Turn(_) => Some(Place::Screen),
        // The button that was pressed is one no longer.
        Action::Undo if next.past.is_empty() => Some(Place::Topic),
        Action::Redo if next.future.is_empty() => Some(Place::Topic),
        _ => None,
    }
}

fn in_session(session: Session, action: &Action) -> Session {
    let mut next = after(session, action);
    // What the answers advise by now is no other choice.
    if let Some(choice) = next.choice.as_ref().filter(|_| next.trial.is_none()) {
        let advised = next.advice().advised(next.topic(), &next.answers);
        if advised == Some(choice.step) {
            next.choice = None;
        }
    }
    next
}

fn after(session: Session, action: &Action) -> Session {
    match action {
        // Where the GP is: it stays open until the focus moves on.
        Action::Answer {
            question, answer, ..
        } => Session {
            page: session.page_of(*question),
            ..session.answered(&[(*question, *answer)])
        },
        Action::NoRedFlag => {
            let rows = session.red_flags();
            let open = rows
                .into_iter()
                .filter(|row| session.answers.get(*row).is_none());
            let none: Vec<_> = open
                .map(|row| (row, Some(Answer::Value(RedFlag::NO))))
                .collect();
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
            let past = [session.past.clone(), vec![session.moment()]].concat();
            match Session::new(session.opened.clone(), context) {
                Some(fresh) => Session { past, ..fresh },
                None => session,
            }
        }
        Action::Turn(screen) => Session {
            screen: *screen,
            ..session
        },
        Action::Draft(..) | Action::Write(_) | Action::CloseLetter => Session {
            letter: letter(&session, action),
            ..session
        },
        Action::Fill {
            question,
            value,
            text,
        } => fill(session, *question, *value, text),
        Action::Examined(row, text) => examine(session, *row, text.as_deref()),
        Action::Copy(text) => Session {
            copied: Some(Copied {
                text: text.clone(),
                reached: None,
            }),
            ..session
        },
        Action::Choose(_) | Action::ChooseWhy(_) | Action::ChooseNote(_) => Session {
            choice: choice(&session, action),
            ..session
        },
        // A *proef* is no advice: it is never handed over. Nor is the same twice.
        Action::HandOver if session.may_hand_over() => {
            let (letter, choice) = (session.letter.clone(), session.choice.clone());
            Session {
                handed_over: Some((session.answers.clone(), letter, choice)),
                acknowledged: None,
                ..session
            }
        }
        Action::Tick(place) => Session {
            ticked: toggled(&session.ticked, *place),
            ..session
        },
        _ => session,
    }
}

/// The same list with this in it, or without it.
fn toggled<T: Copy + PartialEq>(list: &[T], item: T) -> Vec<T> {
    let mut rest: Vec<T> = list.iter().copied().filter(|own| *own != item).collect();
    if rest.len() == list.len() {
        rest.push(item);
    }
    rest
}

/// The answer that the letter lacked. The letter stays of these answers where the advice does.
fn fill(session: Session, question: QuestionIx, value: ValueIx, text: &str) -> Session {
    let Some(letter) = session.letter.clone() else {
        return session;
    };
    let was = said(&session);
    let mut next = session.answered(&[(question, Some(Answer::Value(value)))]);
    let same = letter.of == session.answers && next.reopened.is_empty() && said(&next) == was;
    next.letter = Some(Letter {
        text: text.to_owned(),
        of: if same {
            next.answers.clone()
        } else {
            letter.of
        },
        ..letter
    });
    next
}

/// What a letter says of the advice.
fn said(session: &Session) -> impl PartialEq + use<> {
    let advice = session.advice();
    let whom = (advice.step, advice.possible.clone(), advice.addressee);
    let preparations = advice.preparations.clone();
    (advice.status, whom, advice.within, preparations)
}

fn examine(mut session: Session, row: QuestionIx, text: Option<&str>) -> Session {
    session.examined = toggled(&session.examined, row);
    if let (Some(letter), Some(text)) = (&mut session.letter, text) {
        text.clone_into(&mut letter.text);
        letter.examined.clone_from(&session.examined);
    }
    session
}

fn letter(session: &Session, action: &Action) -> Option<Letter> {
    let letter = session.letter.clone();
    match action {
        Action::Draft(text, step) => Some(Letter {
            text: text.clone(),
            of: session.answers.clone(),
            step: *step,
            ticked: session.ticked.clone(),
            examined: session.examined.clone(),
        }),
        Action::Write(text) => letter.map(|letter| Letter {
            text: text.clone(),
            ..letter
        }),
        _ => None,
    }
}

/// A *proef* is no patient's: nothing is chosen in it.
fn choice(session: &Session, action: &Action) -> Option<Choice> {
    let choice = session.choice.clone();
    match action {
        _ if session.trial.is_some() => choice,
        Action::Choose(step) => step.map(|step| Choice {
            step,
            why: None,
            note: String::new(),
        }),
        Action::ChooseWhy(why) => choice.map(|choice| Choice {
            why: Some(*why).filter(|why| choice.why != Some(*why)),
            ..choice
        }),
        Action::ChooseNote(note) => choice.map(|choice| Choice {
            note: note.clone(),
            ..choice
        }),
        _ => choice,
    }
}
