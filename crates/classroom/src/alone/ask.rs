//! A case: what is heard, what one asks, what one chooses and how certain.

use training::{Certainty, Given, Turn};
use yew::{Callback, Html, classes, html};

use super::course::{Act, answered};
use super::view::View;
use crate::pieces::opening;
use crate::seen::Seen;
use crate::stair;
use crate::words::{self, minus};

pub(super) fn screen(view: &View<'_>, seen: &Seen) -> Html {
    let (course, texts) = (view.course, view.all.texts);
    let asked = course
        .asked
        .iter()
        .filter_map(|place| seen.facts.get(*place));
    let asked: Vec<_> = asked.collect();
    let rows = asked.iter().map(|fact| {
        html! { <div class="fact" key={fact.asks.clone()}><dt>{ fact.asks.clone() }</dt><dd>{ fact.says.clone() }</dd></div> }
    });
    let open = seen.facts.iter().enumerate();
    let open = open.filter(|(place, _)| !course.asked.contains(place));
    let chips = open.map(|(place, fact)| {
        html! {
            <li key={place}><button type="button" class="chip" onclick={view.does(Act::Ask(place))}>{ fact.asks.clone() }</button></li>
        }
    });
    let heard = if asked.is_empty() {
        html! { <p class="quiet">{ texts.get("ask.none") }</p> }
    } else {
        html! { <dl class="facts">{ for rows }</dl> }
    };
    let why = match course.turn {
        _ if course.is_test => Some(texts.get("test.why")),
        Turn::Again { .. } => Some(texts.get("again.why")),
        Turn::Case(_) => None,
    };
    let back = why.map(|why| html! { <p class="quiet">{ why }</p> });
    html! {
        <main class="work">
            <div class="talk">
                <h1 tabindex="-1" ref={view.heading.clone()}>{ texts.get("ask.title") }</h1>
                { opening(texts, seen) }
                { for back }
                <section aria-labelledby="asked">
                    <h2 id="asked">{ texts.get("ask.asked") }</h2>
                    <div aria-live="polite" lang="nl">{ heard }</div>
                </section>
                <section aria-labelledby="more">
                    <h2 id="more">{ texts.get("ask.more") }</h2>
                    <ul class="chips" lang="nl">{ for chips }</ul>
                </section>
            </div>
            <div class="see">{ choosing(view, seen) }</div>
        </main>
    }
}

fn choosing(view: &View<'_>, seen: &Seen) -> Html {
    let (course, texts) = (view.course, view.all.texts);
    let pick = {
        let course = course.clone();
        Callback::from(move |place| course.dispatch(Act::Pick(place)))
    };
    let levels = Certainty::ALL.map(|level| {
        let (won, lost) = level.stake();
        let change = {
            let course = course.clone();
            Callback::from(move |_| course.dispatch(Act::Level(level)))
        };
        let checked = course.level == Some(level);
        let stake = texts.fill("sure.stake", &[&won.to_string(), &minus(lost)]);
        html! {
            <label class={classes!("opt", checked.then_some("picked"))} key={level.number()}>
                <input type="radio" name="sure" checked={checked} onchange={change} />
                <b>{ level.number() }</b><span>{ stake }</span>
            </label>
        }
    });
    let ready = course.picked.zip(course.level);
    let given = ready.map(|(place, certainty)| Given::Chose { place, certainty });
    let commit = |given: Given| {
        let needed = seen.facts.iter().filter(|fact| fact.needed).count();
        let answered = answered(seen, given, course.asked.len(), needed);
        view.does(Act::Commit(given, Box::new(answered)))
    };
    let lock = given.map_or_else(Callback::noop, commit);
    let label = words::asks(texts, view.set.role);
    let later = if course.is_test {
        texts.get("test.later")
    } else {
        texts.get("ask.no-clock")
    };
    html! {
        <>
            { stair::ask(seen, label, course.picked, &pick) }
            <fieldset class="sure">
                <legend class="h2">{ texts.get("sure.title") }{ " " }<small>{ texts.get("sure.about") }</small></legend>
                <div class="opts">{ for levels }</div>
            </fieldset>
            <p class="doors">
                <button type="button" class="do" disabled={given.is_none()} onclick={lock}>{ texts.get("ask.commit") }</button>
                <button type="button" class="may" onclick={commit(Given::NoIdea)}>{ texts.get("ask.no-idea") }</button>
                <span class="quiet">{ later }</span>
            </p>
        </>
    }
}
