//! What happens to the topic being worked on.

use ladder::Answer;
use ladder::model::{Question, QuestionIx, ValueIx};

use crate::state::{Action, Target};
use crate::topic::session::{Choice, Letter, Session};

/// The topic after an action. Never inlined, for it is of the second file
/// (`xtask/src/split/cut.rs`).
#[inline(never)]
pub(crate) fn in_session(session: Session, action: &Action) -> Session {
    let mut next = after(session, action);
    // What the answers advise by now is no other choice.
    if let Some(choice) = next.choice.as_ref().filter(|_| next.trial.is_none()) {
        let advice = next.advice();
        let advised = advice.and_then(|advice| advice.advised(next.topic(), &next.answers));
        if advised == Some(choice.step) {
            next.choice = None;
        }
    }
    next
}

/// Where this question is asked: a red flag in its list.
fn page_of(session: &Session, question: QuestionIx) -> Target {
    let flag = session.question(question).and_then(Question::red_flag);
    flag.map_or(Target::Question(question), |_| Target::Alarm)
}

fn after(session: Session, action: &Action) -> Session {
    match action {
        // Where the GP is: it stays open until the focus moves on.
        Action::Answer {
            question, answer, ..
        } => Session {
            page: page_of(&session, *question),
            ..session.answered(&[(*question, *answer)])
        },
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
                past: [session.past.clone(), vec![session.moment()]].concat(),
                ..fresh
            }
        }
        Action::Turn(to_patient) => Session {
            to_patient: *to_patient,
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
            copied: Some(text.clone()),
            copies: session.copies + 1,
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
                handed_over: session.handed_over + 1,
                handed: Some((session.answers.clone(), letter, choice)),
                acknowledged: None,
                ..session
            }
        }
        Action::Acknowledge(acknowledged) => Session {
            acknowledged: *acknowledged,
            ..session
        },
        Action::Tick(place) => Session {
            ticked: toggled(&session.ticked, *place),
            ..session
        },
        Action::Restore(answers, lost) => Session {
            prefilled: session
                .prefilled
                .iter()
                .copied()
                .filter(|place| session.answers.get(*place) == answers.get(*place))
                .collect(),
            answers: answers.clone(),
            lost: lost.clone(),
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
    advice.map(|advice| {
        let whom = (advice.step, advice.possible, advice.addressee);
        (advice.status, whom, advice.within, advice.preparations)
    })
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
