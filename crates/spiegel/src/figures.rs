//! The figures: what is looked at, each with its sentence, its definition, its table and three questions beside it.

use std::rc::Rc;

use mirror::{Selection, capital, group, line, pairs};
use yew::{
    AttrValue, Callback, Html, Properties, UseStateHandle, classes, component, html, use_memo,
    use_state,
};

use crate::bits::{Heading, button, choice, table, tables};
use crate::cards;
use crate::export;
use crate::file::{File, Words};
use crate::looked::{Looked, Tab, definition};
use crate::outward::Outward;
use crate::plan::{Plan, form};
use crate::published::published;
use crate::{funnel, steps as step_by_step, time};

const TABS: [(Tab, &str); 5] = [
    (Tab::Funnel, "tab.funnel"),
    (Tab::Time, "tab.time"),
    (Tab::Steps, "tab.steps"),
    (Tab::Pairs, "tab.pairs"),
    (Tab::Plan, "tab.plan"),
];

/// Props of [`Figures`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct FiguresProps {
    pub(crate) words: Words,
    pub(crate) file: File,
    pub(crate) today: AttrValue,
    pub(crate) back: Callback<File>,
    pub(crate) hears: Callback<Outward>,
}

/// The figures.
#[component]
pub(crate) fn Figures(props: &FiguresProps) -> Html {
    let (words, file) = (props.words, &props.file);
    let tab = use_state(|| Tab::Funnel);
    let of = use_state(|| file.first());
    let who = use_state(|| file.own.unwrap_or(0));
    let plan = use_state(|| Rc::new(Plan::default()));
    let whole = use_memo((file.clone(), *of), |(file, of)| {
        group(&file.read.counts, *of)
    });
    let looked = Looked {
        words,
        file,
        of: *of,
        who: *who,
    };
    let told = file.told(words, of.measure);
    let tabs = TABS.map(|(one, key)| {
        let go = {
            let tab = tab.clone();
            Callback::from(move |_| tab.set(one))
        };
        let current = (one == *tab).then_some("page");
        html! { <button type="button" aria-current={current} onclick={go}>{ words.say(key) }</button> }
    });
    let name = file.named(words, *of);
    let (title, body) = match *tab {
        Tab::Funnel => {
            let mine = file.own.and_then(|own| whole.practice(own));
            let title = mine.map_or_else(|| name.clone(), |mine| told.heading(mine));
            let body = html! {
                <>
                    <p class="told">{ mine.map(|mine| told.practice(mine)) }{ " " }{ told.group(&whole) }</p>
                    { funnel::draw(words, file, &whole, &words.fill("funnel.title", &[&name])) }
                    { tables(words, &told.practices(&whole), &name, words.fill("table.all", &[&whole.practices.len()])) }
                </>
            };
            (title, body)
        }
        Tab::Time => {
            let line = line(&file.read.counts, *of, *who);
            let title = capital(&format!("{}: {name}", told.who(*who)));
            let months = told.months(&line);
            let more = words.fill("table.months", &[&months.rows.len()]);
            let body = html! {
                <>
                    <p class="told">{ told.line(&line) }</p>
                    { time::draw(words, &line, &title) }
                    <details><summary>{ more }</summary>{ table(words, &months, &title) }</details>
                </>
            };
            (title, body)
        }
        Tab::Steps => {
            let besides = looked.besides();
            let title = words.fill(
                "steps.title",
                &[&told.who(*who), &file.specialty(words, *of)],
            );
            let title = capital(&title);
            let body = html! {
                <>
                    <p class="told">{ words.say("steps.told") }</p>
                    { step_by_step::draw(words, &file.read.counts.steps, &besides, &title, words.say("steps.legend")) }
                    { table(words, &told.besides(&besides), &title) }
                </>
            };
            (title, body)
        }
        Tab::Pairs => (
            words.say("pairs.title").to_owned(),
            cards::talks(&looked, &pairs(&whole), &props.hears),
        ),
        Tab::Plan => {
            let change = {
                let plan = plan.clone();
                Callback::from(move |new| plan.set(Rc::new(new)))
            };
            (
                words.say("plan.title").to_owned(),
                form(&looked, &plan, &props.today, &change),
            )
        }
    };
    // The cards ask the same questions, and take all the width.
    let aside = match *tab {
        Tab::Plan | Tab::Pairs => html! {},
        _ => {
            html! { <section class="see" aria-label={words.say("beside")}>{ questions(words) }{ published(words) }</section> }
        }
    };
    let back = {
        let file = file.clone();
        props.back.reform(move |_| file.clone())
    };
    html! {
        <main class={classes!("work", (*tab == Tab::Pairs).then_some("whole"))}>
            <div class="talk">
                <nav class="modes tabs screen-only" aria-label={words.say("tabs")}>{ for tabs }</nav>
                { pickers(&looked, *tab, &of, &who) }
                <Heading text={title} />
                { body }
                <p class="caption">{ definition(&looked, *tab) }</p>
                <p class="doors screen-only">
                    { export::doors(&looked, &plan, &props.hears) }
                    { button("link", words.say("pick.back"), back) }
                </p>
            </div>
            { aside }
        </main>
    }
}

