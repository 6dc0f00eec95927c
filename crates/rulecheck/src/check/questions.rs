//! Questions: each is asked of someone, once, and can change something.

use ladder::model::{Group, Literal, Question, Role};
use ladder::{Answers, Diagrams, Prover};
use rulebook::Code;
use rulebook::sink::{Draft, Spot};

use super::subject::Subject;
use super::verdicts::Verdicts;
use crate::say;

pub(super) fn all(
    case: &Subject<'_>,
    diagrams: &Diagrams,
    prover: &mut Prover<'_>,
    verdicts: &mut Verdicts,
) {
    let open = diagrams.advise(case.topic, &Answers::new(case.topic));
    let open = open.map(|advice| advice.open).unwrap_or_default();
    let spot = |place: usize| {
        let spot = case.places.questions.get(place).copied();
        spot.unwrap_or(case.places.topic)
    };
    for (place, question) in case.topic.questions.iter().enumerate() {
        let (at, id) = (spot(place), &question.id);
        asked(case, prover, (at, id, &question.only_if), verdicts);
        let mut earlier = case.topic.questions.iter().take(place).enumerate();
        let same =
            |(_, other): &(usize, &Question)| other.text.eq_ignore_ascii_case(&question.text);
        if let Some((first, other)) = earlier.find(same) {
            let message = say::asks_the_same(&id, &other.id);
            let draft = Draft::new(Code::DuplicateQuestion, at, message)
                .also(spot(first), say::first_here())
                .help(say::delete_one_question());
            verdicts.once(at, Code::DuplicateQuestion, draft);
        }
        phrased(question, at, verdicts);
        if question.red_flag().is_some() {
            continue;
        }
        let matters = open.iter().any(|open| usize::from(*open) == place);
        // What only the specialist needs changes nothing, and is asked beside the letter.
        let matters = matters || question.in_brief;
        if matters {
            verdicts.fine(at, Code::QuestionIdle);
        } else {
            verdicts.bad(at, Code::QuestionIdle, || {
                let message = say::question_idle(&id);
                let help = say::let_something_name_it();
                Draft::new(Code::QuestionIdle, at, message).help(help)
            });
        }
    }
    judgement(case, &open, verdicts);
}

/// A letter says it in a colleague's words. By when an answer is needed stands there as a term.
fn phrased(question: &Question, at: Spot, verdicts: &mut Verdicts) {
    let sign = question.red_flag().is_some();
    let bare = question.brief.name.is_empty() || (!sign && question.brief.values.is_empty());
    if !bare || matches!(question.role, Role::Time(_)) {
        return;
    }
    let message = say::no_words_for_letter(&question.id);
    let (help, fix) = match (sign, question.brief.values.is_empty()) {
        (true, _) => (say::say_sign_briefly(), "brief = \"…\""),
        (false, true) => (say::one_phrase_a_value(), "brief = [\"…\", \"…\"]"),
        (false, false) => (say::say_what_about(), "brief-naam = \"…\""),
    };
    let draft = Draft::new(Code::MissingBrief, at, message);
    verdicts.once(at, Code::MissingBrief, draft.help(help).fix(fix.to_owned()));
}

/// The question is asked of someone.
fn asked(
    case: &Subject<'_>,
    prover: &mut Prover<'_>,
    (at, id, only_if): (Spot, &str, &[Literal]),
    verdicts: &mut Verdicts,
) {
    if only_if.is_empty() {
        return;
    }
    let everyone = prover.hearers(ladder::Part::OutOfScope(0));
    if prover.all(everyone, only_if).is_nobody() {
        verdicts.bad(at, Code::QuestionNever, || {
            let message = say::asked_of_nobody(&id, &case.topic.id);
            let help = say::guard_excludes_all();
            Draft::new(Code::QuestionNever, at, message).help(help)
        });
    } else {
        verdicts.fine(at, Code::QuestionNever);
    }
}

/// Of the facts, not only a judgement decides.
fn judgement(case: &Subject<'_>, open: &[u8], verdicts: &mut Verdicts) {
    let questions = open.iter().filter_map(|place| {
        let place = usize::from(*place);
        Some((place, case.topic.questions.get(place)?))
    });
    let facts = questions.filter(|(_, question)| {
        let person = ["leeftijd", "geslacht"].contains(&question.id.as_str());
        question.group >= Group::Facts && !person
    });
    let facts: Vec<_> = facts.collect();
    let all = facts.iter().all(|(_, question)| question.judgement);
    let Some((place, question)) = facts.first().filter(|_| all) else {
        return;
    };
    let at = case.places.topic;
    let message = say::hangs_on_judgement(&question.id, &case.topic.id);
    let mut draft = Draft::new(Code::HangsOnJudgement, at, message).help(say::ask_the_facts());
    if let Some(spot) = case.places.questions.get(*place) {
        draft = draft.also(*spot, say::the_judgement());
    }
    verdicts.once(at, Code::HangsOnJudgement, draft);
}
