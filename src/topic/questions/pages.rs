//! What is asked, in order: each question that can still matter, and the list of red flags as one.

use ladder::model::{Group, QuestionIx};

use crate::place::{Asked, Page};
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
    let list = (!session.red_flags().is_empty()).then_some(Asked::RedFlags);
    Pages {
        shown: before.into_iter().chain(list).chain(after).collect(),
        gone,
    }
}

/// The question is open, and no answer to it changes anything.
pub(crate) fn moot(view: &View, place: QuestionIx) -> bool {
    view.session.answers.get(place).is_none() && !view.advice.open.contains(&place)
}

/// The question that the GP is at, and how many it can become at most; nothing where none is open there.
///
/// Every answer can only take questions away, so the second number never grows but where an answer is taken back.
pub(crate) fn counted(view: &View) -> Option<(usize, usize)> {
    let Page::Asked(at) = view.session.page else {
        return None;
    };
    let matter = |page: &Asked| match page {
        Asked::Question(place) => !moot(view, *place),
        Asked::RedFlags => true,
    };
    let all: Vec<_> = pages(view).shown.into_iter().filter(matter).collect();
    let place = all.iter().position(|page| *page == at)?;
    // What comes next need not stand next: the red flags go before an age that nobody gave.
    let given = all.iter().filter(|page| view.is_given(**page)).count();
    let own = if view.is_given(at) { place } else { given };
    Some((own + 1, all.len()))
}

/// The same in words.
pub(crate) fn count(view: &View) -> Option<String> {
    let (at, most) = counted(view)?;
    let numbers = [at, most].map(|n| n.to_string());
    let [at, most] = numbers.each_ref().map(String::as_str);
    Some(
        view.texts
            .fill("question.count", &[("n", at), ("most", most)]),
    )
}