/// What to look at: which measure, which specialty, whose.
fn pickers(
    looked: &Looked<'_>,
    tab: Tab,
    of: &UseStateHandle<Selection>,
    who: &UseStateHandle<usize>,
) -> Html {
    let (words, file) = (looked.words, looked.file);
    let measures = file.measures();
    let names: Vec<_> = measures
        .iter()
        .map(|measure| file.told(words, *measure).name())
        .collect();
    let chosen = measures.iter().position(|measure| *measure == of.measure);
    let measure = {
        let of = of.clone();
        Callback::from(move |place: Option<usize>| {
            let measure = place.and_then(|place| measures.get(place)).copied();
            of.set(Selection {
                measure: measure.unwrap_or(of.measure),
                ..*of
            });
        })
    };
    let specialty = {
        let of = of.clone();
        Callback::from(move |specialty| of.set(Selection { specialty, ..*of }))
    };
    let practices: Vec<_> = (0..file.read.counts.practices)
        .map(|one| file.told(words, of.measure).who(one))
        .collect();
    let whose = {
        let who = who.clone();
        Callback::from(move |place: Option<usize>| who.set(place.unwrap_or(*who)))
    };
    let (measured, persons) = (
        matches!(tab, Tab::Funnel | Tab::Time | Tab::Pairs),
        matches!(tab, Tab::Time | Tab::Steps),
    );
    let measured = measured.then(|| {
        choice(
            "measure",
            words.say("pick.measure"),
            &names,
            chosen,
            None,
            &measure,
        )
    });
    let persons = persons.then(|| {
        choice(
            "who",
            words.say("pick.who"),
            &practices,
            Some(**who),
            None,
            &whose,
        )
    });
    let specialties = (tab != Tab::Plan).then(|| {
        let all = Some(words.say("all.specialties"));
        choice(
            "specialty",
            words.say("pick.specialty"),
            &file.read.counts.specialties,
            of.specialty,
            all,
            &specialty,
        )
    });
    html! { <div class="picks screen-only">{ for measured }{ for specialties }{ for persons }</div> }
}

/// Effect is motivation times capacity times opportunity: three questions, of which nothing is computed.
fn questions(words: Words) -> Html {
    let of = [
        ("motivation", "motivation.asks"),
        ("capacity", "capacity.asks"),
        ("opportunity", "opportunity.asks"),
    ];
    let rows = of.map(|(name, asks)| {
        html! { <li><b>{ words.page.get(name) }</b><span>{ words.page.get(asks) }</span></li> }
    });
    html! {
        <section class="card emcg">
            <h2>{ words.say("emcg.title") }</h2>
            <ol>{ for rows }</ol>
            <p class="quiet">{ words.say("emcg.about") }</p>
        </section>
    }
}
