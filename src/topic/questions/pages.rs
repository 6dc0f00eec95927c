//! What is asked, in order: each question that can still matter, and the list of red flags as one.

use ladder::model::{Group, QuestionIx};

use crate::place::Asked;
use crate::topic::View;

/// What is asked now, in the order of the screen, and how many questions make no difference.
#[derive(Debug)]
pub(crate) struct Pages {
    /// The list of red flags, and questions.
    pub(crate) shown: Vec<Asked>,
    /// Questions that are left out.
    pub(crate) gone: usize,
}

/// Age and sex come first, the red flags next, and the rest after them.
pub(crate) fn pages(view: &View) -> Pages {
    let session = &view.session;
    let asked = (0..).zip(&view.topic().questions);
    let asked = asked.filter(|(_, q)| q.group != Group::Alarm && session.asked(q));
    let (before, after): (Vec<_>, Vec<_>) =
        asked.partition(|(_, question)| question.group == Group::Person);
    let mut gone = 0;
    let mut matter = |list: Vec<(QuestionIx, _)>| {
        let places = list.into_iter().map(|(place, _)| place);
        let kept = places.filter(|place| {
            let moot = moot(view, *place);
            gone += usize::from(moot);
            !moot || session.show_all
        });
        kept.map(Asked::Question).collect::<Vec<_>>()
    };
    let (before, after) = (matter(before), matter(after));
    let list = (!session.alarm_rows().is_empty()).then_some(Asked::RedFlags);
    Pages {
        shown: before.into_iter().chain(list).chain(after).collect(),
        gone,
    }
}

/// The question is open, and no answer to it changes anything.
pub(crate) fn moot(view: &View, place: QuestionIx) -> bool {
    view.session.answers.get(place).is_none() && !view.advice.open.contains(&place)
}

/// How many of these are still open.
pub(crate) fn open(view: &View, shown: &[Asked]) -> usize {
    let open = |page: &&Asked| match page {
        Asked::Question(place) => view.session.answers.get(*place).is_none(),
        Asked::RedFlags => !view.list_answered(),
    };
    shown.iter().filter(open).count()
}
