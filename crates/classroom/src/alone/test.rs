//! The end of an end test: whether it was enough, red flags first, and of each answer what the rules say.

use training::{Verdict, outcome, verdict};
use yew::{Html, html};

use super::course::answers;
use super::outcome::{flags, picture};
use super::view::View;
use crate::place::{Begin, Place};
use crate::seen::Seen;
use crate::words;

pub(super) fn screen(view: &View<'_>) -> Html {
    let (texts, all) = (view.all.texts, view.all);
    let sum = outcome(&view.course.log);
    let counts = [sum.right.to_string(), sum.answered.to_string()];
    let counts = counts.each_ref().map(String::as_str);
    let title = if sum.passes() {
        texts.fill("test.passed", &counts)
    } else {
        texts.fill("test.failed", &counts)
    };
    let missed = (sum.flags_missed.of > 0).then_some("alarm-line");
    let place = all.data.set(&view.set.id).unwrap_or(0);
    let practise = view.go.reform(move |_| Place::Alone(place, Begin::Whole));
    let start = view.go.reform(|_| Place::Start);
    html! {
        <main class="page">
            <h1 tabindex="-1" ref={view.heading.clone()}>{ title }</h1>
            <p class={missed}><b>{ texts.get("result.flags") }</b>{ ": " }{ flags(texts, &sum) }</p>
            { picture(texts, &sum) }
            <ol class="tested">{ for told(view) }</ol>
            <p class="quiet">{ texts.get("test.about") }</p>
            <p class="doors">
                <button type="button" class="do" onclick={practise}>{ texts.get("test.practise") }</button>
                <button type="button" class="may" onclick={start}>{ texts.get("result.again") }</button>
            </p>
        </main>
    }
}

/// Each answer: who it was, the verdict, what the rules say, and what is to be learnt of the rule.
fn told(view: &View<'_>) -> Vec<Html> {
    let (texts, all, set) = (view.all.texts, view.all, view.set);
    let given = answers(set, view.course.sheet, true);
    let rows = given.filter_map(|(case, turn, given)| {
        let seen = Seen::of(&all.data, texts, set.role, case, turn)?;
        let verdict = verdict(given, &seen.right);
        let missed = matches!(verdict, Verdict::TooLight(_)) && seen.alarm();
        let point = (verdict != Verdict::Right).then(|| html! { <p lang="nl">{ case.point.clone() }</p> });
        let who = seen.person.join(", ");
        Some(html! {
            <li class="card" key={case.id.clone()}>
                <p class="quiet" lang="nl">{ seen.opening.clone() }{ " " }{ words::upper(&who) }</p>
                <p><b class={missed.then_some("alarm-line")}>{ words::verdict(texts, set.role, verdict, seen.disputed()) }</b>
                    { " · " }<span lang="nl">{ seen.advice.clone() }</span></p>
                { for point }
            </li>
        })
    });
    rows.collect()
}
