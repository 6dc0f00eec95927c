//! A plan: own goals by the four aims, how they are seen, and a day to look again. It stays in this page and in what the
//! reader keeps or prints of it.

use mirror::{Measure, Part, Row, Table};
use yew::{Callback, Html, html};

use crate::formulary;
use crate::looked::Looked;

/// The four aims, as the guide names them: the keys of their names.
const AIMS: [(&str, &str); 4] = [
    ("aim.health", "aim.health.text"),
    ("aim.quality", "aim.quality.text"),
    ("aim.costs", "aim.costs.text"),
    ("aim.work", "aim.work.text"),
];

/// What is agreed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Plan {
    /// A goal for each aim; empty where there is none.
    pub(crate) goals: [String; 4],
    /// By what one sees it.
    pub(crate) seen_by: Vec<Measure>,
    /// Who does what.
    pub(crate) who: String,
    /// The day to look again, as a browser writes it.
    pub(crate) again: String,
}

impl Plan {
    /// Whether anything was agreed.
    pub(crate) fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The plan as it is kept.
    pub(crate) fn part(&self, looked: &Looked<'_>) -> Part {
        let words = looked.words;
        let row =
            |key: &str, said: &str| Row::of([words.page.get(key).to_owned(), said.to_owned()]);
        let goals = AIMS
            .iter()
            .zip(&self.goals)
            .filter(|(_, goal)| !goal.trim().is_empty());
        let mut rows: Vec<_> = goals.map(|((aim, _), goal)| row(aim, goal)).collect();
        let seen: Vec<_> = self
            .seen_by
            .iter()
            .map(|one| looked.file.told(words, *one).name())
            .collect();
        rows.push(row("plan.kpi", &seen.join("; ")));
        rows.push(row("plan.who", &self.who));
        rows.push(row("plan.again", &self.again));
        Part {
            title: words.say("plan.title").to_owned(),
            said: vec![words.say("plan.region").to_owned(), formulary::said(words)],
            table: Table {
                head: ["plan.what", "plan.agreed"]
                    .map(|key| words.page.get(key).to_owned())
                    .to_vec(),
                rows,
            },
        }
    }
}

/// The form.
pub(crate) fn form(looked: &Looked<'_>, plan: &Plan, today: &str, change: &Callback<Plan>) -> Html {
    let words = looked.words;
    let goals = AIMS.iter().enumerate().map(|(at, (aim, about))| {
        let hear = heard(plan, change, move |plan, text| {
            if let Some(goal) = plan.goals.get_mut(at) {
                *goal = text;
            }
        });
        let goal = plan.goals.get(at).cloned().unwrap_or_default();
        html! {
            <label key={at}><b>{ words.page.get(aim) }</b><span class="quiet">{ words.page.get(about) }</span>
                <textarea rows="2" name={*aim} value={goal} oninput={hear} /></label>
        }
    });
    let measures = looked.file.measures();
    let kpis = measures.iter().enumerate().map(|(place, measure)| {
        let (measure, checked) = (*measure, plan.seen_by.contains(measure));
        let (plan, change) = (plan.clone(), change.clone());
        let hear = Callback::from(move |_: yew::Event| {
            let mut plan = plan.clone();
            plan.seen_by.retain(|one| *one != measure);
            if !checked {
                plan.seen_by.push(measure);
            }
            change.emit(plan);
        });
        html! { <label class="tick" key={place}><input type="checkbox" {checked} onchange={hear} /><span>{ looked.file.told(words, measure).name() }</span></label> }
    });
    let who = heard(plan, change, |plan, text| plan.who = text);
    let again = {
        let (plan, change) = (plan.clone(), change.clone());
        Callback::from(move |event: yew::Event| {
            let input: web_sys::HtmlInputElement = yew::TargetCast::target_unchecked_into(&event);
            change.emit(Plan {
                again: input.value(),
                ..plan.clone()
            });
        })
    };
    html! {
        <div class="form">
            <p class="told">{ words.say("plan.lead") }</p>
            <p class="notice">{ words.say("plan.no-names") }</p>
            <p class="quiet">{ words.say("plan.region") }</p>
            { formulary::formularies(words) }
            { for goals }
            <fieldset><legend><b>{ words.say("plan.kpi") }</b></legend><p class="quiet">{ words.say("plan.kpi.text") }</p>{ for kpis }</fieldset>
            <label><b>{ words.say("plan.who") }</b><textarea rows="2" name="who-does" value={plan.who.clone()} oninput={who} /></label>
            <label class="number"><b>{ words.say("plan.again") }</b><input type="date" name="again" min={today.to_owned()} value={plan.again.clone()} onchange={again} /></label>
        </div>
    }
}

fn heard(
    plan: &Plan,
    change: &Callback<Plan>,
    put: impl Fn(&mut Plan, String) + 'static,
) -> Callback<yew::InputEvent> {
    let (plan, change) = (plan.clone(), change.clone());
    Callback::from(move |event: yew::InputEvent| {
        let field: web_sys::HtmlTextAreaElement = yew::TargetCast::target_unchecked_into(&event);
        let mut plan = plan.clone();
        put(&mut plan, field.value());
        change.emit(plan);
    })
}
