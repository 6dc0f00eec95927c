//! Which of a step's sentences are read: those for a grown patient, or those for the parent of a child.

use ladder::Answer;
use ladder::model::{Role, StepText};

use crate::topic::View;

/// The ladder whose topics are of children alone.
pub(super) const OF_CHILDREN: &str = "kinderen";

/// From this age on there is an *eigen risico*, and the patient is spoken to.
const GROWN: f64 = 18.0;

/// What is said of a step.
#[derive(Debug, Clone, Copy)]
pub(super) struct Said<'a> {
    pub(super) happens: &'a str,
    pub(super) place: &'a str,
    pub(super) answer: &'a str,
    /// Nothing for a child.
    pub(super) costs: Option<&'a str>,
    pub(super) call_back: &'a str,
}

impl<'a> Said<'a> {
    /// The sentences of this step; nothing where none are known of a child: an adult's are not so.
    pub(super) fn of(text: &'a StepText, child: bool) -> Option<Self> {
        if !child {
            return Some(Self {
                happens: &text.happens,
                place: &text.place,
                answer: &text.answer,
                costs: Some(&text.costs),
                call_back: &text.call_back,
            });
        }
        let text = text.child.as_ref()?;
        Some(Self {
            happens: &text.happens,
            place: &text.place,
            answer: &text.answer,
            costs: None,
            call_back: &text.call_back,
        })
    }
}

/// Whether the patient is under 18: the host's age, else the answer, else whom the topic is made for.
pub(super) fn is_child(view: &View) -> bool {
    let given = view.session.context.age.map(|age| age < GROWN);
    let known = given.or_else(|| answered(view));
    known.unwrap_or_else(|| view.topic().ladder == OF_CHILDREN)
}

/// What the answered band of ages says; nothing where it holds both.
fn answered(view: &View) -> Option<bool> {
    let (place, question) = view.topic().question("leeftijd")?;
    let Some(Answer::Value(band)) = view.session.answers.get(place) else {
        return None;
    };
    let Role::Number { thresholds, .. } = &question.role else {
        return None;
    };
    let band = usize::from(band);
    // A band ends below the threshold after it, and begins at the one before.
    let under = thresholds.get(band).is_some_and(|end| *end <= GROWN);
    let from = band
        .checked_sub(1)
        .and_then(|before| thresholds.get(before));
    let grown = from.is_some_and(|from| *from >= GROWN);
    (under || grown).then_some(under)
}
