//! What the room sees: the case, the votes coming in as a number, and only after the second vote who
//! chose what.

use training::Set;
use training::meeting::{Meeting, Slide, Stage, Votes, votes_in};
use yew::{Html, html};

use crate::paper;
use crate::pieces::opening;
use crate::props::Props;
use crate::seen::{Seen, Why};
use crate::stair::{self, Beside};
use crate::words;

pub(crate) fn slide(all: &Props, set: &Set, seen: &[(String, Seen)], meeting: &Meeting) -> Html {
    match meeting.slide {
        Slide::Theory(at) => theory(all, set, usize::from(at)),
        Slide::End => html! { <main class="page"><h1>{ all.texts.get("end.title") }</h1></main> },
        Slide::Case(_, stage) => {
            let case = meeting.case();
            let found = case.and_then(|case| seen.get(case).zip(meeting.votes.get(case)));
            match (found, stage) {
                (Some(((_, seen), votes)), Stage::Reveal) => reveal(all, seen, votes),
                (Some(((_, seen), votes)), _) => {
                    question(all, set, seen, votes, (stage, meeting.people))
                }
                (None, _) => {
                    html! { <main class="page"><p class="notice">{ all.texts.get("case.gone") }</p></main> }
                }
            }
        }
    }
}

fn theory(all: &Props, set: &Set, at: usize) -> Html {
    let text = set.about.get(at).cloned().unwrap_or_default();
    let (now, of) = ((at + 1).to_string(), set.about.len().to_string());
    html! {
        <main class="page theory">
            <h1>{ all.texts.fill("theory.title", &[&now, &of]) }</h1>
            <p class="big" lang="nl">{ text }</p>
        </main>
    }
}

fn question(
    all: &Props,
    set: &Set,
    seen: &Seen,
    votes: &Votes,
    (stage, people): (Stage, u16),
) -> Html {
    let texts = all.texts;
    let title = words::asks(texts, set.role);
    html! {
        <main class="work">
            <div class="talk">
                <h1>{ title }</h1>
                { opening(texts, seen) }
                { facts(all, seen) }
            </div>
            <div class="see">
                { stair::open(seen, title) }
                { count(all, votes, stage, people) }
            </div>
        </main>
    }
}

/// The facts that decide; red flags that nobody has are one line.
fn facts(all: &Props, seen: &Seen) -> Html {
    let texts = all.texts;
    let raised = seen.facts.iter().any(|fact| fact.raised);
    let calm = (!raised && seen.facts.iter().any(|fact| fact.flag)).then(|| {
        html! { <div class="fact"><dt>{ texts.get("facts.flags") }</dt><dd>{ texts.get("facts.flags.none") }</dd></div> }
    });
    let told = seen
        .facts
        .iter()
        .filter(|fact| fact.raised || (fact.needed && !fact.flag));
    let rows = told.map(|fact| {
        html! { <div class="fact" key={fact.asks.clone()}><dt>{ fact.asks.clone() }</dt><dd>{ fact.says.clone() }</dd></div> }
    });
    html! { <dl class="facts" lang="nl">{ for calm }{ for rows }</dl> }
}

/// How many votes are in: never for what.
fn count(all: &Props, votes: &Votes, stage: Stage, people: u16) -> Html {
    let texts = all.texts;
    let (counts, key) = match stage {
        Stage::First | Stage::Talk => (&votes.first, "count.first"),
        Stage::Second => (&votes.second, "count.second"),
        Stage::Read | Stage::Reveal => return html! {},
    };
    let about = if key == "count.first" {
        texts.get("count.first")
    } else {
        texts.get("count.second")
    };
    let is_in = votes_in(counts);
    let seats = (people <= 32).then(|| {
        let seats =
            (0..people).map(|seat| html! { <i class={(seat < is_in).then_some("in")}></i> });
        html! { <div class="seats" aria-hidden="true">{ for seats }</div> }
    });
    html! {
        <div class="count" role="status">
            <b>{ is_in }</b>
            <p>{ texts.fill("count.of", &[&people.to_string()]) }<br /><span class="quiet">{ about }</span></p>
            { for seats }
        </div>
    }
}

fn reveal(all: &Props, seen: &Seen, votes: &Votes) -> Html {
    let texts = all.texts;
    let (small, title) = if seen.disputed() {
        (
            texts.get("reveal.both"),
            texts.get("reveal.both.title").to_owned(),
        )
    } else {
        (texts.get("reveal.advises"), seen.whole())
    };
    let beside = |place: u8| {
        let of = |counts: &[u16]| counts.get(usize::from(place)).copied().unwrap_or(0);
        Beside {
            votes: Some((of(&votes.second), of(&votes.first))),
            note: None,
            own: false,
        }
    };
    let said = (votes_in(&votes.second) > 0).then(|| {
        html! { <p class="tally">{ paper::tally(texts, seen, votes) }</p> }
    });
    html! {
        <main class="work">
            <div class="talk">
                <h1><small class={seen.alarm().then_some("alarm-line")}>{ small }</small><span lang="nl">{ title }</span></h1>
                <div class="recall">{ opening(texts, seen) }</div>
                { why(all, seen) }
            </div>
            <div class="see">
                { stair::shown(texts, seen, texts.get("stair.title"), beside) }
                { for said }
            </div>
        </main>
    }
}

fn why(all: &Props, seen: &Seen) -> Html {
    let texts = all.texts;
    let line = |why: &Why| html! { <p>{ why.text.clone() }{ " " }<small class="rests">{ why.rests.clone() }</small></p> };
    let lighter = seen.not_lighter.first().map(|why| {
        html! { <><h2>{ texts.get("told.not-lighter") }</h2>{ line(why) }</> }
    });
    let sides = seen.sides.iter().map(|(supports, why)| {
        let key = if *supports {
            texts.get("side.for")
        } else {
            texts.get("side.against")
        };
        html! { <><h2>{ key }</h2>{ line(why) }</> }
    });
    let sides: Vec<_> = sides.collect();
    let twin = seen.twin.as_ref().map(|(change, gets)| {
        html! { <><h2>{ texts.get("told.twin") }</h2><p>{ words::upper(change) }{ ": " }<b>{ gets.clone() }</b>{ "." }</p></> }
    });
    let rule = seen.rule.iter().take(2).map(line);
    html! {
        <section class="card whys" lang="nl">
            <h2>{ texts.get("reveal.why") }</h2>
            { for rule }
            { for sides }
            { for lighter }
            { for twin }
        </section>
    }
}
